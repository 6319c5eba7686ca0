import type { ColumnDefinitionBuilder, Migration } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const counted = (column: ColumnDefinitionBuilder) => column.primaryKey().autoIncrement();
const ofReturned = (column: ColumnDefinitionBuilder) => column.notNull().references('returned_files.id');

/**
 * What came back, what was found of it and decided; the history; words of clauses, seals. The bytes of returned files have a
 * table of their own, so that no list reads past them.
 */
export const returns: Migration = {
  async up({ schema }) {
    await schema.alterTable('variants').addColumn('words', 'blob').execute();
    await schema.alterTable('files').addColumn('seal', 'text').execute();
    await schema
      .alterTable('statements')
      .addColumn('restored', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema
      .createTable('returned_files')
      .addColumn('id', 'integer', counted)
      .addColumn('sha256', 'text', (column) => column.notNull().unique())
      .addColumn('size', 'integer', required)
      .addColumn('name', 'text', required)
      .addColumn('statement_id', 'integer', (column) => column.notNull().references('statements.id'))
      .addColumn('matched_by', 'text', required)
      .addColumn('received_at', 'text', required)
      .addColumn('recorded_at', 'text', required)
      .addColumn('recorded_by', 'text', required)
      .execute();
    await schema.createIndex('returned_statement').on('returned_files').column('statement_id').execute();
    await schema
      .createTable('returned_bytes')
      .addColumn('sha256', 'text', (column) => column.primaryKey())
      .addColumn('bytes', 'blob', required)
      .execute();
    await schema
      .createTable('verifications')
      .addColumn('id', 'integer', counted)
      .addColumn('returned_id', 'integer', ofReturned)
      .addColumn('verdict', 'text', required)
      .addColumn('comparison', 'text', required)
      .addColumn('findings', 'text', required)
      .addColumn('generator', 'text', required)
      .addColumn('verified_at', 'text', required)
      .addColumn('verified_by', 'text', required)
      .execute();
    await schema.createIndex('verifications_of').on('verifications').column('returned_id').execute();
    await schema
      .createTable('decisions')
      .addColumn('id', 'integer', counted)
      .addColumn('returned_id', 'integer', ofReturned)
      .addColumn('decision', 'text', required)
      .addColumn('remark', 'text')
      .addColumn('decided_at', 'text', required)
      .addColumn('decided_by', 'text', required)
      .execute();
    await schema.createIndex('decisions_of').on('decisions').column('returned_id').execute();
    await schema
      .createTable('history')
      .addColumn('position', 'integer', (column) => column.primaryKey())
      .addColumn('event', 'text', required)
      .addColumn('number', 'text')
      .addColumn('entry', 'text', required)
      .addColumn('digest', 'text', required)
      .execute();
    await schema.createIndex('history_number').on('history').column('number').execute();
  },
};
