import type { Register, ReturnedFile, Verification } from '../../src/register/index.js';
import { digestOf, range, statementOf } from './statements.js';

export const returnedOf = (index: number, changes: Partial<ReturnedFile> = {}): ReturnedFile => ({
  bytes: Buffer.from(`%PDF-1.7 returned ${index}`),
  name: `signed ${index}.pdf`,
  statement: { number: `SOR-2026-${String(index).padStart(4, '0')}`, version: '1.0', language: 'en' },
  matchedBy: 'carried',
  ...changes,
});

export const sha256Of = (index: number): string => digestOf(`%PDF-1.7 returned ${index}`);

/** Countersigned, with a remark. */
export const verificationOf = (changes: Partial<Verification> = {}): Verification => ({
  verdict: 'accepted-with-remarks',
  comparison: 'bytes',
  reasons: [{ code: 'pdf-damaged', severity: 'warning', message: 'The authority is not known' }],
  signatures: [
    {
      field: 'customer-1-signature',
      kind: 'countersignature',
      signer: 'Luis Romero',
      certificate: digestOf('certificate'),
      time: '2026-07-03T09:30:00Z',
      timeIsProven: true,
      level: 'B-T',
      intact: true,
      covers: 'file',
      trusted: false,
      demo: false,
    },
  ],
  fields: [{ name: 'customer-1-name', returned: 'Luis Romero', signedBy: 'customer-1-signature' }],
  clauses: [
    {
      id: 'general.wifi-vpn',
      reference: 'G-02',
      state: 'same',
      issued: 'Provide profiles.',
      returned: 'Provide profiles.',
    },
    {
      id: 'general.ssl-certificates',
      reference: 'G-01',
      state: 'changed',
      issued: 'Provide certificates.',
      returned: 'Provide coffee.',
    },
  ],
  ...changes,
});

const meeting = { uid: 'sor-1@meridian', sequence: 0 };

/** Of everything that a history tells of, something. */
export async function fillEventfully(register: Register): Promise<void> {
  const by = { by: 'ana' };
  await register.record(
    range(6).map((index) => statementOf(index)),
    by,
  );
  const sealed = statementOf(7);
  const seal = {
    signer: 'Meridian',
    certificate: digestOf('seal'),
    level: 'B-T',
    time: '2026-07-01T12:00:00Z',
  } as const;
  await register.record([{ ...sealed, files: sealed.files.map((file) => ({ ...file, seal })) }], by);
  await register.invitations.plan(
    {
      ...meeting,
      ...{ method: 'REQUEST', stamp: '2026-07-01T12:00:00Z', digest: digestOf('invitation') },
      ...{ number: 'SOR-2026-0001', version: '1.0', customer: 'Customer 1', summary: 'Kick-off' },
      ...{ start: '2026-07-10T09:00', timeZone: 'Europe/Madrid', organizer: 'jo@meridian.example' },
    },
    { recipients: [{ name: 'Ana', email: 'ana@contoso.com' }], transport: 'smtp', by: 'ana' },
  );
  await register.invitations.handingOver(meeting, ['ana@contoso.com'], 'smtp');
  await register.invitations.accepted(meeting, ['ana@contoso.com'], '250 ok');
  await register.invitations.reply({
    ...{ ...meeting, attendee: 'ana@contoso.com', stamp: '2026-07-02T08:00:00Z' },
    ...{ answer: 'accepted', digest: digestOf('reply') },
  });
  for (const index of [1, 2]) {
    await register.returned(returnedOf(index), by);
    await register.verified(sha256Of(index), verificationOf(), { ...by, generator: 'countersign 0.1.0' });
  }
  await register.decided(sha256Of(1), { decision: 'accepted', remark: 'Coffee is fine' }, { by: 'ben' });
  await register.decided(sha256Of(2), { decision: 'rejected' }, { by: 'ben' });
  await register.history.exported({ format: 'csv', statements: 7, to: 'issued.csv' }, by);
}
