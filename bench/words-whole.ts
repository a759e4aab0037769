import type { Reader } from '../src/words/index.ts'
import { readerOver } from '../test/words-samples.ts'
import type { Line } from './words.bench.ts'

const SIZES = [1 << 18, 1 << 19, 1 << 20]
/** Twice the text may take this many times as long. */
const DOUBLING = 2.5
/** Processor seconds for a megabyte. */
const LIMIT = 8
const GIVEN_UP = 60
const AGAIN = 3

interface Words {
  readonly name: string
  readonly and: string
  readonly date: string
  readonly promise: string
  readonly noun: string
  readonly negator: string
}

const languages: Readonly<Record<string, Words>> = {
  ru: {
    name: 'Айбек Сапаров',
    and: 'и ',
    date: '1 марта 2030 года ',
    promise: 'стороны договорились построить дорогу',
    noun: 'министр ',
    negator: 'не ',
  },
  en: {
    name: 'Aibek Saparov',
    and: 'and ',
    date: 'on 1 March 2030 ',
    promise: 'the sides agreed to build a road',
    noun: 'minister of ',
    negator: 'not ',
  },
  ky: {
    name: 'Айбек Сапаров',
    and: 'жана ',
    date: '2030-жылдын 1-мартында ',
    promise: 'тараптар жол курууга макулдашты',
    noun: 'министри ',
    negator: 'эмес ',
  },
  zh: {
    name: '李明华',
    and: '和',
    date: '2030年3月1日',
    promise: '双方同意修建公路',
    noun: '部长',
    negator: '没有向',
  },
}

/** Texts that are made to keep a reader busy, as the piece they repeat. */
function classes({ name, and, date, promise, noun, negator }: Words): Readonly<Record<string, string>> {
  return {
    'one sentence without a stop': `${promise} ${and}`,
    'one sentence of clauses': `${promise}, `,
    names: `${name}, `,
    'opening quotes': '«',
    'opening brackets': '(',
    digits: '1',
    numbers: '1 000, 25% ',
    conjunctions: and,
    dates: date,
    'list bullets': `- ${promise};\n`,
    'short paragraphs': 'а.\n\n',
    'paragraphs of a name': `${name}.\n\n`,
    sentences: `${promise}. `,
    letters: 'а',
    spaces: ' ',
    offices: noun,
    negations: negator,
    'prepositions of Chinese': '在向为',
    dashes: '- ',
    initials: 'А. ',
    'quoted speech': `«${promise}», — `,
  }
}

const filled = (piece: string, size: number, language: string): string => {
  const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
  // What tells its language.
  return `${languages[language]!.promise}.\n${text}`
}

function seconds(reader: Reader, text: string): number {
  const before = process.cpuUsage()
  reader.read({ text, sha256: '0'.repeat(64), date: '2028-01-01' })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The steepest doubling; below a tenth of a second it is the collector that is measured. */
const ratioOf = (spent: readonly number[]): number =>
  Math.max(...spent.slice(1).map((time, at) => (time < 0.1 ? 1 : time / spent[at]!)))

/** The whole reader on texts made to keep it busy: what a megabyte takes, and what twice the text takes more. */
export function whole(): Line[] {
  const reader = readerOver('cn-kg')
  const [slow, steep]: [string[], string[]] = [[], []]
  let [longest, steepest] = [0, 0]
  let texts = 0
  for (const [language, words] of Object.entries(languages)) {
    seconds(reader, filled(`${words.promise}. `, 20_000, language))
    for (const [name, piece] of Object.entries(classes(words))) {
      texts++
      const grown = SIZES.map((size) => filled(piece, size, language))
      const spent: number[] = []
      for (const text of grown) {
        spent.push(seconds(reader, text))
        if (spent.at(-1)! > GIVEN_UP) break
      }
      // What looks steep is measured again: the collector and a busy machine come once, a steep reader each time.
      for (let again = 0; again < AGAIN && ratioOf(spent) > DOUBLING && spent.at(-1)! < GIVEN_UP; again++)
        for (const [at, text] of grown.entries()) spent[at] = Math.min(spent[at]!, seconds(reader, text))
      const last = spent.at(-1)!
      const ratio = ratioOf(spent)
      const told = `${language} ${name}: ${spent.map((time) => time.toFixed(2)).join(' / ')} s`
      console.log(`${told}  ×${ratio.toFixed(1)}`)
      if (last > LIMIT) slow.push(told)
      if (ratio > DOUBLING) steep.push(told)
      longest = Math.max(longest, last)
      steepest = Math.max(steepest, ratio)
    }
  }
  return [
    {
      measure: `the whole reader on ${texts} hostile texts of 1 MB: the longest, processor time`,
      asked: `≤ ${LIMIT} s`,
      measured: `${longest.toFixed(1)} s${slow.length > 0 ? `: ${slow.join('; ')}` : ''}`,
      met: slow.length === 0,
    },
    {
      measure: '250 KB → 500 KB → 1 MB: the steepest doubling',
      asked: `≤ ${DOUBLING} times as long`,
      measured: `${steepest.toFixed(1)}${steep.length > 0 ? `: ${steep.join('; ')}` : ''}`,
      met: steep.length === 0,
    },
  ]
}
