import type { Format, WriterFormat } from './writer.js';

/** What there is to know of a format without loading the library that writes it. */
type FormatFacts = Pick<WriterFormat, 'extension' | 'mediaType'>;

export const formats: Readonly<Record<Format, FormatFacts>> = {
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { extension: 'html', mediaType: 'text/html' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  json: { extension: 'json', mediaType: 'application/json' },
};
