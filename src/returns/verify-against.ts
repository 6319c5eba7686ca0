import { join } from 'node:path';
import { CountersignError } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { readDocument } from '../readers/index.js';
import type { ClauseWords, IssuedFile, IssuedStatement, Register } from '../register/index.js';
import { sha256 } from '../source/index.js';
import { type IssuedContent, issuedContent, verifyReturned } from '../verify/index.js';
import type { VerifyReturned } from './import-returned.js';

export interface VerifyAgainstOptions {
  /** DER of the authorities that are trusted. */
  readonly trust: readonly Uint8Array[];
}

/**
 * Verifies returned files against what a register knows: against the issued bytes by their digest, and against the content of
 * the issued document; where that is gone, against the words of the clauses that the register keeps. Errors: those of the register.
 */
export function verifyAgainst(
  host: Host,
  register: Register,
  { trust }: VerifyAgainstOptions,
): VerifyReturned {
  return async (bytes, issued) => {
    const file = issuedPdf(issued, bytes);
    const content = (await contentOnDisk(host, issued)) ?? (await contentInRegister(register, issued));
    return verifyReturned(bytes, {
      ...{ trust, at: host.now() },
      ...(file && { issued: { sha256: file.sha256, size: file.size } }),
      ...(content && { content }),
    });
  };
}

/** The PDF that the returned file begins with, or else the first that there is. */
function issuedPdf({ files }: IssuedStatement, returned: Uint8Array): IssuedFile | undefined {
  const pdfs = files.filter(({ format }) => format === 'pdf');
  const isBeginning = (file: IssuedFile) =>
    file.size <= returned.length && sha256(returned.subarray(0, file.size)) === file.sha256;
  return pdfs.find(isBeginning) ?? pdfs[0];
}

/** Formats that carry the statement, the cheapest to be read first. */
const carrying = ['json', 'html', 'docx', 'pdf'];

async function contentOnDisk(
  host: Host,
  { files, digest }: IssuedStatement,
): Promise<IssuedContent | undefined> {
  const there = carrying.flatMap((format) =>
    files.filter((file) => file.format === format && !file.replaced),
  );
  for (const file of there) {
    const bytes = await readIn(host, file);
    if (bytes === undefined || sha256(bytes) !== file.sha256) continue;
    const { value: document } = await readDocument(bytes);
    if (document?.digest === 'matches' && document.statement.digest === digest)
      return issuedContent(document.statement);
  }
  return undefined;
}

async function readIn(host: Host, { root, path }: IssuedFile): Promise<Uint8Array | undefined> {
  try {
    return await host.readFile(join(root, ...path.split('/')));
  } catch (error) {
    if (error instanceof CountersignError) return undefined;
    throw error;
  }
}

async function contentInRegister(
  register: Register,
  { number, version, customer, language, variant }: IssuedStatement,
): Promise<IssuedContent | undefined> {
  const words = await register.clauseWords(variant.digest);
  return (
    words && {
      ...{ number, version, customer, language },
      clauses: words.map(clauseOf),
      pieces: words.flatMap(piecesOf),
      ...{ furniture: [], headings: [], placeholders: [], isForService: false, isComplete: false },
    }
  );
}

function clauseOf({ id, reference, text, details }: ClauseWords): IssuedContent['clauses'][number] {
  return { id, text: [text, ...details].join('\n'), ...(reference !== undefined && { reference }) };
}

function piecesOf({ reference, text, details }: ClauseWords, clause: number): IssuedContent['pieces'] {
  const own = { part: reference === undefined ? 'exclusion' : 'clause', clause } as const;
  return [
    ...(reference === undefined ? [] : [{ ...own, text: reference, role: 'reference' } as const]),
    { ...own, text, role: 'text' },
    ...details.map((detail) => ({ ...own, text: detail, role: 'detail' }) as const),
  ];
}
