import { digestStatement } from '../compose/index.js';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { plainText, type Statement } from '../model/index.js';
import { sha256 } from '../source/index.js';
import type {
  CarriedArticle,
  CarriedDocument,
  CarriedFormat,
  DigestCheck,
  DocumentContents,
} from './carried.js';
import { largestDocument } from './limits.js';
import { recogniseFormat } from './recognise.js';
import { parseStatement } from './statement-data.js';
import { readers } from './table.js';
import { Unreadable } from './unreadable.js';

/**
 * Reads a document back: statement, article, fields and files that it carries. The document may come from anybody; no
 * part of it is trusted: what it may cost is limited (`limits.ts`), and nothing is thrown.
 *
 * @param bytes A PDF, DOCX, HTML or JSON document, recognised by its content.
 * @returns The document, or nothing with one of `document-unreadable`, `document-carries-nothing`,
 *   `document-statement-invalid`. With a document there can be the warnings `statement-digest-mismatch` and
 *   `article-digest-mismatch`.
 */
export async function readDocument(bytes: Uint8Array): Promise<Outcome<CarriedDocument | undefined>> {
  try {
    if (bytes.length > largestDocument) {
      throw new Unreadable(
        `The document has ${bytes.length} bytes; at most ${largestDocument} are read`,
        'Give a statement as it was issued or returned; those have a few megabytes at most.',
      );
    }
    const format = recogniseFormat(bytes);
    if (format === 'text') return nothing(markdownCarriesNothing());
    const read = await readers[format]();
    return checked(format, bytes, await read(bytes));
  } catch (error) {
    return nothing(unreadable(error));
  }
}

function checked(
  format: CarriedFormat,
  bytes: Uint8Array,
  contents: DocumentContents,
): Outcome<CarriedDocument | undefined> {
  const { fields, files, title, formatVersion } = contents;
  if (contents.statement === undefined) return nothing(carriesNothing(format));
  const { value: statement, diagnostics } = parseStatement(contents.statement);
  if (statement === undefined) return { value: undefined, diagnostics };
  const digest = checkDigest(statement);
  const article = articleOf(statement, contents);
  return {
    value: {
      format,
      statement,
      digest,
      ...(article && { article }),
      fields,
      files,
      ...(title !== undefined && { title }),
      ...(formatVersion !== undefined && { formatVersion }),
      bytes,
    },
    diagnostics: [
      ...(digest === 'differs' ? [statementDiffers()] : []),
      ...(article?.digest === 'differs' ? [articleDiffers(article)] : []),
    ],
  };
}

/** The digest that a reader sees in the provenance table is left out of the digest; it has to be the same one. */
function checkDigest(statement: Statement): DigestCheck {
  const shown = statement.blocks.flatMap((block) =>
    block.kind === 'provenance' ? [plainText(block.digest.value)] : [],
  );
  const isSame = digestStatement(statement) === statement.digest;
  return isSame && shown.every((digest) => digest === statement.digest) ? 'matches' : 'differs';
}

/** The digest decides: not every format can hold every name. Without a match it is what has the name, or the only one. */
function articleOf({ source }: Statement, { articles }: DocumentContents): CarriedArticle | undefined {
  const match = articles.find(({ bytes }) => sha256(bytes) === source.digest);
  if (match) return { file: source.file, bytes: match.bytes, digest: 'matches' };
  const other =
    articles.find(({ file }) => file === source.file) ?? (articles.length === 1 ? articles[0] : undefined);
  return other && { ...other, digest: 'differs' };
}

function nothing(problem: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [problem] };
}

/** What a library throws at a damaged document is for its authors; a user learns that it is damaged. */
function unreadable(error: unknown): Diagnostic {
  if (error instanceof Unreadable)
    return diagnostic('document-unreadable', error.message, { hint: error.hint });
  return diagnostic('document-unreadable', 'The document is damaged');
}

function carriesNothing(format: CarriedFormat): Diagnostic {
  return diagnostic(
    'document-carries-nothing',
    `The ${format.toUpperCase()} document carries no statement as data`,
  );
}

function markdownCarriesNothing(): Diagnostic {
  return diagnostic(
    'document-carries-nothing',
    'The document is plain text or Markdown, which carries no data',
    {
      hint: 'Give the same statement as PDF, DOCX, HTML or JSON, or generate it again from its engagement.',
    },
  );
}

function statementDiffers(): Diagnostic {
  return diagnostic(
    'statement-digest-mismatch',
    'The digest that the statement names is not the digest of its data',
  );
}

function articleDiffers({ file }: CarriedArticle): Diagnostic {
  return diagnostic(
    'article-digest-mismatch',
    `The article ${file} within the document has another digest than the statement names`,
  );
}
