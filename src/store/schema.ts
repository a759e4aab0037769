/** The log: one row an entry, never changed and never removed. */
export interface EntryTable {
  /** Index in the log, from 0. */
  idx: number
  type: string
  subject: string
  /** How many entries the subject has with this one. */
  version: number
  recorded_at: string
  /** Canonical JSON of the entry as it stands in the leaf. */
  entry: string
  sig: string | null
  /** RFC 6962 leaf hash, hex. */
  leaf: string
}

/** What an entry says. Apart from the log, so that it can lawfully be erased while the proof stands. */
export interface BodyTable {
  idx: number
  /** 32 random bytes, hex: without them the hash of an erased body tells nothing. */
  salt: string
  body: string
}

/** The one row that says how large the log is and what its tree hashes to. */
export interface HeadTable {
  id: number
  size: number
  root: string
  /** Hashes of the full subtrees from left to right, a JSON list of hex. */
  frontier: string
}

/** A statement of the log about itself at one size: a C2SP checkpoint signed by the log. */
export interface CheckpointTable {
  size: number
  made_at: string
  /** The signed note without cosignatures. */
  note: string
}

/** A witness's signature line under a checkpoint. */
export interface CosignatureTable {
  size: number
  /** The name of the witness's key. */
  witness: string
  /** Seconds since 1970 as the witness says. */
  signed_at: number
  line: string
}

/** A projection: the state of each record over time. Rebuilt from the entries whenever wanted. */
export interface RecordTable {
  tbl: string
  key: string
  /** Index of the entry that said it. */
  seq: number
  /** Index of the entry that replaced it; null while it stands. */
  until_seq: number | null
  /** Canonical JSON; the word `null` where the record was withdrawn. */
  body: string
}

/** Facts about this data folder itself: its pack, its origin. No part of the register. */
export interface MetaTable {
  name: string
  value: string
}

/** A webhook: who is told of what, where. No part of the register, and no export holds it. */
export interface HookTable {
  id: string
  url: string
  /** Base64 of the bytes that its messages are signed with. */
  secret: string
  /** Canonical JSON of what is followed. */
  follow: string
  language: string
  /** The person whose it is; `local` for the local officer's. */
  owner: string
  made_at: string
  /** When it was removed, or ended by its receiver; null while it stands. */
  ended: string | null
}

/** A message that a webhook is due for one entry. */
export interface DeliveryTable {
  hook: string
  /** Index of the entry. */
  idx: number
  /** `waiting`, `done`, `passed` (not what is followed) or `dead` (given up). */
  state: 'waiting' | 'done' | 'passed' | 'dead'
  attempts: number
  next_at: string
  /** What came of the newest attempt; null before the first. */
  outcome: string | null
}

export interface Schema {
  entry: EntryTable
  body: BodyTable
  head: HeadTable
  checkpoint: CheckpointTable
  cosignature: CosignatureTable
  record: RecordTable
  meta: MetaTable
  hook: HookTable
  delivery: DeliveryTable
}

/** What may be added to and read, nothing else. A body may also leave, once the log holds its tombstone. */
export const appendOnly = ['entry', 'checkpoint', 'cosignature'] as const
