import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IssuedSeal, meetingUid, openRegister, type Register } from '../../src/index.js';
import { returnedOf, sha256Of, verificationOf } from '../register/eventful.js';
import { digestOf, statementOf, variant } from '../register/statements.js';
import { noon } from '../register/temporary.js';

/** A register with four statements of three customers and two runs; `remove` takes it away again. */
export async function sampleRegister(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-register-'));
  const path = join(folder, 'register.sqlite');
  const register = await openRegister(path, { now: () => noon, create: true });
  const spanish = {
    ...variant,
    digest: digestOf('spanish'),
    sources: [
      {
        file: 'ems-responsibilities.2016-10.es.md',
        digest: digestOf('spanish article'),
        revision: '2016-10',
        language: 'es',
      },
    ],
    clauses: variant.clauses.slice(0, 1),
  };
  const run = await register.beginRun({ list: 'tenants.csv', out: '/srv/out', by: 'ana' });
  await run.plan([
    { row: 1, name: 'Contoso', digest: digestOf('row 1'), paths: ['contoso.pdf'], numbers: [] },
    { row: 2, name: 'École', digest: digestOf('row 2'), paths: ['ecole.pdf'], numbers: [] },
    { row: 3, name: 'Fabrikam', digest: digestOf('row 3'), paths: ['fabrikam.pdf'], numbers: [] },
  ]);
  await register.record(
    [
      statementOf(1, { customer: 'Contoso Ltd', validUntil: '2026-12-31' }),
      statementOf(1, { customer: 'Contoso Ltd', language: 'es', variant: spanish }),
      statementOf(2, { customer: '=École "A", B', brand: 'harbour', issued: '2026-07-15' }),
    ],
    { by: 'ana', run: run.id },
  );
  await run.settle([
    { row: 1, outcome: 'issued' },
    { row: 2, outcome: 'issued' },
    { row: 3, outcome: 'failed', problems: [{ code: 'engagement-missing', message: 'there is none' }] },
  ]);
  await run.finish('completed');
  await register.record([statementOf(3, { customer: 'Fabrikam', files: [] })], { by: 'ben' });
  await register.beginRun({ list: 'more.xlsx', out: '/srv/out', by: 'ben' });
  await register.close();
  return { path, remove: () => rm(folder, { recursive: true }) };
}

/** Tenants of whom each came so far; the languages of their names take different room on a screen. */
export async function eventfulRegister(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-register-'));
  const path = join(folder, 'register.sqlite');
  const register = await openRegister(path, { now: () => noon, create: true });
  const until = '2026-09-30';
  const seal: IssuedSeal = {
    ...{ signer: 'Meridian GmbH', certificate: digestOf('seal') },
    ...{ level: 'B-T', time: '2026-07-01T12:00:00Z' },
  };
  const names = [
    'Contoso Ltd',
    '北京康托索信息技术有限公司上海分公司',
    'Zweckverband für Abfallwirtschaft und Stadtreinigung Südwestmecklenburg',
    '株式会社ファブリカム',
    'Fabrikam',
    'Northwind Traders',
  ];
  await register.record(
    names.map((customer, index) => {
      const own = statementOf(index + 1, { customer, ...(index !== 4 && { validUntil: until }) });
      return index > 2
        ? own
        : { ...own, files: own.files.map((file) => (file.format === 'pdf' ? { ...file, seal } : file)) };
    }),
    { by: 'ana' },
  );
  for (const index of [1, 2, 4]) await inviteTo(register, index);
  const by = { by: 'ben' };
  for (const index of [1, 3, 4]) await register.returned(returnedOf(index), by);
  const generator = 'countersign 0.1.0';
  await register.verified(sha256Of(1), verificationOf(), { ...by, generator });
  await register.verified(sha256Of(3), verificationOf({ verdict: 'rejected' }), { ...by, generator });
  await register.decided(
    sha256Of(3),
    { decision: 'rejected', remark: 'clause G-01 was changed' },
    { by: 'ana' },
  );
  await register.close();
  return { path, remove: () => rm(folder, { recursive: true }) };
}

async function inviteTo({ invitations }: Register, index: number): Promise<void> {
  const { number, provider, customer, version } = statementOf(index);
  const key = { uid: meetingUid(provider, number), sequence: 0 };
  await invitations.plan(
    {
      ...{ ...key, number, version, customer, method: 'REQUEST', stamp: '2026-07-01T12:00:00Z' },
      ...{ digest: digestOf(number), summary: `Kick-off ${number}`, start: '2026-07-10T09:00' },
      ...{ timeZone: 'Europe/Madrid', organizer: 'jo@meridian.example' },
    },
    {
      recipients: ['ana', 'luis'].map((name) => ({ name, email: `${name}@contoso.com` })),
      transport: 'smtp',
      by: 'ana',
    },
  );
  const all = ['ana@contoso.com', 'luis@contoso.com'];
  await invitations.handingOver(key, all, 'smtp');
  await invitations.accepted(key, all, '250 2.0.0 Ok');
  const answer = {
    ...key,
    attendee: 'ana@contoso.com',
    stamp: '2026-07-02T08:00:00Z',
    digest: digestOf('reply'),
  };
  if (index === 1) await invitations.reply({ ...answer, answer: 'accepted' });
}
