import { expect, it } from 'vitest';
import { CountersignError, diagnostic } from '../../src/diagnostics/index.js';
import { previewInvitation } from '../../src/invite/preview-invitation.js';
import type { Transport } from '../../src/invite/transports/index.js';
import { temporaryRegisters } from '../register/temporary.js';
import { mailbox, send, sourceOf, stamp } from './send-ground.js';

const registers = temporaryRegisters();
const large = diagnostic('message-large', 'It is large');

/** A transport that warns. */
function warning(): Transport {
  const { transport } = mailbox();
  return {
    ...transport,
    async deliver(invitation, recipients, journal) {
      journal.warned?.(large);
      await transport.deliver(invitation, recipients, journal);
    },
    preview: async (_invitation, recipients) => ({ target: 'x', recipients, files: [], warnings: [large] }),
  };
}

const tooLarge = diagnostic('message-too-large', 'It is too large');

function refusingTransport(): Transport {
  return {
    ...mailbox().transport,
    preview: async () => {
      throw new CountersignError(tooLarge);
    },
  };
}

it('what a transport warns of is told, and keeps nobody from getting it', async () => {
  const register = await registers.open();
  const source = await sourceOf();
  const { invitations } = register;
  const means = { invitations, transport: warning() };
  const options = { wish: 'invite', again: false, now: () => stamp } as const;
  expect((await previewInvitation(source, means, options)).diagnostics).toContainEqual(large);
  const refusing = { ...means, transport: refusingTransport() };
  const refused = await previewInvitation(source, refusing, options);
  expect(refused.diagnostics).toContainEqual(tooLarge);
  expect(refused.value).toMatchObject({ outcome: 'new', recipients: { length: 3 } });
  const sent = await send(source, register, means.transport);
  expect(sent.diagnostics).toContainEqual(large);
  expect(sent.value?.invitation.deliveries.map(({ state }) => state)).toEqual(Array(3).fill('accepted'));
});
