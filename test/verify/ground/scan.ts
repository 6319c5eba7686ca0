import { packed, pageWith } from './small-pdf.js';

const side = 64;

/** A page that is a picture, as a scanner makes it. */
export function scan(): Uint8Array {
  const entries = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 1 /ColorSpace /DeviceGray`;
  const picture = packed(new Uint8Array((side * side) / 8).fill(0xff), entries);
  return pageWith('q 612 0 0 792 0 0 cm /P Do Q', '/XObject << /P 5 0 R >>', picture);
}
