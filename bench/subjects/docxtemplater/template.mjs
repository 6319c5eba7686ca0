import PizZip from 'pizzip';

/**
 * What the product wrote from a tagged statement, made into a template as Word would save it: references are text and not a
 * numbering of ours, nothing is said twice in attributes, and what the product carries inside is taken out.
 */
export function template(bytes) {
  const zip = new PizZip(bytes);
  for (const name of Object.keys(zip.files).filter((entry) => entry.startsWith('customXml/')))
    zip.remove(name);
  edit(zip, '[Content_Types].xml', (xml) => xml.replace(/<Override [^>]*PartName="\/customXml[^>]*\/>/g, ''));
  edit(zip, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(/<Relationship [^>]*Target="..\/customXml[^>]*\/>/g, ''),
  );
  edit(zip, 'word/document.xml', (xml) => withoutAttributes(withReferences(xml)));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function edit(zip, name, change) {
  zip.file(name, change(zip.file(name).asText()));
}

const numbered = /<w:numPr>.*?<\/w:numPr><\/w:pPr><\/w:p>/g;
const referenceRun =
  '</w:pPr><w:r><w:rPr><w:b/><w:color w:val="0B6B74"/><w:sz w:val="17"/></w:rPr><w:t>{#responsibilities}{reference}</w:t></w:r></w:p>';

function withReferences(xml) {
  return xml.replace(numbered, referenceRun).replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '');
}

function withoutAttributes(xml) {
  return xml
    .replace(/ o:suggestedsigner\w*="[^"]*"/g, '')
    .replace(/ (alt|w:val)="[^"]*\{customer\}[^"]*"/g, ' $1="Signature"');
}
