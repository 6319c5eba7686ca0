import { createHash } from 'node:crypto';
import type { Definition } from './definition.js';
import type { FaceOf } from './fonts.js';
import { createForm } from './form.js';
import type { Memory } from './memory.js';
import { TaggedDocument } from './tagged/document.js';
import { type EmbeddedFile, embedFiles } from './tagged/embedded-files.js';
import type { KnownImage } from './tagged/known-image.js';
import { TaggedLayout } from './tagged/layout.js';
import { markPages } from './tagged/marking.js';
import { metadataPacket } from './tagged/metadata.js';
import { cleanProperties, informationOf } from './tagged/properties.js';
import { TaggedRenderer } from './tagged/renderer.js';
import { structureOf } from './tagged/structure.js';

/** What a document consists of. */
export interface Printing {
  /** Cannot be used again: pdfmake writes into it. */
  readonly definition: Definition;
  readonly faces: FaceOf;
  /** By name, as the definition has it. */
  readonly images: Readonly<Record<string, KnownImage>>;
  readonly attachments: readonly EmbeddedFile[];
  readonly memory: Pick<Memory, 'measuredTexts' | 'keptParts' | 'files' | 'pictures' | 'typingFont'>;
}

/** Lays a document out and writes it as PDF 1.7 that is PDF/UA-1 and PDF/A-3a. */
export function print(printing: Printing): Promise<Uint8Array> {
  const { memory } = printing;
  const { document, structure, layout, pages } = layOut(printing);
  const marking = markPages(document, structure.root);
  const form = createForm(document, () => memory.typingFont());
  const { pictures } = memory;
  const pageOf = (id: string) => layout.pageOf(id);
  new TaggedRenderer({ document, structure, marking, form, pictures, pageOf }).renderPages(pages);
  form.finish();
  marking.finish();
  return document.finish();
}

/** How many pages a document takes. */
export function countPages(printing: Printing): number {
  return layOut(printing).pages.length;
}

function layOut({ definition, faces, images, attachments, memory }: Printing) {
  const { content, language, paper } = definition;
  const properties = cleanProperties(definition.properties);
  const document = new TaggedDocument(
    faces,
    images,
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
    metadataPacket(properties, language),
  );
  document._id = identityOf(attachments);
  embedFiles(document, attachments, memory.files);

  const structure = structureOf(content);
  const layout = new TaggedLayout(
    memory,
    {
      keys: definition.keys,
      isDrawable: ({ drawn }) => drawn?.fonts.every((font) => document.drawsAlike(font)) === true,
    },
    paper,
    definition.margins,
    memory.pictures.measure,
  );
  const pages = layout.layoutDocument(
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
  return { document, structure, layout, pages };
}

/** What tells one document from others (ISO 32000-1, 14.4): the statement and article that it carries, each with its length. */
function identityOf(attachments: readonly EmbeddedFile[]): Uint8Array {
  const hash = createHash('sha256');
  for (const { bytes } of attachments) hash.update(`${bytes.length} `).update(bytes);
  return hash.digest().subarray(0, 16);
}
