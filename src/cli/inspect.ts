import { type CarriedDocument, exitCodes, readDocument, sha256 } from '../index.js';
import { factSheets } from './inspection.js';
import type { Report, Session } from './report.js';
import { openInput } from './standard-input.js';

/** `countersign inspect`: what a document carries. Where that is not what was written it is told all the same. */
export async function inspect(name: string, session: Session): Promise<Report> {
  const { terminal } = session;
  const { path: file, session: reading } = await openInput(name, session);
  const bytes = await reading.host.readFile(file);
  const { value: document, diagnostics } = await readDocument(bytes);
  if (document === undefined) return { diagnostics, result: {}, text: '', exitCode: exitCodes.problems };
  const limit = terminal.outputIsTerminal ? terminal.columns : undefined;
  return {
    diagnostics,
    result: { document: { file, ...plain(document) } },
    text: factSheets(document, sha256(bytes), limit),
    exitCode: isAsWritten(document) ? exitCodes.done : exitCodes.verification,
  };
}

function isAsWritten({ digest, article }: CarriedDocument): boolean {
  return digest === 'matches' && article?.digest !== 'differs';
}

/** All of it but the bytes, of which size and digest are told. */
function plain({ bytes, article, files, statement, digest, ...facts }: CarriedDocument) {
  return {
    ...facts,
    size: bytes.length,
    sha256: sha256(bytes),
    digest,
    ...(article && { article: { file: article.file, digest: article.digest, ...weight(article.bytes) } }),
    files: files.map(({ bytes: content, ...file }) => ({ ...file, ...(content && weight(content)) })),
    statement,
  };
}

function weight(bytes: Uint8Array) {
  return { size: bytes.length, sha256: sha256(bytes) };
}
