import { ownId, table, text } from '../../src/ground/index.ts'
import { rowShelf } from '../../src/store/index.ts'

/** A table that only these programs fill. */
export const places = table({
  name: 'places',
  file: 'places.csv',
  key: ['id'],
  columns: { id: ownId('place'), name: text() },
})

export const proofShelf = rowShelf([places])
