import type { OpenTypeface } from './faces.js';
import type { Picture } from './picture.js';
import type { FontDescriptor, VirtualFileSystem } from './tagged/pdfmake.js';
import type { TypeCase } from './type-case.js';

/** The fonts and pictures of a document as pdfmake asks for them: by name, from what it takes for its disk. */
export interface FontFiles {
  readonly fonts: Record<string, FontDescriptor>;
  readonly files: VirtualFileSystem;
}

export function fontFilesOf({ body, heading, fallback }: TypeCase, logo: Picture): FontFiles {
  const typefaces = [body, heading, ...fallback];
  return {
    fonts: Object.fromEntries(typefaces.map((typeface) => [typeface.id, descriptor(typeface)])),
    files: filesOf(typefaces, logo),
  };
}

function descriptor({ faces }: OpenTypeface): FontDescriptor {
  return {
    normal: faces.regular.file,
    bold: faces.bold.file,
    italics: faces.italic.file,
    bolditalics: faces.boldItalic.file,
  };
}

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
