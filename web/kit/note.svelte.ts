/** Where a figure was read, as answers of the API name it. */
export interface Source {
  readonly id: string
  readonly address: string | null
  readonly publisher: string
  readonly standing: string
}

/** What a source mark opens: who said a figure, of when, how sure, where, and what others say. */
export interface Fact {
  readonly title?: string
  readonly speaker?: string | null
  /** The side that speaks, where a side does. */
  readonly state?: string | null
  readonly period?: string | null
  readonly said?: string | null
  readonly confidence?: string | null
  readonly sources?: readonly (Source | undefined)[]
  /** Other claims about the same thing, which stand beside this one and are never averaged with it. */
  readonly rivals?: readonly { readonly value: string; readonly who: string }[]
  /** What part the figure speaks of, and what is remarked beside it; a pack's own words are told in the reader's. */
  readonly scope?: string | null
  readonly note?: string | null
}

/** The one note that is open, and the mark it hangs on. */
class Note {
  fact = $state.raw<Fact | null>(null)
  anchor = $state.raw<Element | null>(null)

  open(anchor: Element, fact: Fact): void {
    if (this.anchor === anchor) return this.close()
    this.anchor = anchor
    this.fact = fact
  }

  /** Closes the note and gives the keyboard back to its mark. */
  close({ refocus = true }: { refocus?: boolean } = {}): void {
    const anchor = this.anchor
    this.fact = null
    this.anchor = null
    if (refocus && anchor instanceof HTMLElement) anchor.focus()
  }
}

export const note = new Note()

/** How sure a figure is, as its mark shows before it is opened. */
export function weightOf({ confidence, sources }: Fact): 'high' | 'medium' | 'low' | 'assumed' {
  const standings = (sources ?? []).map((source) => source?.standing)
  if (confidence === 'assumed' || standings.includes('assumption')) return 'assumed'
  if (confidence === 'high' || confidence === 'medium') return standings.includes('recollection') ? 'low' : confidence
  return confidence === 'low' || standings.includes('recollection') ? 'low' : 'medium'
}
