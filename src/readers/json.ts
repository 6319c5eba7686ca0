import type { DocumentReader } from './carried.js';

/** A JSON document is the statement itself, and carries nothing else. */
export const readJson: DocumentReader = async (bytes) => ({
  statement: bytes,
  articles: [],
  fields: [],
  files: [],
});
