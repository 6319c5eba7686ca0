import type { Severity } from '../../diagnostics/index.js';
import type { Mark } from '../../writers/index.js';
import type { Verdict, VerificationReport } from '../report.js';
import { partOf, type ReportPart, type Room } from './part.js';
import { visible } from './visible.js';

const effects: Readonly<Record<Severity, { readonly mark: Mark; readonly word: string }>> = {
  error: { mark: 'bad', word: 'Rejects' },
  warning: { mark: 'caution', word: 'Remark' },
  info: { mark: 'note', word: 'Note' },
};

const titles: Readonly<Record<Verdict, string>> = {
  rejected: 'Why it is rejected',
  'accepted-with-remarks': 'What to read before it is filed',
  accepted: 'To be told besides',
};

/** Why: what each reason does, the sentence, what to do, and the code. The hint of a code stands where it comes up first. */
export function reasonsPart(
  { verdict, reasons, clauses }: VerificationReport,
  room: Room,
): readonly ReportPart[] {
  const first = new Map<string, number>();
  for (const [at, { code }] of reasons.entries()) if (!first.has(code)) first.set(code, at);
  const columns = [{ width: 58 }, { width: 'rest', names: true }] as const;
  return partOf(
    { id: 'reasons', title: titles[verdict], columns },
    reasons,
    3,
    ({ severity, code, message, hint, field }, at) => {
      const { mark, word } = effects[severity];
      const place = field === undefined ? '' : ` (${field})`;
      return [
        { mark, text: [{ text: word }], look: 'strong' },
        {
          text: [
            { text: `${visible(message + place, room(mostOf(code, clauses)))} ` },
            { text: code, isCode: true },
          ],
          ...(first.get(code) === at && { notes: [visible(hint, room(240))] }),
        },
      ];
    },
  );
}

/** Characters of a sentence. What a clause says is told in full beside what was issued, where that is known. */
function mostOf(code: string, clauses: VerificationReport['clauses']): number {
  return code.startsWith('content-clause-') && clauses.length > 0 ? 62 : 360;
}
