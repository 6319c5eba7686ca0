import { catalogOf, entriesOf } from '../../../src/verify/pdf/file/graph.js';
import { ofKind } from '../../../src/verify/pdf/syntax/values.js';
import { type Attack, signedByCustomer } from './attack.js';
import { formFont, look, open, words } from './attacks-on-fields.js';
import { type Editing, pdf, revise, stream } from './revise.js';

/** A number that nothing in a statement has. */
const later = 9000;

const overlay = stream('BT /F1 12 Tf 72 700 Td (The provider pays for everything.) Tj ET');

const contentOf = ({ graph, page }: Editing) =>
  ofKind(entriesOf(graph, graph.object(page(1))).get('Contents'), 'reference')?.number ?? 0;

/** One revision after the other. */
async function inSteps(...steps: readonly ((editing: Editing) => void)[]): Promise<Uint8Array> {
  return steps.reduce((bytes, step) => revise(bytes, step), await signedByCustomer());
}

const replaced = (editing: Editing) => editing.put(contentOf(editing), overlay);

export const attacksInSteps: readonly Attack[] = [
  {
    name: "a page's content called the properties, then replaced",
    code: 'document-changed',
    says: 'something was changed outside the form fields',
    make: () =>
      inSteps(
        (editing) => editing.change(editing.root, { Metadata: pdf(`${contentOf(editing)} 0 R`) }),
        replaced,
      ),
  },
  {
    name: "a page's content called the information, then replaced",
    code: 'document-changed',
    says: 'something was changed outside the form fields',
    async make() {
      let content = 0;
      const bytes = await inSteps((editing) => {
        content = contentOf(editing);
        editing.add(pdf('<< >>'));
      });
      const text = Buffer.from(bytes).toString('latin1');
      const at = text.lastIndexOf('/Info');
      const [was = ''] = /^\/Info \d+ 0 R/.exec(text.slice(at)) ?? [];
      const is = `/Info ${content} 0 R`.padEnd(was.length);
      const misnamed = text.slice(0, at) + is + text.slice(at + was.length);
      return revise(Uint8Array.from(Buffer.from(misnamed, 'latin1')), replaced);
    },
  },
  {
    name: 'letters of a field that get their shapes later',
    code: 'font-changed',
    says: 'The font of a field was replaced',
    make: () =>
      inSteps(
        (editing) => {
          const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding ${later} 0 R >>`;
          const added = formFont(editing).replace(/\d+ 0 R/, `${editing.add(pdf(font)).number} 0 R`);
          look(editing, open, words('2026-11-30'), '2026-11-30', added);
        },
        (editing) => editing.put(later, pdf('<< /Differences [48 /nine /eight /seven] >>')),
      ),
  },
  {
    name: 'fewer pages counted than there are',
    code: 'file-damaged',
    says: 'Pages that are not as many as are counted',
    make: () =>
      inSteps((editing) =>
        editing.change(ofKind(catalogOf(editing.graph).get('Pages'), 'reference')?.number ?? 0, { Count: 1 }),
      ),
  },
];
