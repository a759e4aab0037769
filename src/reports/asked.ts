import { fold, OrtoqError, suggest, type Snapshot, type SourceId, type WorkId } from '../ground/index.ts'
import { commitmentTable } from '../words/index.ts'
import { workTable, worksAnswering } from '../works/index.ts'
import { readScenario, scenarioTable, type ScenarioFile } from '../ways/index.ts'

/** What an effect is asked of: a work, the works that answer a commitment, or a scenario. */
export interface Asked {
  readonly kind: 'work' | 'commitment' | 'scenario'
  readonly id: string | null
  readonly title: Readonly<Record<string, string>>
  readonly file: ScenarioFile
  readonly sources: readonly SourceId[]
}

/** The scenario of that id as the pack or an act of the register has it; null for none. */
export const scenarioText =
  (snapshot: Snapshot) =>
  (id: string): string | null =>
    snapshot.row(scenarioTable, id.includes(':') ? id : `scenario:${id}`)?.body ?? null

/** A scenario given as JSON, for an answer. */
export function askedFile(snapshot: Snapshot, text: string): Asked {
  const file = readScenario(snapshot, text, scenarioText(snapshot))
  const { title } = file
  return {
    kind: 'scenario',
    id: null,
    title: title ? { en: title, ru: title, ky: title, zh: title } : {},
    file,
    sources: [],
  }
}

/** What is meant by an id or a title; `ways/unknown-scenario` with the nearest otherwise. */
export function askedNamed(snapshot: Snapshot, typed: string): Asked {
  const wanted = fold(typed)
  const fits = ({ id, title }: Named) =>
    id === typed ||
    fold(id.slice(id.indexOf(':') + 1)) === wanted ||
    Object.values(title).some((name) => name && fold(name) === wanted)
  const work = snapshot.rows(workTable).find(fits)
  if (work) return { kind: 'work', id: work.id, title: plain(work.title), file: ofWorks([work.id]), sources: [] }
  const commitment = snapshot.rows(commitmentTable).find(fits)
  if (commitment) {
    const works = worksAnswering(snapshot, commitment.id).map((answer) => answer.work.id)
    return { kind: 'commitment', id: commitment.id, title: plain(commitment.title), file: ofWorks(works), sources: [] }
  }
  const scenario = snapshot.rows(scenarioTable).find(fits)
  if (scenario) {
    const asked = askedFile(snapshot, scenario.body)
    return { ...asked, id: scenario.id, title: plain(scenario.title) }
  }
  const known: Named[] = [
    ...snapshot.rows(workTable),
    ...snapshot.rows(commitmentTable),
    ...snapshot.rows(scenarioTable),
  ]
  const suggestions = suggest(typed, known, ({ id, title }) => [
    id,
    id.slice(id.indexOf(':') + 1),
    ...Object.values(title).filter((name) => name !== undefined),
  ])
  throw new OrtoqError('ways/unknown-scenario', {
    id: typed,
    suggestions: suggestions.map(({ id }) => id).join(', ') || '—',
  })
}

interface Named {
  readonly id: string
  readonly title: Readonly<Record<string, string | undefined>>
}

const ofWorks = (works: readonly WorkId[]): ScenarioFile => ({
  schema: 'ortoq-scenario/1',
  title: '',
  works,
  without: [],
  patches: [],
})

const plain = (title: Named['title']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(title).filter((entry): entry is [string, string] => entry[1] !== undefined))
