import { entriesOf, itemsOf } from '../../../src/verify/pdf/file/graph.js';
import { ofKind } from '../../../src/verify/pdf/syntax/values.js';
import { stampedPdf } from '../../sign/ground/samples.js';
import { type Attack, appended } from './attack.js';
import { formFont, look, looking, open, shows, words } from './attacks-on-fields.js';
import { type Editing, pdf, revise, stream } from './revise.js';

const date = '2026-11-30';
const unseen = 'is hidden';

/** Shown in a font that is added for it. */
function inFont(name: string, says: string, content: string, font: (editing: Editing) => string): Attack {
  return appended(name, 'appearance-differs', says, (editing) => {
    const added = editing.add(pdf(font(editing)));
    const fonts = formFont(editing).replace('>>', `/Other ${added.number} 0 R >>`);
    look(editing, open, content, date, fonts);
  });
}

const typed = (before: string, shown = `(${date}) Tj`) =>
  `/Tx BMC q BT 0 g /Helv 10 Tf ${before} ${shown} ET Q EMC`;

/** A table of characters by which every digit but one is itself. */
const lyingTable = '1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <39> <0032> endbfchar';

export const attacksOnLooks: readonly Attack[] = [
  shows('words without height', unseen, typed('10 0 0 0.001 2 5 Tm'), date),
  shows('words that run out of the field to the left', unseen, typed('-1 0 0 1 2 5 Tm'), date),
  appended('words at the end of the field', 'appearance-differs', unseen, (editing) => {
    const field = entriesOf(editing.graph, editing.graph.object(editing.field(open)));
    const [left = 0, , right = 0] = itemsOf(editing.graph, field.get('Rect')).map(Number);
    look(editing, open, typed(`${right - left} 5 Td`), date, formFont(editing));
  }),
  shows('words above the field', unseen, typed('2 30 Td'), date),
  shows('words in a hole of a point', unseen, `0 0 1 1 re W n ${words(date)}`, date),
  shows('words in a hole of some shape', unseen, `0 0 m 200 0 l 0 0 l h W n ${words(date)}`, date),
  shows('black words on black', unseen, `0 g 0 0 500 50 re f ${words(date)}`, date),
  shows('letters larger than the field', unseen, typed('/Helv 3000 Tf 2 5 Td'), date),
  shows('letters as wide as a page', unseen, typed('90000 Tz 2 5 Td'), date),
  shows(
    'words pushed out bit by bit',
    unseen,
    typed('2 5 Td', `[(20) ${'-1900 '.repeat(20)} (26-11-30)] TJ`),
    date,
  ),
  shows('words a line higher than they seem', unseen, typed('-300 TL 2 5 Td', `(${date}) '`), date),
  shows('words with spaces by another operator', unseen, typed('2 5 Td', `900 900 (${date}) "`), date),
  shows('more words above', unseen, typed('2 5 Td', '(20) Tj 0 300 Td (26-11-30) Tj'), date),
  inFont(
    'a table that tells other digits than are seen',
    'shows other words',
    words('9096-11-30').replace('/Helv', '/Other'),
    ({ add }) =>
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${add(stream(lyingTable)).number} 0 R >>`,
  ),
  inFont(
    'a font that comes back after another one',
    'cannot be read',
    `/Tx BMC 0 g /Other 10 Tf q /Helv 10 Tf Q BT 2 5 Td (${date}) Tj ET EMC`,
    () => '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [48 /nine] >> >>',
  ),
  appended('a value that is no text', 'field-changed', 'a kind that it cannot hold', (editing) =>
    editing.change(editing.field(open), { V: editing.add(stream('We do not agree')) }),
  ),
  appended('a value typed in white', 'field-changed', 'how its words are typed', (editing) =>
    editing.change(editing.field(open), { DA: pdf('(/Helv 0.1 Tf 1 g)') }),
  ),
  {
    name: 'the tick of a check box drawn anew in its place',
    code: 'field-changed',
    says: 'The look of a field was replaced',
    make: async () =>
      revise(await stampedPdf(), (editing) => {
        const box = entriesOf(editing.graph, editing.graph.object(editing.field('acknowledge-remediate')));
        const states = entriesOf(editing.graph, entriesOf(editing.graph, box.get('AP')).get('N'));
        for (const state of states.values())
          editing.put(ofKind(state, 'reference')?.number ?? 0, looking('0 0 10 10 re f'));
      }),
  },
];
