import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { AddedFonts } from './added-fonts.js';
import { decimal, drawing, shown } from './content.js';
import type { Field } from './form.js';
import type { PdfFile } from './pdf-file.js';
import { signatoryName } from './signatory-name.js';
import { sizeOf, styleOf } from './text-appearance.js';

/** What a signature shows. */
export interface ShownSignature {
  readonly name: string;
  /** `Digitally signed by`, in the languages that it may stand in, the best first. */
  readonly labels: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The field that holds the signatory's name; the signature has its colour. */
  readonly nameField: Field | undefined;
}

/** All in points. */
const design = {
  /** What it is made for; in a lower field it is smaller. */
  height: 42,
  mark: { x: 8, radius: 10.5 },
  textLeft: 37,
  right: 4,
  label: { size: 6.5, y: 30.4 },
  name: { size: 11, y: 17 },
  time: { size: 6.5, y: 6.2 },
} as const;

/**
 * A tick in a ring, and beside it who signed and when, in the ink of the document; the time is what the signatory's own
 * clock says. Errors: `field-missing-glyph` for a name that nothing here can show.
 */
export function signatureAppearance(
  file: PdfFile,
  field: Field,
  { name, labels, at, nameField }: ShownSignature,
  fonts: AddedFonts,
): PDFRawStream {
  const box = sizeOf(file, field);
  const scale = Math.min(1, box.height / design.height);
  const line = (text: string, { size, y }: { size: number; y: number }) => {
    const font = fonts.for(text, 'The signature');
    return { font, operators: `BT ${shown(font, text, { x: design.textLeft, y, size })} ET` };
  };
  const room = box.width / scale - design.textLeft - design.right;
  const place = { ...design.name, x: design.textLeft, room };
  const label = line(labels.find((each) => fonts.having(each) !== undefined) ?? '', design.label);
  const time = line(`${minute(at)} UTC`, design.time);
  const signatory = signatoryName(file, name, place, { fonts, nameField });
  const ink = nameField === undefined ? '0 0 0 rg' : styleOf(file, nameField).colour;
  const content = [
    `q ${decimal(scale)} 0 0 ${decimal(scale)} 0 0 cm`,
    `${ink} ${ink.replace('rg', 'RG')}`,
    mark(),
    label.operators,
    signatory.operators,
    time.operators,
    'Q',
  ];
  const used = [label.font, time.font, ...(signatory.font ? [signatory.font] : [])];
  return drawing(file, box, content.join('\n'), {
    Font: Object.fromEntries(used.map((font) => [font.name, font.reference])),
    ...(signatory.appearance && { XObject: { Name: signatory.appearance } }),
  });
}

function mark(): string {
  const { x, radius: r } = design.mark;
  const [cx, cy] = [x + r, design.height / 2];
  // A quarter of a circle as a curve of Bézier.
  const k = r * 0.5523;
  const points = (...numbers: number[]) => numbers.map(decimal).join(' ');
  const ring = [
    `${points(cx + r, cy)} m`,
    `${points(cx + r, cy + k, cx + k, cy + r, cx, cy + r)} c`,
    `${points(cx - k, cy + r, cx - r, cy + k, cx - r, cy)} c`,
    `${points(cx - r, cy - k, cx - k, cy - r, cx, cy - r)} c`,
    `${points(cx + k, cy - r, cx + r, cy - k, cx + r, cy)} c s`,
  ];
  const tick = [
    `${points(cx - r * 0.45, cy - r * 0.02)} m`,
    `${points(cx - r * 0.1, cy - r * 0.36)} l`,
    `${points(cx + r * 0.48, cy + r * 0.36)} l S`,
  ];
  return ['0.9 w', ...ring, '1.5 w 1 J 1 j', ...tick].join(' ');
}

/** `2026-11-21 15:16`. */
function minute(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
