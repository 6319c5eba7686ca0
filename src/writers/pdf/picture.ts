import type { Logo } from '../../model/index.js';
import type { ImageContent, SvgContent } from './content.js';

/** A logo made ready for pdfmake, which takes SVG as text and other pictures by a name in its file system. */
export interface Picture {
  /** Files that the definition's `images` name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  content(): SvgContent | ImageContent;
}

export function preparePicture({ kind, bytes, alt, width, height }: Logo): Picture {
  const look = { width, height, alt };
  switch (kind) {
    case 'svg': {
      const svg = new TextDecoder().decode(bytes);
      return { files: {}, content: () => ({ svg, ...look }) };
    }
    case 'png':
      return { files: { logo: bytes }, content: () => ({ image: 'logo', ...look }) };
    default:
      return kind satisfies never;
  }
}
