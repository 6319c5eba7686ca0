import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { ContentComparison, ReturnedContent } from '../content/index.js';
import { compareContent, type IssuedContent, readReturned } from '../content/index.js';

/** A returned file of which the text is wanted, or what became of the issued one in it. */
export type ContentTask =
  | { readonly want: 'text'; readonly bytes: Uint8Array }
  | { readonly want: 'comparison'; readonly bytes: Uint8Array; readonly issued: IssuedContent };

/** What a returned file says: nothing where it cannot be read, of which the diagnostics tell. */
export interface ContentAnswer {
  /** What people read on its pages, a line a line. */
  readonly text?: string;
  readonly compared?: Pick<ContentComparison, 'isComparable' | 'clauses'>;
  /** What is filled in. */
  readonly fields: ReturnedContent['fields'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file, and compares it where that is wanted. Nothing is thrown. */
export async function answer(task: ContentTask): Promise<ContentAnswer> {
  const { value: content, diagnostics } = await readReturned(task.bytes);
  if (content === undefined) return { fields: [], diagnostics };
  const { fields } = content;
  if (task.want === 'text')
    return { text: content.lines.map(({ text }) => text).join('\n'), fields, diagnostics };
  try {
    const { isComparable, clauses, diagnostics: told } = compareContent(task.issued, content);
    return { compared: { isComparable, clauses }, fields, diagnostics: [...diagnostics, ...told] };
  } catch (error) {
    // Texts of a size that nobody wrote are more than some operations of the language take.
    if (!(error instanceof RangeError)) throw error;
    return { fields, diagnostics: [diagnostic('document-unreadable', 'The document is damaged')] };
  }
}
