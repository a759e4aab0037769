import { en } from '../src/reports/text/en/index.ts'
import { ky } from '../src/reports/text/ky/index.ts'
import { ru } from '../src/reports/text/ru/index.ts'
import { zh } from '../src/reports/text/zh/index.ts'

/** Closed lists whose values the page calls as the reports do: the part of a key before its first point. */
const LISTS: ReadonlySet<string> = new Set([
  'act',
  'agenda',
  'balance',
  'bound',
  'change',
  'changed',
  'closed',
  'field',
  'ground',
  'item-standing',
  'judged',
  'kind',
  'label',
  'meeting-format',
  'meeting-standing',
  'milestone',
  'minute-fault',
  'paper',
  'property',
  'role',
  'rule',
  'standing',
  'status',
  'step',
  'step-next',
  'term',
  'verdict',
  'voice',
  'why',
])

/** The words of closed lists in four languages, as the page takes them over. */
export function closedWords(): string {
  return JSON.stringify({ en: closed(en), ru: closed(ru), ky: closed(ky), zh: closed(zh) }, null, 2) + '\n'
}

const closed = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => LISTS.has(key.slice(0, key.indexOf('.')))))
