import type { CarriedFile, DocumentReader } from '../carried.js';
import { largestValue } from '../limits.js';
import { carriedParts } from './carried-parts.js';
import { contentControls } from './content-controls.js';
import { openParts } from './parts.js';
import { tokensOf } from './xml.js';

/** A DOCX: data in custom XML parts, content controls of its text. */
export const readDocx: DocumentReader = async (bytes) => {
  const parts = openParts(bytes);
  const { statement, article } = carriedParts(parts);
  const files: CarriedFile[] = [
    ...(statement ? [{ name: 'statement.json', mediaType: 'application/json', bytes: statement }] : []),
    ...(article ? [{ name: article.file, mediaType: 'text/markdown', bytes: article.bytes }] : []),
  ];
  const signatures = [...parts].flatMap(([name, xml]) => (name.startsWith('_xmlsignatures/') ? [xml] : []));
  const title = titleOf(parts.get('docProps/core.xml'));
  return {
    statement,
    articles: article ? [article] : [],
    fields: contentControls(parts.get('word/document.xml') ?? '', signatures),
    files,
    ...(title !== undefined && { title }),
  };
};

function titleOf(core: string | undefined): string | undefined {
  let inTitle = false;
  let title: string | undefined;
  for (const token of tokensOf(core ?? '')) {
    if (token.kind === 'text') {
      if (inTitle) title = ((title ?? '') + token.text).slice(0, largestValue);
    } else if (token.element.name === 'title') inTitle = token.kind === 'start';
  }
  return title;
}
