import type { Look } from './look.js';

/** Style of text that is read. */
export function textStyle({ light, body }: Look): string {
  return `font-family:${body};font-size:16px;line-height:24px;color:${light.ink};overflow-wrap:anywhere`;
}
