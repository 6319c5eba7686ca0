import { expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies, recordReplies } from '../../src/invite/replies/index.js';
import { temporaryRegisters } from '../register/temporary.js';
import { matterOf, present } from './matters.js';
import { sample } from './replies/samples.js';
import { mailbox, send, sourceOf } from './send-ground.js';

const registers = temporaryRegisters();

it('records what Thunderbird sent when somebody pressed Accept', async () => {
  const register = await registers.open();
  const { kickOff } = await matterOf('en');
  const source = await sourceOf(kickOff);
  const moved = await sourceOf({ ...kickOff, start: '2026-12-02T14:00' });
  const { transport } = mailbox();
  await send(source, register, transport);
  const { value: sent } = await send(moved, register, transport, { wish: 'update' });
  const host = createMemoryHost({ '/in/reply.eml': sample('thunderbird-real.eml') });
  const replies = readReplies({ kind: 'folder', path: '/in', host });
  const { value, diagnostics } = await recordReplies(replies, register.invitations, {
    now: () => Date.UTC(2026, 10, 22),
  });
  expect(diagnostics).toEqual([]);
  expect(value?.counts).toEqual({ recorded: 1, known: 0, older: 0 });
  const { uid } = present(sent).invitation;
  const recorded = await register.invitations.replies(uid);
  expect(recorded.map(({ attendee, answer, sequence }) => [attendee, answer, sequence])).toEqual([
    ['ana.torres@contoso.com', 'accepted', 1],
  ]);
});
