import { z } from 'zod'
import { addDays, type Id } from '../ground/index.ts'
import { disputeTable } from '../words/index.ts'
import { nextMeeting } from '../works/index.ts'
import { draftAgenda, lineShape } from './agenda.ts'
import { seesCaseIn } from './cases.ts'
import { mayKnow } from './disputes.ts'
import { changesSince, changeShape } from './change.ts'
import { emlText } from './eml.ts'
import { changedWhat, figureText, lineText } from './meeting-agenda.ts'
import { meetingLine, meetingOf, meetingShape } from './meetings.ts'
import { language } from './params.ts'
import { report, type View } from './report.ts'
import { sayIn, type Say } from './say.ts'
import { source } from './shapes.ts'
import { sourceIndex } from './source.ts'

const shape = z.object({
  schema: z.literal('ortoq-morning/1'),
  today: z.string(),
  since: z.string(),
  /** The next meeting that is called. */
  next: meetingShape.nullable(),
  /** What is overdue, and what falls due within the days that were asked for. */
  overdue: z.array(lineShape),
  due: z.array(lineShape),
  /** Figures and dates said anew since then: old, new, by whom, with the entry. */
  changed: z.array(changeShape),
  disputes: z.array(
    z.object({
      id: z.string(),
      about: z.string(),
      state: z.string().nullable(),
      why: z.string(),
      by: z.string(),
      on: z.string(),
    }),
  ),
  recorded: z.int(),
  sealed: z.int(),
  unsealed: z.array(
    z.object({ index: z.int(), type: z.string(), subject: z.string(), author: z.string(), recordedAt: z.string() }),
  ),
  proposals: z.array(
    z.object({
      leaf: z.string(),
      act: z.string(),
      subject: z.string(),
      backers: z.array(z.string()),
      needed: z.array(z.string()),
    }),
  ),
  sources: z.record(z.string(), source),
})

type Morning = z.output<typeof shape>

const asked = {
  since: z.iso.date().optional().describe('changes since this day; of the last seven days when it is left out'),
  days: z.coerce.number().int().min(0).max(366).default(14).describe('how many days ahead things fall due'),
  owner: z.string().optional().describe('only what this office owes, by its id'),
  language: language(),
}

async function morningOf(
  view: View,
  { since: given, days, owner, language: tongue }: z.output<z.ZodObject<typeof asked>>,
): Promise<Morning> {
  const { snapshot } = view
  const today = (view.known ?? view.now).slice(0, 10)
  const since = given ?? addDays(today, -7)
  const horizon = addDays(today, days)
  const called = nextMeeting(snapshot, today)
  const lines = draftAgenda({
    after: snapshot,
    before: null,
    since: null,
    today,
    // Whatever falls due within the days asked for counts as if a meeting were on the last of them.
    meeting: null,
    until: horizon,
    seesCase: seesCaseIn(view),
  })
    .filter(({ reason }) => reason !== 'dispute')
    .filter((line) => !owner || line.owner === owner)
  const changed = changesSince({ before: await view.at(addDays(since, -1)), after: snapshot, since, today })
  const waiting = await view.waiting()
  // That somebody entered something about a case is told to those alone who may see the case.
  const maySee = ({ subject }: { readonly subject: string }): boolean => mayKnow(view, subject)
  const ids = [
    ...lines.map((line) => line.source),
    ...changed.flatMap((one) => [one.old?.source ?? null, one.new.source]),
  ].filter((id): id is Id => id !== null)
  return {
    schema: 'ortoq-morning/1',
    today,
    since,
    next: called ? meetingOf(snapshot, called, today) : null,
    overdue: lines.filter((line) => line.days !== null && line.days > 0),
    due: lines.filter((line) => line.due !== null && line.days !== null && line.days <= 0 && line.due <= horizon),
    changed,
    disputes: snapshot
      .rows(disputeTable)
      .filter(({ ended, about }) => ended === null && mayKnow(view, about))
      .map(({ id, about, state, why, by, on }) => ({ id, about, state, why, by, on })),
    recorded: waiting.recorded,
    sealed: waiting.sealed,
    unsealed: waiting.unsealed.filter(maySee).map((one) => ({ ...one })),
    proposals: waiting.proposals
      .filter(maySee)
      .map((one) => ({ ...one, backers: [...one.backers], needed: [...one.needed] })),
    sources: sourceIndex(snapshot, ids, tongue),
  }
}

export const morning = report({
  name: 'morning',
  command: 'morning',
  about:
    'The morning page: what is due and overdue, numbers that changed, disputes, unsealed entries, proposals that wait for a second person.',
  params: z.object(asked),
  result: shape,
  run: morningOf,
  text: morningLines,
})

const part = (title: string, lines: readonly string[]) => [
  '',
  `${title}: ${lines.length}`,
  ...lines.map((line) => `  ${line}`),
]

/** The morning page in words: what is overdue first. Parts with nothing in them say so in one word. */
export function morningLines(found: Morning, say: Say): string[] {
  return [
    say.text('morning.title', { today: found.today }),
    ...(found.next ? [`${say.text('morning.next')}: ${meetingLine(found.next, say)}`] : []),
    ...part(
      say.text('morning.overdue'),
      found.overdue.map((line) => lineText(line, say)),
    ),
    ...part(
      say.text('morning.due'),
      found.due.map((line) => lineText(line, say)),
    ),
    ...part(
      say.text('morning.changed', { since: found.since }),
      found.changed.map((one) => changeLine(one, found, say)),
    ),
    ...part(
      say.text('morning.disputes'),
      found.disputes.map(({ id, about, why, by }) => `${about}  ${why}  ${by}  ${id}`),
    ),
    ...part(
      say.text('morning.proposals'),
      found.proposals.map(({ act, subject, backers, needed }) =>
        [
          say.word('act', act),
          subject,
          backers.join(' '),
          ...(needed.length > 0 ? [`→ ${needed.join(' ')}`] : []),
        ].join('  '),
      ),
    ),
    '',
    say.text('morning.unsealed', {
      recorded: found.recorded,
      sealed: found.sealed,
      open: found.recorded - found.sealed,
    }),
    ...found.unsealed
      .slice(0, 10)
      .map(({ index, type, subject, author }) => `  ${index}  ${say.word('act', type)}  ${subject}  ${author}`),
  ]
}

function changeLine(one: Morning['changed'][number], { sources }: Morning, say: Say): string {
  const from = one.new.source ? sources[one.new.source] : undefined
  return [
    say.name(one.title, one.about),
    changedWhat(one, say),
    `${one.old ? figureText(one.old, one.kind, say) : '—'} → ${figureText(one.new, one.kind, say)}`,
    one.new.speaker ?? '—',
    from?.address ?? from?.publisher ?? '',
    ...(one.entry === null ? [] : [`#${one.entry}`]),
  ].join('  ')
}

export const digest = report({
  name: 'digest',
  command: 'morning digest',
  about: 'The morning page as a letter in the reader’s language: its subject, its text, and the .eml file.',
  params: z.object({
    ...asked,
    to: z.email().optional().describe('the reader’s address'),
    from: z.email().default('ortoq@localhost').describe('the sender’s address'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-digest/1'),
    subject: z.string(),
    text: z.string(),
    eml: z.string(),
  }),
  file: { extension: 'eml', type: 'message/rfc822', text: ({ eml }) => eml },
  async run(view, params) {
    const say = sayIn(params.language)
    const found = await morningOf(view, params)
    const subject = say.text('morning.subject', {
      name: say.name(view.pack.names, view.pack.id),
      overdue: found.overdue.length,
      due: found.due.length,
      changed: found.changed.length,
    })
    const text = `${morningLines(found, say).join('\n')}\n`
    const eml = emlText({
      subject,
      text,
      from: params.from,
      to: params.to ?? null,
      at: view.now,
      language: params.language,
    })
    return { schema: 'ortoq-digest/1' as const, subject, text, eml }
  },
  text: ({ subject, text }) => [subject, '', ...text.trimEnd().split('\n')],
})
