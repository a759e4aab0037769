import type { Id } from '../../../ground/index.ts'
import type { OpenName, Sentence } from '../grammar.ts'
import { quick } from '../engine/quick.ts'

/** Bodies of many states by the letters that the world calls them by, and by their names. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  ['adb', /азиатск[а-я]{2,3} банк[а-я]{0,2} развития(?: \(абр\))?/y],
  ['aiib', /азиатск[а-я]{2,3} банк[а-я]{0,2} инфраструктурных инвестиций(?: \(абии\))?/y],
  ['ebrd', /европейск[а-я]{2,3} банк[а-я]{0,2} реконструкции и развития(?: \(ебрр\))?/y],
  ['eib', /европейск[а-я]{2,3} инвестиционн[а-я]{2,3} банк[а-я]{0,2}/y],
  ['edb', /евразийск[а-я]{2,3} банк[а-я]{0,2} развития(?: \(еабр\))?/y],
  ['efsd', /евразийск[а-я]{2,3} фонд[а-я]{0,2} стабилизации и развития(?: \(ефср\))?/y],
  ['world-bank', /всемирн[а-я]{2,3} банк[а-я]{0,2}/y],
  ['isdb', /исламск[а-я]{2,3} банк[а-я]{0,2} развития/y],
  ['ndb', /нов[а-я]{2,3} банк[а-я]{0,2} развития/y],
  ['imf', /международн[а-я]{2,3} валютн[а-я]{2,3} фонд[а-я]{0,2}(?: \(мвф\))?/y],
  ['ifc', /международн[а-я]{2,3} финансов[а-я]{2,3} корпораци[а-я]{1,2}(?: \(мфк\))?/y],
  ['wto', /всемирн[а-я]{2,3} торгов[а-я]{2,3} организаци[а-я]{1,2}(?: \(вто\))?/y],
  ['who', /всемирн[а-я]{2,3} организаци[а-я]{1,2} здравоохранения(?: \(воз\))?/y],
  ['eu', /европейск[а-я]{2,3} союз[а-я]{0,2}/y],
  ['csto', /организаци[а-я]{1,2} договора о коллективной безопасности(?: \(одкб\))?/y],
  ['ots', /организаци[а-я]{1,2} тюркских государств(?: \(отг\))?/y],
  ['cis', /содружеств[а-я]{1,2} независимых государств(?: \(снг\))?/y],
]
const LETTERS: Readonly<Record<string, string>> = {
  абр: 'adb',
  абии: 'aiib',
  ебрр: 'ebrd',
  ефср: 'efsd',
  мвф: 'imf',
  мфк: 'ifc',
  вто: 'wto',
  евросоюз: 'eu',
  обсе: 'osce',
  одкб: 'csto',
  отг: 'ots',
  снг: 'cis',
  юнисеф: 'unicef',
  юнеско: 'unesco',
  проон: 'undp',
  магатэ: 'iaea',
  асеан: 'asean',
  брикс: 'brics',
}
const STARTS = quick(
  /^(?:азиатск|европейск|евразийск|всемирн|исламск|нов|международн|организаци|содружеств)[а-я]{1,3}$/,
)
const DIRECT = /^(?:[а-я]+(?:ий|ый|ая) )+(?:банк|фонд|союз|корпорация|организация)|^(?:организация|содружество)/

/** The banks, funds and unions of many states, whatever pack is read. */
export function worldBodies({ tokens, lower, text }: Sentence): OpenName[] {
  const found: OpenName[] = []
  for (const { text: word, start, end, capital } of tokens) {
    if (!capital) continue
    const letters = Object.hasOwn(LETTERS, word) ? LETTERS[word] : undefined
    if (letters && (text.slice(start, end) === text.slice(start, end).toUpperCase() || word === 'евросоюз')) {
      found.push({ start, end, type: 'organisation', id: `org:${letters}`, direct: true })
      continue
    }
    if (!STARTS.test(word)) continue
    for (const [slug, name] of BODIES) {
      name.lastIndex = start
      const [whole] = name.exec(lower) ?? []
      if (!whole) continue
      const id: Id = `org:${slug}`
      found.push({ start, end: start + whole.length, type: 'organisation', id, direct: DIRECT.test(whole) })
      break
    }
  }
  return found
}
