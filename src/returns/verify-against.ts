import { join } from 'node:path';
import { CountersignError } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { readDocument } from '../readers/index.js';
import type { IssuedFile, IssuedStatement, Register } from '../register/index.js';
import { sha256 } from '../source/index.js';
import {
  type ContentReader,
  type IssuedContent,
  issuedContent,
  registeredContent,
  type VerificationReport,
  verifyReturned,
} from '../verify/index.js';
import { type SealedFile, sealedBefore } from './sealed-before.js';

export interface VerifyAgainstOptions {
  /** DER of the authorities that are trusted. */
  readonly trust: readonly Uint8Array[];
  /** Milliseconds since 1970 for which certificates are judged; now, when not given. */
  readonly at?: number | undefined;
  /** What reads the texts of files; one for each file, when not given. */
  readonly reader?: ContentReader | undefined;
}

/**
 * Verifies returned files against what a register knows: against the issued bytes by their digest, and against the content of
 * the issued document. Where that is gone, the statement that the returned file itself carries is what was issued, provided that its
 * digest, computed anew, is the recorded one; else the words of the clauses that the register keeps are. Errors: those of the register.
 */
export function verifyAgainst(
  host: Host,
  register: Register,
  { trust, at, reader }: VerifyAgainstOptions,
): (bytes: Uint8Array, issued: IssuedStatement) => Promise<VerificationReport> {
  return async (bytes, issued) => {
    const file = await issuedFile(register, issued, bytes);
    const content =
      (await contentOnDisk(host, issued)) ??
      (await contentIn(bytes, issued)) ??
      (await contentInRegister(register, issued));
    return verifyReturned(bytes, {
      ...{ trust, at: at ?? host.now(), reader },
      ...(file && { issued: { sha256: file.sha256, size: file.size } }),
      ...(content && { content }),
    });
  };
}

/** The file that the returned one begins with, of those that are there and those that were; or else the first PDF. */
async function issuedFile(
  register: Register,
  issued: IssuedStatement,
  returned: Uint8Array,
): Promise<SealedFile | undefined> {
  const isBeginning = ({ size, sha256: digest }: SealedFile) =>
    size <= returned.length && sha256(returned.subarray(0, size)) === digest;
  return (
    issued.files.find(isBeginning) ??
    (await sealedBefore(register, issued)).find(isBeginning) ??
    issued.files.find(({ format }) => format === 'pdf')
  );
}

/** Formats that carry the statement, the cheapest to be read first. */
const carrying = ['json', 'html', 'docx', 'pdf'];

async function contentOnDisk(host: Host, statement: IssuedStatement): Promise<IssuedContent | undefined> {
  const there = carrying.flatMap((format) =>
    statement.files.filter((file) => file.format === format && !file.replaced),
  );
  for (const file of there) {
    const bytes = await readIn(host, file);
    if (bytes === undefined || sha256(bytes) !== file.sha256) continue;
    const content = await contentIn(bytes, statement);
    if (content !== undefined) return content;
  }
  return undefined;
}

/** What the statement within a document says, where it is the one that was recorded: nobody makes another with its digest. */
async function contentIn(bytes: Uint8Array, { digest }: IssuedStatement): Promise<IssuedContent | undefined> {
  const { value: document } = await readDocument(bytes);
  const isIssued = document?.digest === 'matches' && document.statement.digest === digest;
  return isIssued ? issuedContent(document.statement) : undefined;
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
  statement: IssuedStatement,
): Promise<IssuedContent | undefined> {
  const words = await register.clauseWords(statement.variant.digest);
  return words && registeredContent({ ...statement, words });
}
