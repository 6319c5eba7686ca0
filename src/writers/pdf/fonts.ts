import type { ResolvedBrand } from '../../model/index.js';
import type { OpenFace, OpenTypeface } from './faces.js';
import type { SharedText } from './shared-text.js';
import { createFace, type SetFace } from './type/face.js';
import type { Subset } from './type/subset.js';
import type { TypeCase } from './type-case.js';

/** A face of a document, and what its subset has in common with other documents. */
export interface FaceInDocument {
  readonly file: string;
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
      const byId = new Map([...fallback, heading, body].map((typeface) => [typeface.id, typeface]));
      return (id, bold, italics) => {
        const open = styleOf(byId.get(id) ?? body, bold, italics);
        const face = faceOf(open);
        return { file: open.file, face, shared: () => face.shared.subset(sharedText.of(open.file)) };
      };
    },
  };
}

function styleOf({ faces }: OpenTypeface, bold: boolean, italics: boolean): OpenFace {
  if (bold) return italics ? faces.boldItalic : faces.bold;
  return italics ? faces.italic : faces.regular;
}
