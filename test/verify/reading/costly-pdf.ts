import { packed, pageWith, streamOf } from '../ground/small-pdf.js';

/** A page that draws a form ten times, which draws one ten times, and so on; the last one has this content. */
function forms(content: string, depth: number): Uint8Array {
  const form = (resources: string) =>
    `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`;
  const drawn = Array.from({ length: depth }, (_, at) =>
    packed('/F Do '.repeat(10), form(`/XObject << /F ${at + 6} 0 R >>`)),
  );
  return pageWith('/F Do ', '/XObject << /F 5 0 R >>', ...drawn, packed(content, form('')));
}

/** Draws nothing at all, and takes for ever to do so: a comment of two megabytes is read a milliard times. */
export const idle = (): Uint8Array => forms('% nothing\n'.repeat(200_000), 9);

/** Draws more than any memory holds. */
export const hungry = (): Uint8Array => forms('0 0 m 9 9 l S '.repeat(50), 9);

/** A picture that says it is small, and within (ITU-T T.88, 7.4.8) is a page of very many black points. */
export function pictures(): Uint8Array {
  const side = 100_000;
  const page = Buffer.alloc(19);
  page.writeUInt32BE(side, 0);
  page.writeUInt32BE(side, 4);
  page[16] = 4;
  const segment = Buffer.concat([Buffer.from([0, 0, 0, 0, 0x30, 0, 1, 0, 0, 0, page.length]), page]);
  const entries =
    '/Type /XObject /Subtype /Image /Width 900 /Height 900 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode';
  const picture = streamOf(segment, entries);
  return pageWith('q 612 0 0 792 0 0 cm /P Do Q', '/XObject << /P 5 0 R >>', picture);
}
