import { describe, expect, it } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

const read = (text: string) =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2028-06-18' })
    .records.map(({ kind, actors }) => `${kind} ${actors.map(({ id }) => id).join('+')}`)

const BODY =
  'Мен коңшу өлкөнүн ийгиликтерине кубанам. Биз быйыл жаңы чек ара бекетин ачабыз. Эки тарап жол-жоболорду жөнөкөйлөтүшү керек. Биз бул үчүн бардык шартты түзөбүз.'

describe('articles of leaders and envoys in Kyrgyz', () => {
  it('are in the voice of whoever a heading says wrote them', () => {
    expect(
      read(`Кытайдын Кыргызстандагы элчиси Ли Гуанминдин «Жаңы жол» гезитине макаласы\n\n${BODY}`).slice(0, 3),
    ).toEqual(['assessment per:li-guangming', 'commitment state:CN', 'call per:li-guangming'])
  })
  it('are in the voice of a name with its office behind a comma or below it', () => {
    const want = ['assessment per:sadyr-japarov', 'commitment state:KG', 'call per:sadyr-japarov']
    expect(read(`Көпүрө\nСадыр Жапаров, Кыргыз Республикасынын Президенти\n\n${BODY}`).slice(0, 3)).toEqual(want)
    expect(read(`Көпүрө\nСадыр Жапаров\nКыргыз Республикасынын Президенти\n\n${BODY}`).slice(0, 3)).toEqual(want)
  })
  it('news of whoever speaks in it is in nobody’s voice', () => {
    expect(read(`Садыр Жапаровдун сөзү\n\nКытай тарап быйыл жаңы чек ара бекетин ачат. Тараптар жолугушту.`)).toEqual([
      'commitment state:CN',
      'meeting state:CN+state:KG',
    ])
  })
})
