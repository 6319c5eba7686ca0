import type { Migration } from 'kysely';

/** Invitations to kick-off meetings, to whom they went, and what was answered. */
export const meetings: Migration = {
  async up({ schema }) {
    await schema
      .createTable('invitations')
      .addColumn('uid', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('method', 'text', (column) => column.notNull())
      .addColumn('stamp', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('customer', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('start', 'text', (column) => column.notNull())
      .addColumn('time_zone', 'text', (column) => column.notNull())
      .addColumn('organizer', 'text', (column) => column.notNull())
      .addColumn('planned_at', 'text', (column) => column.notNull())
      .addColumn('planned_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('invitations_key', ['uid', 'sequence'])
      .execute();
    await schema.createIndex('invitations_number').on('invitations').column('number').execute();
    await schema
      .createTable('deliveries')
      .addColumn('uid', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('recipient', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('method', 'text', (column) => column.notNull())
      .addColumn('transport', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reference', 'text')
      .addColumn('reason', 'text')
      .addColumn('may_have', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('deliveries_key', ['uid', 'sequence', 'recipient'])
      .addForeignKeyConstraint('deliveries_invitation', ['uid', 'sequence'], 'invitations', [
        'uid',
        'sequence',
      ])
      .execute();
    await schema
      .createTable('replies')
      .addColumn('uid', 'text', (column) => column.notNull())
      .addColumn('attendee', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('stamp', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('comment', 'text')
      .addColumn('sender', 'text')
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('recorded_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('replies_key', ['uid', 'attendee', 'sequence', 'stamp'])
      .execute();
  },
};
