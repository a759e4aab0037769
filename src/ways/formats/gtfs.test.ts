import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe as textOf, readCsv } from '../../ground/index.ts'
import { ByteCsv } from './byte-csv.ts'
import { clock, dayOf, readGtfs } from './gtfs.ts'

const whole: Readonly<Record<string, string>> = {
  'agency.txt': 'agency_name,agency_url,agency_timezone\nA,https://a.example,Asia/Tbilisi\n',
  'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\nA,"Velm, gate",45,14\nB,Orda,45,25\nC,Kest,45,36\n',
  'routes.txt': 'route_id,route_short_name,route_type\nR,River,2\n',
  'calendar_dates.txt': 'service_id,date,exception_type\nW,20310611,1\n',
  'trips.txt': 'route_id,service_id,trip_id\nR,W,T1\nR,W,T2\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,08:00:00,08:00:00,A,1\nT1,12:00:00,12:10:00,B,2\nT1,16:00:00,16:00:00,C,3\nT2,09:00:00,09:00:00,A,1\nT2,17:00:00,17:00:00,C,2\n',
}

const read = (change: Readonly<Record<string, string | null>> = {}) => {
  const files = Object.entries({ ...whole, ...change }).filter((entry): entry is [string, string] => entry[1] !== null)
  return readGtfs({
    names: files.map(([name]) => name),
    async *read(name) {
      yield new TextEncoder().encode(files.find((entry) => entry[0] === name)![1])
    },
  })
}
const faultsOf = async (change: Readonly<Record<string, string | null>>) =>
  (await read(change)).faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)

test('a feed without faults is read whole', async () => {
  const { feed, faults } = await read()
  expect(faults).toEqual([])
  expect(feed.stops.names).toEqual(['Velm, gate', 'Orda', 'Kest'])
  expect([...feed.trips.arrive].map(clock)).toEqual(['08:00:00', '12:00:00', '16:00:00', '09:00:00', '17:00:00'])
  expect(feed.services.runs(0, dayOf('20310611')!)).toBe(true)
  expect(feed.services.runs(0, dayOf('20310612')!)).toBe(false)
})

test('each fault is named by file, line and column', async () => {
  expect(await faultsOf({ 'routes.txt': null })).toContain('routes.txt:1: ways/feed-missing-file')
  expect(await faultsOf({ 'stops.txt': 'id\nA\n' })).toContain('stops.txt:1:stop_id ways/feed-missing-column')
  expect(await faultsOf({ 'agency.txt': 'agency_timezone\nMars/Olympus\n' })).toEqual([
    'agency.txt:2:agency_timezone ways/feed-bad-value',
  ])
  expect(await faultsOf({ 'stops.txt': `${whole['stops.txt']}D,Dusk,95,14\nA,Again,45,14\n` })).toEqual([
    'stops.txt:5:stop_lat ways/feed-bad-value',
    'stops.txt:6:stop_id ways/feed-duplicate',
  ])
  expect(await faultsOf({ 'trips.txt': 'route_id,service_id,trip_id\nR,W,T1\nQ,W,T2\n' })).toEqual([
    'trips.txt:3:route_id ways/feed-unknown-id',
  ])
  expect(await faultsOf({ 'calendar_dates.txt': 'service_id,date,exception_type\nW,20310631,1\n' })).toContain(
    'calendar_dates.txt:2:date ways/feed-bad-value',
  )
  expect(await faultsOf({ 'calendar_dates.txt': null })).toContain('calendar.txt:1: ways/feed-missing-file')
  expect(
    await faultsOf({ 'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nT1,06:00:00,05:00:00,0\n' }),
  ).toEqual(['frequencies.txt:2:headway_secs ways/feed-bad-value'])
  expect(
    await faultsOf({ 'transfers.txt': 'from_stop_id,to_stop_id,transfer_type,min_transfer_time\nA,X,2,60\nA,B,4,\n' }),
  ).toEqual(['transfers.txt:2:to_stop_id ways/feed-unknown-id', 'transfers.txt:3:transfer_type ways/feed-not-read'])
})

test('a trip with one row at fault is left out whole, the others stay', async () => {
  const cases = [
    ['T1,12:00:00,12:10:00,B,2', 'T1,12:60:00,12:10:00,B,2', 'arrival_time ways/feed-bad-value'],
    ['T1,12:00:00,12:10:00,B,2', 'T1,12:00:00,12:10:00,X,2', 'stop_id ways/feed-unknown-id'],
    ['T1,12:00:00,12:10:00,B,2', 'T1,07:00:00,12:10:00,B,2', 'arrival_time ways/feed-back-in-time'],
    ['T1,12:00:00,12:10:00,B,2', 'T1,12:00:00,12:10:00,B,1', 'stop_sequence ways/feed-duplicate'],
  ] as const
  for (const [from, to, fault] of cases) {
    const { feed, faults } = await read({ 'stop_times.txt': whole['stop_times.txt']!.replace(from, to) })
    expect(faults.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([`3 ${fault}`])
    expect([feed.trips.first[0], feed.trips.first[1], feed.trips.first[2]]).toEqual([0, 0, 2])
  }
})

test('rows out of order are put in order, and blank times between two known ones are filled evenly', async () => {
  const { feed, faults } = await read({
    'stop_times.txt':
      'stop_sequence,trip_id,arrival_time,departure_time,stop_id\n3,T1,16:00:00,,C\n7,T2,17:00:00,17:00:00,C\n1,T1,,08:00:00,A\n2,T1,,,B\n1,T2,09:00:00,09:00:00,A\n',
  })
  expect(faults).toEqual([])
  expect([...feed.trips.arrive].map(clock)).toEqual(['08:00:00', '12:00:00', '16:00:00', '09:00:00', '17:00:00'])
})

test('a fault is told in the person’s language', async () => {
  const [fault] = (await read({ 'routes.txt': null })).faults
  expect(textOf(fault!.code, fault!.facts, 'ru')).toBe('нет файла routes.txt')
})

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

test('records read from bytes in any pieces are those read from the text at once', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'ж', '口', ' ', ',', '"', '\n'), maxLength: 6 }),
    fc.constant(''),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      (rows, end, closed, piece) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end) + (closed ? end : '')
        const bytes = new TextEncoder().encode(text)
        const found: { line: number; cells: string[] }[] = []
        const csv = new ByteCsv((record) =>
          found.push({ line: record.line, cells: Array.from({ length: record.count }, (_, at) => record.text(at)) }),
        )
        for (let at = 0; at < bytes.length; at += piece) csv.push(bytes.subarray(at, at + piece))
        csv.end()
        expect(found).toEqual(readCsv(text).map((row) => ({ line: row[0]!.line, cells: row.map((one) => one.text) })))
      },
    ),
  )
})
