import type { Span } from '../../../ground/index.ts'
import type { Named } from '../grammar.ts'
import { namedIn } from './subject.ts'
import { trim } from './stretch.ts'
import type { Walk } from './walk.ts'

/** Words by which a clause is somebody's: «министрдин айтымында», «министр белгилегендей». */
const BY =
  '(?:айтымында|айтышынча|айтуусунда|сөзүндө|сөздөрүндө|баамында|баамынча|пикиринде|пикиринче|оюнча|оюнда|көз карашында|ишениминде|билдиришинче|билдирүүсүндө|ырасташынча|белгилешинче|маалымдашынча|маалыматында|эсебинде|божомолунда|(?:сөзү|ою|пикири|маалыматы|маалыматтары|айтуусу|айтканы|эсеби|божомолу|билдирүүсү|түшүндүрмөсү|ырастоосу) боюнча|(?:сөзүнө|сөздөрүнө|маалыматына|маалыматтарына|айтканына|айтуусуна|билдирүүсүнө|билдиргенине|жообуна|түшүндүрмөсүнө|кабарына) (?:караганда|ылайык|таянсак)|(?:баса )?(?:белгиле|айт|билдир|кошумчала|түшүндүр|такта|эскерт|маалымда|кабарла|ыраста|тастыкта|мойнуна ал)[гк][аеоө]н(?:дөй|дой|дей|дай))'

/** A stretch that says whose the next clause is. */
export const BY_WHOM = new RegExp(`^(?:[^,]{2,90} )?${BY}$`, 'u')
const HEAD = new RegExp(`^(?:[^,]{2,90}? )?${BY},? (?=.{6})`, 'u')
const TELLS = new RegExp(`(?<![а-яөүң])${BY}(?![а-яөүң])`, 'u')

/** Whoever the head of a stretch says the rest is from, and where the rest begins; null where the head says nothing of it. */
export function voiceAt(walk: Walk, span: Span): { readonly by: Named | undefined; readonly rest: Span } | null {
  const words = walk.sentence.lower.slice(span.start, span.end)
  if (!TELLS.test(words.slice(0, 160))) return null
  const head = HEAD.exec(words)
  if (!head) return null
  const end = span.start + head[0].length
  const names = namedIn(walk, { start: span.start, end })
  const by =
    names.find(({ type }) => /person|role/.test(type)) ?? names.find(({ type }) => type !== 'state') ?? names[0]
  return { by, rest: trim(walk.sentence.lower, { start: end, end: span.end }) }
}
