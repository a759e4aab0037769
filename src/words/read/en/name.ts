import type { NameKind } from '../grammar.ts'
import { perWord } from '../engine/memo.ts'

const articles = /^(?:the|a|an) /

/** English bends names only in the genitive; words for things and offices also have a plural. */
export function formsOf(name: string, of: NameKind): readonly string[] {
  const lower = name.toLowerCase().replace(articles, '')
  const forms = [lower]
  if (of === 'phrase' || of === 'title') forms.push(...plurals(lower))
  if (of === 'phrase') forms.push(...spellings(lower))
  if (of === 'adjective') return [lower]
  return [
    ...new Set(
      forms.flatMap((form) => [
        form,
        form.endsWith('s') ? `${form}'` : `${form}'s`,
        ...(form.endsWith('s') ? [`${form}'s`] : []),
      ]),
    ),
  ]
}

function plurals(lower: string): string[] {
  const [, head, tail = ''] = /^(.+?)((?: (?:of|for|to|on|in|and|with|at|from) .+)?)$/.exec(lower) ?? []
  if (!head || head.endsWith('s'))
    return head && /[^s]s$/.test(head) && !/(?:ics|ious|news|customs|goods|xinjiang|enterprises)$/.test(head)
      ? [head.slice(0, -1) + tail]
      : []
  const plural = /(?:x|z|ch|sh)$/.test(head)
    ? `${head}es`
    : /[^aeiou]y$/.test(head)
      ? `${head.slice(0, -1)}ies`
      : /(?:man|woman)$/.test(head)
        ? `${head.slice(0, -2)}en`
        : `${head}s`
  return [plural + tail]
}

// British and American, with and without the hyphen.
function spellings(lower: string): string[] {
  const other = lower
    .replace(/isation/g, 'ization')
    .replace(/\bcentre/g, 'center')
    .replace(/\blabour/g, 'labor')
    .replace(/\bprogramme/g, 'program')
    .replace(/\bdefence/g, 'defense')
  return [other, other.replace(/-/g, ' ')].filter((form) => form !== lower)
}

const BETWEEN = [' of the ', ' of ', ' to the ', ' to ', ' in the ', ' in ', ', ']

/** "president of China", "Chinese ambassador to Kyrgyzstan" → "president", "ambassador". */
export function headOfTitle(title: string, stateForms: ReadonlySet<string>): string | null {
  let head = title.toLowerCase()
  for (const form of stateForms) {
    if (!head.includes(form)) continue
    for (const join of head.endsWith(form) ? BETWEEN : [])
      if (head.endsWith(join + form)) head = head.slice(0, -(join.length + form.length))
    if (head.startsWith(`${form} `)) head = head.slice(form.length + 1)
  }
  return head.trim() || null
}

/** Letters and digits, parted by hyphens, as slugs are made of them. */
export const slug = perWord((text): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[a-z])'(?=[a-z])/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
)
