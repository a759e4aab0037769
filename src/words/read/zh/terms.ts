import type { Span } from '../../../ground/index.ts'
import { memoryOf } from './memory.ts'
import type { Walk } from './walk.ts'

/** 二、协议主要条款: a heading, and whether the lines below it tell what was agreed. */
const HEADING =
  /^[^\S\n]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十]部分)[^，。；：\n]{2,24}$/gm
const OF_TERMS = /条款|约定|(?:协议|合同|备忘录)(?:的)?(?:主要|核心|基本)?(?:内容|义务)|权利义务/

/** Whether a sentence stands under such a heading: what somebody must do there he has undertaken. */
export function underTerms({ sentence: { text, start }, scene }: Walk): boolean {
  const memory = memoryOf(scene)
  memory.terms ??= sectionsOf(text)
  return memory.terms.some((section) => section.start <= start && start < section.end)
}

function sectionsOf(text: string): Span[] {
  if (!OF_TERMS.test(text)) return []
  const heads = [...text.matchAll(HEADING)]
  return heads.flatMap(({ 0: line, index }, at) =>
    OF_TERMS.test(line) ? [{ start: index + line.length, end: heads[at + 1]?.index ?? text.length }] : [],
  )
}
