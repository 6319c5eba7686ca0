import { describe, expect, it } from 'vitest';
import { isPutOff } from '../../src/invite/transports/index.js';
import { type Manners, mailServer } from './mail-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, bo, groundOf, invitationOf, journalOf } from './transport-ground.js';

/** Why people are noted as refused after three attempts. */
async function reasons(manners: Manners): Promise<readonly string[]> {
  const server = await mailServer(manners);
  const transport = await smtpTo(server, { attempts: 3 }, groundOf());
  const journal = journalOf();
  await transport.deliver(invitationOf(), [ana, bo], journal).catch(() => undefined);
  await transport.close();
  return journal.notes.flatMap(([what, , reason]) => (what === 'refused' ? [reason ?? ''] : []));
}

describe('somebody who is put off until the attempts are used up', () => {
  it('by their own mailbox has the reply as the reason, its code first', async () => {
    const later = { code: 451, text: '4.7.1 Later' };
    const found = await reasons({ recipient: (address) => (address === ana ? later : undefined) });
    expect(found).toEqual(['451 4.7.1 Later']);
    expect(await reasons({ recipient: () => later })).toEqual(['451 4.7.1 Later', '451 4.7.1 Later']);
    expect(found.map(isPutOff)).toEqual([true]);
  });

  it('at the end of the message has that as well', async () => {
    const found = await reasons({ ended: () => ({ code: 452, text: '4.3.1 No room' }) });
    expect(new Set(found)).toEqual(new Set(['452 4.3.1 No room']));
    expect(found.every(isPutOff)).toBe(true);
  });

  it('as the connection was lost is told apart from one who is refused', async () => {
    const lost = await reasons({ begun: (server) => server.drop() });
    expect(lost.every(isPutOff)).toBe(true);
    const no = await reasons({ ended: () => ({ code: 554, text: '5.7.1 No' }) });
    expect(no).toEqual(['554 5.7.1 No']);
    expect(no.map(isPutOff)).toEqual([false]);
  });

  it.each([
    ['421', true],
    ['450-4.2.0 Later', true],
    ['503 5.5.1 Out of order', true],
    ['550 5.1.1 451 is no such user', false],
    ['4510 messages', false],
    ['file tells only those whom it invited', false],
    ['', false],
  ])('is known by the reason "%s": %s', (reason, isSo) => {
    expect(isPutOff(reason)).toBe(isSo);
  });
});
