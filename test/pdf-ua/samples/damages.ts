import type { RuleName } from '../finding.js';
import type { Damage } from './good-document.js';

/** What breaks a rule, and which other rules cannot but be broken with it. */
export interface Case {
  readonly by: readonly Damage[];
  readonly with?: readonly RuleName[];
}

const by = (...damages: readonly Damage[]): Case => ({ by: damages });

/** Ways to break each rule alone. */
export const damages: Readonly<Record<RuleName, readonly Case[]>> = {
  encrypted: [by(['trailer', '/Info', '/Encrypt @info /Info'])],
  'file-id': [by(['trailer', '/ID', '/Identifier'])],
  'output-intent': [
    by(['catalog', '/OutputIntents', '/Intents']),
    by(['intent', '@profile', '@embedded']),
    by(['intent', 'GTS_PDFA1', 'GTS_PDFX']),
  ],
  action: [
    by(['link-annotation', '/S /URI', '/S /Launch']),
    by(['link-annotation', 'https:', 'javascript:']),
    by(['link-annotation', '/S /URI', '/Next << /S /Named >> /S /URI']),
    by(['catalog', '/Names <<', '/Names << /JavaScript << >>']),
    by(['catalog', '/Lang', '/OpenAction << /S /JavaScript >> /Lang']),
    by(['field', '/DA', '/AA << >> /DA']),
    by(['field', '/DA', '/A << /S /URI /URI (https://example.com/) >> /DA']),
  ],
  xfa: [by(['form', '/DA', '/XFA (x) /DA'])],
  'need-appearances': [by(['form', '/DA', '/NeedAppearances true /DA'])],

  marked: [by(['catalog', '/Marked true', '/Marked false']), by(['catalog', '/MarkInfo', '/Info'])],
  suspects: [by(['catalog', '/Suspects false', '/Suspects true'])],
  language: [
    by(['catalog', '/Lang (en)', '']),
    by(['catalog', '(en)', '(english text)']),
    by(['paragraph', '/K', '/Lang (?) /K']),
  ],
  'display-title': [
    by(['catalog', '/DisplayDocTitle true', '']),
    by(['catalog', 'DocTitle true', 'DocTitle false']),
  ],
  outlines: [
    by(['catalog', '/Outlines @outlines', '']),
    by(['outline', '(Title)', '( )']),
    by(['outline', '@page', '@pages']),
    by(['outline', '/Dest [ @page /Fit ]', '']),
  ],

  metadata: [
    by(['catalog', '/Metadata @metadata', '']),
    by(['metadata', '>A title<', '>R&D<']),
    by(['metadata', '</rdf:Alt>', '']),
  ],
  'pdfua-part': [
    by(['metadata', '<pdfuaid:part>1</pdfuaid:part>', '']),
    by(['metadata', 'part>1<', 'part>2<']),
  ],
  'pdfua-schema': [by(['metadata', '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', ''])],
  'pdfa-part': [by(['metadata', 'part>3<', 'part>2<']), by(['metadata', '>A</', '>B</'])],
  title: [
    by(['metadata', '>A title<', '><']),
    by(['metadata', '<rdf:li xml:lang="x-default">A title</rdf:li>', '']),
  ],
  'info-title': [by(['metadata', '>A title<', '>Another<']), by(['info', '/Title (A title)', ''])],

  'artifact-inside-tagged': [
    by(['content', 'BDC q', 'BDC /Artifact BMC EMC /Artifact BMC q'], ['content', 'Q EMC', 'Q EMC EMC']),
  ],
  'tagged-inside-artifact': [
    by(['content', '/Figure <<', '/Artifact BMC /Figure <<'], ['content', 'Q EMC', 'Q EMC EMC']),
  ],
  'not-tagged': [
    by(['content', '/Artifact BMC', '/Span BMC']),
    { by: [['content', '/Figure << /MCID 14 >> BDC', '/Figure BMC']], with: ['element-without-mark'] },
    by(['content', '0 0 10 10 re f EMC', 'EMC BI /W 1 /H 1 /BPC 8 /CS /G ID x EI']),
    by(['content', 're f EMC', 're f EMC /S1 sh']),
  ],
  colour: [by(['content', 'BMC /G1 gs', 'BMC 0 0 0 1 k /G1 gs']), by(['image', '/DeviceRGB', '/DeviceCMYK'])],
  'graphics-state': [by(['state', '/ca', '/TR /Identity /ca']), by(['state', '/ca', '/HTP [ 0 0 ] /ca'])],
  'image-interpolated': [by(['image', '/Width', '/Interpolate true /Width'])],
  'marks-unbalanced': [by(['content', 'Q EMC', 'Q']), by(['content', 'Q EMC', 'Q EMC EMC'])],
  'mark-without-element': [
    by(['tree', '@figure ] 1', '@td ] 1']),
    by(['page', '/StructParents 0', '/StructParents 7']),
  ],
  'element-without-mark': [by(['figure', '/K [ 14 ]', '/K [ 14 15 ]'])],
  'mark-in-two-elements': [by(['paragraph', '/K [ 2', '/K [ 2 14'])],

  'structure-empty': [
    {
      by: [['tree', '/K [ @document ]', '']],
      with: ['mark-without-element', 'link-not-tagged', 'field-not-tagged'],
    },
  ],
  'element-empty': [by(['document', '@formula', '@formula @hollow'])],
  'element-parent': [by(['title', '/P @document', '/P @table'])],
  'element-type': [by(['tree', '/Statement /Document', ''])],
  'element-remapped': [by(['tree', '/RoleMap <<', '/RoleMap << /P /P'])],

  'heading-first': [by(['title', '/S /H1', '/S /H2'])],
  'heading-gap': [by(['scope', '/S /H2', '/S /H3'])],
  'heading-unnumbered': [by(['scope', '/S /H2', '/S /H'])],
  list: [by(['item', '/S /LI', '/S /P']), by(['item', '@label @item-body', '@item-body @label'])],
  contents: [by(['entry', '/S /TOCI', '/S /P'])],
  table: [by(['head-row', '/S /TR', '/S /P']), by(['table', '@head @body', '@body @head'])],
  'table-irregular': [
    by(['empty-cell', '/ColSpan 2', '/ColSpan 3']),
    by(['empty-cell', '/ColSpan 2', '/ColSpan 2 /RowSpan 2']),
  ],
  'table-without-header': [
    by(...['th-number', 'th-duty', 'th-row'].map((cell): Damage => [cell, '/S /TH', '/S /TD'])),
  ],
  'header-scope': [by(['th-row', '/Scope /Row', '']), by(['th-row', '/Scope /Row', '/Scope /Line'])],
  'figure-text': [by(['figure', '/Alt (A grey square)', '']), by(['figure', '(A grey square)', '( )'])],
  'figure-box': [by(['figure', '/BBox', '/Box'])],
  formula: [by(['formula', '/Alt (x)', ''])],
  'note-id': [by(['note', '/ID (note-1)', ''])],
  'note-id-twice': [by(['note', '(note-1)', '(note-2)'])],

  'annotation-kind': [by(['link-annotation', '/Subtype /Link', '/Subtype /Text'])],
  'annotation-parent': [by(['link-annotation', '/StructParent 1', '/StructParent 2'])],
  'annotation-flags': [by(['field', '/F 4', '/F 6']), by(['link-annotation', '/F 4', ''])],
  'annotation-appearance': [by(['field', '/AP', '/AppearanceDict'])],
  'link-not-tagged': [by(['link', '/S /Link', '/S /Span'])],
  'link-contents': [by(['link-annotation', '/Contents (Portal)', ''])],
  'field-not-tagged': [by(['field-element', '/S /Form', '/S /Div'])],
  'field-tooltip': [by(['field', '/TU', '/TM'])],
  'field-lost': [by(['form', '/Fields [ @field ]', '/Fields [ ]']), by(['field', '/T (name)', ''])],
  tabs: [by(['page', '/Tabs /S', '']), by(['page', '/Tabs /S', '/Tabs /R'])],

  'font-embedded': [by(['descriptor', '/FontFile2 @program', ''])],
  'font-encoding': [by(['font', '/Identity-H', '/UniGB-UCS2-H'])],
  'font-simple': [
    by(['typing-descriptor', '/Flags 32', '/Flags 4']),
    by(
      ['typing-font', '/WinAnsiEncoding', '/StandardEncoding'],
      ['typing-font', '/FirstChar', '/ToUnicode @characters /FirstChar'],
    ),
  ],
  'font-glyph-map': [by(['descendant', '/CIDToGIDMap /Identity', ''])],
  'font-cid-set': [by(['descriptor', '/StemV', '/CIDSet @embedded /StemV'])],
  'font-widths': [by(['descendant', '/W [', '/DW 300 /Widths ['])],
  'font-to-unicode': [by(['font', '/ToUnicode @characters', ''])],
  'code-unmapped': [by(['characters', '<0054>', '<>']), by(['characters', '<0054>', '<D800>'])],
  'code-zero': [by(['characters', '<0054>', '<0000>'])],
  'code-byte-order-mark': [by(['characters', '<0054>', '<FEFF>'])],
  'code-private': [by(['characters', '<0054>', '<E000>'])],
  'glyph-missing': [by(['content', '(Text)', '(Te?t)'])],

  'file-names': [by(['file', '/UF (data.json)', ''])],
  'file-type': [by(['embedded', '/Subtype /application#2Fjson', ''])],
  'file-date': [by(['embedded', '/ModDate', '/CreationDate'])],
  'file-relationship': [by(['file', '/AFRelationship /Source', ''])],
  'file-not-associated': [by(['catalog', '/AF [ @file ]', ''])],
};
