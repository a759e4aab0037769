import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'
import { person } from './zh/open-name.ts'

describe('foreign names in Chinese signs', () => {
  test.each([
    // Names that people often bear, however a paper spells them.
    ['艾格丽姆·萨德科娃', 'per:aigerim-sadykova'],
    ['艾格里姆·萨迪科娃', 'per:aigerim-sadykova'],
    ['迪丽多拉·拉希莫娃', 'per:dildora-rakhimova'],
    ['努尔苏鲁·托罗巴耶娃', 'per:nursulu-torobaeva'],
    ['萨马特·阿布德拉赫马诺夫', 'per:samat-abdyrakhmanov'],
    ['阿德尔别克·卡瑟马利耶夫', 'per:adylbek-kasymaliev'],
    ['谢尔盖·库兹涅佐夫', 'per:sergei-kuznetsov'],
    ['叶莲娜·尼基京娜', 'per:elena-nikitina'],
    ['哈坎·菲丹', 'per:hakan-fidan'],
    // Of two names, and as a stem.
    ['卡纳特别克·图尔松库洛夫', 'per:kanatbek-tursunkulov'],
    ['巴克特·埃森加济耶夫', 'per:bakyt-esengaziev'],
    // Nobody's usual name goes by its sounds.
    ['泰季勒·博罗佐夫', 'per:tedil-borozov'],
    ['埃勒·沃斯', 'per:el-vos'],
    // Citizens of China: a usual name, else the readings.
    ['吾守尔·艾山', 'per:wushouer-aishan'],
    ['阿里木江·托赫提', 'per:alimjan-tohti'],
  ])('%s', (name, id) => expect(person(name)).toBe(id))
  test('a surname alone means whoever bore it with another name', () =>
    expect(taken('州长艾格丽姆·萨德科娃说，路修好了。萨德科娃承诺增开班车。')).toBe(
      'statement per:aigerim-sadykova; commitment per:aigerim-sadykova',
    ))
})
