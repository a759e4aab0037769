import type { OpenAPIHono } from '@hono/zod-openapi'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpApp } from '../src/doors/http/index.ts'
import { seededRandom, stoppedClock, type Instant } from '../src/ground/index.ts'
import { openObservatory, type Observatory } from '../src/processes/observatory.ts'
import { backstageOf } from '../src/processes/serve.ts'
import { startHistory, STATES } from './history.ts'
import { freshFolder, threeRivers } from './open.ts'

const clock = stoppedClock('2031-03-05T08:00:00.000Z')
let observatory: Observatory
let app: OpenAPIHono

// The pack is entered before the first meeting, so that what changes after it is known as a change.
beforeAll(async () => {
  observatory = await openObservatory({
    dataDir: freshFolder(),
    packDir: threeRivers,
    clock,
    random: seededRandom(1),
  })
  app = httpApp({ ...backstageOf(observatory, { version: 'test', note: String }), asset: () => null })
})
afterAll(() => observatory.close())

type Answer = Record<string, any>
const on = (day: string) => clock.set(`${day}T08:00:00.000Z` as Instant)
const act = async (name: string, body: unknown) => {
  const headers = { host: 'localhost', 'content-type': 'application/json' }
  const url = `http://localhost/api/acts/${name}`
  const response = await app.request(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Answer }
}
const get = (path: string) => app.request(`http://localhost/api/${path}`, { headers: { host: 'localhost' } })
const ask = async (path: string): Promise<Answer> => (await get(path)).json() as Promise<Answer>
const done = async (name: string, body: unknown) => {
  const answer = await act(name, body)
  expect(answer.body['code']).toBeUndefined()
  return answer.body
}

const COUNCIL = 'meet:river-council-1'
const NEXT = 'meet:river-council-2'
const MINUTES = {
  en: [
    'The River Council met by video on 10 March 2031.',
    '⇒ (com:gate-hours) Stone Gate is tried day and night for three months.',
    '→ Borlia Railways / head of planning (2031-05-15; com:river-railway): lay out a schedule of the eastern section.',
    '→ Ministry of Fog (2031-06-10): count the lorries at Stone Gate.',
    '→ Three Rivers Bank (2031-09): state the terms of the loan.',
  ],
  ru: [
    'Речной совет собрался по видеосвязи 10 марта 2031 года.',
    '⇒ (com:gate-hours) Каменные ворота на три месяца открыты круглые сутки.',
    '→ «Железные дороги Борлии» / плановый отдел (2031-05-15; com:river-railway): представить график восточного участка.',
    '→ Министерство туманов (2031-06-10): сосчитать грузовики у Каменных ворот.',
    '→ Банк трёх рек (2031-10): назвать условия кредита.',
  ],
}

describe('the minutes of a meeting', () => {
  test('enter decisions and action items by paragraph; an unknown owner is named and nothing is lost', async () => {
    on('2031-03-12')
    await done('meeting-minutes', { meeting: COUNCIL, in: 'en', text: MINUTES.en.join('\n') })
    const found = await ask(`meeting-show?meeting=${COUNCIL}`)
    expect(found['decisions']).toMatchObject([{ paragraph: 2, commitment: 'com:gate-hours' }])
    expect(found['items'].map((one: Answer) => [one['paragraph'], one['office'], one['said'], one['due']])).toEqual([
      [3, 'org:borlia-railways', 'Borlia Railways', '2031-05-15'],
      [4, null, 'Ministry of Fog', '2031-06-10'],
      [5, 'org:three-rivers-bank', 'Three Rivers Bank', '2031-09'],
    ])
    expect(found['faults']).toEqual([
      { path: '/paragraphs/4/owner', code: 'unknown-owner', value: 'Ministry of Fog', language: 'en' },
    ])
  })

  test('in a second language add their words to the same items; where they differ is told', async () => {
    await done('meeting-minutes', { meeting: COUNCIL, in: 'ru', text: MINUTES.ru.join('\n') })
    const found = await ask(`meeting-show?meeting=${COUNCIL}`)
    expect(found['items']).toHaveLength(3)
    expect(found['items'][0]['text']).toEqual({
      en: 'lay out a schedule of the eastern section.',
      ru: 'представить график восточного участка.',
    })
    // The language that came first says the date.
    expect(found['items'][2]['due']).toBe('2031-09')
    expect(found['faults']).toContainEqual({
      path: '/paragraphs/5/due',
      code: 'differs',
      value: '2031-09 ≠ 2031-10',
      language: null,
    })
    const { minutes, papers } = found
    for (const [at, paragraph] of minutes.entries())
      for (const language of ['en', 'ru'] as const) {
        const { start, end, sha256 } = paragraph.texts[language]
        const { text } = papers.find((paper: Answer) => paper['sha256'] === sha256)
        expect(text.slice(start, end)).toBe(MINUTES[language][at])
      }
  })

  test('of a meeting that is only called are refused', async () => {
    const { body } = await act('meeting-minutes', { meeting: NEXT, in: 'en', text: 'x' })
    expect(body['code']).toBe('works/not-held')
  })
})

describe('an action item', () => {
  test('whose owner nobody knows is refused at its field, with offices that look like it', async () => {
    const item = { text: 'sample', owner: 'Borlia Railway', due: '2031-06' }
    const { body } = await act('item-set', item)
    expect(body).toMatchObject({ code: 'works/unknown-owner', facts: { field: 'owner' } })
    expect(body['facts']['suggestions']).toContain('org:borlia-railways')
  })

  test('outlives its meeting, keeps the date first set, and stands until it is done', async () => {
    const change = { item: 'item:river-council-1-4', owner: 'AR', due: '2031-06-15', why: 'the council meant Aranta' }
    await done('item-change', change)
    on('2031-06-12')
    const { items } = await ask('item-list')
    expect(items.map((one: Answer) => [one['id'], one['standing'], one['late'], one['moved']])).toEqual([
      ['item:river-council-1-3', 'overdue', 28, null],
      ['item:river-council-1-4', 'open', -3, 5],
      ['item:river-council-1-5', 'open', -110, null],
    ])
    expect(items[1]).toMatchObject({ office: 'state:AR', said: 'Ministry of Fog', firstDue: '2031-06-10' })
  })
})

describe('the next agenda', () => {
  test('is drafted from what is overdue, due, changed and new, and each line says why', async () => {
    on('2031-06-12')
    const source = 'https://gazette.example/2031/delay'
    const later = { work: 'proj:river', step: 'opening', kind: 'forecast', date: '2036', speaker: 'sample', source }
    await done('work-milestone', { ...later, said: '2031-06' })
    await done('case-open', {
      state: 'BO',
      investor: 'Sample Investor',
      bodies: 'Borlia Customs',
      ground: 'customs',
      text: 'sample',
      opened: '2031-03-20',
    })
    await done('dispute-raise', { about: 'com:gate-hours', why: 'sample: closed at night', for: 'BO' })
    const { meeting, before, since, lines } = await ask('meeting-agenda')
    expect([meeting.id, before, since]).toEqual([NEXT, COUNCIL, '2031-03-11'])
    const told = (lines as Answer[]).map(({ reason, about }) => `${reason} ${about}`)
    expect(told).toEqual(
      expect.arrayContaining([
        'item-overdue item:river-council-1-3',
        'item-due item:river-council-1-4',
        'item-open item:river-council-1-5',
        'changed proj:river',
      ]),
    )
    expect(told.some((one) => one.startsWith('clock-past case:'))).toBe(true)
    expect(told.some((one) => one.startsWith('dispute dispute:'))).toBe(true)
    const moved = (lines as Answer[]).find(({ reason }) => reason === 'changed')!
    expect(moved['change']).toMatchObject({
      what: 'opening',
      old: { date: '2034-06', speaker: 'Borlia Railways' },
      new: { date: '2036', speaker: 'sample' },
      beyond: true,
    })
    // The entry tells who entered it.
    expect((await ask('register/subject?id=proj:river'))['entries'].at(-1)['index']).toBe(moved['change'].entry)
  })

  test('a date that stays within the old one is no change for an agenda', async () => {
    const source = 'https://gazette.example/2031/exact'
    await done('work-milestone', {
      work: 'proj:river',
      step: 'opening',
      kind: 'forecast',
      date: '2034-06-20',
      speaker: 'sample two',
      source,
      said: '2031-06-11',
    })
    const { lines } = await ask('meeting-agenda')
    const dates = (lines as Answer[])
      .filter(({ change }) => change?.kind === 'date')
      .map(({ change }) => change.new.date)
    expect(dates).toEqual(['2036'])
  })

  test('what is taken off stays with its reason and is not drafted onto it again', async () => {
    await done('meeting-agenda-take', { meeting: NEXT, reasons: 'item-overdue,item-due,item-open' })
    await done('meeting-agenda-remove', { meeting: NEXT, number: 2, why: 'settled by telephone' })
    const { body } = await act('meeting-agenda-take', { meeting: NEXT, reasons: 'item-overdue,item-due,item-open' })
    expect(body['code']).toBe('works/nothing-to-take')
    const { agenda } = await ask(`meeting-show?meeting=${NEXT}`)
    expect(agenda.map((one: Answer) => one['removed']?.why ?? null)).toEqual([null, 'settled by telephone', null])
    const { lines } = await ask('meeting-agenda')
    expect((lines as Answer[]).find(({ about }) => about === 'item:river-council-1-4')).toMatchObject({
      point: null,
      removed: 'settled by telephone',
    })
    expect((await act('meeting-agenda-remove', { meeting: NEXT, number: 2, why: 'x' })).body).toMatchObject({
      code: 'works/no-agenda-item',
      facts: { field: 'number' },
    })
  })

  test('is issued as a document in which each point has its characters', async () => {
    await done('meeting-agenda-issue', { meeting: NEXT, in: 'zh' })
    const { agenda, papers } = await ask(`meeting-show?meeting=${NEXT}`)
    const [{ start, end, sha256 }] = agenda[2].spans
    const { text } = papers.find((paper: Answer) => paper['sha256'] === sha256)
    expect(text.slice(start, end)).toContain(agenda[2].text.zh)
    expect(agenda[1].spans).toEqual([])
  })
})

const byUid = (calendar: ICAL.Component, name: string, uid: string) =>
  calendar.getAllSubcomponents(name).find((one) => one.getFirstPropertyValue('uid') === uid)!

const count = async (query: string) => {
  const { events, todos } = await ask(`calendar?${query}`)
  return [events, todos]
}

const components = async (path = 'calendar.ics') => {
  const response = await get(path)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  return new ICAL.Component(ICAL.parse(await response.text()) as never)
}

describe('the calendar', () => {
  test('holds meetings at their hours and action items with owner and date', async () => {
    const calendar = await components('calendar.ics?language=ru')
    const event = byUid(calendar, 'vevent', 'meet-river-council-1@three-rivers.ortoq')
    const { startDate, endDate, summary } = new ICAL.Event(event)
    // 9:00 in Athens on 10 March is 7:00 UTC.
    expect([startDate.toJSDate(), endDate.toJSDate()].map((one) => one.toISOString())).toEqual([
      '2031-03-10T07:00:00.000Z',
      '2031-03-10T09:30:00.000Z',
    ])
    expect(summary).toBe('Первое заседание Речного совета')
    const days = new ICAL.Event(byUid(calendar, 'vevent', 'meet-river-council-2@three-rivers.ortoq'))
    expect([days.startDate.toString(), days.endDate.toString()]).toEqual(['2031-06-20', '2031-06-22'])
    const todo = byUid(calendar, 'vtodo', 'item-river-council-1-3@three-rivers.ortoq')
    expect(String(todo.getFirstPropertyValue('due'))).toBe('2031-05-15')
    expect(todo.getFirstPropertyValue('status')).toBe('NEEDS-ACTION')
    expect(todo.getFirstPropertyValue('description')).toContain('Железные дороги Борлии')
    expect(todo.getFirstPropertyValue('related-to')).toBe('meet-river-council-1@three-rivers.ortoq')
    expect(todo.getFirstSubcomponent('valarm')).not.toBeNull()
  })

  test('a changed meeting keeps its UID and raises its SEQUENCE; a cancelled one stays as cancelled', async () => {
    const called = await done('meeting-call', {
      title: 'Video call on lorries, sample',
      format: 'video-call',
      date: '2031-07-01',
      begins: '10:00',
      ends: '11:00',
      zone: 'Asia/Tbilisi',
      parties: 'AR,BO',
      link: 'https://video.example/x',
    })
    const uid = `${called['subject'].replace(':', '-')}@three-rivers.ortoq`
    const seen = async () => {
      const event = byUid(await components(), 'vevent', uid)
      return ['sequence', 'status', 'dtstart', 'url'].map((name) => String(event.getFirstPropertyValue(name)))
    }
    expect(await seen()).toEqual(['0', 'CONFIRMED', '2031-07-01T06:00:00Z', 'https://video.example/x'])
    await done('meeting-change', { meeting: called['subject'], date: '2031-07-02', why: 'sample' })
    expect(await seen()).toEqual(['1', 'CONFIRMED', '2031-07-02T06:00:00Z', 'https://video.example/x'])
    await done('meeting-cancel', { meeting: called['subject'], why: 'no quorum' })
    expect(await seen()).toEqual(['2', 'CANCELLED', '2031-07-02T06:00:00Z', 'https://video.example/x'])
    expect((await act('meeting-hold', { meeting: called['subject'] })).body['code']).toBe('works/meeting-over')
  })

  test('an item that is done, opened again and done raises its SEQUENCE each time', async () => {
    const uid = 'item-river-council-1-5@three-rivers.ortoq'
    const seen = async () => {
      const todo = byUid(await components('calendar.ics?kind=items'), 'vtodo', uid)
      return [todo.getFirstPropertyValue('sequence'), todo.getFirstPropertyValue('status')]
    }
    const item = 'item:river-council-1-5'
    expect(await seen()).toEqual([0, 'NEEDS-ACTION'])
    await done('item-done', { item, why: 'letter of the bank' })
    expect(await seen()).toEqual([1, 'COMPLETED'])
    expect((await act('item-done', { item, why: 'again' })).body['code']).toBe('works/item-ended')
    await done('item-reopen', { item, why: 'the letter was another one' })
    expect(await seen()).toEqual([2, 'NEEDS-ACTION'])
    await done('item-waive', { item, why: 'no loan is asked for' })
    expect(await seen()).toEqual([3, 'CANCELLED'])
  })

  test('the same rows give the same bytes', async () => {
    const [a, b] = [await (await get('calendar.ics')).text(), await (await get('calendar.ics')).text()]
    expect(a).toBe(b)
  })

  test('is narrowed to a series, a side or an office', async () => {
    expect(await count('series=river-council')).toEqual([2, 3])
    expect(await count('party=CY&kind=meetings')).toEqual([2, 0])
    expect(await count('owner=org:borlia-railways&kind=items')).toEqual([0, 1])
  })
})

describe('the desk', () => {
  test('shows what is overdue and due, what was said anew by whom, disputes, and what nobody has sealed', async () => {
    const desk = await ask('morning?since=2031-06-01&days=30')
    const told = (part: string) => (desk[part] as Answer[]).map(({ reason, about }) => `${reason} ${about}`)
    expect(told('overdue')).toContain('item-overdue item:river-council-1-3')
    expect(told('due')).toContain('item-due item:river-council-1-4')
    expect(desk['changed']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'date', about: 'proj:river', new: expect.objectContaining({ date: '2036' }) }),
      ]),
    )
    expect(desk['disputes']).toMatchObject([{ about: 'com:gate-hours', state: 'state:BO' }])
    expect(desk['recorded'] - desk['sealed']).toBeGreaterThan(0)
    expect((desk['unsealed'] as Answer[])[0]).toMatchObject({ type: 'item.waived', author: 'key:local' })
  })

  test.each([
    ['en', 'Overdue'],
    ['ru', 'Просрочено'],
    ['ky', 'Мөөнөтү өткөн'],
    ['zh', '逾期'],
  ])('is written as a letter in %s that a mail program can open', async (language, word) => {
    const response = await get(`digest.eml?language=${language}&to=reader@example.org`)
    expect(response.headers.get('content-type')).toBe('message/rfc822')
    const [head, body] = (await response.text()).split('\r\n\r\n') as [string, string]
    for (const line of head.split('\r\n')) expect(line).toMatch(/^[\x20-\x7e]{1,78}$/)
    expect(Buffer.from(body, 'base64').toString('utf8')).toContain(word)
    const subject = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)].map(([, part]) => Buffer.from(part!, 'base64'))
    expect(Buffer.concat(subject).toString('utf8')).toBe((await ask(`digest?language=${language}`))['subject'])
  })
})

describe('once persons are appointed', () => {
  test('an item is done by two persons and never by one', async () => {
    const history = await startHistory(7, { founded: true })
    const subject = 'item:x'
    const row = { item: subject, status: 'done' }
    const body = { rows: [{ table: 'item-ends', key: subject, row: row }] } as never
    await expect(history.sign(0, { type: 'item.done', subject, body, actingFor: STATES[0] })).rejects.toMatchObject({
      code: 'register/not-allowed',
    })
    // Nor does any other act carry the end of an item among its rows.
    await expect(history.sign(0, { type: 'item.set', subject, body, actingFor: STATES[0] })).rejects.toMatchObject({
      code: 'register/not-allowed',
    })
    const at = await history.sign(0, {
      type: 'act.proposed',
      subject,
      body: { act: 'item.done', body },
      actingFor: STATES[0],
    })
    const { leaf } = await history.register.entry(at)
    const end = { type: 'item.done', subject, body, approves: leaf } as const
    await expect(history.sign(0, { ...end, actingFor: STATES[0] })).rejects.toMatchObject({
      code: 'register/not-allowed',
    })
    await history.sign(1, { ...end, actingFor: STATES[1] })
    expect(await history.register.statusOf(subject)).toBe('settled')
    await history.close()
  })
})
