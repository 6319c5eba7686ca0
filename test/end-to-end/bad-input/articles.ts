import { article, type BadInput, engagement, generate, png } from './kind.js';

/** Articles and catalogs. */
export const badArticles: readonly BadInput[] = [
  {
    what: 'an empty article',
    files: article(''),
    args: ['check', 'a.md'],
    code: 'source-empty',
    says: /a\.md|Markdown/,
    exitCode: 1,
  },
  {
    what: 'a binary article',
    files: article(png),
    args: ['check', 'a.md'],
    code: 'source-binary',
    says: /Markdown/,
    exitCode: 1,
  },
  {
    what: 'an article of one line of ten megabytes',
    files: article('a'.repeat(10_000_000)),
    args: ['check', 'a.md'],
    code: 'source-too-large',
    says: /article/,
    exitCode: 1,
  },
  {
    what: 'an article with code in its front matter',
    files: article('---js\nmodule.exports = process.exit(99)\n---\n# A\n\n## General\n\n- Do this.\n'),
    args: ['check', 'a.md'],
    code: 'source-front-matter-executable',
    says: /never run/,
    at: 'a.md:1:1',
    exitCode: 1,
  },
  {
    what: 'an article without responsibilities',
    files: article('# A title\n\nAnd a paragraph.\n'),
    args: ['check', 'a.md'],
    code: 'source-no-responsibilities',
    says: /bullet/,
    exitCode: 1,
  },
  {
    what: 'a folder without articles',
    files: { 'sub/x.txt': 'x' },
    args: ['generate', '-', '--sources', 'sub'],
    input: engagement(),
    code: 'source-no-responsibilities',
    says: /sub/,
    exitCode: 1,
  },
  {
    what: 'a catalog that is none',
    files: { 'e.yaml': engagement(), 'c.yaml': 'id: ours\nlabel: { en: Ours }\n' },
    args: [...generate, '--catalog', 'c.yaml'],
    code: 'catalog-invalid',
    says: /^phases/,
    exitCode: 1,
  },
];
