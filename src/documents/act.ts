import { rowChange, type Json, type SourceId, type StateId } from '../ground/index.ts'
import type { Recorded, Register } from '../register/index.ts'
import { receivedTable, sourceTable, type ReceivedRow } from './table.ts'

/**
 * Enters a document as it was handed in, and as the source that it is; one that was received before is not entered
 * again. `address` is where it was published.
 */
export async function receiveDocument(
  register: Register,
  received: Omit<ReceivedRow, 'source'>,
  address: string | null,
  { author, actingFor }: { readonly author: string; readonly actingFor: StateId | null },
): Promise<Recorded> {
  const [before] = await register.entriesOf(received.id)
  if (before) return before
  const source: SourceId = `source:sha256-${received.sha256.slice(0, 24)}`
  const rows = [
    rowChange(receivedTable, { ...received, source }),
    rowChange(sourceTable, {
      id: source,
      address,
      publisher: received.name,
      date: received.date,
      standing: 'original',
      note: `sha256 ${received.sha256}`,
    }),
  ]
  const [recorded] = await register.append([
    {
      type: 'document.received',
      subject: received.id,
      body: { rows } as unknown as Json,
      expectedVersion: 0,
      author,
      actingFor,
      validFrom: received.date,
    },
  ])
  return recorded!
}
