import { expect, test } from 'vitest'
import { readTntpNet, readTntpTrips } from './tntp.ts'

const head = (zones: number, nodes: number, links: number, more = '') =>
  `<NUMBER OF ZONES> ${zones}\n<NUMBER OF NODES> ${nodes}\n<NUMBER OF LINKS> ${links}\n${more}<END OF METADATA>\n\n`

test('rows of links are read with tabs or spaces, exponents, remarks, and a semicolon that leans on its number', () => {
  const net = readTntpNet(
    `${head(2, 3, 2, '<FIRST THRU NODE> 3\n')}~ \tinit\tterm ;\n\t1\t3\t1800\t2.5\t1.2e-3\t0.15\t4\t0\t12\t1\t;\n 3 2 1 +3 0 1e9 0 0 0 1; ~ last\n`,
  )
  expect(net).toMatchObject({ zones: 2, nodes: 3, firstThru: 2 })
  expect([...net.from, ...net.to]).toEqual([0, 2, 2, 1])
  expect([...net.capacity, ...net.length, ...net.freeFlow]).toEqual([1800, 1, 2.5, 3, 1.2e-3, 0])
  expect([...net.b, ...net.power, ...net.toll]).toEqual([0.15, 1e9, 4, 0, 12, 0])
})

test('numbers are read to the last digit', () => {
  for (const written of ['0.1', '4489.1299999999464', '1151.9950000000244', '.7', '8.', '0012', '123456789012345.5']) {
    const net = readTntpNet(`${head(1, 2, 1)}1 2 ${written} 1 1 1 1 0 0 1 ;`)
    expect(net.capacity[0]).toBe(Number(written))
  }
})

test('trips are read in the order of the file, those inside a zone among them', () => {
  const trips = readTntpTrips(
    '<NUMBER OF ZONES> 3\n<TOTAL OD FLOW> 6\n<END OF METADATA>\nOrigin \t1 \n 1 : 0.5;  2 : 1.25; 3 :4;\n\nOrigin 3\n2:.25',
  )
  expect([...trips.from]).toEqual([0, 0, 0, 2])
  expect([...trips.to]).toEqual([0, 1, 2, 1])
  expect([...trips.amount]).toEqual([0.5, 1.25, 4, 0.25])
})

test.each([
  ['Origin 1\n2 : -3;', 'line 4 of the network or trip file: “-3” is not a number of trips'],
  ['Origin 1\n2 : many;', '“many” is not a number of trips'],
  ['Origin 1\n2 : ;', '“” is not a number of trips'],
  ['Origin 1\n5 : 1;', 'there is no zone “5”'],
  ['Origin x\n', 'there is no zone “x”'],
  ['2 : 1;', 'trips before the first origin'],
  ['Origin 1\n2 3;', '“2 3” is no destination : trips'],
])('of trips %j it is said what is wrong', (body, reason) => {
  expect(() => readTntpTrips(`<NUMBER OF ZONES> 3\n<END OF METADATA>\n${body}`)).toThrow(reason)
})

test.each([
  [head(1, 2, 1) + '1 9 1 1 1 1 1 0 0 1;', 'there is no node 9'],
  [head(1, 2, 1) + '1 2 1 1 one 1 1 0 0 1;', '“one” is not a number'],
  [head(1, 2, 1) + '1 2 1 1;', '4 columns where 10 are wanted'],
  [head(1, 2, 2) + '1 2 1 1 1 1 1 0 0 1;', '1 links where 2 are promised'],
  [head(1, 2, 0) + '1 2 1 1 1 1 1 0 0 1;', 'more links than the 0 promised'],
  [head(3, 2, 0), '3 zones among 2 nodes'],
  ['1 2 3', 'no <END OF METADATA>'],
])('of a network %j it is said what is wrong', (text, reason) => {
  expect(() => readTntpNet(text)).toThrow(reason)
})
