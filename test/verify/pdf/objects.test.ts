import { expect, test } from 'vitest';
import { pagesOf } from '../../../src/verify/pdf/changes/pages.js';
import { placesOf } from '../../../src/verify/pdf/changes/places.js';
import { openPdf } from '../../../src/verify/pdf/opened.js';
import type { PdfValue } from '../../../src/verify/pdf/syntax/values.js';
import { signedByCustomer } from '../ground/attack.js';
import { pdf, revise } from '../ground/revise.js';
import { errorsOf, verified } from '../ground/verifying.js';

/** Every so many of the objects, so that a run takes seconds; which ones they are changes with the document. */
const step = 11;

/** The look of a field may be drawn anew, and properties are a remark; the tree of pages is told page by page. */
const mayChange = (way: string) => /^(?:Info|Root\/Metadata|Root\/Pages(?:\/Kids)?)$|\/AP\//.test(way);

test('no object of a signed file can be written over without a reason', async () => {
  const bytes = await signedByCustomer();
  const graph = openPdf(bytes).last;
  const places = [...placesOf(graph, pagesOf(graph))].map(
    ([number, { path }]) => [number, path.join('/')] as const,
  );
  const tried = places.filter(([, way], at) => at % step === 0 && !mayChange(way));
  expect(tried.length).toBeGreaterThan(30);
  for (const [number, way] of tried) {
    const changed = revise(bytes, (editing) => editing.put(number, otherThan(graph.object(number))));
    expect(errorsOf(await verified(changed)), `${number}: ${way}`).not.toEqual([]);
  }
});

/** The smallest change. */
function otherThan(value: PdfValue): PdfValue {
  if (typeof value !== 'object' || value === null) return pdf('12345');
  switch (value.kind) {
    case 'dictionary':
      return { ...value, entries: new Map([...value.entries, ['Extra', 1]]) };
    case 'stream':
      return { ...value, content: Buffer.concat([value.content, Buffer.from(' ')]) };
    case 'array':
      return { ...value, items: [...value.items, 1] };
    default:
      return pdf('12345');
  }
}
