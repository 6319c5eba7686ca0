import type { Statement } from '../../model/index.js';
import { statementJson } from '../statement-json.js';
import type { Article } from '../writer.js';
import type { EmbeddedFile } from './tagged/embedded-files.js';

const statementFile = 'statement.json';

/** What a document carries inside: the statement as data and the article it was made from. */
export function attachmentsOf(statement: Statement, article: Article | undefined): readonly EmbeddedFile[] {
  const date = new Date(`${statement.issued}T00:00:00Z`);
  const data: EmbeddedFile = {
    name: statementFile,
    bytes: statementJson(statement),
    mediaType: 'application/json',
    description: 'Statement of responsibilities as data',
    date,
    shared: false,
  };
  if (article === undefined) return [data];
  const { file, bytes } = article;
  const text: EmbeddedFile = {
    // Two files in a document cannot have one name.
    name: file === statementFile ? `article-${file}` : file,
    bytes,
    mediaType: 'text/markdown',
    description: `Article that the statement was made from: ${statement.source.title}`,
    date,
    shared: true,
  };
  return [data, text];
}
