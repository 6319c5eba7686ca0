export { esignTagIn } from './esign-text.js';
export { formats } from './formats.js';
export { type Attributes, type Element, element, type Node, serialise } from './html/element.js';
export { openWriter, writers } from './table.js';
export type { Article, Format, Writer, WriterFormat } from './writer.js';
