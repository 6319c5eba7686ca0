export { type ContentReader, type ContentReaderOptions, openContentReader } from './content-reader.js';
