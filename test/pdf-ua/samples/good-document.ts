import { goodFont } from './good-font.js';
import { type PdfObjects, pdfFile } from './pdf-file.js';

/** A place in the objects of the good document, and what to write there instead. */
export type Damage = readonly [object: string, from: string, to: string];

/** Marked content by identifier: the element that holds it, its tag, and its text. */
const marked = [
  ['title', 'H1', 'Title'],
  ['scope', 'H2', 'Scope'],
  ['paragraph', 'P', 'Text'],
  ['link', 'Link', 'Portal'],
  ['label', 'Lbl', 'a'],
  ['item-body', 'LBody', 'Item'],
  ['entry', 'TOCI', 'Scope'],
  ['th-number', 'TH', 'Number'],
  ['th-duty', 'TH', 'Duty'],
  ['th-row', 'TH', 'G-01'],
  ['td', 'TD', 'Do it'],
  ['note', 'Note', 'Note'],
  ['other-note', 'Note', 'Other'],
  ['formula', 'Formula', 'x'],
] as const;

/** The figure's identifier comes after those of texts. */
const figure = marked.length;

/**
 * A small document that breaks no rule, written by hand so that the checker is proven by something else than the
 * product's writer, or the same with some damage. Errors: damage to a place that is not there exactly once.
 */
export function goodDocument(...damages: readonly Damage[]): Uint8Array {
  const font = goodFont(marked.map(([, , text]) => text).join(''));
  const objects = { ...goodObjects, ...font.objects };
  const damaged = damages.reduce(withDamage, objects);
  const { content } = damaged;
  if (typeof content !== 'object') throw new Error('The content of the page is a stream');
  const text = String(content.content).replaceAll(/\(([^)]*)\) Tj/g, (_, shown) => `${font.codes(shown)} Tj`);
  return pdfFile({ ...damaged, content: { dict: content.dict, content: text } });
}

function withDamage(objects: PdfObjects, [name, from, to]: Damage): PdfObjects {
  const object = objects[name] ?? '';
  const texts = typeof object === 'string' ? [object] : [object.dict, String(object.content)];
  if (texts.join(' ').split(from).length !== 2) throw new Error(`${name} has not exactly one ${from}`);
  const [dict = '', content] = texts.map((text) => text.replace(from, () => to));
  return { ...objects, [name]: content === undefined ? dict : { dict, content } };
}

const element = (type: string, parent: string, kids: string, more = '') =>
  `<< /S /${type} /P @${parent} /Pg @page /K [ ${kids} ] ${more}>>`;

/** An element whose only content is its marked content. */
const leaf = (name: string, parent: string, more = '') => {
  const mcid = marked.findIndex(([holder]) => holder === name);
  return element(marked[mcid]?.[1] ?? '', parent, String(mcid), more);
};

const iccProfile = Buffer.alloc(128);
iccProfile.write('acsp', 36);

const goodObjects: PdfObjects = {
  trailer: '<< /Size 99 /Root @catalog /Info @info /ID [ <0123456789abcdef> <0123456789abcdef> ] >>',
  info: '<< /Title (A title) >>',
  catalog: `<< /Type /Catalog /Pages @pages /Lang (en) /MarkInfo << /Marked true /Suspects false >>
    /ViewerPreferences << /DisplayDocTitle true >> /Metadata @metadata /OutputIntents [ @intent ]
    /StructTreeRoot @tree /Outlines @outlines /AcroForm @form /AF [ @file ]
    /Names << /EmbeddedFiles << /Names [ (data.json) @file ] >> >> >>`,
  pages: '<< /Type /Pages /Kids [ @page ] /Count 1 >>',
  page: `<< /Type /Page /Parent @pages /MediaBox [ 0 0 595 842 ] /Contents @content /StructParents 0 /Tabs /S
    /Resources << /Font << /F1 @font >> /XObject << /Im1 @image >> /ExtGState << /G1 @state >> >> /Annots [ @link-annotation @field ] >>`,
  content: {
    dict: '<< >>',
    content: [
      '/Artifact BMC /G1 gs 0 0 10 10 re f EMC',
      ...marked.map(
        ([, tag, text], mcid) =>
          `/${tag} << /MCID ${mcid} >> BDC BT /F1 12 Tf 40 ${800 - mcid * 20} Td (${text}) Tj ET EMC`,
      ),
      `/Figure << /MCID ${figure} >> BDC q 20 0 0 20 40 100 cm /Im1 Do Q EMC`,
    ].join('\n'),
  },
  image: {
    dict: '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 >>',
    content: 'rgb',
  },
  state: '<< /Type /ExtGState /ca 0.5 >>',
  metadata: {
    dict: '<< /Type /Metadata /Subtype /XML >>',
    content: `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A title</rdf:li></rdf:Alt></dc:title>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`,
  },
  intent:
    '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile @profile >>',
  profile: { dict: '<< /N 3 >>', content: iccProfile },
  outlines: '<< /First @outline /Last @outline /Count 1 >>',
  outline: '<< /Title (Title) /Parent @outlines /Dest [ @page /Fit ] >>',

  tree: `<< /Type /StructTreeRoot /K [ @document ] /RoleMap << /Statement /Document >> /ParentTree <<
    /Nums [ 0 [ ${marked.map(([holder]) => `@${holder}`).join(' ')} @figure ] 1 @link 2 @field-element ] >> >>`,
  document: element(
    'Statement',
    'tree',
    '@title @contents @scope @paragraph @list @table @figure @note @other-note @formula @field-element',
  ),
  title: leaf('title', 'document'),
  scope: leaf('scope', 'document'),
  paragraph: element('P', 'document', '2 @link'),
  link: element('Link', 'paragraph', '3 << /Type /OBJR /Obj @link-annotation >>'),
  contents: element('TOC', 'document', '@entry'),
  entry: leaf('entry', 'contents'),
  list: element('L', 'document', '@item'),
  item: element('LI', 'list', '@label @item-body'),
  label: leaf('label', 'item'),
  'item-body': leaf('item-body', 'item'),
  table: element('Table', 'document', '@head @body'),
  head: element('THead', 'table', '@head-row'),
  'head-row': element('TR', 'head', '@th-number @th-duty'),
  'th-number': leaf('th-number', 'head-row', '/A << /O /Table /Scope /Column >> '),
  'th-duty': leaf('th-duty', 'head-row', '/A << /O /Table /Scope /Column >> '),
  body: element('TBody', 'table', '@row @empty-row'),
  row: element('TR', 'body', '@th-row @td'),
  'th-row': leaf('th-row', 'row', '/A << /O /Table /Scope /Row >> '),
  td: leaf('td', 'row'),
  'empty-row': element('TR', 'body', '@empty-cell'),
  'empty-cell': element('TD', 'empty-row', '', '/A << /O /Table /ColSpan 2 >> '),
  figure: element(
    'Figure',
    'document',
    String(figure),
    '/Alt (A grey square) /A << /O /Layout /BBox [ 40 100 60 120 ] >> ',
  ),
  note: leaf('note', 'document', '/ID (note-1) '),
  'other-note': leaf('other-note', 'document', '/ID (note-2) '),
  formula: leaf('formula', 'document', '/Alt (x) '),
  // In no element: a place to break the rule that elements hold something.
  hollow: element('P', 'document', ''),
  'field-element': element('Form', 'document', '<< /Type /OBJR /Obj @field >>'),

  'link-annotation':
    '<< /Type /Annot /Subtype /Link /Rect [ 40 740 90 752 ] /F 4 /Contents (Portal) /StructParent 1 /A << /S /URI /URI (https://example.com/) >> >>',
  field:
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (Name of the signatory) /Rect [ 40 60 200 80 ] /F 4 /StructParent 2 /DA (/F1 10 Tf 0 g) /AP << /N @appearance >> >>',
  appearance: {
    dict: '<< /Type /XObject /Subtype /Form /BBox [ 0 0 160 20 ] /Resources << /Font << /F1 @font >> >> >>',
    content: '/Tx BMC EMC',
  },
  // For what is typed into fields.
  'typing-font':
    '<< /Type /Font /Subtype /TrueType /BaseFont /GOODAB+Noto /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 32 /Widths [ 260 ] /FontDescriptor @typing-descriptor >>',
  'typing-descriptor':
    '<< /Type /FontDescriptor /FontName /GOODAB+Noto /Flags 32 /FontBBox [ -600 -300 2900 1100 ] /ItalicAngle 0 /Ascent 1069 /Descent -293 /CapHeight 714 /StemV 80 /FontFile2 @program >>',
  form: '<< /Fields [ @field ] /DA (/F1 10 Tf 0 g) /DR << /Font << /F1 @typing-font >> >> >>',
  file: '<< /Type /Filespec /F (data.json) /UF (data.json) /AFRelationship /Source /EF << /F @embedded >> >>',
  embedded: {
    dict: '<< /Type /EmbeddedFile /Subtype /application#2Fjson /Params << /ModDate (D:20261121000000Z) >> >>',
    content: '{}',
  },
};
