import type { Migration } from 'kysely'
import { text } from './portable.ts'

/** Who is told of changes, and what still has to be told: filled in the transaction that records an entry. */
export const post: Migration = {
  async up(db) {
    await db.schema
      .createTable('hook')
      .addColumn('id', text(db), (column) => column.primaryKey())
      .addColumn('url', text(db), (column) => column.notNull())
      .addColumn('secret', text(db), (column) => column.notNull())
      .addColumn('follow', text(db), (column) => column.notNull())
      .addColumn('language', text(db), (column) => column.notNull())
      .addColumn('owner', text(db), (column) => column.notNull())
      .addColumn('made_at', text(db), (column) => column.notNull())
      .addColumn('ended', text(db))
      .execute()
    await db.schema
      .createTable('delivery')
      .addColumn('hook', text(db), (column) => column.notNull().references('hook.id'))
      .addColumn('idx', 'integer', (column) => column.notNull().references('entry.idx'))
      .addColumn('state', text(db), (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('next_at', text(db), (column) => column.notNull())
      .addColumn('outcome', text(db))
      .addPrimaryKeyConstraint('delivery_pk', ['hook', 'idx'])
      .execute()
    await db.schema.createIndex('delivery_due').on('delivery').columns(['state', 'next_at']).execute()
  },
}
