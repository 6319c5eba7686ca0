/**
 * A picture of one pixel as GIF, which keeps colours in a table as they are (GIF89a, sections 19 and 22). `colour` is six
 * hexadecimal digits.
 */
export function onePixel(colour: string): Uint8Array {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((place) =>
    Number.parseInt(colour.slice(place, place + 2), 16),
  );
  const screen = [1, 0, 1, 0, 0x80, 0, 0];
  const colours = [red, green, blue, 0, 0, 0];
  const image = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  return Uint8Array.from([...Buffer.from('GIF89a'), ...screen, ...colours, ...image, 0x3b]);
}
