import type { ResolvedBrand } from '../../model/index.js';
import type { OpenFace, OpenTypeface } from './faces.js';
import type { SharedText } from './shared-text.js';
import { createFace, type SetFace } from './type/face.js';
import type { Subset } from './type/subset.js';
import type { TypeCase } from './type-case.js';

/** A face of a document, and what its subset has in common with other documents. */
export interface FaceInDocument {
  /** `F1`: the same in all documents that are set in these typefaces. */
  readonly id: string;
  readonly face: SetFace;
  shared(): Subset;
}

/** By the names that the definition calls them. */
export type FaceOf = (typeface: string, bold: boolean, italics: boolean) => FaceInDocument;

/** The faces of a writer, with what is remembered of them for as long as the writer lives. */
export interface Faces {
  of(typeCase: TypeCase, sharedText: SharedText): FaceOf;
}

export function createFaces({ typefaces }: ResolvedBrand): Faces {
  const known = new Map<string, SetFace>();
  const leading = new Set(
    [typefaces.body, typefaces.heading].flatMap(({ faces }) => Object.values(faces).map(({ file }) => file)),
  );
  const faceOf = ({ file, font }: OpenFace): SetFace => {
    const face = known.get(file) ?? createFace(font, leading.has(file));
    known.set(file, face);
    return face;
  };
  return {
    of({ body, heading, fallback }, sharedText) {
      const files = new Set([body, heading, ...fallback].flatMap(filesOf));
      const ids = new Map([...files].map((file, at) => [file, `F${at + 1}`]));
      const byId = new Map([...fallback, heading, body].map((typeface) => [typeface.id, typeface]));
      return (id, bold, italics) => {
        const open = styleOf(byId.get(id) ?? body, bold, italics);
        const face = faceOf(open);
        const name = ids.get(open.file) ?? open.file;
        return { id: name, face, shared: () => face.shared.subset(sharedText.of(open.file)) };
      };
    },
  };
}

function styleOf({ faces }: OpenTypeface, bold: boolean, italics: boolean): OpenFace {
  if (bold) return italics ? faces.boldItalic : faces.bold;
  return italics ? faces.italic : faces.regular;
}

function filesOf({ faces: { regular, bold, italic, boldItalic } }: OpenTypeface): readonly string[] {
  return [regular, bold, italic, boldItalic].map(({ file }) => file);
}
