export { esignTagIn } from './esign-text.js';
export { formats } from './formats.js';
export { type Attributes, type Element, element, type Node, serialise } from './html/element.js';
export { openWriter, writers } from './table.js';
export type { Article, Format, Writer, WriterFormat } from './writer.js';
export { breakLines } from './pdf/break-lines.js';
export { winAnsiCodePoint } from './pdf/form/win-ansi.js';
export type { LooseFont } from './pdf/type/loose-font.js';
export { loadLooseFont } from './table.js';
