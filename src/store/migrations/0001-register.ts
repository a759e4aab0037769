import type { Migration } from 'kysely'

export const register: Migration = {
  async up(db) {
    await db.schema
      .createTable('entry')
      .addColumn('idx', 'integer', (column) => column.primaryKey())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('recorded_at', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('sig', 'text')
      .addColumn('leaf', 'text', (column) => column.notNull())
      .addUniqueConstraint('entry_subject_version', ['subject', 'version'])
      .execute()
    await db.schema.createIndex('entry_recorded').on('entry').columns(['recorded_at', 'idx']).execute()
    await db.schema
      .createTable('body')
      .addColumn('idx', 'integer', (column) => column.primaryKey().references('entry.idx'))
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('head')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('root', 'text', (column) => column.notNull())
      .addColumn('frontier', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('record')
      .addColumn('tbl', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('until_seq', 'integer')
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_pk', ['tbl', 'key', 'seq'])
      .execute()
    await db.schema.createIndex('record_order').on('record').columns(['tbl', 'seq']).execute()
    await db.schema
      .createTable('meta')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
  },
}
