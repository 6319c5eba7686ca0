import { PDFDocument } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import { type ComposedStatement, composeStatements } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { Statement } from '../../src/model/index.js';
import { statementJson } from '../../src/writers/statement-json.js';
import { engagement } from './engagements.js';

/** A composed statement with the article it is made from. */
export async function composed(more = '', language = 'en'): Promise<ComposedStatement> {
  const { value } = await composeStatements(createNodeHost(), engagement(more), { languages: [language] });
  const [first] = value?.statements ?? [];
  if (first === undefined) throw new Error('Nothing was composed');
  return first;
}

const text = (content: string) => new TextEncoder().encode(content);

/** What each format is to carry, in the least document of that format: independent of the writers. */
export interface Carried {
  /** Bytes of statement.json; nothing leaves it out. */
  readonly statement?: Uint8Array | undefined;
  readonly article?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

export function carriedOf({ statement, article }: ComposedStatement): Carried {
  return { statement: statementJson(statement), article };
}

/** The same with a statement that somebody has changed. */
export function tampered(made: ComposedStatement, change: Partial<Statement>): Carried {
  return { ...carriedOf(made), statement: statementJson({ ...made.statement, ...change }) };
}

export async function pdfWith({ statement, article }: Carried): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  document.setTitle('Statement of responsibilities');
  if (statement) await document.attach(statement, 'statement.json', { mimeType: 'application/json' });
  if (article) await document.attach(article.bytes, article.file, { mimeType: 'text/markdown' });
  return document;
}

const escaped = (content: string) => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function docxWith({ statement, article }: Carried, body = '', more: Record<string, Uint8Array> = {}) {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const word14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
  const office = 'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"';
  return zipSync({
    '[Content_Types].xml': text('<Types/>'),
    'word/document.xml': text(
      `<?xml version="1.0"?><w:document ${word} ${word14} ${office}><w:body>${body}</w:body></w:document>`,
    ),
    'docProps/core.xml': text(
      '<c:coreProperties xmlns:c="urn:c" xmlns:dc="urn:dc"><dc:title>A &amp; B</dc:title></c:coreProperties>',
    ),
    ...(statement && {
      'customXml/item2.xml': text(
        `<statement xmlns="urn:countersign:statement:1" mediaType="application/json">${escaped(new TextDecoder().decode(statement))}</statement>`,
      ),
    }),
    ...(article && {
      'customXml/item1.xml': text(
        `<article xmlns="urn:countersign:article:1" file="${article.file}" encoding="base64">${Buffer.from(article.bytes).toString('base64')}</article>`,
      ),
    }),
    ...more,
  });
}

export function htmlWith({ statement, article }: Carried): Uint8Array {
  const json = statement && new TextDecoder().decode(statement).replaceAll('<', '\\u003c');
  return text(
    [
      '<!doctype html><html lang="en"><head><title>A &amp; B</title></head><body>',
      json && `<script type="application/json" id="statement">${json}</script>`,
      article &&
        `<script id='article' data-file="${article.file}" type="text/plain">${Buffer.from(article.bytes).toString('base64')}</script>`,
      '</body></html>',
    ].join('\n'),
  );
}
