import { addRelationship, type Parts } from './parts.js';

/**
 * What a signature line looks like before it is signed: a small cross at its lower left, grey, on nothing. 288 by 144
 * pixels in four shades of transparency.
 */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAASAAAACQAgMAAADVUF7SAAAADFBMVEVZWVlZWVlZWVlZWVlCOARTAAAABHRSTlMAVar/oA4xLwAAAHBJREFUeN' +
  'rt1DsNgDAUBdBHGCqjVnCGNSRUTNcmgAC2OzCcI+Am71sFAAAAAAAAAMC3fVS1KxE0q3oiaFtV55Go7TzerIA+2owEtdlHJGhbmRY9TVqhTerz' +
  'b0Gp0mLNjo0/tpCpE4kdbeyNxB4b/MkNbTweFT9xaDIAAAAASUVORK5CYII=';

export const signatureMark = { relationship: 'rIdSignatureMark' };

/** Puts the picture of all signature lines into a package: docx knows pictures in DrawingML alone. */
export function addSignatureMark(parts: Parts): void {
  parts.set('word/media/signature-mark.png', Uint8Array.from(Buffer.from(png, 'base64')));
  addRelationship(parts, 'word/_rels/document.xml.rels', {
    id: signatureMark.relationship,
    type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image',
    target: 'media/signature-mark.png',
  });
}
