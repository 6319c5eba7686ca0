export { formats } from './formats.js';
export { openWriter, writers } from './table.js';
export type { Format, Writer, WriterFormat } from './writer.js';
