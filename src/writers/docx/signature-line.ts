import type { Signature, SignaturesBlock } from '../../model/index.js';
import { element, type InlineXml } from './element.js';
import { markOf } from './fragment.js';
import { signatureMark } from './signature-mark.js';

/** As Word makes it: twice as wide as high. The picture of a signature is later drawn over all of it. */
const aspect = 2;
const widest = 100;

/**
 * Word's signature line: who signs with a certificate clicks on it (`signatureline` of VML, ISO/IEC 29500-4). It is a
 * picture in VML, as Word still writes it. The line below it is the paragraph's, so that one can sign on paper too.
 *
 * @param room Width in points that it may take.
 * @param place The block that the signature is in.
 */
export function signatureLine(
  signature: Signature,
  { signature: label, instructions }: SignaturesBlock['labels'],
  room: number,
  place: number,
): InlineXml {
  const width = widthIn(room);
  const { name, title, email } = signature;
  const line = element('o:signatureline', {
    'v:ext': 'edit',
    id: markOf('line', `${place} ${signature.id}`),
    // Word's own provider, which any certificate of the signatory's machine does for.
    provid: '{00000000-0000-0000-0000-000000000000}',
    ...(name !== undefined && { 'o:suggestedsigner': name }),
    ...(title !== undefined && { 'o:suggestedsigner2': title }),
    ...(email !== undefined && { 'o:suggestedsigneremail': email }),
    signinginstructionsset: 't',
    signinginstructions: instructions,
    allowcomments: 't',
    showsigndate: 't',
    issignatureline: 't',
  });
  const lock = element('o:lock', {
    'v:ext': 'edit',
    ungrouping: 't',
    rotation: 't',
    cropping: 't',
    // Thus in the schema.
    verticies: 't',
    text: 't',
    grouping: 't',
  });
  const shape = element(
    'v:shape',
    {
      id: `signature-${place}-${signature.id}`,
      style: `width:${width}pt;height:${width / aspect}pt`,
      alt: `${signature.label}, ${signature.party}: ${label}`,
      stroked: 'f',
    },
    [element('v:imagedata', { 'r:id': signatureMark.relationship, 'o:title': '' }), lock, line],
  );
  return element('w:r', {}, [element('w:pict', {}, [shape])]);
}

/** In points, in a room of that width. */
export function signatureLineHeight(room: number): number {
  return widthIn(room) / aspect;
}

function widthIn(room: number): number {
  return Math.floor(Math.min(widest, room));
}
