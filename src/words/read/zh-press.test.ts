import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who acts in Chinese news', () => {
  test.each([
    // Both who met, whatever their titles; a state's name behind the verb.
    ['国家开发银行行长谭立会见吉尔吉斯斯坦财政部部长马拉特·萨德科夫。', 'meeting per:tan-li+per:marat-sadykov'],
    ['吉尔吉斯斯坦外交部第一副部长阿谢因·萨德科夫会见中国大使刘明。', 'meeting per:ashein-sadykov+per:liu-ming'],
    [
      '兰州大学校长杨勇与吉尔吉斯斯坦国立大学校长马拉特·萨德科夫签署合作协议。两校将互派学生。',
      'signature per:yang-yong+per:marat-sadykov; commitment org:lanzhou-university+org:kg-state-university',
    ],
    ['商务厅厅长王兆明，奥什海关关长卢厚生举行会谈。', 'meeting per:wang-zhaoming+per:lu-housheng'],
    // One man and his two offices; a name before its office.
    ['土库曼斯坦副总理、外长萨德科夫同王毅举行会谈。', 'meeting per:sadykov+per:wang-yi'],
    ['杨万里会长表示，情况很好。', 'statement per:yang-wanli'],
    // Firms that begin with the name of their state.
    ['中国电建和吉尔吉斯斯坦能源部签署合作备忘录。', 'signature org:powerchina+org:kg-energy-ministry'],
    ['中铁十四局副总经理李国栋表示，公司将增派技术人员。', 'commitment org:china-railway-14-group'],
    ['中国贸促会会长王立表示，愿加强合作。', 'commitment org:cn-ccpit'],
    ['天津港与阿克套港签署合作协议。', 'signature org:tianjin-port+org:aktau-port'],
    // A minister and the head of a firm: both sides are his ministry and the firm.
    [
      '中国能建董事长宋海会见吉尔吉斯斯坦能源部部长马拉特·萨德科夫。双方商定今年开工。',
      'meeting per:song-hai+per:marat-sadykov; agreement org:energy-china+org:kg-energy-ministry',
    ],
    // Two ministers speak for their states.
    [
      '王毅会见吉尔吉斯斯坦能源部部长马拉特·萨德科夫。双方商定今年开工。',
      'meeting per:wang-yi+per:marat-sadykov; agreement CN+KG',
    ],
    ['北哈萨克斯坦州愿与陕西省扩大粮食贸易。', 'commitment region:north-kazakhstan'],
    ['纳伦市长会见客人。该市将建设新公园。', 'commitment city:naryn'],
    [
      '中国驻奥什总领事姜薇表示，情况很好。总领事馆愿支持企业。',
      'statement per:jiang-wei; commitment org:cn-consulate-osh',
    ],
    ['近日本公司承诺按期交付设备。', 'commitment unknown'],
    ['吉尔吉斯斯坦总统扎帕罗夫应习近平主席邀请对中国进行国事访问。', 'meeting per:sadyr-japarov'],
    // What should be done goes on; who introduces something supports it no more.
    ['王毅强调，要落实共识，致力于改善贸易条件。', 'call per:wang-yi; call per:wang-yi'],
    ['王毅赞同吉方意见，介绍了中国经济发展情况。', 'endorsement per:wang-yi'],
    // What is told of a region is not what hopes; who spoke goes on.
    [
      '州长马拉特·萨德科夫说，情况很好。甘肃是重要伙伴，希望双方扩大贸易。',
      'statement per:marat-sadykov; expectation per:marat-sadykov',
    ],
    ['甘肃省希望双方扩大贸易。', 'expectation region:CN-GS'],
    ['王毅指出，备忘录的签署，将有力促进两国贸易。', 'statement per:wang-yi; statement per:wang-yi'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
