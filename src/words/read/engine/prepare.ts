import type { Grammar, Sentence } from '../grammar.ts'
import { datesIn } from './date.ts'
import { fold, wide, type Folded } from './fold.ts'
import type { Match } from './lexicon.ts'
import type { Known } from './names.ts'
import { paragraphsOf, type Paragraph } from './paragraph.ts'
import { sentencesOf } from './sentence.ts'
import { forgetWords } from './spelling.ts'
import { titlesIn } from './title.ts'
import { tokensOf } from './token.ts'
import type { Tongue } from './tongue.ts'

export interface ReadInput {
  /** Decoded text without its byte order mark; offsets count its UTF-16 units. */
  readonly text: string
  /** Of the file's bytes. */
  readonly sha256: string
  /** When the text was written, `YYYY-MM-DD`; resolves offices, "1 March" and "Wednesday". */
  readonly date?: string | null | undefined
  /** The language, where somebody says so; else each paragraph tells its own. */
  readonly language?: string | undefined
}

/** A sentence before anybody is named in it. */
export type Bare = Pick<Sentence, 'start' | 'end' | 'tokens' | 'dates' | 'titles'>

/** What is found in a text whoever speaks in it, the same however often it is read. */
export interface Prepared {
  readonly folded: Folded
  readonly paragraphs: readonly Paragraph[]
  /** The names of the pack, paragraph by paragraph. */
  readonly matches: readonly (readonly Match<Known>[])[]
  readonly sentences: readonly (readonly Bare[])[]
  /** Of most of the text; `und` where it has no line. */
  readonly language: string
}

/** Folds a text, parts it into paragraphs and sentences and finds the names of the pack, the dates and the titles. */
export function prepare(
  grammars: readonly Grammar[],
  tongueOf: (grammar: Grammar) => Tongue,
  { text, language, date }: ReadInput,
): Prepared {
  forgetWords()
  const folded = wide(fold(text))
  const asked = grammars.find(({ tag }) => tag === language)
  const paragraphs = paragraphsOf(folded, grammars, asked)
  return {
    folded,
    paragraphs,
    matches: paragraphs.map((paragraph) => {
      const { stands } = paragraph.grammar
      const found = tongueOf(paragraph.grammar).names.find(folded, paragraph)
      return stands ? found.filter((match) => isPronoun(match) || stands(folded.lower, match)) : found
    }),
    sentences: paragraphs.map((paragraph) =>
      sentencesOf(folded.text, paragraph, paragraph.grammar).map((span): Bare => ({
        start: span.start,
        end: span.end,
        tokens: paragraph.grammar.byWord ? tokensOf(folded, span) : [],
        dates: datesIn(folded.lower, span, paragraph.grammar, date ?? null),
        titles: titlesIn(folded.text, span),
      })),
    ),
    language: mainLanguage(paragraphs),
  }
}

function mainLanguage(paragraphs: readonly Paragraph[]): string {
  const size = new Map<string, number>()
  for (const { grammar, start, end } of paragraphs) size.set(grammar.tag, (size.get(grammar.tag) ?? 0) + end - start)
  return [...size].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

// 我, 他: one sign that is no state's.
const isPronoun = ({ start, end, values }: Match<Known>): boolean =>
  end - start === 1 && !values.every(({ type, how }) => type === 'state' && how === 'abbreviation')
