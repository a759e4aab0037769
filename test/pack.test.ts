import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isId, kindOf, languages, measureOf } from '../src/ground/index.ts'
import { readFolder, readPack, type Fault } from '../src/pack/index.ts'
import { packLaws, packTables } from '../src/processes/tables.ts'
import { cellOf, cells, faultLine, faultsAfter, faultsOf, foundAt, refused, type Target } from './corrupt.ts'
import { defaultPack } from './open.ts'

const among = (which: (cell: Target) => boolean) => {
  const found = cells.filter(which)
  expect(found.length).toBeGreaterThan(0)
  return fc.constantFrom(...found)
}
const says = (cell: Target, start: string) => cell.column.says.startsWith(start)

// Loading and unloading of lorries take no time at the least.
const free = (rows: string[][]) =>
  rows.map((row) => (/^assumption:(un)?load-road$/.test(row[0]!) ? row.with(rows[0]!.indexOf('low'), '0') : row))

/** Each kind of damage: the cells that it can happen to, and what is written there. */
const DAMAGE: readonly (readonly [what: string, which: (cell: Target) => boolean, damage: (cell: Target) => string])[] =
  [
    [
      'an id that stands nowhere',
      ({ column, text }) => column.refers && text !== '',
      ({ text }) => `${text.split(' ')[0]}-x`,
    ],
    [
      'an id of an unknown kind',
      ({ column, text }) => column.refers && text !== '' && refused(column, 'ufo:x'),
      () => 'ufo:x',
    ],
    ['a date that is none', (cell) => says(cell, 'date'), () => '2031-02-30'],
    ['a day without its month', (cell) => says(cell, 'day'), () => '2031'],
    ['a period that runs backwards', (cell) => says(cell, 'period'), () => '2031/2030'],
    ['a unit that nobody knows', (cell) => says(cell, 'unit'), () => 'furlong'],
    ['a property that nobody knows', (cell) => says(cell, 'property'), () => 'charm'],
    ['a word that is not on the list', ({ column }) => column.says.includes(' · ') && !column.refers, () => 'sideways'],
    ['a number that is none', (cell) => /^(whole )?number/.test(cell.column.says), () => '1,5'],
    ['a time zone that is none', (cell) => says(cell, 'IANA'), () => 'Europe/Velm'],
    ['an address that is none', (cell) => says(cell, 'web'), () => 'gazette.example'],
    [
      'an empty cell where one is needed',
      ({ column, text }) => !column.empty && text !== '' && refused(column, ''),
      () => '',
    ],
    ['spaces around a cell', ({ text }) => text !== '', ({ text }) => `${text} `],
  ]

/** Faults that only show when rows are seen together. */
const LAWS: readonly (readonly [what: string, file: string, row: string, column: string, text: string])[] = [
  ['a unit of another dimension', 'network/claims.csv', 'link:velm-gate-road,length', 'unit', 'h'],
  ['an assumption in a unit of another dimension', 'assumptions.csv', 'assumption:road-speed', 'unit', 'km'],
  ['cars counted in dollars', 'flows/series.csv', 'series:gate-lorries', 'unit', 'mn USD'],
  ['money without a rate', 'network/claims.csv', 'process:gate-in,border-cost', 'unit', 'BOL/truck'],
  ['a position off the land of its state', 'places.csv', 'city:velm', 'lat', '70'],
  ['a region off the land of its state', 'regions.csv', 'region:AR-W', 'lat', '70'],
  ['a link that leaves its state', 'network/links.csv', 'link:velm-gate-road', 'to', 'city:orda'],
  ['a link from a place to itself', 'network/links.csv', 'link:velm-gate-road', 'to', 'city:velm'],
  ['a road with a gauge', 'network/links.csv', 'link:velm-gate-road', 'gauge', '1435'],
  ['a road on a railway line', 'network/links.csv', 'link:velm-gate-road', 'line', 'line:river'],
  ['a negative time', 'network/claims.csv', 'process:gate-in,clearance-time', 'low', '-1'],
  ['a speed of nothing', 'assumptions.csv', 'assumption:road-speed', 'low', '0'],
  ['bounds the wrong way round', 'network/claims.csv', 'process:gate-in,clearance-time', 'low', '9'],
  ['a claim without a value', 'works/claims.csv', 'proj:river,cost,900', 'property', 'charm'],
  ['a border beside its port', 'network/processes.csv', 'process:gate-in', 'fromState', 'state:CY'],
  ['a border into the state one comes from', 'network/processes.csv', 'process:gate-in', 'toState', 'state:AR'],
  ['a step with two places', 'network/processes.csv', 'process:summit-gauge', 'at', 'yard'],
  ['hours that cannot be read', 'network/hours.csv', 'port:stone-gate,state:BO', 'hours', 'Mo-Fr 25:00-17:00'],
  ['hours of a side that is none', 'network/hours.csv', 'port:stone-gate,state:BO', 'state', 'state:CY'],
  ['hours that end before they begin', 'network/hours.csv', 'port:stone-gate,state:BO', 'to', '2019'],
  ['a closure that ends before it begins', 'network/closures.csv', 'state:BO', 'to', '2031-06-30'],
  ['a service that ends before it begins', 'network/services.csv', 'service:velm-kest', 'ends', '2029'],
  ['an ended service without a last day', 'network/services.csv', 'service:velm-kest', 'status', 'ended'],
  ['more departures than days', 'network/services.csv', 'service:velm-kest', 'perWeek', '3'],
  ['a day of the week that is none', 'network/services.csv', 'service:velm-kest', 'days', '28'],
  ['an hour of departure that is none', 'network/services.csv', 'service:velm-kest', 'departs', '24:30'],
  ['a journey that goes nowhere', 'network/journeys.csv', 'journey:velm-orda-goods', 'to', 'city:velm'],
  ['a sentence that the summary lacks', 'documents/commitments.csv', 'com:river-railway', 'sentence', '99'],
  ['a summary with a gap', 'documents/summaries.csv', 'doc:river-treaty,3', 'sentence', '4'],
  ['a hope as strong as a promise', 'documents/commitments.csv', 'com:gate-hours', 'kind', 'expectation'],
  ['a date that nobody named', 'documents/commitments.csv', 'com:river-railway', 'dueBy', ''],
  ['a series with no way to go', 'documents/commitments.csv', 'com:gate-hours', 'direction', ''],
  ['owners of more than the whole', 'works/parties.csv', 'proj:river,Borlia Railways', 'share', '101'],
  ['a work that is a part of itself', 'works/works.csv', 'proj:river,', 'partOf', 'proj:river-west'],
  ['a part that counts beside its whole', 'works/works.csv', 'proj:river-west', 'leftOut', ''],
  ['hours for a railway', 'works/effects.csv', 'proj:gate-nights', 'target', 'link:river-west'],
  ['an office held by somebody from abroad', 'terms.csv', 'role:ar-president', 'person', 'per:mila-dorn'],
  ['an office left before it was taken', 'terms.csv', 'role:ar-president', 'to', '2020'],
  ['a theme that is wider than itself', 'themes.csv', 'theme:transport', 'broader', 'theme:rail'],
  ['a visa for home', 'network/visas.csv', 'visa:ar-bo', 'into', 'state:AR'],
  ['a rate without a unit', 'rules.csv', 'rule:bo-vat', 'unit', ''],
  ['a recollection with an address', 'sources.csv', 'source:memory', 'address', 'https://a.example/'],
  ['a port of one state', 'places.csv', 'port:stone-gate', 'states', 'state:AR'],
  ['an airport that serves nobody', 'places.csv', 'place:summit', 'kind', 'airport'],
]
// Some faults show at the column that no longer fits the one that was written over.
const SHOWS_AT: Readonly<Record<string, string>> = {
  'a region off the land of its state': 'lat',
  'a step with two places': 'place',
  'a hope as strong as a promise': 'strength',
  'an ended service without a last day': 'ends',
  'an airport that serves nobody': 'serves',
}

describe('a pack with one thing wrong', () => {
  test.each(DAMAGE)('%s is found at its line and column', (_, which, damage) => {
    fc.assert(
      fc.property(among(which), (cell) => foundAt(faultsAfter(cell, damage(cell)), cell)),
      { numRuns: 40 },
    )
  })

  test.each(LAWS)('%s is found at its line', (what, file, row, column, text) => {
    const cell = cellOf(file, row, column)
    const faults = faultsAfter(cell, text)
    expect(faults.map(({ file, line, column }) => [file, line, column])).toContainEqual([
      file,
      cell.line,
      SHOWS_AT[what] ?? column,
    ])
  })

  test.each([
    [
      'a link that can be travelled without a length',
      'network/claims.csv',
      'link:velm-gate-road,length',
      'duration',
      /links\.csv:2:id .*no length/,
    ],
    [
      'a step that nobody times',
      'assumptions.csv',
      'assumption:load-road',
      'duration',
      /processes\.csv:2:id takes no time/,
    ],
  ])('%s is a fault of itself', (_, file, row, property, wanted) => {
    expect(
      faultsAfter(cellOf(file, row, 'property'), property)
        .map(faultLine)
        .join('\n'),
    ).toMatch(wanted)
  })

  test('coordinates that were swapped are called so', () => {
    fc.assert(
      fc.property(
        among(({ table, header }) => (table.file === 'places.csv' || table.file === 'regions.csv') && header === 'lat'),
        (cell) => {
          const faults = faultsOf(cell.table.file, (rows) => {
            const [lat, lon] = [rows[0]!.indexOf('lat'), rows[0]!.indexOf('lon')]
            const row = rows[cell.line - 1]!
            ;[row[lat], row[lon]] = [row[lon]!, row[lat]!]
            return rows
          })
          return faults.some((fault) => fault.line === cell.line && fault.reason.includes('swapped'))
        },
      ),
    )
  })

  test('a column that nobody knows is named', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packTables), (table) => {
        const faults = faultsOf(table.file, (rows) => rows.map((row, at) => [...row, at === 0 ? 'colour' : '']))
        return faults.some((fault) => fault.code === 'unknown-column' && fault.line === 1 && fault.column === 'colour')
      }),
    )
  })

  test('a row that stands twice is named with the line where it stood first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packTables.filter(hasRows)), (table) => {
        const faults = faultsOf(table.file, (rows) => [...rows, rows[1]!])
        return faults.some((fault) => fault.code === 'duplicate-key' && fault.reason.endsWith('line 2'))
      }),
    )
  })

  test('two steps that do the same under two names are one too many', () => {
    const faults = faultsOf('network/processes.csv', (rows) => [
      ...rows,
      ['process:gate-again', ...rows.at(-3)!.slice(1)],
    ])
    expect(faults.map(faultLine).join('\n')).toMatch(/processes\.csv:\d+:id (does what the step on line|takes no time)/)
  })

  test('steps that take no time must not lead round in a circle', () => {
    expect(faultsOf('assumptions.csv', free).map(({ file, column, reason }) => `${file} ${column} ${reason}`)).toEqual([
      'network/processes.csv from “process:load-road” belongs to a circle of steps that take no time',
      'network/processes.csv from “process:unload-road” belongs to a circle of steps that take no time',
    ])
  })

  test('a journey from a place without a door is a fault of the journey', () => {
    const cell = cellOf('places.csv', 'city:kest', 'kind')
    expect(faultsAfter(cell, 'junction').map(faultLine).join('\n')).toMatch(
      /journeys\.csv:3:to “city:kest” has no door/,
    )
  })
})

function figureKey(values: unknown): string {
  const { subject, property, unit } = values as { subject: string; property: string; unit: string }
  return `${subject} ${property} ${measureOf(unit).dimension}`
}

function hasRows({ file }: { file: string }): boolean {
  return cells.some((cell) => cell.table.file === file)
}

const { pack, faults } = readPack(readFolder(defaultPack), packTables, packLaws)

describe('the default pack', () => {
  test('has no faults', () => {
    expect(faults.map((fault: Fault) => faultLine(fault))).toEqual([])
  })

  const rows = packTables.flatMap((table) => pack!.rows(table).map(({ line, values }) => ({ table, line, values })))
  const at = ({ table, line }: (typeof rows)[number]) => `${table.file}:${line}`

  test('says in each of its folders where its rows come from', () => {
    const files = [...readFolder(defaultPack).keys()]
    const folders = new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1)))
    expect([...folders].filter((folder) => !files.includes(`${folder}SOURCE.md`))).toEqual([])
  })

  test('names everything in Russian, Kyrgyz, Chinese and English', () => {
    const nameless = rows.flatMap((row) =>
      Object.entries(row.table.columns)
        .filter(([, column]) => column.group)
        .flatMap(([field]) => {
          const texts = (row.values as Record<string, Record<string, string>>)[field]!
          return languages.filter((language) => !texts[language]).map((language) => `${at(row)}:${field}_${language}`)
        }),
    )
    expect(nameless).toEqual([])
  })

  test('writes each language in its own script', () => {
    const wrong = rows.flatMap((row) =>
      Object.entries(row.table.columns)
        .filter(([, column]) => column.group)
        .flatMap(([field]) => {
          const { ru, ky, zh, en } = (row.values as Record<string, Record<string, string>>)[field]! as Record<
            string,
            string
          >
          const strange = [
            /\p{Script=Han}/u.test(ru! + ky!) && 'ru ky',
            /\p{Script=Cyrillic}/u.test(zh! + en!) && 'zh en',
            /\p{Script=Han}/u.test(en!) && 'en',
            // Letters that Russian lacks, or Kyrgyz has no use for, show a column taken for its neighbour.
            /[ңөү]/i.test(ru!) && !/[«"]|Кокчо|Кыргыз темир|Жетісу/.test(ru!) && 'ru',
          ].filter(Boolean)
          return strange.map((which) => `${at(row)}:${field} ${which}`)
        }),
    )
    expect(wrong).toEqual([])
  })

  /** Tables whose rows are figures, with the columns that say by whom and of when. */
  const figures = ['work-claims', 'network-claims', 'observations', 'milestones', 'hours']

  test('gives every figure a source, a time it speaks of, somebody who says it and how far to trust it', () => {
    const series = new Map(
      rows.filter(({ table }) => table.name === 'series').map(({ values }) => [(values as { id: string }).id, values]),
    )
    const bare = rows
      .filter(({ table }) => figures.includes(table.name))
      .flatMap((row) => {
        const values = row.values as Record<string, string | null>
        const lacks = [
          !isId(values['source'] ?? '') && 'source',
          !values['confidence'] && 'confidence',
          !(values['period'] ?? values['date'] ?? values['from']) && 'period',
          !(values['speaker'] ?? (series.get(values['series'] ?? '') as { reporter?: string } | undefined)?.reporter) &&
            'speaker',
        ].filter(Boolean)
        return lacks.map((what) => `${at(row)} lacks ${what}`)
      })
    expect(bare).toEqual([])
  })

  test('keeps a recollection below the confidence of what was read', () => {
    const recollected = new Set(
      rows.flatMap(({ table, values }) => {
        const source = values as { id: string; standing: string }
        return table.name === 'sources' && source.standing === 'recollection' ? [source.id] : []
      }),
    )
    const boasting = rows.filter(({ values }) => {
      const { source, confidence } = values as { source?: string; confidence?: string }
      return source !== undefined && recollected.has(source) && confidence === 'high'
    })
    expect(boasting.map(at)).toEqual([])
  })

  test('uses every source that it lists', () => {
    const used = new Set(
      rows.flatMap(({ table, values }) =>
        table.name === 'sources'
          ? []
          : Object.values(values as object).flatMap((value) => (Array.isArray(value) ? value : [value])),
      ),
    )
    const idle = rows.filter(
      ({ table, values }) => table.name === 'sources' && !used.has((values as { id: string }).id),
    )
    expect(idle.map(({ values }) => (values as { id: string }).id)).toEqual([])
  })

  test('says of every assumption by what method it was come by and why it is needed', () => {
    const assumptions = rows.filter(({ table }) => table.name === 'assumptions')
    expect(assumptions.length).toBeGreaterThan(100)
    for (const { values } of assumptions) {
      const { method, reason, low, high } = values as never as {
        method: Record<string, string>
        reason: Record<string, string>
        low: number
        high: number
      }
      for (const language of languages) expect([method[language]!.length, reason[language]!.length]).not.toContain(0)
      expect(low).toBeLessThanOrEqual(high)
    }
  })

  test('never assumes what somebody says of the very same thing', () => {
    const said = new Set(
      rows.filter(({ table }) => table.name === 'network-claims').map(({ values }) => figureKey(values)),
    )
    const idle = rows.filter(({ table, values }) => table.name === 'assumptions' && said.has(figureKey(values)))
    expect(idle.map(at)).toEqual([])
  })

  test('keeps the sums over several pieces as claims of a line, never of a link', () => {
    const links = rows.filter(({ table }) => table.name === 'links').map(({ values }) => (values as { id: string }).id)
    for (const sum of [
      'cku-total',
      'xian-kashgar',
      'kashgar-osh',
      'lanzhou-dushanbe',
      'bishkek-kashgar',
      'osh-kashgar',
    ])
      expect(links).not.toContain(`link:${sum}`)
    expect(
      rows.filter(({ values }) => kindOf((values as { subject?: string }).subject ?? '') === 'line').length,
    ).toBeGreaterThan(10)
  })

  test('never says a national average of a port', () => {
    const series = rows.filter(
      ({ table, values }) => table.name === 'series' && (values as { id: string }).id.startsWith('series:cpmm-'),
    )
    expect(series.length).toBeGreaterThan(70)
    for (const { values } of series) {
      const { at: where, basis } = values as never as { at: string | null; basis: string }
      expect(/average/.test(basis)).toBe(where === null ? !/one port/.test(basis) : where.startsWith('state:'))
    }
  })
})
