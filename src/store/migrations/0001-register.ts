import type { Migration } from 'kysely'
import { text } from './portable.ts'

export const register: Migration = {
  async up(db) {
    await db.schema
      .createTable('entry')
      .addColumn('idx', 'integer', (column) => column.primaryKey())
      .addColumn('type', text(db), (column) => column.notNull())
      .addColumn('subject', text(db), (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('recorded_at', text(db), (column) => column.notNull())
      .addColumn('entry', text(db), (column) => column.notNull())
      .addColumn('sig', text(db))
      .addColumn('leaf', text(db), (column) => column.notNull())
      .addUniqueConstraint('entry_subject_version', ['subject', 'version'])
      .execute()
    await db.schema.createIndex('entry_recorded').on('entry').columns(['recorded_at', 'idx']).execute()
    await db.schema
      .createTable('body')
      .addColumn('idx', 'integer', (column) => column.primaryKey().references('entry.idx'))
      .addColumn('salt', text(db), (column) => column.notNull())
      .addColumn('body', text(db), (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('head')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('root', text(db), (column) => column.notNull())
      .addColumn('frontier', text(db), (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('checkpoint')
      .addColumn('size', 'integer', (column) => column.primaryKey())
      .addColumn('made_at', text(db), (column) => column.notNull())
      .addColumn('note', text(db), (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('cosignature')
      .addColumn('size', 'integer', (column) => column.notNull().references('checkpoint.size'))
      .addColumn('witness', text(db), (column) => column.notNull())
      .addColumn('signed_at', 'bigint', (column) => column.notNull())
      .addColumn('line', text(db), (column) => column.notNull())
      .addPrimaryKeyConstraint('cosignature_pk', ['size', 'witness', 'signed_at', 'line'])
      .execute()
    await db.schema
      .createTable('record')
      .addColumn('tbl', text(db), (column) => column.notNull())
      .addColumn('key', text(db), (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('until_seq', 'integer')
      .addColumn('body', text(db), (column) => column.notNull())
      .addPrimaryKeyConstraint('record_pk', ['tbl', 'key', 'seq'])
      .execute()
    await db.schema
      .createTable('meta')
      .addColumn('name', text(db), (column) => column.primaryKey())
      .addColumn('value', text(db), (column) => column.notNull())
      .execute()
  },
}
