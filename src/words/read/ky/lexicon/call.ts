import type { Row } from './row.ts'

/** Demands, proposals and what should be done. */
export const call: readonly Row[] = [
  // Demands.
  {
    rule: 'calls',
    kind: 'call',
    modality: 'appeal',
    strength: 2,
    frame: 'do',
    stems:
      'чакыр|үндө|сура|суран|өтүн|талап (?:кыл|кой)|талабын кой|сунуш (?:кыл|киргиз|айт)|сунушта|сунушун (?:айт|киргиз|билдир)|кеңеш (?:бер|кыл|айт)|өтүнүч (?:кыл|менен кайрыл|айт)|кайрылуу жаса|тапшырма жүктө|эскертүү бер|тапшыр|тапшырма бер|милдеттендир|буюр',
  },
  { rule: 'says-do', kind: 'call', modality: 'appeal', strength: 2, frame: 'do', words: 'де(?:йт|р) эле[мк]' },
  {
    rule: 'should',
    kind: 'call',
    modality: 'should',
    strength: 2,
    frame: 'do',
    words:
      '(?:керек|зарыл|тийиш|абзел|шарт|лазым|максатка ылайыктуу|маанилүү)(?:тигин|дыгын|ти|тигин|түгүн)?(?: экен(?:ин|дигин)?)?(?: деп)?(?: (?:айт|белгиле|билдир|баса белгиле|эсепте|кошумчала|эскерт)[а-яөүң]*)?',
  },
]
