import { textOf } from '../../ground/index.ts'
import type { Actor, Reading } from '../statement.ts'

/** Record by record, why it was read so: the words, the fields with how each was found, and the rules. */
export function explained(text: string, { source, records }: Reading): string[] {
  const quote = (span: { start: number; end: number } | null) =>
    span === null ? '—' : `“${textOf(text, span).replace(/\s+/g, ' ')}” ${span.start}–${span.end}`
  const who = ({ id, how, mention }: Actor) => `${id} (${how}) ${quote(mention)}`
  const lines = [`${source.language}  ${source.chars}  ${source.sha256}`]
  for (const record of records) {
    const { attribution, date, place } = record
    lines.push(
      '',
      `${record.id}  ${record.kind}  strength ${record.strength}  precision ${record.precision}  delegation ${record.delegation}  ${record.polarity}  ${record.modality}`,
      `  sentence    ${quote(record.sentence)}`,
      `  trigger     ${quote(record.trigger)}`,
      `  content     ${quote(record.content)}`,
      ...record.actors.map((actor) => `  actor       ${who(actor)}`),
      `  said by     ${attribution.by} (${attribution.how}) ${quote(attribution.mention)}`,
      ...record.addressee.map((actor) => `  addressed   ${who(actor)}`),
      ...(record.themes.length ? [`  themes      ${record.themes.join(', ')}`] : []),
      ...record.objects.map(({ id, mention }) => `  object      ${id} ${quote(mention)}`),
      ...(place ? [`  place       ${place.id} ${quote(place.mention)}`] : []),
      ...(date ? [`  date        ${date.relation} ${date.value} (${date.precision}) ${quote(date.mention)}`] : []),
      ...(record.parent ? [`  part of     ${record.parent}`] : []),
      `  rules       ${record.rules.join(', ')}`,
    )
  }
  return lines
}
