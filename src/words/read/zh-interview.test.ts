import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const HEAD = '滑雪场主任专访\n\n奇姆布拉克滑雪场主任阿斯卡尔·别克托夫在办公室接受了本刊记者林晓的专访。\n\n'
const ASKED = ['今年会有多少中国游客？', '票价会涨吗？', '和中国公司的合作怎么样？']
const ANSWERED = ['去年来了三万人。', '我们将在十月开通新缆车。', '希望航空公司增加航班。']

describe('a Chinese interview, in every form that newspapers give it', () => {
  test.each([
    ['plain', '', '', '\n\n'],
    ['with dashes', '——', '——', '\n'],
    ['with 问 and 答', '问：', '答：', '\n\n'],
    ['with names', '记者：', '别克托夫：', '\n'],
  ])('%s', (_, asks, answers, between) => {
    const turns = ASKED.map((question, at) => `${asks}${question}${between}${answers}${ANSWERED[at]}`)
    const read = taken(HEAD + turns.join('\n\n'))
    expect(read).toContain('statement per:askar-bektov')
    expect(read).toContain('expectation per:askar-bektov')
    expect(read).toMatch(/commitment (?:per:askar-bektov|org:qimubulake-ski-resort)/)
    expect(read).not.toMatch(/per:lin-xiao|per:ren-/)
  })

  test('whoever is named most before the questions answers them, and nobody whom the head names beside', () => {
    const text = `雪山脚下的生意人
——访卡拉科尔滑雪场主任艾别克·苏尔坦诺夫

《丝路人物》记者 赵一鸣

艾别克·苏尔坦诺夫在滑雪场干了二十年。去年，他引进了西域冰雪公司总经理韩东升。

问：今年游客多吗？
答：去年来了三万人，比前年多一倍。
问：最大的困难是什么？
答：我担心缺水。希望州政府尽快修好引水渠。`
    expect(taken(text)).toBe(
      'statement per:aibek-sultanov; assessment per:aibek-sultanov; expectation per:aibek-sultanov',
    )
  })
})
