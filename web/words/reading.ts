export interface Span {
  readonly start: number
  readonly end: number
}

export interface Actor {
  readonly id: string
  readonly mention: Span | null
  readonly how: string
}

interface Thing {
  readonly id: string
  readonly mention: Span
}

/** One act with one content, as `/api/read` answers (ortoq-words/1). */
export interface Statement {
  readonly id: string
  readonly kind: string
  readonly sentence: Span
  readonly trigger: Span
  readonly content: Span
  readonly actors: readonly Actor[]
  readonly attribution: { readonly by: string; readonly mention: Span | null; readonly how: string }
  readonly addressee: readonly Actor[]
  readonly polarity: string
  readonly modality: string
  readonly strength: number
  readonly precision: number
  readonly delegation: number
  readonly themes: readonly string[]
  readonly objects: readonly Thing[]
  readonly place: Thing | null
  readonly date: {
    readonly value: string
    readonly precision: string
    readonly relation: string
    readonly mention?: Span | null
  } | null
}

/** What `/api/read` answers. */
export interface Reading {
  readonly schema: 'ortoq-words/1'
  readonly source: { readonly sha256: string; readonly language: string; readonly chars: number }
  readonly records: readonly Statement[]
}

/** Where a document is shown: one that was handed in lies at the desk. */
export const documentPath = (id: string): string => (/^doc:[0-9a-f]{64}$/.test(id) ? `/desk/${id}` : `/document/${id}`)
