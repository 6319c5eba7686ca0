import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import { contains, isPattern, matches, searchKey, startsWith } from './patterns.js';
import type { StatementFilter } from './statement-filter.js';
import type { Tables } from './tables.js';

type Builder = ExpressionBuilder<Tables, 'statements'>;
type Condition = ExpressionWrapper<Tables, 'statements', SqlBool>;

/** The condition on `statements` that a filter means. */
export function filtered(filter: StatementFilter): (eb: Builder) => Condition {
  const { customer, number, version, language, brand, option, clause, revision, sourceDigest } = filter;
  const { since, until, run } = filter;
  return (eb) =>
    eb.and([
      ...given(customer, (text) => named(searchKey(text))),
      ...given(number, (text) =>
        isPattern(text) ? matches('statements.number', text) : eb('statements.number', '=', text),
      ),
      ...given(version, (text) => eb('statements.version', '=', text)),
      ...given(language, (text) => eb('statements.language', '=', text)),
      ...given(brand, (text) => eb('statements.brand', '=', text)),
      ...given(option, (text) => eb('statements.id', 'in', selecting(eb, text))),
      ...given(clause, (text) => eb('statements.variant_id', 'in', holding(eb, text))),
      ...given(revision, (text) =>
        eb('statements.variant_id', 'in', sources(eb).where('revision', '=', text)),
      ),
      ...given(sourceDigest, (text) =>
        eb('statements.variant_id', 'in', sources(eb).where(startsWith('digest', text.toLowerCase()))),
      ),
      ...given(since, (date) => eb('statements.issued', '>=', date)),
      ...given(until, (date) => eb('statements.issued', '<=', date)),
      ...given(run, (id) => eb('statements.run_id', '=', id)),
      // So that a filter without conditions is one too.
      sql<SqlBool>`1 = 1`,
    ]);
}

function given<T, R>(value: T | undefined, condition: (value: T) => R): readonly R[] {
  return value === undefined ? [] : [condition(value)];
}

function named(text: string) {
  return isPattern(text)
    ? matches('statements.customer_key', text)
    : contains('statements.customer_key', text);
}

function selecting(eb: Builder, option: string) {
  return eb.selectFrom('selected_options').select('statement_id').where('option', '=', option);
}

function holding(eb: Builder, clause: string) {
  const clauses = eb.selectFrom('variant_clauses').select('variant_id');
  return isPattern(clause) ? clauses.where(matches('clause', clause)) : clauses.where('clause', '=', clause);
}

function sources(eb: Builder) {
  return eb.selectFrom('variant_sources').select('variant_id');
}
