import { isId, isPartialDate, type CommitmentId, type Id, type PartialDate, type Span } from '../ground/index.ts'

/** A paragraph of minutes: its number from 1, where it stands in the text, and what it sets. */
export interface Paragraph extends Span {
  readonly number: number
  readonly kind: 'text' | 'decision' | 'item'
  /** The words of a decision or item without their mark and head; the whole paragraph otherwise. */
  readonly said: string
  readonly item: ItemHead | null
  /** The promise that a decision is about. */
  readonly commitment: CommitmentId | null
}

/** Who has to do an item, and until when. */
export interface ItemHead {
  /** The owner in the words of the minutes. */
  readonly owner: string
  readonly office: Id<'org' | 'fmt' | 'role' | 'state'> | null
  readonly person: string | null
  readonly due: PartialDate | null
  readonly commitment: CommitmentId | null
}

/** What cannot be taken from minutes as it stands. The paragraph itself is kept whatever is wrong with it. */
export interface MinuteFault {
  /** JSON Pointer (RFC 6901): `/paragraphs/4/owner`. */
  readonly path: string
  readonly code: 'unknown-owner' | 'no-due' | 'bad-due' | 'unknown-commitment' | 'not-aligned' | 'differs'
  readonly value: string
}

/** Who and what minutes may name. */
export interface Known {
  /** The office of a name in any language, or null. */
  office(name: string): ItemHead['office']
  isCommitment(id: string): boolean
}

export interface Minutes {
  readonly paragraphs: readonly Paragraph[]
  readonly faults: readonly MinuteFault[]
}

// → OWNER / PERSON (DUE; com:ID): WORDS — with the brackets and colons of either script.
const ITEM = /^(?:→|->)\s*([^(（:：]+?)\s*(?:[(（]([^)）]*)[)）])?\s*[:：]\s*(.+)$/su
const DECISION = /^(?:⇒|=>)\s*(?:[(（]([^)）]*)[)）]\s*[:：]?\s*)?(.+)$/su

/**
 * Reads minutes by paragraph: each line that is not blank is one. `⇒` begins a decision, `→` an action item,
 * `→ OWNER / PERSON (DUE; PROMISE): WORDS`. What is not known is named at its field, and nothing is left out for it.
 */
export function readMinutes(text: string, known: Known): Minutes {
  const faults: MinuteFault[] = []
  const paragraphs = [...text.matchAll(/[^\r\n]+/gu)]
    .filter(([line]) => line.trim() !== '')
    .map((match, at): Paragraph => {
      const [line] = match
      const lead = line.length - line.trimStart().length
      const span = { start: match.index + lead, end: match.index + line.trimEnd().length }
      const words = line.trim()
      const number = at + 1
      const fault = (field: string, code: MinuteFault['code'], value: string) =>
        void faults.push({ path: `/paragraphs/${number}/${field}`, code, value })
      const promised = (id: string | undefined): CommitmentId | null => {
        if (id === undefined) return null
        if (isId(id, 'com') && known.isCommitment(id)) return id
        fault('commitment', 'unknown-commitment', id)
        return null
      }
      const item = ITEM.exec(words)
      if (item) return { ...span, number, kind: 'item', said: item[3]!, item: headOf(item), commitment: null }
      const decision = DECISION.exec(words)
      if (decision)
        return { ...span, number, kind: 'decision', said: decision[2]!, item: null, commitment: promised(decision[1]) }
      return { ...span, number, kind: 'text', said: words, item: null, commitment: null }

      function headOf([, who, facts = '']: RegExpExecArray): ItemHead {
        const [owner = '', person = ''] = who!.split('/').map((part) => part.trim())
        const parts = facts
          .split(/[;；,，]/u)
          .map((part) => part.trim())
          .filter(Boolean)
        const id = parts.find((part) => part.includes(':'))
        const date = parts.find((part) => part !== id)
        const office = known.office(owner)
        if (!office) fault('owner', 'unknown-owner', owner)
        if (date === undefined) fault('due', 'no-due', '—')
        else if (!isPartialDate(date)) fault('due', 'bad-due', date)
        const due = date !== undefined && isPartialDate(date) ? date : null
        return { owner, office, person: person || null, due, commitment: promised(id) }
      }
    })
  return { paragraphs, faults }
}

/** Where minutes in two languages do not say the same: other paragraphs, another owner, another date. */
export function differences(a: Minutes, b: Minutes): MinuteFault[] {
  const found: MinuteFault[] = []
  if (a.paragraphs.length !== b.paragraphs.length)
    found.push({ path: '/paragraphs', code: 'not-aligned', value: `${a.paragraphs.length} ≠ ${b.paragraphs.length}` })
  a.paragraphs.forEach((one, at) => {
    const other = b.paragraphs[at]
    if (!other) return
    const differ = (field: string, mine: unknown, theirs: unknown) => {
      if (mine !== theirs)
        found.push({
          path: `/paragraphs/${one.number}/${field}`,
          code: 'differs',
          value: `${String(mine ?? '—')} ≠ ${String(theirs ?? '—')}`,
        })
    }
    differ('kind', one.kind, other.kind)
    if (!one.item || !other.item) return
    // Of an office that one language names unknown, nothing is compared.
    if (one.item.office && other.item.office) differ('owner', one.item.office, other.item.office)
    differ('due', one.item.due, other.item.due)
    differ('commitment', one.item.commitment, other.item.commitment)
  })
  return found
}
