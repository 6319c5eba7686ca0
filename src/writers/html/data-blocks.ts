import type { Statement } from '../../model/index.js';
import { statementJson } from '../statement-json.js';
import type { Article } from '../writer.js';
import { type Element, element } from './element.js';

/**
 * What the page carries for programs: the statement as data, and the article that it was made from. A data block is not
 * run and not shown (HTML, 4.12.1), and the security policy allows no script at all.
 */
export function dataBlocks(statement: Statement, article: Article | undefined): Element[] {
  const json = new TextDecoder().decode(statementJson(statement)).replaceAll('<', '\\u003c');
  return [
    element('script', { type: 'application/json', id: 'statement' }, json),
    ...(article
      ? [
          element(
            'script',
            { type: 'text/plain', id: 'article', 'data-file': article.file, 'data-encoding': 'base64' },
            Buffer.from(article.bytes).toString('base64'),
          ),
        ]
      : []),
  ];
}
