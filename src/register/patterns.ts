import { type RawBuilder, sql } from 'kysely';

/** A customer's name as it is compared: letters without case, look-alike forms as one. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** `*` stands for any text, `?` for one character; everything else for itself. */
export function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

/** The condition that a column matches a pattern. SQLite takes ASCII letters of either case for the same, PostgreSQL does not. */
export function matches(column: string, pattern: string): RawBuilder<boolean> {
  return like(column, escaped(pattern).replaceAll('*', '%').replaceAll('?', '_'));
}

export function contains(column: string, text: string): RawBuilder<boolean> {
  return like(column, `%${escaped(text)}%`);
}

export function startsWith(column: string, text: string): RawBuilder<boolean> {
  return like(column, `${escaped(text)}%`);
}

function like(column: string, pattern: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
