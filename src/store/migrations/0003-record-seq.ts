import type { Migration } from 'kysely'

/** What was recorded since an entry is found without reading all that was recorded before. */
export const recordSeq: Migration = {
  async up(db) {
    await db.schema.createIndex('record_seq').on('record').column('seq').execute()
  },
}
