import {
  catalogOf,
  type Entries,
  entriesOf,
  type Graph,
  itemsOf,
} from '../../../src/verify/pdf/file/graph.js';
import { ofKind, type PdfValue } from '../../../src/verify/pdf/syntax/values.js';
import { type Attack, appended } from './attack.js';
import { type Editing, pdf, stream } from './revise.js';

const overlay = 'BT /F1 12 Tf 72 700 Td (The provider pays for everything.) Tj ET';

const pageEntries = ({ graph, page }: Editing, at: number) => entriesOf(graph, graph.object(page(at)));
const numberOf = (value: PdfValue | undefined) => ofKind(value, 'reference')?.number ?? 0;
const list = (...items: readonly PdfValue[]): PdfValue => ({ kind: 'array', items });

/** The first object within another one that is as wanted. */
function objectWhere(graph: Graph, wanted: (entries: Entries) => boolean): number {
  return graph.numbers.find((number) => wanted(entriesOf(graph, graph.object(number)))) ?? 0;
}

function annotation(editing: Editing, at: number, source: string): void {
  const added = editing.add(pdf(source));
  const annotations = itemsOf(editing.graph, pageEntries(editing, at).get('Annots'));
  editing.change(editing.page(at), { Annots: list(...annotations, added) });
}

function pageTree(editing: Editing): { readonly number: number; readonly kids: readonly PdfValue[] } {
  const number = numberOf(catalogOf(editing.graph).get('Pages'));
  return {
    number,
    kids: itemsOf(editing.graph, entriesOf(editing.graph, editing.graph.object(number)).get('Kids')),
  };
}

export const attacksOnContent: readonly Attack[] = [
  appended(
    'text over a page',
    'page-changed',
    'Page 2: text was added outside the form fields',
    (editing) => {
      const contents = pageEntries(editing, 2).get('Contents') ?? null;
      editing.change(editing.page(2), { Contents: list(contents, editing.add(stream(overlay))) });
    },
  ),
  appended(
    'the content of a page written over',
    'page-changed',
    'Page 1: text was changed outside',
    (editing) => {
      editing.put(numberOf(pageEntries(editing, 1).get('Contents')), stream(overlay));
    },
  ),
  appended('a page without its content', 'page-changed', 'Page 2: text was removed', (editing) => {
    editing.change(editing.page(2), { Contents: undefined });
  }),
  appended('a page removed', 'page-removed', 'Page 2 was removed', (editing) => {
    const { number, kids } = pageTree(editing);
    editing.change(number, { Kids: list(...kids.filter((_, at) => at !== 1)), Count: kids.length - 1 });
  }),
  appended('a page put in', 'page-changed', 'A page was put in as page 1', (editing) => {
    const { number, kids } = pageTree(editing);
    const page = editing.add(
      pdf(`<< /Type /Page /Parent ${number} 0 R /MediaBox [0 0 595 842] /Resources << >> >>`),
    );
    editing.change(number, { Kids: list(page, ...kids), Count: kids.length + 1 });
  }),
  appended('pages in another order', 'page-changed', 'The pages are in another order', (editing) => {
    const { number, kids } = pageTree(editing);
    editing.change(number, { Kids: list(...kids.toReversed()) });
  }),
  appended('a part of a page cut off', 'page-changed', 'Page 1: the part of it that is seen', (editing) => {
    editing.change(editing.page(1), { CropBox: pdf('[0 400 595 842]') });
  }),
  appended('a note', 'annotation-added', 'Page 1: a note was added', (editing) => {
    annotation(
      editing,
      1,
      '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Only until May) >>',
    );
  }),
  appended('a text box over a clause', 'annotation-added', 'Page 2: a text box was added', (editing) => {
    annotation(
      editing,
      2,
      '<< /Type /Annot /Subtype /FreeText /Rect [70 600 500 700] /DA (/Helv 10 Tf) /Contents (None) >>',
    );
  }),
  appended('a stamp', 'annotation-added', 'Page 1: a stamp was added', (editing) => {
    annotation(editing, 1, '<< /Type /Annot /Subtype /Stamp /Rect [70 600 500 700] /Name /NotApproved >>');
  }),
  appended('a font replaced', 'font-changed', 'the font of its text was replaced', (editing) => {
    const fonts = entriesOf(
      editing.graph,
      entriesOf(editing.graph, pageEntries(editing, 1).get('Resources')).get('Font'),
    );
    editing.put(numberOf([...fonts.values()][0]), pdf('<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>'));
  }),
  appended('the shapes of a font replaced', 'font-changed', 'font', (editing) => {
    const number = objectWhere(editing.graph, (entries) => entries.has('FontFile2'));
    editing.put(
      numberOf(entriesOf(editing.graph, editing.graph.object(number)).get('FontFile2')),
      stream('other shapes'),
    );
  }),
  appended('the article replaced', 'attachment-changed', 'was replaced', (editing) => {
    const file = objectWhere(editing.graph, (entries) => entries.has('EF'));
    const versions = entriesOf(editing.graph, entriesOf(editing.graph, editing.graph.object(file)).get('EF'));
    editing.put(numberOf(versions.get('F')), stream('# Other responsibilities', '/Type /EmbeddedFile'));
  }),
  appended('attached files removed', 'attachment-changed', 'was removed', (editing) => {
    editing.change(editing.root, { Names: undefined, AF: undefined });
  }),
  appended('a file attached', 'attachment-changed', 'The file terms.txt was attached', (editing) => {
    const content = editing.add(stream('Other terms', '/Type /EmbeddedFile'));
    const file = editing.add(
      pdf(`<< /Type /Filespec /F (terms.txt) /UF (terms.txt) /EF << /F ${content.number} 0 R >> >>`),
    );
    const files = itemsOf(editing.graph, catalogOf(editing.graph).get('AF'));
    editing.change(editing.root, { AF: list(...files, file) });
  }),
  appended(
    'a script that runs when it is opened',
    'document-changed',
    'an action was added that runs when',
    (editing) => {
      editing.change(editing.root, {
        OpenAction: pdf('<< /S /JavaScript /JS (this.getField("x").value = 1) >>'),
      });
    },
  ),
  appended('layers', 'document-changed', 'layers were added', (editing) => {
    editing.change(editing.root, { OCProperties: pdf('<< /OCGs [] /D << >> >>') });
  }),
  appended('what is read aloud replaced', 'document-changed', 'What is read aloud was changed', (editing) => {
    const number = numberOf(catalogOf(editing.graph).get('StructTreeRoot'));
    editing.put(number, pdf('<< /Type /StructTreeRoot >>'));
  }),
  appended('a form over the form', 'document-changed', 'another form was put over it', (editing) => {
    const form = numberOf(catalogOf(editing.graph).get('AcroForm'));
    editing.change(form, { XFA: editing.add(stream('<xdp/>')) });
  }),
  appended(
    'the permissions of the seal',
    'document-changed',
    'What the seal allows was changed',
    (editing) => {
      editing.change(editing.root, { Perms: undefined });
    },
  ),
  appended(
    'another document in the file',
    'file-damaged',
    'The PDF can be read in more than one way',
    (editing) => {
      editing.put(editing.root, undefined);
    },
  ),
];
