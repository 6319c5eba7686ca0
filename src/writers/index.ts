export { esignTagIn } from './esign-text.js';
export { formats } from './formats.js';
export { openWriter, writers } from './table.js';
export type { Article, Format, Writer, WriterFormat } from './writer.js';
