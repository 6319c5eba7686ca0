import type { VerificationReport } from '../report.js';
import { partOf, type ReportPart, type Room } from './part.js';
import { visible } from './visible.js';

/** What was filled in, and the first signature after which it stayed. What is as it was issued is not here. */
export function fieldsPart({ fields, signatures }: VerificationReport, room: Room): readonly ReportPart[] {
  const signers = new Map(signatures.map(({ field, signer }) => [field, signer]));
  const columns = [
    { label: 'Field', width: 'rest', names: true },
    { label: 'Filled in', width: 'rest' },
    { label: 'Signed by', width: 'rest' },
  ] as const;
  const filled = fields.filter(({ issued = '', returned = '' }) => issued !== returned);
  return partOf({ id: 'fields', title: 'Fields filled in', columns }, filled, 1, (field) => {
    const { name, issued = '', returned = '', signedBy } = field;
    return [
      { text: [{ text: visible(name, room(200)) }] },
      {
        ...(returned === ''
          ? { text: [{ text: 'Emptied' }], look: 'quiet' }
          : { text: [{ text: visible(returned, room(240)) }], look: 'strong' }),
        notes: issued === '' ? [] : [`before: ${visible(issued, room(120))}`],
      },
      signedBy === undefined
        ? { text: [{ text: 'No signature covers it' }], look: 'quiet' }
        : { text: [{ text: visible(signers.get(signedBy) ?? signedBy, room(200)) }] },
    ];
  });
}
