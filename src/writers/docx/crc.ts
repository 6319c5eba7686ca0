/*
 * The CRC-32 of texts one behind the other from those of each (as zlib's `crc32_combine`): a check sum is the remainder of
 * a polynomial, and to put a text of n bytes behind another multiplies the other's by x to the power of 8n.
 */

/** The polynomial of zip (PKWARE APPNOTE 4.4.7), its lowest power first. */
const polynomial = 0xedb88320;
const one = 0x80000000;

/** The product of two remainders. */
function times(a: number, b: number): number {
  let product = 0;
  let left = b;
  for (let bit = one; bit !== 0 && a !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) product ^= left;
    left = (left & 1) === 0 ? left >>> 1 : (left >>> 1) ^ polynomial;
  }
  return product >>> 0;
}

/** x to the power of 1, 2, 4, 8 and so on. */
const powers = [one >>> 1];
for (let at = 1; at < 32; at += 1) {
  const last = powers[at - 1] ?? 0;
  powers.push(times(last, last));
}

/** What to multiply a check sum by when so many bytes come behind its text. */
function shift(bytes: number): number {
  let factor = one;
  for (let at = 0, left = bytes; left > 0; at += 1, left = Math.floor(left / 2)) {
    // Eight powers a byte.
    if (left % 2 === 1) factor = times(powers[(at + 3) % 32] ?? one, factor);
  }
  return factor;
}

/** The check sum of two texts one behind the other; the second is `size` bytes long. */
export function joinedCrc(first: number, second: number, size: number): number {
  return (times(shift(size), first) ^ second) >>> 0;
}
