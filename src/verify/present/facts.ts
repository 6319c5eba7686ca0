import type { VerificationReport } from '../report.js';
import type { Room } from './part.js';
import { pointInTime } from './point-in-time.js';
import { holds } from './signatures.js';
import type { VerificationSubject } from './subject.js';
import { visible } from './visible.js';

const compared = {
  bytes: 'Byte by byte',
  content: 'Clause by clause',
  none: 'Not at all',
} as const satisfies Record<VerificationReport['comparison'], string>;

const against = {
  'issued-file': 'The issued file',
  register: 'The register',
  nothing: 'Nothing',
} as const satisfies Record<VerificationSubject['against']['kind'], string>;

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** What it is, and how much of it is as it should be. */
export function factsOf(
  { comparison, clauses, signatures }: VerificationReport,
  { statement = {}, verified, against: { kind } }: VerificationSubject,
  room: Room,
): readonly LabelledText[] {
  const { number, version, provider, language } = statement;
  const sound = signatures.filter(holds).length;
  const known = (label: string, text: string | undefined): LabelledText[] =>
    text === undefined || text === '' ? [] : [{ label, text: visible(text, room(200)) }];
  return [
    ...known('Statement', nameOf(number, version)),
    ...known('Provider', provider),
    ...known('Language', language && languageName(language)),
    { label: 'Verified', text: visible(pointInTime(verified), 40) },
    { label: 'Held against', text: against[kind] },
    { label: 'Compared', text: compared[comparison] },
    ...(clauses.length > 0 ? [{ label: 'Clauses as issued', text: clauseCount(clauses) }] : []),
    {
      label: 'Signatures that hold',
      text: signatures.length === 0 ? 'There are none' : `${sound} of ${signatures.length}`,
    },
  ];
}

function nameOf(number: string | undefined, version: string | undefined): string | undefined {
  return number === undefined || version === undefined ? number : `${number} (${version})`;
}

function clauseCount(clauses: VerificationReport['clauses']): string {
  const of = (...states: readonly (typeof clauses)[number]['state'][]) =>
    clauses.filter(({ state }) => states.includes(state)).length;
  const issued = clauses.length - of('added');
  const unknown = of('unknown');
  if (unknown > 0 && unknown === issued) return 'Cannot be told';
  return unknown === 0 ? `${of('same')} of ${issued}` : `${of('same')} of ${issued}, ${unknown} untold`;
}

/** Names and digests. */
export function linesOf(
  { file, against: { kind, name }, statement = {} }: VerificationSubject,
  room: Room,
): readonly LabelledText[] {
  return [
    { label: 'Returned file', text: visible(file.name, room(240)) },
    { label: 'Its SHA-256', text: visible(file.sha256, 64) },
    ...(name === undefined || kind !== 'issued-file'
      ? []
      : [{ label: 'Issued file', text: visible(name, room(240)) }]),
    ...(statement.digest === undefined
      ? []
      : [{ label: 'Statement’s digest', text: visible(statement.digest, 80) }]),
  ];
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    // No language has such a tag.
    return tag;
  }
}
