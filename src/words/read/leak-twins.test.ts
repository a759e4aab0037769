import { describe, expect, it } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

const promises = (text: string) =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2028-06-18' })
    .records.filter(({ kind }) => kind === 'commitment').length

describe('what binds nobody, beside what binds', () => {
  it.each([
    'Provided that the Chinese side agrees, the government will open two border points.',
    'The presidents will meet three times on the sidelines of the summit.',
    'The Chinese side is allegedly ready to buy the plant.',
    'The court will hear the suit on 5 July.',
    "The company's promises to build a school remained on paper.",
    'Министр не взял на себя никаких обязательств.',
    'Суд рассмотрит иск 5 июля.',
    '«Мы думали, что правительство построит нам дома», — говорит житель Асан Асанов.',
    '网上传言中国大使馆将取消签证。',
    '消息人士说中国准备出售电站。',
    '据《晨报》报道，北京打算重新审查合同。',
    'Кыргызстан жыл сайын Кытайга эки миң тонна бал сатат.',
    'Эксперт Ли Вэй Кытай Борбордук Азиядагы соодасын эки эсе көбөйтөт деди.',
  ])('nobody: %s', (text) => expect(promises(text)).toBe(0))

  it.each([
    'The Chinese side will open two border points and is ready to lend for the road.',
    'Министр транспорта Кыргызстана взял на себя обязательство достроить дорогу.',
    '中方承诺今年交付设备。',
    'Кыргызстан мындан ары жыл сайын Кытайга мектептер үчүн эки миң китеп берет.',
  ])('somebody: %s', (text) => expect(promises(text)).toBeGreaterThan(0))

  it("a quotation that ends in a comma is whoever's the words behind it say", () => {
    const { records } = readerOver('cn-kg').read({
      text: '“我们将向农民提供优惠贷款，”吉尔吉斯斯坦农业部长李伟说。',
      sha256: '0'.repeat(64),
      date: '2028-06-18',
    })
    expect(records.map(({ kind, actors }) => `${kind} ${actors[0]?.id}`)).toEqual(['commitment state:KG'])
  })
})
