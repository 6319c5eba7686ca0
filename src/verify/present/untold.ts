import type { VerificationReport } from '../report.js';
import { untoldOf } from '../untold.js';
import { partOf, type ReportPart, type Room } from './part.js';
import type { VerificationSubject } from './subject.js';
import { visible } from './visible.js';

/** What cannot be told, and so is neither right nor wrong. */
export function untoldPart(
  report: VerificationReport,
  { against }: Pick<VerificationSubject, 'against'>,
  room: Room,
): readonly ReportPart[] {
  const columns = [{ width: 92, names: true }, { width: 'rest' }] as const;
  const told = untoldOf(report, against.kind);
  return partOf({ id: 'untold', title: 'What cannot be told', columns }, told, 2, ({ about, sentence }) => [
    { mark: 'note', text: [{ text: about }], look: 'strong' },
    { text: [{ text: visible(sentence, room(360)) }] },
  ]);
}
