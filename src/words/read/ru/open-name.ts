import type { Id, Span } from '../../../ground/index.ts'
import type { OpenName, SceneView, Sentence, Token } from '../grammar.ts'
import { transliterate } from './lexicon.ts'

const NAME = /^[а-я]+(?:-[а-я]+)?$/
const GIVEN_ENDS = /(?:ович|евич|овна|евна|уулу|кызы)$/
const NO_NAME =
  /^(?:республика|область|министерство|президент|председатель|соглашение|договор|статья|сторона|год|федерация|союз|организация|совет|банк|компания|правительство|кабинет|город|район|центр|комитет|агентство|фонд|мост|ворота|дорога|азия|восток|запад|север|юг|мид|оон|шос)/

/** People whom the pack lacks: two or three words with capitals after a title, or in the place of a name. */
export function openNames(sentence: Sentence, known: readonly Span[], _scene: SceneView): OpenName[] {
  const { tokens } = sentence
  const free = (token: Token) => !known.some((one) => one.start < token.end && token.start < one.end)
  const fits = (token: Token | undefined): token is Token =>
    token !== undefined &&
    token.kind === 'word' &&
    token.capital &&
    NAME.test(token.text) &&
    token.text.length > 1 &&
    !NO_NAME.test(token.text) &&
    free(token)
  const found: OpenName[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!fits(tokens[at])) continue
    let to = at + 1
    while (
      to < tokens.length &&
      to < at + 3 &&
      (fits(tokens[to]) || GIVEN_ENDS.test(tokens[to]!.text)) &&
      tokens[to]!.start - tokens[to - 1]!.end === 1
    )
      to++
    if (to - at < 2) continue
    // The first word of a sentence has a capital anyway.
    const words = tokens.slice(at, to)
    const base = words.map(({ text }) => nominative(text))
    const [a, z] = [words[0]!, words.at(-1)!]
    found.push({
      start: a.start,
      end: z.end,
      type: 'person',
      id: `per:${base.map(transliterate).join('-')}` as Id,
      gender: /(?:а|я|овна|евна|кызы)$/.test(base.at(-1)!) ? 'f' : null,
      direct: words.every(({ text }, index) => text === base[index]),
    })
    at = to - 1
  }
  return found
}

// Surnames bend; the id takes the dictionary form.
function nominative(word: string): string {
  if (/(?:ов|ев|ин|ын)(?:а|у|ым|ом|е)$/.test(word)) return word.replace(/(?:а|у|ым|ом|е)$/, '')
  if (/(?:ов|ев|ин)ой$/.test(word)) return word.replace(/ой$/, 'а')
  return word
}

const GROUPS: Readonly<Record<string, string>> = {
  организаторы: 'organisers',
  участники: 'participants',
  эксперты: 'experts',
  депутаты: 'deputies',
  жители: 'residents',
  предприниматели: 'companies',
  специалисты: 'experts',
  представители: 'representatives',
}

/** Somebody without a name: "Участники форума" → `group:uchastniki-foruma`, in English words where they are known. */
export function openActor(sentence: Sentence, phrase: Span): OpenName | null {
  const words = sentence.tokens.filter(
    (token) => token.start >= phrase.start && token.end <= phrase.end && token.kind === 'word',
  )
  const [head] = words
  if (!head) return null
  const known = GROUPS[head.text]
  const slug =
    known ??
    transliterate(
      words
        .slice(0, 3)
        .map(({ text }) => text)
        .join(' '),
    )
  return slug ? { ...phrase, type: 'group', id: `group:${slug}` } : null
}
