import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

/** The acts of a text, each as its kind and actor, parted by "; "; "-" where it has none. */
const acts = (text: string): string => taken(text)

describe('who has no accord and promises nothing', () => {
  test.each([
    ['The two delegations differ over the price of gas.', 'statement CN+KG'],
    ['The sides remain at odds over the tariff.', 'statement CN+KG'],
    ['China could make no commitment on the price.', 'statement CN'],
    ['The Kyrgyz side cannot guarantee the dates.', 'statement KG'],
    ['Kyrgyzstan gave no assurance that the line would be built.', 'statement KG'],
    [
      'Kyrgyzstan will consider the idea, Sadyr Japarov replied, though it can make no promises.',
      'commitment KG; statement KG',
    ],
    ['Kyrgyzstan gave an assurance that the line would be built.', 'commitment KG'],
    ['The proposal to lower the tariff was not supported.', 'statement unknown'],
  ])('%s', (text, records) => expect(acts(text)).toBe(records))
})

describe('what bodies want', () => {
  test.each([
    ['Kazakhstan wants a bigger quota for its hauliers.', 'call KZ'],
    ['Uzbekistan wants to build a second bridge.', 'expectation UZ'],
    ['He wants a rest.', '-'],
    ['Kazakhstan insists that dams cost money and that neighbours should share the bill.', 'statement KZ; call KZ'],
    ['The Kyrgyz side insisted that China pay half.', 'call KG'],
    ['The Kyrgyz side invited two restorers to Dunhuang.', 'call KG'],
  ])('%s', (text, records) => expect(acts(text)).toBe(records))
})

describe('verbs that nobody knows bound what stands before them', () => {
  test.each([
    [
      'Kyrgyzstan and China discussed the tariff, and outlined a plan to build a depot.',
      'meeting KG+CN; statement KG+CN',
    ],
    ['When Beijing promised to lend 300 million dollars, the hall applauded.', 'commitment CN'],
    ['When Beijing lends money, the hall applauds.', '-'],
    ['The Kyrgyz side expressed its thanks and asked for more wagons.', 'assessment KG; call KG'],
    ['"Why should we pay twice?" asked Sadyr Japarov.', '-'],
    ['Otherwise, Sadyr Japarov said, everything would hang on two firms.', 'statement per:sadyr-japarov'],
  ])('%s', (text, records) => expect(acts(text)).toBe(records))
})

describe('words of an act past a quotation mark', () => {
  test.each([
    ['Sadyr Japarov said Kyrgyzstan is "ready to" publish the contract.', 'commitment KG'],
    ['China "attaches great importance to" the corridor, Wang Yi said.', 'assessment CN'],
    ['Kyrgyzstan "highly appreciates" the aid, Sadyr Japarov said.', 'assessment KG'],
    ['Kyrgyzstan is "ready to" drop, a joker wrote.', '-'],
  ])('%s', (text, records) => expect(acts(text)).toBe(records))
})

describe('what is claimed and untrue', () => {
  test.each([
    ['Reports that Kyrgyzstan will lease the lake are untrue, Sadyr Japarov said.', 'statement per:sadyr-japarov'],
    [
      'Earlier reports in the press that China had offered to buy water are inaccurate, Sadyr Japarov points out: only timing was discussed.',
      'statement per:sadyr-japarov',
    ],
    ['Reports that Kyrgyzstan will lease the lake have spread.', '-'],
  ])('%s', (text, records) => expect(acts(text)).toBe(records))
})

describe('rules, visits and broken words promise nothing, and their twins do', () => {
  test.each([
    ['Under the bill, drivers will be required to carry a tachograph.', '-'],
    ['Under the contract, the Kyrgyz side will be obliged to pave the road.', 'commitment KG'],
    ['The law requires Kyrgyzstan to publish accounts.', '-'],
    ['The agreement requires Kyrgyzstan to publish accounts.', 'commitment KG'],
    ['Kyrgyzstan promised to repair the road by May but missed the deadline.', '-'],
    ['Kyrgyzstan promised to repair the road; nothing was done.', '-'],
    ['Kyrgyzstan promised to repair the road by May.', 'commitment KG'],
    ['Sadyr Japarov is due to visit Beijing in May.', '-'],
    ['Kyrgyzstan is set to open a consulate in May.', 'commitment KG'],
    ['Kyrgyzstan will never forget this help.', '-'],
    ['Kyrgyzstan will never tax this help.', 'commitment KG'],
    ['Neither China nor Kyrgyzstan has agreed to pay.', '-'],
    ['Xi Jinping promised that the railway would bring prosperity.', 'statement per:xi-jinping'],
    ['Xi Jinping promised that China would open its market.', 'commitment CN'],
  ])('%s', (text, records) => expect(acts(text)).toBe(records))
})

const paper = (line: string): string =>
  acts(`Minutes of the Kyrgyz-Chinese commission\n\nThe co-chairs were Zeng Yifan and Azat Turgunov.\n\n${line}`)

describe('who acts in a paper of two', () => {
  test.each([
    ['The Commission expressed concern over the delay.', 'assessment CN+KG'],
    ['2.4 No agreement was reached on the price.', 'statement CN+KG'],
    [
      'Sadyr Japarov met Xi Jinping. Both agreed that the engineers should meet weekly.',
      'agreement per:sadyr-japarov+per:xi-jinping',
    ],
  ])('%s', (line, record) => expect(paper(line)).toContain(record))
})

describe('what stands between a verb and what it takes', () => {
  test.each([
    ['China and Kyrgyzstan signed, in the presence of both presidents, a protocol on visas.', 'signature CN+KG'],
    ['Xi Jinping said, after the talks, that China would open its market.', 'commitment CN'],
    ['Kyrgyzstan offers its apologies for the delay.', 'assessment KG'],
    ['A replacement has been ordered.', '-'],
    ['Not everybody shares his confidence.', '-'],
    ['The next session takes place on 12 December.', '-'],
  ])('%s', (text, records) => expect(acts(text)).toBe(records))
})

describe('several who speak as one, and one who does not', () => {
  test.each([
    ['Statement\n\nWe, the undersigned unions, met in Osh. We have decided to share weather data.', 'agreement'],
    ['Sadyr Japarov said: "We have decided to share weather data."', 'commitment KG'],
    ['Under the agreement, each state will count the years worked in the other.', 'commitment CN+KG'],
    [
      'The contractor, Gansu Tunnel Group, whose representative attended, promised to pay compensation.',
      'commitment org:gansu-tunnel-group',
    ],
  ])('%s', (text, record) => expect(acts(text)).toContain(record))
})
