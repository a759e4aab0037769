import type { Span } from './reading.ts'

/** Where a point of the page lies in a text whose lines are elements that carry their first position. */
function placeOf(node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!line) return null
  const before = document.createRange()
  before.selectNodeContents(line)
  before.setEnd(node, offset)
  return Number(line.dataset['start']) + before.toString().length
}

/** The stretch of the text that is selected on the page, without the spaces at its ends; null where none is. */
export function selectedIn(text: string): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  if (start === null || end === null || start >= end) return null
  const said = text.slice(start, end)
  const own = { start: start + said.length - said.trimStart().length, end: end - said.length + said.trimEnd().length }
  return own.start < own.end ? own : null
}

/** The sentences of a text, as the browser parts them, line by line. */
export function sentencesOf(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    [...segmenter.segment(line)].flatMap(({ segment, index: at }) => {
      const start = index + at + segment.length - segment.trimStart().length
      const end = index + at + segment.trimEnd().length
      return start < end ? [{ start, end }] : []
    }),
  )
}

/** A sentence without its final stop: what is said in it. */
export function withoutStop(text: string, { start, end }: Span): Span {
  const said = text.slice(start, end).replace(/[.!?…。！？;；]+[»”"]?$/u, '')
  return { start, end: start + Math.max(1, said.length) }
}

/** A stretch of a text as it is quoted: on one line. */
export const quoted = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ')
