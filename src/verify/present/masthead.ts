import type { DiagnosticCode } from '../../diagnostics/index.js';
import type { Fact } from '../../model/index.js';
import type { Mark, Sheet } from '../../writers/index.js';
import type { Verdict, VerificationReport } from '../report.js';
import { factsOf, type LabelledText, linesOf } from './facts.js';
import { counted, type Room } from './part.js';
import type { VerificationSubject } from './subject.js';
import { visible } from './visible.js';

const verdicts: Readonly<Record<Verdict, { readonly word: string; readonly mark: Mark }>> = {
  accepted: { word: 'Accepted', mark: 'good' },
  'accepted-with-remarks': { word: 'Accepted with remarks', mark: 'caution' },
  rejected: { word: 'Rejected', mark: 'bad' },
};

/** What is longer has a line of its own. */
const shortValue = 36;

export function mastheadOf(
  report: VerificationReport,
  about: VerificationSubject,
  room: Room,
): Sheet['masthead'] {
  const { word, mark } = verdicts[report.verdict];
  const { statement = {} } = about;
  const shown = factsOf(report, about, room);
  const isShort = ({ text }: LabelledText) => [...text].length <= shortValue;
  const toFact = ({ label, text }: LabelledText): Fact => ({ label, value: [{ text }] });
  return {
    label: 'Verification report',
    title: word,
    mark,
    subject: visible(statement.customer ?? '', room(240)),
    lead: leadOf(report),
    facts: shown.filter(isShort).map(toFact),
    lines: [...shown.filter((fact) => !isShort(fact)), ...linesOf(about, room)].map(toFact),
  };
}

/** Not that it is wrong, but that nobody can say. */
const untold: ReadonlySet<DiagnosticCode> = new Set(['content-unreadable', 'not-comparable']);

/** What the verdict means here, in a sentence. */
function leadOf({ verdict, reasons, comparison, clauses, fields, signatures }: VerificationReport): string {
  const errors = reasons.filter(({ severity }) => severity === 'error');
  const remarks = reasons.filter(({ severity }) => severity === 'warning').length;
  switch (verdict) {
    case 'accepted':
      if (comparison !== 'bytes') return 'Every clause says what was issued.';
      return fields.length + signatures.length === 0
        ? 'The file is what was issued, byte for byte.'
        : 'The file begins with what was issued, byte for byte; since then it was only filled in and signed.';
    case 'accepted-with-remarks':
      return `Nothing speaks against it; ${counted(remarks, 'remark is', 'remarks are')} to be read before it is filed.`;
    case 'rejected': {
      const issued = clauses.filter(({ state }) => state !== 'added').length;
      const other = clauses.filter(({ state }) => state !== 'same' && state !== 'unknown').length;
      const which =
        other === 0 ? '' : `; ${other} of ${issued} clauses ${other === 1 ? 'is' : 'are'} not as issued`;
      if (errors.every(({ code }) => untold.has(code)))
        return 'It cannot be told whether this is what was issued, so it does not count as returned.';
      return `${counted(errors.length, 'reason speaks', 'reasons speak')} against it${which}.`;
    }
    default:
      return verdict satisfies never;
  }
}
