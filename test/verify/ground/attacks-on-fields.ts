import { catalogOf, entriesOf, itemsOf } from '../../../src/verify/pdf/file/graph.js';
import { ofKind } from '../../../src/verify/pdf/syntax/values.js';
import { people } from '../../sign/ground/people.js';
import { sealedAt, sign, stampedPdf } from '../../sign/ground/samples.js';
import { type Attack, appended } from './attack.js';
import { type Editing, pdf, revise, stream } from './revise.js';

/** What the issued document has a value in already, and what it has not. */
const filled = 'provider-1-name';
export const open = 'customer-2-date';

export const looking = (content: string, resources = '', box = '[0 0 200 20]') =>
  stream(content, `/Type /XObject /Subtype /Form /BBox ${box} ${resources}`);

/** Its box is as large as the field, or as it is said. */
export function look(
  editing: Editing,
  field: string,
  content: string,
  value?: string,
  fonts = '',
  box?: string,
): void {
  const rectangle = itemsOf(
    editing.graph,
    entriesOf(editing.graph, editing.graph.object(editing.field(field))).get('Rect'),
  );
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle.map(Number);
  const own = `[0 0 ${right - left} ${top - bottom}]`;
  const appearance = editing.add(looking(content, `/Resources << ${fonts} >>`, box ?? own));
  editing.change(editing.field(field), {
    AP: pdf(`<< /N ${appearance.number} 0 R >>`),
    ...(value !== undefined && { V: pdf(`(${value})`) }),
  });
}

/** The font that the form brings. */
export function formFont({ graph }: Editing): string {
  const form = entriesOf(graph, catalogOf(graph).get('AcroForm'));
  const fonts = entriesOf(graph, entriesOf(graph, form.get('DR')).get('Font'));
  return `/Font << /Helv ${ofKind(fonts.get('Helv'), 'reference')?.number ?? 0} 0 R >>`;
}

export const words = (text: string, before = '', after = '') =>
  `/Tx BMC q BT 0 g /Helv 10 Tf ${before} 2 5 Td (${text}) Tj ET ${after} Q EMC`;

export function shows(name: string, says: string, content: string, value = '2026-11-30'): Attack {
  return appended(name, 'appearance-differs', says, (editing) =>
    look(editing, open, content, value, formFont(editing)),
  );
}

export const attacksOnFields: readonly Attack[] = [
  appended(
    'a value that is not shown',
    'appearance-differs',
    `${open} shows other words than it holds`,
    (editing) => {
      editing.change(editing.field(open), { V: pdf('(2026-11-30)') });
    },
  ),
  shows('other words shown than held', `${open} shows other words than it holds`, words('2030-01-01')),
  shows('more words shown than held', 'shows other words', words('2026-11-30 if paid')),
  shows('a value written so that it is not seen', 'is hidden', words('2026-11-30', '3 Tr')),
  shows('a value in white', 'is hidden', words('2026-11-30', '1 g')),
  shows('a value that is painted over', 'is hidden', words('2026-11-30', '', '0 0 200 20 re f')),
  shows('a value outside of its field', 'is hidden', words('2026-11-30', '500 0 Td')),
  shows('words pushed out of their field', 'is hidden', words('2026-11-30', '900 Tc')),
  shows(
    'a part of the words pushed out',
    'is hidden',
    '/Tx BMC BT /Helv 10 Tf 2 5 Td (2026) Tj 900 0 Td (-11-30) Tj ET EMC',
  ),
  shows(
    'letters drawn with curves',
    'more than the value is drawn',
    words('2026-11-30', '', '0 0 m 9 9 9 0 0 9 c f'),
  ),
  shows('a picture in a field', 'more than the value is drawn', words('2026-11-30', '', '/Im0 Do')),
  shows('a value in a layer', 'is hidden', `/OC /MC0 BDC ${words('2026-11-30')} EMC`),
  appended('a value too small to be read', 'appearance-differs', 'is hidden', (editing) =>
    look(editing, open, words('2026-11-30'), '2026-11-30', formFont(editing), '[0 0 20000 2000]'),
  ),
  appended(
    'letters of another alphabet',
    'appearance-differs',
    `What ${open} shows cannot be read`,
    (editing) => {
      const font = editing.add(
        pdf('<< /Type /Font /Subtype /Type1 /BaseFont /Symbol /Encoding /WinAnsiEncoding >>'),
      );
      look(editing, open, words('2026-11-30'), '2026-11-30', `/Font << /Helv ${font.number} 0 R >>`);
    },
  ),
  appended(
    'the look of a name that was issued',
    'appearance-differs',
    `${filled} shows other words`,
    (editing) => look(editing, filled, words('Mallory'), undefined, formFont(editing)),
  ),
  appended(
    'shapes of other letters under a name',
    'font-changed',
    `The font of the field ${filled} was replaced`,
    (editing) => {
      const file = editing.add(stream('shapes of other letters'));
      const font = `<< /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding /FontDescriptor << /FontFile2 ${file.number} 0 R >> >>`;
      look(
        editing,
        filled,
        words('Kim Park'),
        undefined,
        `/Font << /Helv ${editing.add(pdf(font)).number} 0 R >>`,
      );
    },
  ),
  appended(
    'a font in the place of the look that was there',
    'font-changed',
    `The font of the field ${filled}`,
    (editing) => {
      const entries = entriesOf(editing.graph, editing.graph.object(editing.field(filled)));
      const was = ofKind(entriesOf(editing.graph, entries.get('AP')).get('N'), 'reference')?.number ?? 0;
      const file = editing.add(stream('shapes of other letters'));
      editing.put(
        was,
        pdf(
          `<< /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding /FontDescriptor << /FontFile2 ${file.number} 0 R >> >>`,
        ),
      );
      look(editing, filled, words('Kim Park'), undefined, `/Font << /Helv ${was} 0 R >>`);
    },
  ),
  appended('the font of the form', 'font-changed', 'The font of a field was replaced', (editing) => {
    const number = Number(/(\d+) 0 R/.exec(formFont(editing))?.[1]);
    editing.change(number, { Encoding: pdf('<< /BaseEncoding /WinAnsiEncoding /Differences [65 /B] >>') });
  }),
  appended(
    'a check box that shows the other state',
    'appearance-differs',
    'shows another state than it holds',
    (editing) => editing.change(editing.field('acknowledge-remediate'), { V: pdf('/Yes') }),
  ),
  appended('the tick of a check box', 'field-changed', 'its look was replaced', (editing) => {
    const empty = editing.add(looking(' '));
    const number = empty.number;
    editing.change(editing.field('acknowledge-initiate'), {
      AP: pdf(`<< /N << /Yes ${number} 0 R /Off ${number} 0 R >> >>`),
    });
  }),
  appended('a field moved over a clause', 'field-changed', `The field ${open}: it was moved`, (editing) =>
    editing.change(editing.field(open), { Rect: pdf('[70 600 500 700]') }),
  ),
  appended('what a field is for', 'field-changed', 'said in other words', (editing) =>
    editing.change(editing.field(open), { TU: pdf('(Date on which the provider pays)') }),
  ),
  appended('a script in a field', 'field-changed', 'an action was added', (editing) =>
    editing.change(editing.field(open), { AA: pdf('<< /F << /S /JavaScript /JS (1) >> >>') }),
  ),
  appended('a field removed', 'field-changed', `The field ${open} was removed`, (editing) => {
    const form = ofKind(catalogOf(editing.graph).get('AcroForm'), 'reference')?.number ?? 0;
    const fields = itemsOf(editing.graph, entriesOf(editing.graph, editing.graph.object(form)).get('Fields'));
    const number = editing.field(open);
    const left = fields.filter((each) => ofKind(each, 'reference')?.number !== number);
    editing.change(form, { Fields: { kind: 'array', items: left } });
  }),
  appended(
    'words in the place of a signature',
    'field-changed',
    'its look was changed without a signature',
    (editing) => look(editing, 'provider-1-signature', words('Kim Park'), undefined, formFont(editing)),
  ),
  appended(
    'a signature removed',
    'signature-removed',
    'The signature in customer-1-signature was removed',
    (editing) => editing.change(editing.field('customer-1-signature'), { V: undefined }),
  ),
  appended('the seal removed', 'signature-removed', 'The signature in seal was removed', (editing) =>
    editing.change(editing.field('seal'), { V: undefined }),
  ),
  appended(
    'a field changed that a signature locks',
    'field-locked',
    'customer-1-date was changed after customer-1-signature',
    (editing) => look(editing, 'customer-1-date', words('2027-01-01'), '2027-01-01', formFont(editing)),
  ),
  {
    name: 'changed when it was signed, and put right after',
    code: 'page-changed',
    says: 'Page 1: text was added outside the form fields',
    async make() {
      const { customer } = await people();
      let contents: Parameters<Editing['change']>[1] = {};
      const changed = revise(await stampedPdf(), (editing) => {
        const page = entriesOf(editing.graph, editing.graph.object(editing.page(1)));
        const was = page.get('Contents') ?? null;
        contents = { Contents: was };
        const more = editing.add(stream('BT (and more) Tj ET'));
        editing.change(editing.page(1), { Contents: { kind: 'array', items: [was, more] } });
      });
      const signed = await sign(changed, 'customer', customer, {}, { at: sealedAt, evenIfChanged: true });
      return revise(signed, (editing) => editing.change(editing.page(1), contents));
    },
  },
];
