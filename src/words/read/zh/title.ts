import { matchesIn } from '../engine/match.ts'
import { glossary } from './glossary.ts'

/** Offices of bodies and places, with the English of their ids. */
const OFFICES =
  'mayor市长 governor州长 governor省长 chairman自治区主席 head县长 head区长 head镇长 head乡长 head村长 director局长 director厅长 director署长 director司长 director处长 ' +
  'director所长 director馆长 director站长 director台长 director主任 director院长 director中心主任 president行长 rector校长 chairman会长 chairman理事长 chairman董事长 ' +
  'chairman委员会主席 chairman监事长 secretary-general秘书长 general-manager总经理 manager经理 president总裁 ceo首席执行官 founder创始人 director总监 head负责人 ' +
  'secretary书记 consul-general总领事 chief-engineer总工程师 chief-engineer总工 spokesperson发言人 chairman主席 representative代表 spokesperson新闻发言人 director总干事 commissioner专员 envoy全权代表 commander总指挥 head团长 head组长 chief-representative首席代表'
const english = glossary(OFFICES)
const RANKS =
  '(?:党委书记、|党组书记、|党委|党组|常务|第一|执行|代理|主管|副|有关|主要|相关|业务|人力资源|人事|财务|技术|市场|销售|采购|运营|生产|项目|区域|海外|商务|品牌|公关|法务|安全|质量|工程|研发|国际|中亚|售后|施工|现场){0,4}'

const OFFICE = new RegExp(
  `(?:(?<=协会|联合会|工会|联盟|商会|学会|合作社|总会|理事会)主席|(?<=[署局司行会部厅社学院校团馆厂业])代表(?=$|[，。]|表示|说|称(?!赞)|指出|认为|介绍|解释|透露|随后|在[会座]|对|承认|强调|坦言|建议|希望|反映|补充|回应|承诺|答应|否认|抱怨|提出)|${[
    ...english.keys(),
  ]
    .filter((name) => !/^(?:主席|代表)$/.test(name))
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?!们|会|级|办|令|助理|职|任期|选举|致辞|交接|联席|签字)`,
  'gu',
)
const RANKED = new RegExp(`${RANKS}$`)
/** Longer than this, what stands before an office is no rank. */
const LONGEST_RANKS = 24

/** Offices of bodies and places, each with its ranks: 副局长, 董事长; one that heads something else by its next word is none. */
export function officesIn(part: string): { readonly office: string; readonly index: number }[] {
  let last = 0
  return Array.from(matchesIn(part, OFFICE), ({ 0: name, index: at }) => {
    const index = at - RANKED.exec(part.slice(Math.max(last, at - LONGEST_RANKS), at))![0].length
    last = at + name.length
    return { office: part.slice(index, last), index }
  })
}

/** The office in English, as ids have it: 副局长 → deputy-director. */
export function officeSlug(office: string, of = ''): string {
  // 数据局负责人 directs a bureau; others head what they head.
  if (office.endsWith('负责人') && /[局厅]$/.test(of)) return office.includes('副') ? 'deputy-director' : 'director'
  if (
    office.endsWith('院长') &&
    /(?:医学院|国立[\p{Script=Han}]{0,4}学院|师范学院|农学院|理工学院|音乐学院)$/u.test(of)
  )
    return office.includes('副') ? 'vice-rector' : 'rector'
  const name = [...english.keys()].filter((one) => office.endsWith(one)).toSorted((a, b) => b.length - a.length)[0]
  return `${office.includes('副') ? 'deputy-' : ''}${(name && english.get(name)) ?? 'head'}`
}

/** What stands between a firm that is named by its brand alone and whoever heads it. */
export const OF_FIRM = `(?=${RANKS}(?:董事长|总经理|总裁|首席执行官|创始人|行长|总工程师|项目经理|项目负责人|区域经理|销售经理|技术总监|财务总监|市场总监|首席代表)(?!们|会|级|办|令|助理|职))`

/** Titles after which a name of somebody follows. */
export const TITLES =
  '委员长|副委员长|国务委员|部长助理|总书记|参谋长|政委|临时代办|代办|首相|副首相|大臣|司令员|首席检察官|部长|副部长|厅长|副厅长|州长|副州长|县长|副县长|区长|副区长|镇长|总领事|领事|公使衔参赞|武官|团长|副团长|组长|副组长|所长|馆长|社长|台长|总编辑|科长|总监|董事|合伙人|创始人|总会计师|总设计师|首席执行官|首席代表|首席经济学家|新闻秘书|新闻官|检察长|审计长|院士|博士|主管|店主|船长|厂长|矿长|场长|理事长|联络员|协调员|秘书|行政长官|执行主任|常务副州长|省长|副省长|市长|副市长|州长|副州长|发言人|大使|公使|参赞|主任|副主任|署长|副署长|局长|副局长|司长|副司长|处长|总统|总理|副总理|主席|副主席|董事长|总经理|总裁|行长|副行长|院长|校长|会长|秘书长|书记|委员|代表|特使|专员|经理|专家|教授|研究员|负责人|工程师|议员|议长|总干事|记者|站长|队长|外长|副外长|财长|防长|主播|顾问|科学家|学者|司令|将军|村民|司机|商人|企业家|老工匠|工人|农民|居民|医生|教师|学生|牧民|果农|阿肯|村长|乡长|总编|主编|翻译|教练|律师|法官|检察官|审计师|会计|校友|同学|先生|女士|农场主|场主(?!任)|园长|渔民|菜农|蜂农|技师|农艺师|店长|关长|支队长|大队长|巡视员|调研员|常委|监理|经济师|会计师|设计师|摄影师|评论员|主持人|种植户|养殖户|合作社社长|党首|干事|站务员|关员|学员|分析师|经济学家|汉学家|政治学家|技术员|游客|旅客|运动员|志愿者|收银员|售货员|快递员|铁路工|司炉|飞行员|机长|列车长|护士|药师|兽医|猎人|护林员|种粮大户|大户|讲师|同胞|商户|业主|导游|厨师'
