import { createMemoryHost, type MemoryHost } from '../../src/host/index.js';

export const goodBrand = `id: acme
name: Acme
colours:
  ink: "#111111"
  muted: "#555555"
  accent: "#004488"
  band: "#001122"
  onBand: "#FFFFFF"
  surface: "#F4F4F4"
  rule: "#CCCCCC"
masthead: band
logo:
  file: logo.svg
  alt: Acme
  height: 10
fonts:
  body: noto-sans
  heading: noto-sans
  word:
    body: Calibri
    heading: Calibri
    eastAsia: DengXian
paper: A4
`;

export const goodLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0H40V20Z"/></svg>';

/** A host with the fonts of the product (not real ones: they are not opened) and one brand in `/brands/acme`. */
export function brandHost(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost {
  return createMemoryHost({
    '/package/templates/brands/meridian/brand.yaml': goodBrand.replace('id: acme', 'id: meridian'),
    '/package/templates/brands/meridian/logo.svg': goodLogo,
    '/package/templates/fonts/noto-sans/regular.ttf': 'not opened',
    '/package/templates/fonts/noto-sans/bold.ttf': 'not opened',
    '/package/templates/fonts/noto-sans-sc/regular.ttf': 'not opened',
    '/package/templates/fonts/noto-sans-sc/bold.ttf': 'not opened',
    '/brands/acme/brand.yaml': goodBrand,
    '/brands/acme/logo.svg': goodLogo,
    ...files,
  });
}

/** A PNG header with a size, and an image that is as empty as can be. */
export function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(0)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
