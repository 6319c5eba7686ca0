/** What is wrong when a rule is broken, where that is written, and its number in the Matterhorn Protocol 1.1. */
interface Rule {
  readonly clause: string;
  readonly checkpoint?: string;
  readonly wrong: string;
}

/** A place at which a document breaks a rule. */
export interface Finding extends Rule {
  readonly rule: RuleName;
  /** `Document > Table > TR, page 3`. */
  readonly place: string;
}

export function finding(rule: RuleName, place: string): Finding {
  return { rule, place, ...rules[rule] };
}

/** `ISO 14289-1 7.3 (13-004): a figure has no alternative text [Document > Figure, page 1]`. */
export function described({ clause, checkpoint, wrong, place }: Finding): string {
  return `${clause}${checkpoint === undefined ? '' : ` (${checkpoint})`}: ${wrong} [${place}]`;
}

export type RuleName = keyof typeof rules;

const ua = (clause: string, checkpoint: string, wrong: string): Rule => ({
  clause: `ISO 14289-1 ${clause}`,
  checkpoint,
  wrong,
});
const archive = (clause: string, wrong: string): Rule => ({ clause: `ISO 19005-3 ${clause}`, wrong });
const format = (clause: string, wrong: string): Rule => ({ clause: `ISO 32000-1 ${clause}`, wrong });
/** Not asked for by a standard, but by what a statement promises. */
const own = (wrong: string): Rule => ({ clause: 'Statement', wrong });

/** Every rule that is checked. */
export const rules = {
  encrypted: archive('6.1.3', 'the file is encrypted'),
  'file-id': archive('6.1.3', 'the file has no identifier'),
  'output-intent': archive('6.2.3', 'there is no output intent for PDF/A with an ICC profile'),
  action: archive('6.5', 'there is a script or another action than going to a place or address'),
  xfa: ua('7.15', '25-001', 'the form has XFA'),
  'need-appearances': archive('6.4.1', 'the form leaves its appearances to the viewer'),

  marked: ua('6.2', '01-005', 'the catalog does not say that content is marked'),
  suspects: ua('7.1', '01-007', 'the catalog says that its tags are suspect'),
  language: ua('7.2', '11-001', 'there is no language, or none that is a language tag'),
  'display-title': ua('7.1', '07-001', 'the title is not shown'),
  outlines: {
    clause: 'ISO 14289-1 7.17',
    wrong: 'there are headings but no outline, or an outline entry without title or target',
  },

  metadata: ua('7.1', '06-001', 'there is no XMP metadata that is well-formed'),
  'pdfua-part': ua('5', '06-002', 'the metadata do not say PDF/UA-1'),
  'pdfua-schema': archive('6.6.2.3', 'the metadata do not describe what they say of PDF/UA'),
  'pdfa-part': archive('6.6.4', 'the metadata do not say PDF/A-3a'),
  title: ua('7.1', '06-003', 'the metadata have no title'),
  'info-title': archive('6.6.3', 'the title of the metadata is not that of the document information'),

  'artifact-inside-tagged': ua('7.1', '01-003', 'an artifact is inside tagged content'),
  'tagged-inside-artifact': ua('7.1', '01-004', 'tagged content is inside an artifact'),
  'not-tagged': ua('7.1', '01-005', 'content is neither an artifact nor tagged'),
  colour: archive('6.2.4.3', 'a colour is of another space than the output intent has'),
  'graphics-state': archive('6.2.5', 'a graphics state has a transfer function or a halftone'),
  'image-interpolated': archive('6.2.8', 'an image is to be interpolated'),

  'marks-unbalanced': format('14.6.1', 'marked content is not closed, or closed without being open'),
  'mark-without-element': format('14.7.4.4', 'a marked-content identifier leads to no element that holds it'),
  'element-without-mark': format('14.7.4.2', 'an element holds marked content that is not on its page'),
  'mark-in-two-elements': format('14.7.4.2', 'two elements hold the same marked content'),

  'structure-empty': archive('6.7.3', 'there is no structure'),
  'element-empty': own('an element holds nothing'),
  'element-parent': format('14.7.2', 'an element does not name the one that holds it as its parent'),
  'element-type': ua('7.1', '02-001', 'a structure type is not standard and not mapped to a standard one'),
  'element-remapped': ua('7.1', '02-004', 'a standard structure type is mapped to another'),

  'heading-first': ua('7.4.2', '14-002', 'the first heading is not of the first level'),
  'heading-gap': ua('7.4.2', '14-003', 'a heading level is left out'),
  'heading-unnumbered': ua('7.4.4', '14-007', 'a heading has no level'),
  list: ua('7.2', '09-005', 'a list is not made of items with label and body'),
  contents: ua('7.2', '09-006', 'a table of contents is not made of entries'),
  table: ua('7.2', '09-004', 'a table is not made of rows and cells in the right order'),
  'table-irregular': ua('7.2', '01-006', 'the rows of a table are not equally long'),
  'table-without-header': ua('7.5', '15-001', 'a table has no header cell'),
  'header-scope': ua('7.5', '15-003', 'a header cell has no scope'),
  'figure-text': ua('7.3', '13-004', 'a figure has no alternative text'),
  'figure-box': format('14.8.5.4.3', 'a figure has no bounding box'),
  formula: ua('7.7', '17-002', 'a formula has no alternative text'),
  'note-id': ua('7.9', '19-003', 'a note has no identifier'),
  'note-id-twice': ua('7.9', '19-004', 'two notes have the same identifier'),

  'annotation-kind': ua('7.18.1', '28-002', 'there is an annotation that is neither a link nor a field'),
  'annotation-parent': format('14.7.4.4', 'an annotation leads to no element that holds it'),
  'annotation-flags': archive('6.3.2', 'an annotation is hidden or not printed'),
  'annotation-appearance': archive('6.3.3', 'a field has no appearance, or more than the normal one'),
  'link-not-tagged': ua('7.18.5', '28-011', 'a link is not in a Link element'),
  'link-contents': ua('7.18.5', '28-012', 'a link has no description'),
  'field-not-tagged': ua('7.18.4', '28-010', 'a field is not in a Form element'),
  'field-tooltip': ua('7.18.1', '28-005', 'a field has no tooltip'),
  'field-lost': format('12.7.2', 'a field is not in the form, or has no name of its own'),
  tabs: ua(
    '7.18.3',
    '28-008',
    'a page with annotations does not go through them in the order of the structure',
  ),

  'font-embedded': ua('7.21.4.1', '31-009', 'a font is not embedded'),
  'font-encoding': ua('7.21.3.3', '31-006', 'a composite font is not encoded by glyph'),
  'font-simple': ua('7.21.6', '31-017', 'a TrueType font does not say which characters its codes are'),
  'font-glyph-map': ua('7.21.3.2', '31-005', 'a CIDFontType2 has no CIDToGIDMap'),
  'font-cid-set': ua('7.21.4.2', '31-014', 'a CIDSet does not name every glyph'),
  'font-widths': ua('7.21.5', '31-016', 'the widths of a font are not those of its font program'),
  'font-to-unicode': ua('7.21.7', '31-027', 'a font does not say which characters its codes are'),
  'code-unmapped': ua('7.2', '10-001', 'a character code leads to no character'),
  'code-zero': ua('7.21.7', '31-028', 'a character code leads to U+0000'),
  'code-byte-order-mark': ua('7.21.7', '31-029', 'a character code leads to U+FEFF or U+FFFE'),
  'code-private': archive('6.2.11.7.3', 'a character code leads to a private character'),
  'glyph-missing': ua('7.21.8', '31-030', 'text shows the glyph for a missing character'),

  'file-names': ua('7.11', '21-001', 'an embedded file has not both its names'),
  'file-type': archive('6.8', 'an embedded file has no media type'),
  'file-date': archive('6.8', 'an embedded file has no date of change'),
  'file-relationship': archive('6.8', 'an embedded file does not say how it belongs to the document'),
  'file-not-associated': archive('6.8', 'an embedded file is not associated with the document'),
} as const satisfies Record<string, Rule>;
