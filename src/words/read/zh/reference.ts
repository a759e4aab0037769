import type { Meaning, Reference } from '../grammar.ts'
import type { MentionType } from '../../statement.ts'

const word = (words: string, type: MentionType, means: Meaning): Reference => ({ forms: words.split(' '), type, means })
const office = (words: string, slug: string, rank?: 'head' | 'government'): Reference =>
  word(words, 'role', rank ? { is: 'office', slug, rank } : { is: 'office', slug })
const body = (words: string, slug: string, like = new RegExp(slug)): Reference =>
  word(words, 'organisation', { is: 'body', slug, like })
const group = (words: string, slug: string): Reference => word(words, 'group', { is: 'group', slug })

/** Fields of ministries: their names, the slug of the body and of its minister, and how the pack may call the body. */
const MINISTRIES: readonly (readonly [names: string, body: string, minister: string, like?: RegExp])[] = [
  ['外交部', 'mfa', 'foreign-minister', /-mfa$/],
  ['交通部 交通运输部 交通和通信部 运输部', 'transport-ministry', 'transport-minister'],
  ['经济部 经济和商务部 经济发展部 国民经济部', 'economy-ministry', 'economy-minister'],
  ['商务部', 'mofcom', 'commerce-minister', /mofcom|commerce-ministry/],
  ['贸易部 经贸部 工贸部', 'trade-ministry', 'trade-minister'],
  ['财政部', 'finance-ministry', 'finance-minister'],
  ['农业部 农业农村部 水资源、农业和加工工业部', 'agriculture-ministry', 'agriculture-minister'],
  ['能源部 能源和工业部', 'energy-ministry', 'energy-minister'],
  ['教育部 教育和科学部 教育科学部', 'education-ministry', 'education-minister'],
  ['卫生部 卫生健康委员会 国家卫健委 国家卫生健康委', 'health-ministry', 'health-minister'],
  [
    '文化部 文化和旅游部 文旅部 文化、信息和青年政策部 文化、信息、体育和青年政策部',
    'culture-ministry',
    'culture-minister',
  ],
  ['旅游部', 'tourism-ministry', 'tourism-minister'],
  ['国防部', 'defence-ministry', 'defence-minister'],
  ['内务部 公安部', 'interior-ministry', 'interior-minister'],
  ['司法部', 'justice-ministry', 'justice-minister'],
  ['水利部 水利和农业部 水资源部', 'water-ministry', 'water-minister'],
  ['紧急情况部 应急管理部', 'emergency-ministry', 'emergency-minister'],
  [
    '劳动部 劳动、社会保障和移民部 劳动、社会保障和移民事务部 劳动和社会保障部 人力资源和社会保障部',
    'labour-ministry',
    'labour-minister',
  ],
  [
    '数字发展部 数字化部 数字发展和创新技术部',
    'digital-ministry',
    'digital-minister',
    /digital-(?:development-)?ministry/,
  ],
  ['自然资源部 自然资源、生态和技术监督部', 'natural-resources-ministry', 'natural-resources-minister'],
  ['环境部 生态环境部 环保部', 'environment-ministry', 'environment-minister'],
  ['科技部 科学技术部', 'science-ministry', 'science-minister'],
  ['工业部 工业和信息化部 工信部', 'industry-ministry', 'industry-minister'],
  ['建设部 住房和城乡建设部 住建部', 'construction-ministry', 'construction-minister'],
]

const FIELDS = MINISTRIES.flatMap(([names, slug]) => names.split(' ').map((name) => [name, slug] as const)).toSorted(
  ([a], [b]) => b.length - a.length,
)
/** Which ministry the title of a minister or of his deputy names. */
export const ministrySlug = (title: string): string | null =>
  FIELDS.find(
    ([name]) =>
      title.includes(`${name}长`) ||
      title.includes(`${name}部长`) ||
      title.includes(`${name}副部长`) ||
      title.includes(`${name}第一副部长`),
  )?.[1] ?? null

function ministry([names, slug, minister, like]: (typeof MINISTRIES)[number]): Reference[] {
  const own = names.split(' ')
  const titles = (tail: RegExp, words: readonly string[]) =>
    own.flatMap((name) => words.map((word) => name.replace(tail, word))).join(' ')
  return [
    body(names, slug, like ?? new RegExp(slug)),
    // 水利部门 are those in charge of water, and no ministry.
    group(
      own.flatMap((name) => (name.endsWith('部') ? `${name}门` : [])).join(' '),
      minister.replace(/minister$/, 'authorities'),
    ),
    office(titles(/(?:部|委员会|委)$/, ['部长', '部部长']), minister),
    office(titles(/(?:部|委员会|委)$/, ['部副部长', '副部长']), `deputy-${minister}`),
  ]
}

/** No office of a state, no school, no town. */
const OF_ITSELF =
  /^org:(?!.*(?:ministry|mfa|mofcom|-gac$|-nsc$|agency|customs|service|department|administration|bureau|parliament|cabinet|government|embassy|universit|college|school|city-hall))/

/** Words that stand for a side, an office, a body or a group; a state directly before them says whose. */
export const references: readonly Reference[] = [
  word('双方 两国 中吉双方 两国政府 缔约双方 两国代表团 会谈双方', 'collective', { is: 'parties', pair: true }),
  word(
    '成员国 各成员国 与会国 缔约国 元首们 领导人们 总理们 部长们 外长们 与会领导人 各国领导人 各方 参会各方 与会各方 六国 五国 四国 四方 五方 六方 六国政府 各国政府 缔约各方 各缔约方 任何一方 缔约一方 缔约任何一方 一方',
    'collective',
    { is: 'parties' },
  ),
  word(
    '两位部长 两国部长 两位副部长 两位外长 两位副外长 两国外长 双方部长 双方外长 两国议长 双方代表 两国代表',
    'collective',
    {
      is: 'parties',
      pair: true,
    },
  ),
  word('三方 三国 三国政府', 'collective', { is: 'parties', every: true }),
  word(
    '两国元首 两国领导人 双方领导人 两位领导人 两国总统 三国元首 两国主席 两位元首 三国领导人 各国元首',
    'collective',
    { is: 'heads', rank: 'head' },
  ),
  word('两国总理 两国政府首脑 双方总理 两国政府总理 两位总理', 'collective', { is: 'heads', rank: 'government' }),
  word('方面', 'collective', { is: 'side' }),
  word('政府 当局', 'collective', { is: 'side', alone: /[^\p{Script=Han}]|[但而且请由向对与和同]/u }),
  word('对方', 'collective', { is: 'country', whose: 'other' }),
  word('我国 该国 本国', 'state', { is: 'country', whose: 'own' }),
  word(
    '我们 我方 我 笔者 本人 我省 我市 我州 我县 我区 我校 我司 我行 我局 我部 我厅 我署 我院 我会 我馆 我团 我公司 我集团 我中心 我办 我委 我社 我厂 我矿 我单位 本省 本市 本州 本区 本校 本行 本公司 本集团 本局 本馆 本厅 本署 本院 本会 本机构 本单位',
    'pronoun',
    { is: 'we' },
  ),
  word('他们 她们 二人 两人 该代表', 'pronoun', { is: 'they' }),
  word(
    '他 该官员 该发言人 该负责人 该人士 该专家 该学者 该议员 该大使 该部长 该州长 该市长 该省长 该总领事 该校长 该行长 该局长 该厅长 该署长 该主任 该经理 该总经理 该董事长 上述负责人 上述官员 上述人士 这名负责人 这名官员 这名发言人 这名专家 这名代表 这位部长 这位厅长 这位局长 这位州长 这位省长 这位市长 这位校长 这位院长 这位会长 这位主任 这位主席 这位总理 这位外长 这位大使 这位副部长 这位副省长 这位副市长 这位发言人 这位官员 这位负责人 这位总经理 这位董事长 这位行长 这位专家 这位代表 这位议员',
    'pronoun',
    { is: 'person', gender: null },
  ),
  word('她', 'pronoun', { is: 'person', gender: 'f' }),
  office('国家元首 总统 国家主席 主席', 'president', 'head'),
  office('总理 政府首脑 内阁主席 部长会议主席', 'prime-minister', 'government'),
  office('外交部发言人', 'mfa-spokesperson'),
  office('副总理 第一副总理', 'deputy-prime-minister'),
  office('总统府发言人 总统发言人 总统新闻秘书', 'president-spokesperson'),
  office('发言人 新闻发言人', 'spokesperson'),
  office('政府发言人', 'government-spokesperson'),
  office('商务部发言人', 'commerce-ministry-spokesperson'),
  office('大使', 'ambassador'),
  office('总领事', 'consul-general'),
  office('外长', 'foreign-minister'),
  office('副外长', 'deputy-foreign-minister'),
  office('财长', 'finance-minister'),
  office('防长', 'defence-minister'),
  office('商务部部长', 'commerce-minister'),
  office('海关总署署长 海关署长', 'customs-head'),
  ...MINISTRIES.flatMap(ministry),
  body('国家银行 中央银行 央行', 'national-bank', /national-bank|central-bank|peoples-bank/),
  body('税务局 国家税务局 税务署 税务部门', 'tax-service'),
  body('税务总局 国家税务总局', 'taxation-administration', /taxation-administration|tax-service/),
  body('移民局 国家移民局', 'migration-service'),
  body('统计局 国家统计局 国家统计委员会', 'statistics-committee', /statistic|-nsc$/),
  body('民航局 民航署', 'civil-aviation-agency', /civil-aviation/),
  body('兽医局 兽医署', 'veterinary-service'),
  body('投资署 国家投资署 国家投资局 投资局', 'investment-agency'),
  body('海关总署 海关', 'customs', /-gac$|customs/),
  body('边防局 边检机关 边防部门', 'border-service'),
  body('工商会', 'chamber-of-commerce', /chamber-of-commerce/),
  body('议会', 'parliament'),
  body('总统办公厅 总统办公室 总统府', 'presidential-administration'),
  office('议长 议会议长', 'parliament-speaker'),
  office('总统新闻秘书 总统府新闻秘书', 'president-spokesperson'),
  body('内阁', 'cabinet'),
  body('驻华大使馆 大使馆 使馆', 'embassy'),
  word('本部 该部 部里', 'organisation', {
    is: 'body',
    slug: 'ministry',
    like: /ministry|-mfa$|mofcom|部$/,
    generic: true,
  }),
  word('该公司 公司 矿方 厂方 企业方', 'organisation', {
    is: 'body',
    slug: 'company',
    // What is neither a ministry nor an office, a school or a town is a firm.
    like: /^org:(?!.*(?:ministry|mfa|mofcom|-gac$|-nsc$|-ndrc$|icsid|agency|customs|service|department|administration|bureau|committee|commission|parliament|cabinet|government|embassy|universit|college|school|academy|institute|hospital|association|chamber|federation|union|city-hall|secretariat|fund|ribao|wanbao|newspaper|television|sco$|un$))|公司|集团/,
    generic: true,
  }),
  ...(
    [
      [
        '该局 该署 该机构 该部门 该厅 该处 该服务局 局里 署里 厅里',
        'agency',
        /agency|customs|service|department|administration|bureau/,
      ],
      ['该行 行里 该银行', 'bank', /bank|exim|cdb/],
      ['该组织 该党 该团体 该智库 该运动 该党团', 'party', OF_ITSELF],
      [
        '该报 该报社 该台 该社 该网站 该刊',
        'newspaper',
        /newspaper|ribao|wanbao|television|agency|news|journal|gazette|报|台$|社$/,
      ],
      ['该基金会', 'foundation', /fund|foundation/],
      ['该合作社', 'cooperative', /cooperative/],
      ['该院 院里', 'institute', /institute|academy|hospital/],
      ['该站 站里', 'station', /station|checkpoint/],
      ['该口岸 该管委会 管委会', 'committee', /committee|administration|port/],
      ['该校 该大学 该学院 学校 校方 校里', 'university', /universit|college|school|academy/],
      ['该集团 该企业 该厂', 'group', /group|compan|plant|factory/],
      ['该协会 该商会 该联合会 该联盟', 'association', /association|chamber|federation|union/],
      ['该委员会 该委', 'committee', /committee|commission/],
      ['该中心', 'centre', /centre|center/],
      ['该医院', 'hospital', /hospital/],
      ['院方', 'hospital', /hospital|academy|institute|college|court/],
    ] as const
  ).map(([forms, slug, like]) => word(forms, 'organisation', { is: 'body', slug, like, generic: true })),
  // What is held or built together has an office of its own.
  ...(
    [
      ['组委会 组织委员会 该组委会', 'organizing-committee', /organi[sz]ing-committee/],
      ['筹委会 筹备委员会', 'preparatory-committee', /preparatory-committee/],
      ['评委会 评审委员会', 'jury', /jury/],
      ['办事处 代表处 该办事处 该代表处', 'office', OF_ITSELF],
      ['合资公司 联合公司 合资企业', 'joint-venture', /joint-venture|joint-company/],
    ] as const
  ).map(([forms, slug, like]) => word(forms, 'organisation', { is: 'body', slug, like })),
  group('代表', 'representatives'),
  group('代表团', 'delegation'),
  group('议会代表团', 'parliament-delegation'),
  group('企业 公司企业', 'companies'),
  group('企业家 工商界 商界', 'business'),
  group('投资者', 'investors'),
  group('公民', 'citizens'),
  group('媒体 个别媒体 新闻界 有关媒体 记者', 'press'),
  group('专家 专家学者', 'experts'),
  group('学者', 'scholars'),
  group('司机 货车司机', 'drivers'),
  group('农民 果农 牧民 菜农', 'farmers'),
  group('商户 商贩 商人 贸易商', 'traders'),
  group('村民 当地村民', 'villagers'),
  group('分析人士 观察人士 分析师', 'analysts'),
  group('出口商', 'exporters'),
  group('游客', 'tourists'),
  group('议员 议员们', 'lawmakers'),
  group('环保人士 环保组织', 'ecologists'),
  group('业内人士 业界人士 行业人士 业内 业界', 'industry'),
  group('官员', 'officials'),
  group('各部门 有关部门 主管部门 各级部门', 'competent-authorities'),
  group('地方政府 当地政府', 'local-authorities'),
  group('各国', 'states'),
  group('施工方 承建单位 承包商', 'contractor'),
  group('居民 当地居民 民众 当地民众 群众 当地群众 百姓 老百姓 市民', 'residents'),
  group('渔民', 'fishermen'),
  group('第三方', 'third-party'),
  group('专家组 专家小组 专家团', 'expert-group'),
  group('消费者', 'consumers'),
  group('投资方', 'investors'),
  group('中资企业 中企', 'cn-companies'),
  group('承运人 运输企业', 'carriers'),
  group('国际社会', 'international-community'),
  group('航空公司', 'airlines'),
  group('教师 老师', 'teachers'),
  group('家长 家长们', 'parents'),
  group('医生 医护人员', 'doctors'),
  group('矿工', 'miners'),
  group('导游', 'guides'),
  group('经销商 代理商', 'dealers'),
  group('车商', 'car-dealers'),
  group('供应商 供货商', 'suppliers'),
  group('进口商', 'importers'),
  group('零售商', 'retailers'),
  group('采购商 买家 买主', 'buyers'),
  group('客商', 'merchants'),
  group('摊主 摊贩', 'stall-holders'),
  group('店主', 'shop-owners'),
  group('车主', 'car-owners'),
  group('宾馆业主 酒店业主', 'hotel-owners'),
  group('出租车司机', 'taxi-drivers'),
  group('乘客 旅客', 'passengers'),
  group('养殖户', 'breeders'),
  group('种植户', 'growers'),
  group('蜂农', 'beekeepers'),
  group('储户', 'depositors'),
  group('监管部门 监管机构', 'regulators'),
  group('执法部门', 'law-enforcement'),
  group('律师', 'lawyers'),
  group('经济学家', 'economists'),
  group('社员 社员们', 'members'),
  group('物流企业', 'logistics-companies'),
  group('车企', 'carmakers'),
  group('厂家 厂商 生产商', 'manufacturers'),
  group('开发商', 'developers'),
  group('反对派', 'opposition'),
  group('志愿者', 'volunteers'),
  group('留学生', 'students'),
  group('旅行社', 'travel-agencies'),
  group('主办方 主办单位 组织者 组织方', 'organizers'),
  group('承办方 承办单位', 'organizers'),
  group('博主 网络博主 自媒体人', 'bloggers'),
  group('网民 网友', 'internet-users'),
  group('矿企 矿业企业', 'mining-companies'),
  group('药企', 'pharmaceutical-companies'),
  group('建筑企业 施工企业', 'construction-companies'),
  group('出口企业', 'exporters'),
  group('进口企业', 'importers'),
  group('旅游企业', 'tourism-companies'),
  group('科学家 科研人员', 'scientists'),
  group('校友', 'alumni'),
  group('侨胞 华侨华人 华侨', 'overseas-chinese'),
  group('选民', 'voters'),
  group('外国投资者', 'foreign-investors'),
  group('人权组织', 'human-rights-groups'),
  group('警方', 'police'),
  group('检方', 'prosecutors'),
  group('商业银行', 'banks'),
  group('电商平台 电商企业', 'e-commerce-platforms'),
  group('电力部门', 'power-authorities'),
  group('口岸部门', 'border-authorities'),
  group('边检部门', 'border-authorities'),
  group('执法机关', 'law-enforcement'),
  group('科研机构', 'research-institutes'),
  group('债权人', 'creditors'),
  group('捐助方 捐助国', 'donors'),
  group('球迷', 'fans'),
  group('养蜂人', 'beekeepers'),
  group('牧户', 'herders'),
  group('渔户', 'fishermen'),
  group('纺织企业', 'textile-companies'),
  group('服装企业 制衣企业', 'garment-companies'),
  group('司机们', 'drivers'),
  group('经营户', 'traders'),
]
