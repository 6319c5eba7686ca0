import type { Diagnostic } from '../../src/diagnostics/index.js';
import { CountersignError, createMemoryHost, inviteEngagement } from '../../src/index.js';
import { openTransport, type Transport } from '../../src/invite/transports/index.js';
import { openRegister, type Register } from '../../src/register/index.js';
import { mailbox, send, sourceOf, stamp } from '../invite/send-ground.js';
import { groundOf } from '../invite/transport-ground.js';
import { engagement } from '../samples/engagements.js';

/** What comes of work with a register of its own. */
const withRegister =
  (work: (register: Register) => Promise<readonly Diagnostic[]>) =>
  async (): Promise<readonly Diagnostic[]> => {
    const register = await openRegister(undefined, { now: () => stamp, create: true });
    try {
      return await work(register);
    } finally {
      await register.close();
    }
  };

const { transport } = mailbox();

/** Takes nobody in. */
const refusing: Transport = {
  ...transport,
  deliver: (_, to, journal) => journal.refused(to, '550 no such user'),
};

/** The part of the triggers that is about meetings and what was sent before. */
export const meetingTriggers = {
  'kick-off-missing': async () => {
    const options = {
      out: '/out',
      register: '/out/register.sqlite',
      path: '{number}',
      formats: ['pdf'] as const,
    };
    const folder = await openTransport({ transport: 'file', folder: '/out' }, groundOf());
    const invited = await inviteEngagement(createMemoryHost(), engagement(), {
      ...{
        ...options,
        transport: folder,
        force: false,
        zipTenants: false,
        by: 'jo',
        wish: 'invite',
        again: false,
      },
    });
    return invited.diagnostics;
  },
  'invitation-outdated': withRegister(async (register) => {
    await send(await sourceOf(), register, transport);
    const latest = await register.invitations.all()[Symbol.asyncIterator]().next();
    const to = { recipients: [], transport: 'smtp', by: 'jo' };
    const { deliveries: _, plannedAt: __, plannedBy: ___, ...same } = latest.value;
    return register.invitations.plan(same, to).then(
      () => [],
      (error: unknown) => (error instanceof CountersignError ? error.diagnostics : []),
    );
  }),
  'invitation-missing': withRegister(async (register) => {
    const { diagnostics } = await send(await sourceOf(), register, transport, { wish: 'cancel' });
    return diagnostics;
  }),
  'invitation-changed': withRegister(async (register) => {
    await send(await sourceOf(), register, transport);
    return (await send(await sourceOf({ place: 'Elsewhere' }), register, transport)).diagnostics;
  }),
  'invitation-cancelled': withRegister(async (register) => {
    await send(await sourceOf(), register, transport);
    await send(await sourceOf(), register, transport, { wish: 'cancel' });
    return (await send(await sourceOf(), register, transport)).diagnostics;
  }),
  'attendees-missing': withRegister(
    async (register) => (await send(await sourceOf({ attendees: [] }), register, transport)).diagnostics,
  ),
  'organizer-changed': withRegister(async (register) => {
    await send(await sourceOf(), register, mailbox().transport);
    const other = await sourceOf({ organizer: { name: 'Sam', email: 'sam@contoso.com' } });
    return (await send(other, register, transport, { wish: 'update' })).diagnostics;
  }),
  'transport-changed': withRegister(async (register) => {
    await send(await sourceOf(), register, mailbox().transport);
    const graph = { ...transport, name: 'graph' as const };
    return (await send(await sourceOf(), register, graph, { wish: 'cancel' })).diagnostics;
  }),
  'kick-off-past': withRegister(async (register) => {
    const past = await sourceOf({ start: '2020-01-01T10:00' });
    return (await send(past, register, mailbox().transport)).diagnostics;
  }),
  'delivery-refused': withRegister(
    async (register) => (await send(await sourceOf(), register, refusing)).diagnostics,
  ),
  'delivery-deferred': withRegister(async (register) => {
    const busy: Transport = { ...transport, deliver: (_, to, journal) => journal.refused(to, '451 later') };
    return (await send(await sourceOf(), register, busy)).diagnostics;
  }),
  'removal-refused': withRegister(async (register) => {
    await send(await sourceOf(), register, mailbox().transport);
    const nobody = await sourceOf({ attendees: [] });
    return (await send(nobody, register, refusing, { wish: 'update' })).diagnostics;
  }),
};
