import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBrand } from '../../src/brand/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { Block, ResolvedBrand, Statement } from '../../src/model/index.js';
import type { Writer } from '../../src/writers/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { sampleStatement } from '../samples/statements.js';
import { run } from '../tools.js';

export async function shippedBrand(id: string): Promise<ResolvedBrand> {
  const { value, diagnostics } = await loadBrand(createNodeHost(), id);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

const writers = new Map<string, Promise<Writer>>();

/** By one writer for each brand, as batches have it: a new one takes ten times as long. */
export async function writePdf(statement: Statement, brand = 'meridian'): Promise<Uint8Array> {
  const writer = writers.get(brand) ?? openWriter(brand);
  writers.set(brand, writer);
  return (await writer).write(statement);
}

async function openWriter(brand: string): Promise<Writer> {
  return pdfFormat.open(await shippedBrand(brand));
}

/** The sample statement with other blocks. */
export function statementOf(blocks: readonly Block[], overrides: Partial<Statement> = {}): Statement {
  return sampleStatement({ blocks, ...overrides });
}

/**
 * A statement whose document has no form: what is known of signatories is text of the page then. What a field holds is
 * drawn after all else on the page, so that programs that go by the order of drawing read it last.
 */
export function withoutFields(statement: Statement): Statement {
  return { ...statement, signing: { ...statement.signing, method: 'docusign' } };
}

/** Runs a program on a PDF; `args` holds `{file}` where its path belongs. */
export function inspect(bytes: Uint8Array, program: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-pdf-'));
  try {
    const file = join(folder, 'statement.pdf');
    writeFileSync(file, bytes);
    return run(
      program,
      args.map((arg) => (arg === '{file}' ? file : arg)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page in the order in which it was drawn, without white space: where lines end is of no account. */
export function pagesOf(bytes: Uint8Array): readonly string[] {
  const text = inspect(bytes, 'pdftotext', '-raw', '-enc', 'UTF-8', '{file}', '-');
  return text.split('\f').slice(0, -1).map(withoutSpace);
}

/** The text that goes on from page to page: running headers and footers are drawn last on a page, and are cut off. */
export function flowOf(pages: readonly string[], furniture: Statement['furniture']): string {
  const header = withoutSpace(furniture.header);
  const footer = withoutSpace(furniture.footer);
  return pages
    .map((page, at) => page.slice(0, page.lastIndexOf(at === 0 ? footer : header + footer)))
    .join('');
}

export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
