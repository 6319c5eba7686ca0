import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
/** SQLite writes it so; PostgreSQL wants `generatedByDefaultAsIdentity()`. */
const counted = (column: ColumnDefinitionBuilder) => column.primaryKey().autoIncrement();
const of = (table: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(`${table}.id`).onDelete('cascade');

/** Statements with their variants and files, numbers, runs. */
export const ledger: Migration = {
  async up(db) {
    await variants(db);
    await statements(db);
    await runs(db);
    await db.schema
      .createTable('numbers')
      .addColumn('series', 'text', required)
      .addColumn('value', 'integer', required)
      .addColumn('number', 'text', (column) => column.notNull().unique())
      .addColumn('claim', 'text')
      .addPrimaryKeyConstraint('numbers_key', ['series', 'value'])
      .addUniqueConstraint('numbers_claim', ['series', 'claim'])
      .execute();
  },
};

async function variants({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('variants')
    .addColumn('id', 'integer', counted)
    .addColumn('digest', 'text', (column) => column.notNull().unique())
    .addColumn('catalog', 'text', required)
    .execute();
  await schema
    .createTable('variant_sources')
    .addColumn('variant_id', 'integer', of('variants'))
    .addColumn('position', 'integer', required)
    .addColumn('file', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('revision', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('asset_id', 'text')
    .addPrimaryKeyConstraint('variant_sources_key', ['variant_id', 'position'])
    .execute();
  await schema
    .createTable('variant_clauses')
    .addColumn('variant_id', 'integer', of('variants'))
    .addColumn('position', 'integer', required)
    .addColumn('clause', 'text', required)
    .addColumn('line', 'integer', required)
    .addColumn('digest', 'text', required)
    .addPrimaryKeyConstraint('variant_clauses_key', ['variant_id', 'position'])
    .execute();
}

async function statements({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('statements')
    .addColumn('id', 'integer', counted)
    .addColumn('identity', 'text', (column) => column.notNull().unique())
    .addColumn('digest', 'text', required)
    .addColumn('number', 'text', required)
    .addColumn('version', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('title', 'text')
    .addColumn('customer', 'text', required)
    .addColumn('customer_key', 'text', required)
    .addColumn('provider', 'text', required)
    .addColumn('issued', 'text', required)
    .addColumn('valid_until', 'text')
    .addColumn('brand', 'text', required)
    .addColumn('template', 'text', required)
    .addColumn('services', 'text', required)
    .addColumn('options', 'text', required)
    .addColumn('generator', 'text', required)
    .addColumn('engagement', 'text', required)
    .addColumn('variant_id', 'integer', (column) => column.notNull().references('variants.id'))
    .addColumn('recorded_at', 'text', required)
    .addColumn('recorded_by', 'text', required)
    // No foreign key: a run is told of after its statements in a register that was put together again.
    .addColumn('run_id', 'integer')
    .addUniqueConstraint('statements_number', ['number', 'version', 'language'])
    .execute();
  await schema.createIndex('statements_customer').on('statements').column('customer_key').execute();
  await schema.createIndex('statements_variant').on('statements').column('variant_id').execute();
  await schema
    .createTable('selected_options')
    .addColumn('statement_id', 'integer', of('statements'))
    .addColumn('option', 'text', required)
    .addPrimaryKeyConstraint('selected_options_key', ['option', 'statement_id'])
    .execute();
  await schema
    .createTable('files')
    .addColumn('id', 'integer', counted)
    .addColumn('statement_id', 'integer', of('statements'))
    .addColumn('format', 'text', required)
    .addColumn('root', 'text', required)
    .addColumn('path', 'text', required)
    .addColumn('size', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addColumn('recorded_at', 'text', required)
    .addColumn('replaced_at', 'text')
    .addUniqueConstraint('files_place', ['statement_id', 'root', 'path'])
    .execute();
  await schema.createIndex('files_path').on('files').columns(['path', 'root']).execute();
}

async function runs({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('runs')
    .addColumn('id', 'integer', counted)
    .addColumn('list', 'text', required)
    .addColumn('out', 'text', required)
    .addColumn('started_by', 'text', required)
    .addColumn('began_at', 'text', required)
    .addColumn('ended_at', 'text')
    .addColumn('state', 'text', required)
    .addColumn('counts', 'text')
    .addColumn('errors', 'text')
    .execute();
  await schema
    .createTable('run_entries')
    .addColumn('run_id', 'integer', of('runs'))
    .addColumn('row', 'integer', required)
    .addColumn('name', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('problems', 'text', required)
    .addPrimaryKeyConstraint('run_entries_key', ['run_id', 'row'])
    .execute();
  await schema
    .createTable('run_paths')
    .addColumn('run_id', 'integer', of('runs'))
    .addColumn('path', 'text', required)
    .addColumn('row', 'integer', required)
    .addPrimaryKeyConstraint('run_paths_key', ['run_id', 'path'])
    .execute();
  await schema.createIndex('run_paths_row').on('run_paths').columns(['run_id', 'row']).execute();
  await schema
    .createTable('run_numbers')
    .addColumn('run_id', 'integer', of('runs'))
    .addColumn('number', 'text', required)
    .addColumn('row', 'integer', required)
    .addPrimaryKeyConstraint('run_numbers_key', ['run_id', 'number', 'row'])
    .execute();
  await schema.createIndex('run_numbers_row').on('run_numbers').columns(['run_id', 'row']).execute();
}
