import type { PackedFiles } from './packed-files.js';
import type { PdfMakeDocument } from './pdfmake.js';
import { sortByBytes, textString } from './strings.js';

/** A file that a document carries inside. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly description: string;
  readonly date: Date;
  /** Other documents carry the same file. */
  readonly shared: boolean;
}

/**
 * Puts files into a document, each with what it is to the document: its source (ISO 19005-3, 6.8). pdfkit's own `file`
 * takes a name for a path, and writes the check sum as digits.
 */
export function embedFiles(
  document: PdfMakeDocument,
  files: readonly EmbeddedFile[],
  packed: PackedFiles,
): void {
  const specifications = files.map((file) => {
    const { name, bytes, mediaType, description, date } = file;
    const { checkSum, deflated } = packed.of(file);
    const stream = document.ref({
      Type: 'EmbeddedFile',
      Filter: 'FlateDecode',
      Subtype: mediaType.replaceAll('/', '#2F'),
      Params: {
        Size: bytes.length,
        CreationDate: date,
        ModDate: date,
        CheckSum: checkSum,
      },
    });
    stream.end(deflated);
    const specification = document.ref({
      Type: 'Filespec',
      F: textString(name),
      UF: textString(name),
      Desc: textString(description),
      AFRelationship: 'Source',
      EF: { F: stream, UF: stream },
    });
    specification.end();
    document.addNamedEmbeddedFile(name, specification);
    return specification;
  });
  const { EmbeddedFiles: names } = document._root.data.Names.data;
  if (names !== undefined) sortByBytes(names);
  document._root.data.AF = specifications;
}
