import type { VerificationReport } from '../report.js';
import { counted, partOf, type ReportPart, type Room } from './part.js';
import type { VerificationSubject } from './subject.js';
import { visible } from './visible.js';

/** More clauses than this are counted. */
const mostNames = 12;

interface Untold {
  readonly about: string;
  readonly sentence: string;
}

/** What cannot be told, and so is neither right nor wrong. */
export function untoldPart(
  report: VerificationReport,
  { against }: Pick<VerificationSubject, 'against'>,
  room: Room,
): readonly ReportPart[] {
  const columns = [{ width: 92, names: true }, { width: 'rest' }] as const;
  const told = [...words(report, against.kind), ...clauses(report), ...signers(report)];
  return partOf({ id: 'untold', title: 'What cannot be told', columns }, told, 2, ({ about, sentence }) => [
    { mark: 'note', text: [{ text: about }], look: 'strong' },
    { text: [{ text: visible(sentence, room(360)) }] },
  ]);
}

function words(
  { comparison, reasons }: VerificationReport,
  against: VerificationSubject['against']['kind'],
): readonly Untold[] {
  if (comparison !== 'none') return [];
  if (against === 'nothing') {
    const sentence =
      'Whether this is the document that was issued: there was nothing to compare it with. Give the issued file or the register.';
    return [{ about: 'Words', sentence }];
  }
  const isPicture = reasons.some(({ code }) => code === 'content-unreadable');
  const sentence = isPicture
    ? 'Whether it says what was issued: a scan or picture has no words to compare. A person has to read it beside the issued document.'
    : 'Whether it says what was issued: its words could not be compared. A person has to read it beside the issued document.';
  return [{ about: 'Words', sentence }];
}

function signers({ signatures }: VerificationReport): readonly Untold[] {
  const sentence = 'Who signed it, if anybody: it bears no signature that a program can check.';
  return signatures.length === 0 ? [{ about: 'Signatures', sentence }] : [];
}

function clauses({ clauses: all }: VerificationReport): readonly Untold[] {
  const unknown = all.filter(({ state }) => state === 'unknown');
  if (unknown.length === 0) return [];
  const names = unknown.slice(0, mostNames).map(({ reference, id }) => visible(reference ?? id ?? '–', 24));
  const more = unknown.length > mostNames ? ` and ${unknown.length - mostNames} more` : '';
  const which = unknown.length === all.length ? 'any clause' : counted(unknown.length, 'clause');
  const list = unknown.length === all.length ? ` (${all.length} in all)` : `: ${names.join(', ')}${more}`;
  return [{ about: 'Clauses', sentence: `The words of ${which}${list}.` }];
}
