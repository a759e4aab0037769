import type { z } from 'zod'
import type { Originals } from '../../documents/index.ts'
import type { Recorded, Register } from '../../register/index.ts'
import type { Say, View } from '../../reports/index.ts'

/** Where an act takes place: the register, what is known now, and who acts. */
export interface Stage {
  readonly register: Register
  readonly view: View
  /** Where documents that are handed in are read and kept; a stage without a disk has none. */
  readonly originals?: Originals
  /** The bytes that came with the act, and their hash, where it takes a `file`. */
  readonly file?: { readonly bytes: Uint8Array; readonly hash: string }
  /** The key of the officer. */
  readonly author: string
}

/** The key of the one local officer of an embedded observatory. What it enters is recorded and sealed by nobody. */
export const LOCAL_OFFICER = 'key:local'

/** Something a person enters into the register. Route, command and OpenAPI entry are made from it. */
export interface Act<P extends z.ZodObject = z.ZodObject> {
  /** Kebab-case; the path under `/api/acts/`. */
  readonly name: string
  /** The command with its positional parameters: `commitment confirm <commitment>`. */
  readonly command: string
  readonly about: string
  readonly params: P
  /** The parameter in base64 that may also be the body of the request as it is, with the others in the address. */
  readonly file?: string
  run(stage: Stage, params: z.output<P>): Promise<Recorded>
}

/** Keeps parameter types together when an act is declared. */
export const act = <P extends z.ZodObject>(declaration: Act<P>): Act<P> => declaration

/** What is told to who acted: recorded, and not yet sealed by anybody. */
export interface Receipt {
  readonly schema: 'ortoq-receipt/1'
  readonly index: number
  readonly id: string
  readonly subject: string
  readonly version: number
  readonly recordedAt: string
  readonly leaf: string
  readonly sealed: boolean
}

export const receiptOf = ({ index, entry, recordedAt, leaf }: Recorded): Receipt => ({
  schema: 'ortoq-receipt/1',
  index,
  id: entry.id,
  subject: entry.subject,
  version: entry.expected_version + 1,
  recordedAt,
  leaf,
  sealed: false,
})

export const receiptText = ({ index, id, subject, recordedAt }: Receipt, say: Say): string[] => [
  say.text('receipt', { index, id, subject, when: recordedAt }),
]
