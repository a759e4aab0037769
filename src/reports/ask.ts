import { z } from 'zod'
import { documentById, paperOf } from '../documents/index.ts'
import { observationsOf, seriesTable } from '../flows/index.ts'
import { firstDay, lastDay, nameIn, OrtoqError, type Id, type Language, type Snapshot } from '../ground/index.ts'
import { placeTable } from '../ways/index.ts'
import { commitmentById, dice, personTable, roleTable, statementTable, statementsOf } from '../words/index.ts'
import { termTable, trigrams, type StatementRow } from '../words/index.ts'
import { claimsOf, milestonesOf, partiesOf, regionTable, workById, type WorkRow } from '../works/index.ts'
import { searchEachKind, type found } from './find.ts'
import { understandIn } from './named-things.ts'
import { language } from './params.ts'
import { askedIn, propertiesAsked, stepAsked, type Asked } from './question.ts'
import { report } from './report.ts'
import type { Say } from './say.ts'
import { names, source } from './shapes.ts'
import { sourceInfo } from './source.ts'

const cited = z.object({
  /** A date, a name or words; null where the claim is a figure. */
  value: z.string().nullable(),
  until: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  /** `baseline`, `forecast`, `actual` for dates; the role of a party; the status of an observation. */
  kind: z.string().nullable(),
  /** What part is meant, where it is not the whole. */
  scope: z.string().nullable(),
  /** Which time is meant: a date, or two with a dash between. */
  period: z.string().nullable(),
  speaker: z.string().nullable(),
  said: z.string().nullable(),
  confidence: z.string(),
  source,
})
type Cited = z.output<typeof cited>

const answer = z.object({
  subject: z.string(),
  title: names,
  property: z.string(),
  about: names,
  claims: z.array(cited),
})
type Answer = z.output<typeof answer>

export const ask = report({
  name: 'ask',
  command: 'ask <question>',
  about:
    'Answers a question in any of the four languages with cited claims only; rivals stand side by side with speaker and date.',
  params: z.object({
    question: z.string().describe('when, how much, who, where or how long, of something that the pack names'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-ask/1'),
    asked: z.object({
      property: z.enum(['when', 'how-much', 'who', 'where', 'how-long']).nullable(),
      ids: z.array(z.string()),
      themes: z.array(z.string()),
      dates: z.array(z.string()),
    }),
    found: z.boolean(),
    answers: z.array(answer),
  }),
  async run({ snapshot, now, jobs }, { question, language: tongue }) {
    if (question.trim() === '') throw new OrtoqError('doors/missing-parameter', { name: 'question' })
    const { ids, themes, dates } = understandIn(snapshot)(question)
    const property = askedIn(question)
    const days = dates.map(({ value }) => value)
    const hits = property ? await searchEachKind({ snapshot, jobs }, question, LOOKED_AT) : []
    const answers = property ? answersTo(hits, { snapshot, question, property, ids, days, now, language: tongue }) : []
    return {
      schema: 'ortoq-ask/1' as const,
      asked: { property, ids: [...ids], themes: [...themes], dates: days },
      found: answers.length > 0,
      answers,
    }
  },
  negative: ({ found }) => !found,
  text: ({ found, answers }, say) =>
    found
      ? answers.flatMap(({ subject, title, about, property, claims }) => [
          `${say.name(title, subject)} · ${about[say.language] ?? say.word('asked', property)} (${subject})`,
          ...claims.map((claim) => {
            const value = claim.value ?? say.range(claim.low, claim.high, claim.unit ?? '', 2)
            const until = claim.until ? ` – ${claim.until}` : ''
            const rest = [claim.kind && kindOf(say, claim.kind), say.scope(claim.scope), claim.period]
              .filter(Boolean)
              .join(', ')
            const who = [say.voice(claim.speaker ?? claim.source.publisher), claim.said].filter(Boolean).join(', ')
            return `  ${value}${until}${rest ? ` (${rest})` : ''} · ${who} [${claim.confidence}] ${claim.source.address ?? claim.source.id}`
          }),
        ])
      : [say.text('ask.nothing')],
})

function kindOf(say: Say, kind: string): string {
  const step = say.word('milestone', kind)
  return step === kind ? say.word('asked', kind) : step
}

interface Question {
  readonly snapshot: Snapshot
  readonly question: string
  readonly property: Asked
  readonly ids: readonly string[]
  readonly days: readonly string[]
  readonly now: string
  readonly language: Language
}

/** A subject counts when it is named, or is about as near to the question as the nearest. */
const NEAR = 0.8
const MOST = 6
/** The best few of each kind are looked at. */
const LOOKED_AT = 200

function answersTo(all: readonly z.output<typeof found>[], asked: Question): Answer[] {
  const { snapshot, ids, property } = asked
  const hits = all.filter(
    // A state alone is in everything; it names no subject.
    ({ matched }) =>
      matched.ids.some((id) => !id.startsWith('state:')) || matched.themes.length > 0 || matched.words > 0.7,
  )
  const named = hits.filter(({ id }) => ids.includes(id as Id))
  const best = hits.find(({ kind }) => kind === 'work')?.score ?? 0
  const works = [...named, ...hits.filter(({ score }) => score >= NEAR * best)]
    .filter(({ kind }, at, all) => kind === 'work' && all.findIndex((one) => one.id === all[at]!.id) === at)
    .flatMap(({ id }) => workById(snapshot, id) ?? [])
  const own = works.filter(({ id }) => ids.includes(id))
  const answers = (own.length > 0 ? own : works).flatMap((work) => aboutWork(asked, work))
  if (property === 'who') answers.unshift(...officers(asked))
  if (property === 'when') {
    const promises = hits.filter(({ kind }) => kind === 'commitment').flatMap(({ id }) => due(asked, id))
    const papers = hits
      .filter(({ kind, id }) => kind === 'document' && ids.includes(id as Id))
      .flatMap(({ id }) => signing(asked, id))
    answers.push(
      ...hits.filter(({ kind }) => kind === 'statement').flatMap((hit) => stated(asked, hit)),
      ...papers,
      ...promises.filter(({ subject }) => own.length === 0 || named.some(({ id }) => id === subject)),
    )
  }
  // A series speaks of itself; a figure of a work that is named is nearer than any of them.
  if (property === 'how-much' && own.length === 0) answers.unshift(...measured(asked))
  return answers.filter(({ claims }) => claims.length > 0).slice(0, MOST)
}

const EMPTY = {
  value: null,
  until: null,
  low: null,
  high: null,
  unit: null,
  kind: null,
  scope: null,
  period: null,
  speaker: null,
  said: null,
}

function aboutWork(asked: Question, work: WorkRow): Answer[] {
  const { snapshot, question, property, language: tongue } = asked
  const answerOf = (about: Answer['about'], name: string, claims: Cited[]): Answer => ({
    subject: work.id,
    title: work.title,
    property: name,
    about,
    claims,
  })
  const src = (id: Id) => sourceInfo(snapshot, id, tongue)
  if (property === 'when') {
    const fits = stepAsked(question)
    const steps = milestonesOf(snapshot, work.id).filter(({ step, title }) =>
      fits([step, ...Object.values(title).filter((one) => one !== undefined)]),
    )
    return [...new Set(steps.map(({ step }) => step))].map((step) => {
      const rivals = steps.filter((one) => one.step === step)
      return answerOf(
        rivals[0]!.title,
        step,
        rivals.map(({ kind, date, until, speaker, said, confidence, source: from }) => ({
          ...EMPTY,
          value: date,
          until,
          kind,
          speaker,
          said,
          confidence,
          source: src(from),
        })),
      )
    })
  }
  if (property === 'who') {
    const parties = partiesOf(snapshot, work.id).map(({ name, role, share, source: from }): Cited => ({
      ...EMPTY,
      value: name,
      kind: role,
      scope: share === null ? null : `${share} %`,
      confidence: work.confidence,
      source: src(from),
    }))
    return [answerOf({}, 'who', parties)]
  }
  if (property === 'where') {
    const at = [...work.places, ...work.regions].map((id) => {
      const row = snapshot.row(placeTable, id) ?? snapshot.row(regionTable, id)
      return nameIn(row?.name ?? {}, tongue, id)
    })
    const claims = at.map((value): Cited => ({
      ...EMPTY,
      value,
      confidence: work.confidence,
      source: src(work.source),
    }))
    return [answerOf({}, 'where', claims)]
  }
  const wanted = propertiesAsked(question, property)
  const claims = claimsOf(snapshot, work.id).filter((claim) => wanted.includes(claim.property))
  return [...new Set(claims.map((claim) => claim.property))].map((name) =>
    answerOf(
      {},
      name,
      claims
        .filter((claim) => claim.property === name)
        .map(({ low, high, unit, scope, period, speaker, said, confidence, source: from }) => ({
          ...EMPTY,
          low,
          high,
          unit,
          scope,
          period,
          speaker,
          said,
          confidence,
          source: src(from),
        })),
    ),
  )
}

/** The date by which a promise is due, with who named it. */
function due({ snapshot, language: tongue }: Question, id: string): Answer[] {
  const row = commitmentById(snapshot, id)
  if (!row) return []
  const own: Cited[] =
    row.due && row.dueSource
      ? [
          {
            ...EMPTY,
            value: row.due,
            kind: 'due',
            speaker: row.dueBy,
            confidence: 'high',
            source: sourceInfo(snapshot, row.dueSource, tongue),
          },
        ]
      : []
  // What other documents say of the same promise stands beside it; the one it was made from says it already.
  const said = statementsOf(snapshot, row.id)
    .filter(({ relation }) => relation !== 'makes' || own.length === 0)
    .flatMap(({ row: statement }) => dated(snapshot, statement, tongue))
  return [{ subject: row.id, title: row.title, property: 'due', about: {}, claims: [...own, ...said] }]
}

/** The date that a judged statement of a document at the desk names. */
function dated(snapshot: Snapshot, { document, record }: StatementRow, tongue: Language): Cited[] {
  const paper = paperOf(snapshot, document)
  if (!record.date || !paper) return []
  const { by } = record.attribution
  return [
    {
      ...EMPTY,
      value: record.date.value,
      kind: record.kind,
      speaker: by === 'narrator' || by === 'unspecified' ? null : by,
      said: paper.date,
      confidence: 'high',
      source: sourceInfo(snapshot, paper.source, tongue),
    },
  ]
}

/** A judged statement that stands for itself: no commitment of the register speaks for it. */
function stated({ snapshot, language: tongue }: Question, { id, standing, text }: z.output<typeof found>): Answer[] {
  const row = standing === null || standing === 'open' ? undefined : snapshot.row(statementTable, id)
  if (!row || row.commitment) return []
  return [{ subject: row.id, title: text, property: 'due', about: {}, claims: dated(snapshot, row, tongue) }]
}

function signing({ snapshot, language: tongue }: Question, id: string): Answer[] {
  const row = documentById(snapshot, id)
  if (!row) return []
  const claim: Cited = {
    ...EMPTY,
    value: row.date,
    kind: row.standing,
    confidence: row.confidence,
    source: sourceInfo(snapshot, row.source, tongue),
  }
  return [{ subject: row.id, title: row.title, property: 'date', about: {}, claims: [claim] }]
}

/** Who holds the offices that the question names, on the day it asks about or now. */
function officers({ snapshot, ids, days, now, language: tongue }: Question): Answer[] {
  const [from, to] = days[0] ? [firstDay(days[0]), lastDay(days[0])] : [now.slice(0, 10), now.slice(0, 10)]
  return snapshot
    .rows(roleTable)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title }) => ({
      subject: id,
      title,
      property: 'who',
      about: {},
      claims: snapshot
        .rows(termTable)
        .filter(
          (term) => term.role === id && firstDay(term.from) <= to && (term.to === null || from <= lastDay(term.to)),
        )
        .map((term): Cited => {
          const person = snapshot.row(personTable, term.person)
          return {
            ...EMPTY,
            value: nameIn(person?.name ?? {}, tongue, term.person),
            period: `${term.from} – ${term.to ?? ''}`.trim(),
            confidence: 'high',
            source: sourceInfo(snapshot, term.source, tongue),
          }
        }),
    }))
}

const shownThemes = (
  understand: (text: string) => { readonly themes: readonly string[] },
  name: Readonly<Record<string, string | undefined>>,
): string[] => [...new Set(Object.values(name).flatMap((one) => understand(one ?? '').themes))]

/** Series that are named as the question speaks, in the periods it asks about; else their newest. */
function measured({ snapshot, question, ids, days, language: tongue }: Question): Answer[] {
  const grams = trigrams(question)
  const understand = understandIn(snapshot)
  const asked = understand(question).themes
  return snapshot
    .rows(seriesTable)
    .map((series) => {
      const words = Math.max(...Object.values(series.name).map((name) => dice(grams, trigrams(name ?? ''))))
      const own = Object.values(series.name).flatMap((name) => understand(name ?? '').ids)
      const shared = ids.filter((id) => !id.startsWith('state:') && (own.includes(id as Id) || series.at === id)).length
      const themes = shownThemes(understand, series.name).filter((theme) => asked.includes(theme)).length
      return { series, score: words + 0.2 * shared + 0.15 * themes }
    })
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ series }): Answer => {
      const all = observationsOf(snapshot, series.id)
      const newest = all.at(-1)?.period
      const chosen = all.filter(({ period }) =>
        days.length > 0
          ? days.some((day) => firstDay(day) <= lastDay(period) && firstDay(period) <= lastDay(day))
          : period === newest,
      )
      return {
        subject: series.id,
        title: series.name,
        property: series.measure,
        about: {},
        claims: chosen.map(({ period, low, high, status, speaker, said, confidence, source: from }) => ({
          ...EMPTY,
          low,
          high,
          unit: series.unit,
          kind: status,
          period,
          speaker: speaker ?? series.reporter,
          said,
          confidence,
          source: sourceInfo(snapshot, from, tongue),
        })),
      }
    })
}
