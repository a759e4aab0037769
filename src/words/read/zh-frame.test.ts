import { describe, expect, test } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

/** What the reader takes of a text, as "kind actors; …"; "-" where it takes nothing. */
const taken = (text: string): string =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2027-06-01' })
    .records.map(
      ({ kind, actors }) => `${kind} ${actors.map(({ id }) => id.replace('state:', '')).join('+') || 'unknown'}`,
    )
    .join('; ') || '-'

describe('one Chinese sentence for each way to promise, agree, ask, hope, value, state and retell', () => {
  test.each([
    [
      '中方承诺：\n（一）鼓励本国企业采用新技术；\n（二）不向吉方出口旧设备；\n（三）每年接收二十名吉方专家赴华研修。',
      'commitment CN; commitment CN; commitment CN',
    ],
    ['双方商定：\n一是成立工作组；\n二是每年会晤一次。', 'agreement CN+KG; agreement CN+KG'],
    ['中方愿继续支持吉方建设学校。', 'commitment CN'],
    ['中方愿支持吉方建设学校，帮助培训教师。', 'commitment CN; commitment CN'],
    ['中方将继续鼓励企业赴吉投资。', 'commitment CN'],
    ['中方支持吉方维护主权。', 'endorsement CN'],
    ['吉方曾承诺在口岸增设通道，但至今没有兑现。', '-'],
    ['外交部发言人毛晓说，吉方去年曾承诺增设通道。', 'statement per:mao-xiao'],
    ['外交部发言人毛晓表示，希望吉方保护中国企业。', 'expectation per:mao-xiao'],
    ['外交部发言人毛晓表示，中方对此表示欢迎。', 'endorsement CN'],
    ['外交部发言人毛晓强调，有关报道与事实不符。', 'statement per:mao-xiao'],
    ['外交部发言人毛晓否认中方将关闭口岸。', 'statement per:mao-xiao'],
    ['外交部发言人毛晓表示，中方不会关闭口岸。', 'commitment CN'],
    ['中方计划三年内在吉开设五所学校。', 'commitment CN'],
    ['交通部计划明年修建两座桥。', 'commitment org:kg-transport-ministry'],
    ['吉尔吉斯斯坦交通部计划明年修建两座桥。', 'commitment org:kg-transport-ministry'],
    ['吉尔吉斯斯坦交通部拟于5月派专家赴华考察。', 'commitment org:kg-transport-ministry'],
    ['吉尔吉斯斯坦交通部正在考虑修建两座桥。', 'commitment org:kg-transport-ministry'],
    ['吉尔吉斯斯坦交通部有望年内完成修路。', '-'],
    ['如果谈判顺利，中方将修建两座桥。', '-'],
    ['中方有意修建两座桥。', 'commitment CN'],
    ['中方力争年内完成修桥。', 'commitment CN'],
    ['中方表示将认真研究吉方建议。', 'commitment CN'],
    ['吉方呼吁延长签证有效期，中方表示将认真研究。', 'call KG; commitment CN'],
    ['双方就扩大贸易达成共识。', 'agreement CN+KG'],
    ['双方同意，自7月1日起试行预约通关，并于年底前互认证明。', 'agreement CN+KG; agreement CN+KG'],
    ['双方认为，应加强合作。', 'call CN+KG'],
    ['双方高度评价两国关系发展。', 'assessment CN+KG'],
    ['双方对合作进展表示满意。', 'assessment CN+KG'],
    ['双方对有关方面的行为表示关切。', 'assessment CN+KG'],
    ['双方重申将恪守联合国宪章。', 'statement CN+KG'],
    ['吉方重申坚定奉行一个中国原则。', 'statement KG'],
    ['会谈后，双方签署了合作备忘录。', 'signature CN+KG'],
    ['双方签署了农业、交通、教育三份协议。', 'signature CN+KG'],
    ['在两国元首见证下，双方签署合作文件。', 'signature CN+KG'],
    ['中国商务部与吉尔吉斯斯坦经济部签署备忘录。', 'signature org:cn-mofcom+org:kg-economy-ministry'],
    ['吉方感谢中方提供疫苗，愿为中国企业提供便利。', 'assessment KG; commitment KG'],
    ['吉方对中方提供疫苗表示感谢。', 'assessment KG'],
    ['吉方欢迎中国企业赴吉投资，将为其提供便利条件。', 'endorsement KG; commitment KG'],
    ['中方要求吉方尽快调查。', 'call CN'],
    ['中方敦促吉方尽快调查，依法惩处凶手。', 'call CN; call CN'],
    ['中方提出四点建议。', '-'],
    ['王毅表示，中方高度重视中吉关系，愿同吉方深化合作，推动项目落地。', 'assessment CN; commitment CN; commitment CN'],
    ['王毅说，中吉关系发展良好。中方将一如既往支持吉方发展。', 'statement per:wang-yi; commitment CN'],
    ['王毅指出，要尽快完成勘测，确保按期开工。', 'call per:wang-yi; call per:wang-yi'],
    ['王毅强调，双方应加强协调。', 'call per:wang-yi'],
    ['王毅会见库鲁巴耶夫，双方就铁路交换意见。', 'meeting per:wang-yi+per:jeenbek-kulubaev'],
    ['王毅在比什凯克同库鲁巴耶夫举行会谈。', 'meeting per:wang-yi+per:jeenbek-kulubaev'],
    ['库鲁巴耶夫表示愿将吉中关系提升到新水平。', 'commitment KG'],
    ['库鲁巴耶夫完全赞同中方提议，愿同中方密切配合。', 'endorsement per:jeenbek-kulubaev; commitment KG'],
    ['库鲁巴耶夫邀请王毅访问吉尔吉斯斯坦。', 'call per:jeenbek-kulubaev'],
    ['库鲁巴耶夫相信两国贸易将翻一番。', 'expectation per:jeenbek-kulubaev'],
    ['库鲁巴耶夫希望中方扩大进口，并建议尽快启动谈判。', 'expectation per:jeenbek-kulubaev; call per:jeenbek-kulubaev'],
    ['北京将承担费用，比什凯克则提供土地。', 'commitment CN; commitment KG'],
    ['下一次会议将在奥什举行。', '-'],
    ['项目将于2028年完工。', '-'],
    ['两国贸易额将突破三百亿美元。', '-'],
    ['会议决定成立工作组。', 'agreement CN+KG'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
