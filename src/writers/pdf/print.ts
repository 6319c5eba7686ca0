/// <reference path="./pdfmake.d.ts" />
import printer, {
  type FontDescriptor,
  type UrlResolver,
  type VirtualFileSystem,
} from 'pdfmake/js/Printer.js';
import type { OpenTypeface } from './faces.js';
import type { Picture } from './picture.js';
import type { TypeCase } from './type-case.js';

/** Nothing in a statement is fetched: fonts and pictures are in memory. */
const noUrls: UrlResolver = { resolve: async () => undefined, resolved: async () => undefined };
const noLocalFiles = () => false;

/** Lays out and renders a definition, which cannot be used again after that. */
export async function print(
  definition: object,
  { body, heading, fallback }: TypeCase,
  logo: Picture,
): Promise<Uint8Array> {
  const typefaces = [body, heading, ...fallback];
  const fonts = Object.fromEntries(typefaces.map((typeface) => [typeface.id, descriptor(typeface)]));
  const { default: Printer } = printer;
  const document = await new Printer(
    fonts,
    filesOf(typefaces, logo),
    noUrls,
    noLocalFiles,
  ).createPdfKitDocument(definition);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}

function descriptor({ faces }: OpenTypeface): FontDescriptor {
  return {
    normal: faces.regular.file,
    bold: faces.bold.file,
    italics: faces.italic.file,
    bolditalics: faces.boldItalic.file,
  };
}

/** What pdfmake takes for its disk. */
function filesOf(typefaces: readonly OpenTypeface[], logo: Picture): VirtualFileSystem {
  const faces = typefaces.flatMap((typeface) => Object.values(typeface.faces));
  const files = new Map([
    ...faces.map(({ file, bytes }) => [file, bytes] as const),
    ...Object.entries(logo.files),
  ]);
  return {
    existsSync: (path) => files.has(path),
    readFileSync(path) {
      const bytes = files.get(path);
      if (bytes === undefined) throw new Error(`There is no file ${path}`);
      return bytes;
    },
  };
}
