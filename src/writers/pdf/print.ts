import { createHash } from 'node:crypto';
import type { Definition } from './definition.js';
import type { FontFiles } from './fonts.js';
import { createForm } from './form.js';
import { TaggedDocument } from './tagged/document.js';
import { type EmbeddedFile, embedFiles } from './tagged/embedded-files.js';
import { TaggedLayout } from './tagged/layout.js';
import { markPages } from './tagged/marking.js';
import { metadataPacket } from './tagged/metadata.js';
import { SvgMeasure } from './tagged/pdfmake.js';
import { cleanProperties, informationOf } from './tagged/properties.js';
import { TaggedRenderer } from './tagged/renderer.js';
import { structureOf } from './tagged/structure.js';

/** What a document consists of. */
export interface Printing {
  /** Cannot be used again: pdfmake writes into it. */
  readonly definition: Definition;
  readonly fontFiles: FontFiles;
  /** A TrueType font with the characters of WinAnsiEncoding, for what is typed into fields. */
  readonly typingFont: Uint8Array;
  readonly attachments: readonly EmbeddedFile[];
}

/** Lays a document out and writes it as PDF 1.7 that is PDF/UA-1 and PDF/A-3a. */
export async function print({
  definition,
  fontFiles,
  typingFont,
  attachments,
}: Printing): Promise<Uint8Array> {
  const { content, language, paper } = definition;
  const properties = cleanProperties(definition.properties);
  const document = new TaggedDocument(
    fontFiles.fonts,
    definition.images,
    {
      size: [paper.width, paper.height],
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: false,
      displayTitle: true,
      compress: true,
      lang: language,
      autoFirstPage: false,
      info: informationOf(properties),
      font: null,
    },
    fontFiles.files,
    metadataPacket(properties, language),
  );
  document._id = identityOf(attachments);
  embedFiles(document, attachments);

  const structure = structureOf(content);
  const pages = new TaggedLayout(paper, definition.margins, new SvgMeasure()).layoutDocument(
    content,
    document,
    {},
    definition.defaultStyle,
    undefined,
    definition.header,
    definition.footer,
    undefined,
    definition.pageBreakBefore,
  );
  const marking = markPages(document, structure.root);
  const form = createForm(document, typingFont);
  new TaggedRenderer({ document, structure, marking, form }).renderPages(pages);
  form.finish();
  marking.finish();
  return bytesOf(document);
}

/** What tells one document from others (ISO 32000-1, 14.4): the statement and article that it carries, each with its length. */
function identityOf(attachments: readonly EmbeddedFile[]): Uint8Array {
  const hash = createHash('sha256');
  for (const { bytes } of attachments) hash.update(`${bytes.length} `).update(bytes);
  return hash.digest().subarray(0, 16);
}

function bytesOf(document: TaggedDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
