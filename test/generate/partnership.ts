import { addDays, rowChange, type Random, type RowOf, type Table } from '../../src/ground/index.ts'
import type { Draft } from '../../src/register/index.ts'
import {
  caseStepTable,
  caseTable,
  enterpriseTable,
  meetingSeriesTable,
  meetingTable,
  milestoneTable,
  stakeTable,
  workPartyTable,
  workTable,
  type CaseRow,
  type MeetingRow,
  type MilestoneRow,
  type WorkRow,
} from '../../src/works/index.ts'

/** The day on which everything of the partnership is looked at, and the one from which changes count. */
export const TODAY = '2031-06-12'
export const CHANGED_ON = '2031-06-05'

/** What was planted in a partnership, told by whoever planted it and by nothing of the program. */
export interface Truth {
  /** Work → days from its baseline to what was said last. */
  readonly slips: ReadonlyMap<string, number>
  /** Works whose newest date has passed without a word. */
  readonly overdueSteps: ReadonlySet<string>
  /** Works of which a date moved on `CHANGED_ON` beyond the one before. */
  readonly moved: ReadonlySet<string>
  /** Enterprise → percent of which nobody said whose it is. */
  readonly unknownShares: ReadonlyMap<string, number>
  /** Pairs of records that are one. */
  readonly twins: readonly (readonly [string, string])[]
  readonly cases: readonly { readonly id: string; readonly opened: string; readonly answered: string | null }[]
  readonly items: readonly PlantedItem[]
}

export interface PlantedItem {
  readonly id: string
  readonly series: string
  readonly due: string | null
  readonly known: boolean
  readonly end: 'open' | 'done' | 'waived' | 'reopened'
}

/** A partnership to be entered: rows of the first day, minutes to be taken in, and what is said anew later. */
export interface Partnership {
  readonly first: readonly Draft[]
  readonly minutes: readonly { readonly meeting: string; readonly text: string }[]
  readonly later: readonly Draft[]
  readonly truth: Truth
}

const SERIES = ['council', 'transport', 'customs', 'energy'] as const
const OFFICES = ['Borlia Railways', 'Three Rivers Bank', 'River Council', 'Aranta', 'Borlia', 'Cymeria'] as const
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ro su ta ve wi xo zu bra dre sti plo gru'.split(' ')
const THINGS = ['railway', 'cement plant', 'solar plant', 'logistics centre', 'road', 'mine', 'car factory'] as const
const REGIONS = ['region:AR-W', 'region:BO-C', 'region:CY-E'] as const
const STATES = ['state:AR', 'state:BO', 'state:CY'] as const
const COMMON = { source: 'source:gazette', confidence: 'high', note: null } as const

const stated = <T extends Table>(table: T, row: RowOf<T>, expectedVersion = 0): Draft => {
  const { key } = rowChange(table, row)
  const subject = `${table.name}/${key}`.slice(0, 400)
  return { type: 'row.stated', subject, body: row as never, expectedVersion, author: 'key:local' }
}

const date = (work: WorkRow['id'], kind: MilestoneRow['kind'], day: string, said: string, speaker: string) =>
  ({
    ...COMMON,
    work,
    step: 'opening',
    title: { en: 'Opening' },
    kind,
    date: day,
    until: null,
    speaker,
    state: null,
    said,
  }) as const satisfies MilestoneRow

/** 300 works, 80 enterprises, 40 meetings, 1,000 action items and 60 cases, drawn by chance. */
export function partnership(random: Random): Partnership {
  const whole = (low: number, high: number) => low + Math.floor(random.next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)]!
  const word = () => Array.from({ length: 3 }, () => pick(SYLLABLES)).join('')
  const first: Draft[] = []
  const later: Draft[] = []

  const slips = new Map<string, number>()
  const overdueSteps = new Set<string>()
  const moved = new Set<string>()
  const works: { row: WorkRow; owner: string; lat: number; lon: number }[] = []
  for (let at = 0; at < 300; at++) {
    const [lat, lon] = [41 + random.next() * 8, 11 + random.next() * 28]
    const row: WorkRow = {
      ...COMMON,
      id: `proj:s${at}`,
      title: { en: `Sample ${word()} ${word()} ${pick(THINGS)}` },
      sector: 'theme:transport',
      partOf: null,
      regions: [pick(REGIONS)],
      places: [],
      lat,
      lon,
      status: 'construction',
      statusDate: '2030',
      leftOut: null,
    }
    const owner = `Sample ${word()} group`
    works.push({ row, owner, lat, lon })
    first.push(stated(workTable, row))
    first.push(
      stated(workPartyTable, {
        work: row.id,
        name: owner,
        state: pick(STATES),
        role: 'owner',
        share: null,
        source: 'source:gazette',
      }),
    )
    const baseline = addDays('2030-06-01', whole(0, 1500))
    first.push(stated(milestoneTable, date(row.id, 'baseline', baseline, '2030-01-10', 'the treaty')))
    let newest = baseline
    const fate = at % 5
    if (fate < 2) {
      newest = addDays(baseline, whole(-90, 400))
      first.push(stated(milestoneTable, date(row.id, 'forecast', newest, '2030-11-01', 'the builder')))
    } else if (fate === 2) {
      newest = addDays('2030-02-01', whole(0, 400))
      first.push(stated(milestoneTable, date(row.id, 'actual', newest, addDays(newest, 1), 'the builder')))
    }
    if (fate === 3 && at % 2 === 0) {
      const days = whole(1, 300) * (random.next() < 0.2 ? -1 : 1)
      newest = addDays(newest, days)
      later.push(stated(milestoneTable, date(row.id, 'forecast', newest, CHANGED_ON, 'the ministry')))
      moved.add(row.id)
    } else if (fate === 1 && at % 4 === 0)
      // Said again by somebody else: no change.
      later.push(stated(milestoneTable, date(row.id, 'forecast', newest, CHANGED_ON, 'a newspaper')))
    if (newest !== baseline || fate < 3) slips.set(row.id, days(baseline, newest))
    if (fate !== 2 && newest < TODAY) overdueSteps.add(row.id)
  }

  const twins = works.slice(0, 25).map(({ row, owner, lat, lon }, at): readonly [string, string] => {
    const name = row.title['en']!
    const cut = whole(8, name.length - 3)
    const twin: WorkRow = {
      ...row,
      id: `proj:t${at}`,
      title: { en: name.slice(0, cut) + name.slice(cut + 1) },
      lat: lat + 0.002,
      lon,
    }
    first.push(stated(workTable, twin))
    first.push(
      stated(workPartyTable, {
        work: twin.id,
        name: owner,
        state: pick(STATES),
        role: 'owner',
        share: null,
        source: 'source:gazette',
      }),
    )
    return [row.id, twin.id]
  })

  const unknownShares = new Map<string, number>()
  for (let at = 0; at < 80; at++) {
    const id = `ent:s${at}` as const
    first.push(
      stated(enterpriseTable, {
        ...COMMON,
        id,
        name: { en: `Sample ${word()} company` },
        state: pick(STATES),
        region: null,
        legalForm: null,
        registered: null,
        isic: null,
        works: [`proj:s${at}`],
        since: '2029',
      }),
    )
    let known = 0
    for (let holder = 0; holder < whole(1, 4); holder++) {
      const share = whole(0, 100 - known)
      known += share
      first.push(
        stated(stakeTable, {
          ...COMMON,
          enterprise: id,
          holder: `Sample holder ${holder}`,
          state: STATES[holder % 3]!,
          region: null,
          share,
          from: '2029',
          to: null,
        }),
      )
    }
    unknownShares.set(id, 100 - known)
  }

  const minutes: { meeting: string; text: string }[] = []
  const items: PlantedItem[] = []
  for (const [number, name] of SERIES.entries()) {
    const series = `cycle:sample-${name}` as const
    first.push(
      stated(meetingSeriesTable, {
        id: series,
        name: { en: `Sample ${name}` },
        format: 'working-group',
        parties: STATES,
        body: null,
        months: 1,
        source: 'source:gazette',
        confidence: 'high',
        note: null,
      }),
    )
    for (let at = 0; at < 10; at++) {
      const planned = at === 9
      // The last one that was held came before what was said anew.
      const day = planned ? '2031-06-25' : addDays('2030-08-20', at * 34 + number)
      const meeting: MeetingRow = {
        id: `meet:sample-${name}-${at}`,
        series,
        title: { en: `Sample ${name}, session ${at}` },
        format: 'working-group',
        standing: planned ? 'planned' : 'held',
        date: day,
        until: null,
        begins: null,
        ends: null,
        zone: null,
        place: null,
        link: null,
        parties: STATES,
        chair: null,
        documents: [],
        source: 'source:gazette',
        confidence: 'high',
        note: null,
        revision: 0,
        changed: null,
        why: null,
      }
      first.push(stated(meetingTable, meeting))
      if (planned) continue
      // 36 meetings that were held set 1,000 items.
      const count = items.length + 28 <= 1000 && !(number === 3 && at === 8) ? 28 : 1000 - items.length
      const lines = [`Sample minutes of session ${at}.`]
      for (let line = 0; line < count; line++) {
        const known = random.next() > 0.03
        const due = random.next() < 0.05 ? null : addDays(day, whole(5, 500))
        const owner = known ? pick(OFFICES) : `Ministry of ${word()}`
        lines.push(`→ ${owner}${due === null ? '' : ` (${due})`}: sample task ${word()} ${word()}.`)
        const chance = random.next()
        const end = chance < 0.6 ? 'done' : chance < 0.7 ? 'waived' : chance < 0.75 ? 'reopened' : 'open'
        items.push({ id: `item:sample-${name}-${at}-${line + 2}`, series, due, known, end })
      }
      minutes.push({ meeting: meeting.id, text: lines.join('\n') })
    }
  }

  const cases = Array.from({ length: 60 }, (_, at) => {
    const opened = addDays('2031-04-20', whole(0, 52))
    const answered = random.next() < 0.45 ? addDays(opened, whole(0, 15)) : null
    return {
      id: `case:BO-sample-${at}` as const,
      opened,
      answered: answered !== null && answered <= TODAY ? answered : null,
    }
  })
  for (const { id, opened, answered } of cases) {
    const row: CaseRow = {
      id,
      opened,
      state: 'state:BO',
      region: null,
      investor: `Sample investor ${id}`,
      home: 'state:AR',
      work: null,
      bodies: 'Sample body',
      ground: pick(['permit', 'land', 'tax', 'customs'] as const),
      text: 'sample',
      redacted: null,
      risk: null,
      riskUnit: null,
      riskYear: null,
      assigned: null,
      standing: answered === null ? 'open' : 'answered',
      outcome: null,
      retained: null,
      closed: null,
    }
    first.push(stated(caseTable, row))
    first.push(stated(caseStepTable, { case: id, number: 1, on: opened, kind: 'opened', by: 'sample', text: null }))
    if (answered !== null)
      first.push(
        stated(caseStepTable, { case: id, number: 2, on: answered, kind: 'answered', by: 'sample', text: 'sample' }),
      )
  }

  return { first, minutes, later, truth: { slips, overdueSteps, moved, unknownShares, twins, cases, items } }
}

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
