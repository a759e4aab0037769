import { describe, expect, it } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

const read = (text: string) =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2028-06-18' })
    .records.map(({ kind, actors, content }) => ({
      kind,
      actors: actors.map(({ id }) => id),
      content: text.slice(content.start, content.end),
    }))
const kinds = (text: string) => read(text).map(({ kind }) => kind)

describe('what Kyrgyz keeps, refuses, accepts and publishes', () => {
  it.each([
    ['Кыргыз тарап инспекторлордун эмгек акысын сактап калат.', 'commitment'],
    ['Кыргыз тарап мыйзамга өзгөртүү киргизүү мүмкүнчүлүгүн карайт.', 'commitment'],
    ['Кытай башка өлкөлөрдүн ички иштерине кийлигишпейт.', 'commitment'],
    ['Кыргыз өкмөтү быйыл тарифти жогорулатпай турганына ишендирди.', 'commitment'],
    ['Тараптар өткөн жылы беш жумушчунун каза болгонуна терең кайгырышты.', 'assessment'],
    ['Кытай тарап каза болгондордун үй-бүлөлөрүнө көңүл айтты.', 'assessment'],
    ['Депутат Асан Асанов өкмөттөн келишимдин толук текстин жана тизмесин көрсөтүүнү суратты.', 'call'],
    ['Министр Асан Асанов чакырууну кабыл алды.', 'statement'],
    ['Кыргызстандын Тышкы иштер министрлиги бул маалыматты жокко чыгарды.', 'statement'],
  ])('%s', (text, kind) => expect(kinds(text)).toEqual([kind]))

  it.each([
    '— Ким берет?\n— Бул үчүн уруксатты мен эмес, Энергетика министрлиги берет.',
    'Чек ара маселеси толугу менен чечилген.',
    'Министр Асан Асанов жол оңдолгонуна ишендирди.',
  ])('binds nobody: %s', (text) => {
    expect(kinds(text)).not.toContain('commitment')
    expect(kinds(text)).not.toContain('agreement')
  })

  it('goes on with whoever supports and hopes', () => {
    const [, hope] = read(
      'Кыргызстан менен Кытай сүйлөштү. Тараптар БУУнун долбоорун колдойт жана Өзбекстандын адистери машыгууларга катышат деп үмүттөнөт.',
    ).slice(-2)
    expect(hope).toMatchObject({ kind: 'expectation', actors: ['state:CN', 'state:KG'] })
  })

  it('reads what a lead before a quotation tells as well', () => {
    expect(kinds('Директор Асан Асанов кан тапшыруу салт экенин айтып берди: «Атам элүү жолу кан тапшырган».')).toEqual(
      ['statement', 'statement'],
    )
  })
})
