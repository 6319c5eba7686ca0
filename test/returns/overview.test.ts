import { describe, expect, it } from 'vitest';
import {
  meetingUid,
  openRegister,
  overviewOf,
  type Register,
  type StatementFilter,
  type Verification,
} from '../../src/index.js';
import { returnedOf, sha256Of, verificationOf } from '../register/eventful.js';
import { digestOf, statementOf } from '../register/statements.js';
import { noon } from '../register/temporary.js';

const by = { by: 'ana' };
const open = () => openRegister(undefined, { now: () => noon, create: true });
const asOf = '2026-07-20';

async function comeBack(register: Register, index: number, verification?: Verification): Promise<void> {
  await register.returned(returnedOf(index), by);
  if (verification !== undefined)
    await register.verified(sha256Of(index), verification, { ...by, generator: 'x' });
}

async function invite(
  register: Register,
  index: number,
  answers: number,
  method: 'REQUEST' | 'CANCEL' = 'REQUEST',
): Promise<void> {
  const { number, provider, customer } = statementOf(index);
  const key = { uid: meetingUid(provider, number), sequence: 0 };
  const people = ['a@contoso.com', 'b@contoso.com', 'c@contoso.com'];
  await register.invitations.plan(
    {
      ...{
        ...key,
        number,
        customer,
        method,
        version: '1.0',
        stamp: '2026-07-02T00:00:00Z',
        digest: digestOf(number),
      },
      ...{
        summary: 'Kick-off',
        start: '2026-07-10T09:00',
        timeZone: 'UTC',
        organizer: 'jo@meridian.example',
      },
    },
    { recipients: people.map((email) => ({ name: email, email })), transport: 'smtp', by: 'ana' },
  );
  await register.invitations.handingOver(key, people, 'smtp');
  await register.invitations.accepted(key, people);
  for (const attendee of people.slice(0, answers))
    await register.invitations.reply({
      ...key,
      attendee,
      stamp: '2026-07-03T00:00:00Z',
      answer: 'accepted',
      digest: digestOf(attendee),
    });
}

const unsigned = verificationOf({ verdict: 'accepted', signatures: [] });

describe('how statements stand', () => {
  it('tells for each how far it came', async () => {
    const register = await open();
    await register.record(
      [1, 2, 3, 4, 5, 6, 7].map((index) => statementOf(index)),
      by,
    );
    await invite(register, 2, 2);
    await comeBack(register, 3);
    await comeBack(register, 4, unsigned);
    await comeBack(register, 5, verificationOf());
    await comeBack(register, 6, verificationOf({ verdict: 'rejected' }));
    const provider = verificationOf().signatures.map((each) => ({ ...each, field: 'provider-1-signature' }));
    await comeBack(register, 7, verificationOf({ signatures: provider }));
    const { statements, counts } = await overviewOf(register, { asOf });
    expect(
      statements.map(({ number, standing, since, by: who }) => [number.slice(-1), standing, since, who]),
    ).toEqual([
      ['1', 'issued', '2026-07-01', []],
      ['2', 'invited', '2026-07-01', []],
      ['3', 'returned', '2026-07-01', []],
      ['4', 'returned', '2026-07-01', []],
      ['5', 'signed', '2026-07-03', ['Luis Romero']],
      ['6', 'rejected', '2026-07-01', []],
      ['7', 'returned', '2026-07-01', []],
    ]);
    expect(statements[1]?.invitation).toEqual({ invited: 3, answered: 2, accepted: 2, isCancelled: false });
    expect(counts).toEqual({
      ...{ tenants: 7, issued: 7, sealed: 0, sealedDemo: 0, invited: 1, people: 3, answered: 2 },
      ...{ returned: 5, signed: 1, signedDemo: 0, rejected: 1, overdue: 0 },
    });
  });

  it('lets a person decide over a verdict, and a signed file count before others', async () => {
    const register = await open();
    await register.record(
      [1, 2, 3].map((index) => statementOf(index)),
      by,
    );
    await comeBack(register, 1, verificationOf({ verdict: 'rejected' }));
    await register.decided(sha256Of(1), { decision: 'accepted' }, { by: 'ben' });
    await comeBack(register, 2, verificationOf());
    await register.decided(sha256Of(2), { decision: 'rejected' }, { by: 'ben' });
    await comeBack(register, 3, verificationOf());
    await register.returned(returnedOf(3, { bytes: Buffer.from('later') }), by);
    const { statements } = await overviewOf(register, { asOf });
    expect(statements.map(({ standing, by: who, returned }) => [standing, who, returned])).toEqual([
      ['signed', ['ben'], 1],
      ['rejected', ['ben'], 1],
      ['signed', ['Luis Romero'], 2],
    ]);
  });

  it('takes the last version, in all its languages', async () => {
    const register = await open();
    await register.record([statementOf(1), statementOf(1, { language: 'es' })], by);
    await comeBack(register, 1, verificationOf());
    const second = { version: '2.0', issued: '2026-07-09', identity: 'second', digest: 'second' };
    await register.record([statementOf(1, second)], by);
    const { statements } = await overviewOf(register, { asOf });
    expect(statements).toMatchObject([
      { version: '2.0', languages: ['en'], earlier: 1, standing: 'issued', issued: '2026-07-09' },
    ]);
    const first = await open();
    await first.record([statementOf(1), statementOf(1, { language: 'es' })], by);
    expect((await overviewOf(first, { asOf })).statements).toMatchObject([
      { languages: ['en', 'es'], earlier: 0 },
    ]);
  });

  it('never takes a version that was superseded for the last one, whatever is asked for', async () => {
    const register = await open();
    const run = await register.beginRun({ list: 'tenants.csv', out: '/out', by: 'ana' });
    await register.record([statementOf(1), statementOf(1, { language: 'es' })], { ...by, run: run.id });
    const second = { version: '2.0', issued: '2026-07-09', brand: 'harbour' };
    await register.record([statementOf(1, { ...second, identity: 'second', digest: 'second' })], by);
    await register.record([statementOf(2)], { ...by, run: run.id });
    const shown = async (filter: StatementFilter) =>
      (await overviewOf(register, { asOf, filter })).statements.map(
        ({ number, version, languages, earlier }) => [number.slice(-1), version, languages, earlier],
      );
    expect(await shown({ language: 'es' })).toEqual([]);
    expect(await shown({ until: '2026-07-08' })).toEqual([['2', '1.0', ['en'], 0]]);
    expect(await shown({ run: run.id })).toEqual([['2', '1.0', ['en'], 0]]);
    expect(await shown({ brand: 'meridian', number: '*1' })).toEqual([]);
    expect(await shown({ brand: 'harbour' })).toEqual([['1', '2.0', ['en'], 1]]);
  });

  it('says of a seal and of a signature that a demo authority stands behind it', async () => {
    const register = await open();
    const seal = { signer: 'DEMO Meridian', certificate: digestOf('seal'), level: 'B-B' } as const;
    const sealed = (index: number, demo?: true) => {
      const own = statementOf(index);
      const bearing = { ...seal, time: '2026-07-01T12:00:00Z', ...(demo && { demo }) };
      return { ...own, files: own.files.map((file) => ({ ...file, seal: bearing })) };
    };
    await register.record([sealed(1, true), sealed(2)], by);
    const signatures = verificationOf().signatures.map((each) => ({ ...each, demo: true }));
    await comeBack(register, 1, verificationOf({ signatures }));
    await comeBack(register, 2, verificationOf());
    const { statements, counts } = await overviewOf(register, { asOf });
    expect(
      statements.map(({ isSealed, sealIsDemo, standing, signatureIsDemo }) => [
        ...[isSealed, sealIsDemo, standing, signatureIsDemo],
      ]),
    ).toEqual([
      [true, true, 'signed', true],
      [true, undefined, 'signed', undefined],
    ]);
    expect(counts).toMatchObject({ sealed: 2, sealedDemo: 1, signed: 2, signedDemo: 1 });
    // What a person accepts is worth what the person says.
    await register.decided(sha256Of(1), { decision: 'accepted' }, { by: 'ben' });
    const { statements: decided } = await overviewOf(register, { asOf });
    expect(decided.map(({ signatureIsDemo }) => signatureIsDemo)).toEqual([undefined, undefined]);
  });

  it('is overdue the day after the last on which it could be signed', async () => {
    const register = await open();
    await register.record(
      [
        statementOf(1, { validUntil: '2026-07-20' }),
        statementOf(2, { validUntil: '2026-07-20' }),
        statementOf(3),
      ],
      by,
    );
    await comeBack(register, 2, verificationOf());
    const overdue = async (options: { asOf: string; dueAfter?: number }) =>
      (await overviewOf(register, options)).statements.map(({ due, isOverdue }) => [due, isOverdue]);
    expect(await overdue({ asOf: '2026-07-20' })).toEqual([
      ['2026-07-20', false],
      ['2026-07-20', false],
      [undefined, false],
    ]);
    expect(await overdue({ asOf: '2026-07-21' })).toEqual([
      ['2026-07-20', true],
      ['2026-07-20', false],
      [undefined, false],
    ]);
    expect(await overdue({ asOf: '2026-07-16', dueAfter: 14 })).toEqual([
      ['2026-07-15', true],
      ['2026-07-15', false],
      ['2026-07-15', true],
    ]);
  });

  it('counts as sealed what bears a seal in every PDF, and no cancelled meeting as an invitation', async () => {
    const register = await open();
    const seal = {
      signer: 'Meridian',
      certificate: digestOf('seal'),
      level: 'B-T',
      time: '2026-07-01T12:00:00Z',
    } as const;
    const sealed = statementOf(1);
    await register.record(
      [
        { ...sealed, files: sealed.files.map((file) => (file.format === 'pdf' ? { ...file, seal } : file)) },
        statementOf(2),
      ],
      by,
    );
    await invite(register, 2, 0, 'CANCEL');
    const { statements, counts } = await overviewOf(register, { asOf });
    expect(statements.map(({ isSealed, standing }) => [isSealed, standing])).toEqual([
      [true, 'issued'],
      [false, 'issued'],
    ]);
    expect(counts).toMatchObject({ sealed: 1, invited: 0 });
  });

  it('is of the statements that were asked for', async () => {
    const register = await open();
    await register.record([statementOf(1), statementOf(2)], by);
    const { statements, counts } = await overviewOf(register, { asOf, filter: { number: '*2' } });
    expect([statements.map(({ customer }) => customer), counts.issued]).toEqual([['Customer 2'], 1]);
  });
});
