import { rowChange, type Json } from '../ground/index.ts'
import type { Recorded, Register } from '../register/index.ts'
import { receivedTable, type ReceivedRow } from './table.ts'

/** Enters a text with everything that is known of it; a text that was received before is not entered again. */
export async function receiveDocument(register: Register, received: ReceivedRow, author: string): Promise<Recorded> {
  const subject = `received/${received.sha256}`
  const [before] = await register.entriesOf(subject)
  if (before) return before
  const [recorded] = await register.append([
    {
      type: 'document.received',
      subject,
      body: { rows: [rowChange(receivedTable, received)] } as unknown as Json,
      expectedVersion: 0,
      author,
      validFrom: received.date,
    },
  ])
  return recorded!
}
