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

  it.each([
    ['Кытай өкмөтү тарабынан жаңы мектепке 5 миллион сом бөлүнөт.', 'commitment', 'org:cn-cabinet'],
    ['Жол киреси кыргыз тараптын эсебинен үч жыл төлөнөт.', 'commitment', 'state:KG'],
    ['Кыргыз тарап үч жаңы көпүрө курганы жатат.', 'commitment', 'state:KG'],
    ['Кыргыз тарап үч жаңы көпүрө курмакчы экенин билдирди.', 'commitment', 'state:KG'],
    ['Кытай тарап бажы алымын көтөрбөстүгүн айтты.', 'commitment', 'state:CN'],
    ['Кыргыз министрлиги бул маалыматты негизсиз деп атады.', 'statement', undefined],
    ['Өкмөт үчүнчү токойду кыйууга жол берилбесин деп эскертти.', 'call', undefined],
  ])('%s', (text, kind, who) => {
    expect(kinds(text)).toEqual([kind])
    if (who) expect(read(text)[0]!.actors).toEqual([who])
  })

  it('gives the words of an opinion to whoever holds it', () => {
    expect(
      read(
        'Депутат Мирбек Асаналиев меморандумга күмөн санайт. Анын пикиринде, лабораторияны чет элдик компания эмес, мамлекет курушу керек.',
      ).at(-1),
    ).toMatchObject({ kind: 'call', actors: ['per:mirbek-asanaliev'] })
  })

  it('enters each paper that a colon lists', () => {
    expect(
      kinds(
        'Кыргызстан менен Кытай үч документке кол коюшту: электрондук соода тууралуу меморандумга, ветеринардык протоколго жана 2030-жылга чейинки жол картасына.',
      ),
    ).toEqual(['signature', 'signature', 'signature'])
  })

  it('takes the rules of a joint paper for statements of both, numbered or not', () => {
    const text =
      'Кыргыз Республикасы менен Кытай Эл Республикасынын\nБИРГЕЛЕШКЕН БИЛДИРҮҮСҮ\n\nТараптар эрежелерди иштеп чыгууга макулдашты. Эрежелер эки тилде басылат. Бул билдирүү эл аралык келишим болуп саналбайт.'
    expect(read(text).slice(1)).toMatchObject([
      { kind: 'statement', actors: ['state:CN', 'state:KG'] },
      { kind: 'statement', actors: ['state:CN', 'state:KG'] },
    ])
  })
})
