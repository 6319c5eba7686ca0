import type { IssuedStatement, RecordedReturn, Register } from '../../index.js';
import { renderFacts } from '../fact-sheet.js';
import { minuteOf } from './list.js';

/** What came back of statements, in the order in which it was recorded. Errors: those of the register. */
export async function returnsOf(
  statements: readonly IssuedStatement[],
  register: Register,
): Promise<readonly RecordedReturn[]> {
  const found: RecordedReturn[] = [];
  for (const { number, version, language } of statements)
    for await (const returned of register.returns({ number, version, language })) found.push(returned);
  return found;
}

const matched: Readonly<Record<RecordedReturn['matchedBy'], string>> = {
  carried: 'by what it carries',
  text: 'by its text',
  person: 'because somebody said so',
};

/** A returned file as a page for people: what was found of it last, and all that was decided. */
export function returnedSheet(returned: RecordedReturn): string {
  const { name, sha256, statement, receivedAt, recordedBy, matchedBy, verifications, decisions } = returned;
  const last = verifications.at(-1);
  const { number, version, language } = statement;
  return renderFacts(`Returned for ${number}, version ${version}, ${language}: ${name}`, [
    ['SHA-256', sha256],
    ['Received', `${minuteOf(receivedAt)} UTC, recorded by ${recordedBy}`],
    ['Matched', matched[matchedBy]],
    ['Verdict', last ? `${last.verdict}, by ${last.generator} on ${minuteOf(last.at)} UTC` : 'not verified'],
    ['Reasons', ...(last?.reasons ?? []).map(({ code, message }) => `${code}: ${message}`)],
    ['Signatures', ...(last?.signatures ?? []).map(signatureLine)],
    ['Fields', ...(last?.fields ?? []).map(({ name: field, returned: value = '' }) => `${field}: ${value}`)],
    [
      'Clauses',
      ...(last?.clauses ?? []).map(
        ({ id, reference, state }) => `${reference ?? id ?? 'a clause'}: ${state}`,
      ),
    ],
    [
      'Decided',
      ...decisions.map(({ decision, by, at, remark }) =>
        [`${decision} by ${by} on ${minuteOf(at)} UTC`, ...(remark === undefined ? [] : [remark])].join(': '),
      ),
    ],
  ]);
}

function signatureLine(signature: RecordedReturn['verifications'][number]['signatures'][number]): string {
  const { kind, signer, time, timeIsProven, level, certificate, intact, trusted, demo } = signature;
  const when =
    time === undefined
      ? 'at a time that is not known'
      : `${minuteOf(time)} UTC${timeIsProven ? '' : ' by its own word'}`;
  const doubts = [
    ...(intact ? [] : ['BROKEN']),
    ...(trusted ? [] : ['its authority is not trusted']),
    ...(demo ? ['of a demo authority'] : []),
  ];
  return [`${kind} of ${signer}, ${when}`, level, `certificate ${certificate}`, ...doubts].join(', ');
}
