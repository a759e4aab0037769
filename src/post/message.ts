import type { Change } from './change.ts'

/** The body of a webhook: the change, with the address of the page that shows it. Sealing comes later and is asked for there. */
export const messageText = (change: Change, base: string, language: string): string =>
  JSON.stringify({
    type: 'ortoq.change',
    timestamp: change.recordedAt,
    data: {
      schema: 'ortoq-change/1',
      index: change.index,
      entry: change.id,
      act: change.act,
      leaf: change.leaf,
      subject: change.about.id,
      by: change.by,
      title: change.title,
      text: change.text,
      language,
      url: `${base}${change.about.path}?lang=${language}`,
      commitments: change.about.commitments,
      themes: change.about.themes,
      regions: change.about.regions,
      states: change.about.states,
    },
  })

/** A message that only tries the way; it says so. */
export const testText = (now: string): string =>
  JSON.stringify({ type: 'ortoq.test', timestamp: now, data: { schema: 'ortoq-test/1' } })
