import type { Logo } from '../../model/index.js';
import type { ImageContent, SvgContent } from './content.js';
import { type KnownImage, readImage } from './tagged/known-image.js';

/** A logo made ready for pdfmake, which takes SVG as text and other pictures by name. */
export interface Picture {
  /** What its content calls by name, read when it is first asked for. */
  images(): Promise<Readonly<Record<string, KnownImage>>>;
  content(): SvgContent | ImageContent;
}

export function preparePicture({ kind, bytes, alt, width, height }: Logo): Picture {
  const look = { width, height, alt };
  switch (kind) {
    case 'svg': {
      const svg = new TextDecoder().decode(bytes);
      return { images: async () => ({}), content: () => ({ svg, ...look }) };
    }
    case 'png': {
      let read: Promise<KnownImage> | undefined;
      const images = async () => {
        read ??= readImage(bytes);
        return { logo: await read };
      };
      return { images, content: () => ({ image: 'logo', ...look }) };
    }
    default:
      return kind satisfies never;
  }
}
