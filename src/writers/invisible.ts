/** Characters that only tell a program how to treat their neighbours. Nothing is drawn for them, so writers may leave them out. */
export const invisible = /\u00AD|\u200B|\u2060|\uFEFF|\uFE0E|\uFE0F/g;
