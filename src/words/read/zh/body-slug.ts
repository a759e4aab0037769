import { MORE_WORDS } from './body-words.ts'
import { glossary } from './glossary.ts'
import { perWord } from '../engine/memo.ts'
import { pinyin } from './pinyin.ts'
import { REGIONS } from './region-name.ts'
import { TOWNS } from './town-name.ts'

// What bodies are and what they are of, in the English of their ids; an empty word is no part of a name.
const WORDS =
  'university大学 college学院 school学校 middle-school中学 primary-school小学 institute研究院 institute研究所 institute设计院 academy科学院 hospital医院 ' +
  'chamber-of-commerce商会 chamber-of-commerce工商联 association协会 association学会 federation联合会 union工会 union联盟 cooperative合作社 foundation基金会 ' +
  'exchange交易所 museum博物馆 library图书馆 theatre剧院 newspaper报社 television电视台 news-agency通讯社 airport机场 airport国际机场 port港务区 port港 aktobe阿克托别 zhambyl江布尔 kostanay科斯塔奈 pavlodar巴甫洛达尔 mangystau曼格斯套 atyrau阿特劳 akmola阿克莫拉 kyzylorda克孜勒奥尔达 abai阿拜 ulytau乌勒套 zhetysu热特苏 zhetysu杰特苏 tashkent塔什干 namangan纳曼干 andijan安集延 fergana费尔干纳 khorezm花拉子模 kashkadarya卡什卡达里亚 surkhandarya苏尔汉河 jizzakh吉扎克 syrdarya锡尔河 navoi纳沃伊 karakalpakstan卡拉卡尔帕克斯坦 sughd粟特 sughd索格特 khatlon哈特隆 ahal阿哈尔 mary马雷 balkan巴尔坎 lebap列巴普 dashoguz达绍古兹 novosibirsk新西伯利亚 sverdlovsk斯维尔德洛夫斯克 irkutsk伊尔库茨克 khabarovsk哈巴罗夫斯克 amur阿穆尔 samara萨马拉 tomsk托木斯克 omsk鄂木斯克 north-kazakhstan北哈萨克斯坦 east-kazakhstan东哈萨克斯坦 west-kazakhstan西哈萨克斯坦 south-kazakhstan南哈萨克斯坦 station站 ' +
  'bank银行 national-bank国家银行 central-bank中央银行 development-bank开发银行 peoples-bank人民银行 branch分行 branch支行 branch分公司 branch分局 fund基金 ' +
  'group集团 group集团公司 group集团有限公司 -有限公司 -股份有限公司 -有限责任公司 -责任 -股份 company公司 firm企业 factory工厂 plant厂 ' +
  'committee委员会 administration管委会 administration管理委员会 administration管理方 administration管理处 office办事处 office办公室 secretariat秘书处 centre中心 ' +
  'service-centre服务中心 data-centre数据中心 monitoring-centre监测中心 cultural-centre文化中心 research-centre研究中心 ' +
  'government政府 government人民政府 city-hall市政府 city-hall市政厅 city-hall市人民政府 government省政府 government州政府 ' +
  'department厅 department部 department局 department司 agency署 agency总署 general-administration总局 administration管理局 bureau分局 department处 ' +
  'education-department教育局 education-department教育厅 health-department卫生局 health-commission卫健委 health-commission卫生健康委 commerce-department商务局 commerce-department商务厅 ' +
  'agriculture-department农业局 agriculture-department农业农村局 agriculture-department农业农村厅 agriculture-department农业厅 transport-department交通局 transport-department交通运输局 ' +
  'transport-department交通运输厅 transport-department交通厅 police-department公安局 police-department警察局 finance-department财政局 finance-department财政厅 ' +
  'environment-department环保局 environment-department生态环境局 environment-department生态环境厅 culture-department文化局 culture-and-tourism-department文化和旅游厅 tourism-department旅游局 ' +
  'water-department水利局 water-department水务局 water-department水利厅 construction-department住建局 construction-department建设局 foreign-affairs-office外事办公室 foreign-affairs-office外办 ' +
  'development-and-reform-commission发展改革委 development-and-reform-commission发改委 investment-agency投资署 investment-agency投资局 energy-administration能源局 ' +
  'civil-aviation-agency民航局 civil-aviation-agency民航署 veterinary-service兽医局 veterinary-service兽医署 tax-service税务局 tax-service税务署 migration-service移民局 ' +
  'border-service边防局 border-service边防总局 border-service边防署 customs海关 customs海关署 customs关税局 statistics-committee统计局 ' +
  'meteorological-service气象局 hydrometeorological-service水文气象局 railway-administration铁路局 postal-service邮政局 geological-agency地质局 mineral-resources-agency矿产局 ' +
  'emergency-department应急管理厅 emergency-department应急管理局 food-safety-agency食品安全局 inspection-agency检验检疫局 quarantine-station检疫站 border-checkpoint边检站 hydrological-station水文站 ' +
  'anti-monopoly-agency反垄断局 standards-agency标准局 drug-agency药品监督管理局 market-regulation-department市场监管局 forestry-department林业局 forestry-department林业和草原局 ' +
  'railway铁路 railways铁路公司 highway公路 bridge桥梁 road-and-bridge路桥 construction建设 construction建筑 construction-engineering建工 engineering工程 logistics物流 supply-chain供应链 trade贸易 ' +
  'trading商贸 import-and-export进出口 mining矿业 mining矿产 gold黄金 cement水泥 steel钢铁 textile纺织 garment服装 pharma医药 pharma制药 medicine药业 agriculture农业 agro农牧 dairy乳业 ' +
  'food食品 fruit果业 fruit果品 tea茶业 electric电气 power电力 grid电网 state-grid国家电网 energy能源 new-energy新能源 hydropower水电 solar光伏 wind-power风电 petroleum石油 gas天然气 oil-and-gas油气 ' +
  'chemical化工 auto汽车 motors汽车公司 bus客车 machinery机械 heavy-industry重工 equipment装备 technology科技 digital数字 network网络 software软件 telecom电信 communications通信 media传媒 ' +
  'investment投资 international国际 holding控股 leasing租赁 insurance保险 airlines航空 airlines航空公司 air航空服务 tourism旅游 travel旅行社 water水务 water水利 water-resources水资源 environment环境 environment环保 real-estate房地产 ' +
  'building-materials建材 materials材料 port港口 seaport海港 dry-port陆港 shipping航运 transport运输 transport交通 normal师范 medical医科 technical技术 technological理工 science-and-technology-university科技大学 agricultural-university农业大学 ' +
  'agriculture-and-forestry农林 vocational职业 polytechnic职业技术 humanities人文 foreign-languages外国语 finance-and-economics财经 technological-university工业大学 technological-university理工大学 transport-university交通大学 normal-university师范大学 medical-university医科大学 state国立 national国家 national民族 ' +
  'culture文化 education教育 health卫生 science科学 art艺术 music音乐 sports体育 -口岸 -省 -市 -州 -县 -区 -地区 -自治区 -自治州 -维吾尔自治区 east东方 southern南方 eastern东部 western西部 northern北方 ' +
  'friendship友好 farmers农民 growers种植户 hauliers运输业者 carriers承运人 international-hauliers国际承运人 entrepreneurs企业家 consumers消费者 drivers司机 writers作家 journalists记者 beekeepers养蜂人 ' +
  'industry工业 commerce商务 agriculture-and-rural农业农村 development发展 economic经济 free-trade自贸 economic-zone经济区 development-zone开发区 industrial-park工业园 industrial-park产业园 bonded-zone综合保税区 ' +
  'agriculture农工 tianshan天山 pamir帕米尔 kunlun昆仑 new-kunlun新昆仑 press-office新闻处 press-office新闻办 trade-and-industry工贸 water-supply自来水 grain粮油 grain粮食 seeds种业 electric-vehicles电动车 bus公交 taxi出租车 ' +
  'silk-road丝路 silk-road丝绸之路 northwest西北 southwest西南 central中央 first第一 second第二 third第三 eurasia欧亚 tibet西藏 ' +
  // Fields.
  'ccpit贸促会 promotion-association促进会 promotion-agency促进局 investment-promotion-agency投资促进局 investment-promotion-agency投资促进署 friendship-association友协 womens-federation妇联 affairs事务 international-affairs国际事务 economy-department经济局 economy-department经济和发展局 economy-department经济厅 agricultural-research-institute农业科学研究所 agricultural-sciences-academy农业科学院 agricultural-research-institute农科所 academy-of-sciences科学院 world-bank世界银行 asian-development-bank亚洲开发银行 asian-infrastructure-investment-bank亚洲基础设施投资银行 asian-infrastructure-investment-bank亚投行 silk-road-fund丝路基金 world-trade-organization世界贸易组织 world-trade-organization世贸组织 world-health-organization世界卫生组织 world-health-organization世卫组织 universal-postal-union万国邮政联盟 undp联合国开发计划署 unesco联合国教科文组织 international-monetary-fund国际货币基金组织 islamic-development-bank伊斯兰开发银行 european-bank-for-reconstruction-and-development欧洲复兴开发银行 power-plants电站 power-plants发电 human-resources人力资源 finance-department财务部 board董事会 labour劳动 seeds种子 electromechanical机电 electrical机电设备 holding控股 agriculture-and-forestry-university农林大学 northwest-a-and-f-university西北农林科技大学 wool羊绒 feed饲料 noodles面业 salt盐业 printing印刷 packaging包装 security安保 cleaning保洁 catering餐饮 fashion服饰 toys玩具 tools工具 hardware五金 ceramics陶瓷 home家居 appliances家电 motorcycles摩托 tractors农机 agricultural-machinery农业机械 fertilizer肥业 fertilizer化肥 greenhouse温室 poultry家禽 eggs蛋业 veterinary兽药 biotech生物 biotech生物科技 environmental-protection环保科技 information-technology信息技术 internet-of-things物联网 data数据 data-bureau数据局 big-data大数据 power-construction电建 power-construction电力建设 construction工程建设 railway-construction铁建 railway-construction铁路建设 transport-construction交建 transport-construction交通建设 ' +
  'civil-aviation民用航空 civil-aviation-administration民用航空局 headquarters指挥部 leading-group领导小组 task-force工作专班 town小镇 city-council市议会 parliament议会 budget预算 chinese-companies中资企业 chinese-companies中资机构 chinese-overseas华侨华人 minibus-owners小巴车主 car-owners车主 shop-owners店主 meat-processors屠宰 processors加工 water-users用水户 herders牧民 tomato番茄 dried-fruit干果 honey-producers蜂农 nuts坚果 wool-processors毛纺 builders建筑商 miners矿工 minibus小巴 dairy奶业 sugar-beet甜菜 potato马铃薯 consulting咨询 international-consulting国际咨询 ' +
  // Who works in what, and what firms of a trade call themselves.
  'fruit-growers果农 vegetable-growers菜农 cotton-growers棉农 grain-growers粮农 beekeepers蜂农 herders牧民 livestock-breeders养殖户 fishermen渔民 miners矿工 lawyers律师 notaries公证 public公共 legal法律 legal-services法律服务 public-legal-services公共法律服务 services服务 immigration移民 national-immigration国家移民 arbitration仲裁 mediation调解 fire-rescue消防救援 culture-tourism文旅 doctors医生 doctors医师 engineers工程师 architects建筑师 translators翻译 bankers银行家 exporters出口商 ' +
  'importers进口商 merchants商人 retailers零售商 contractors承包商 freight-forwarders货代 freight货运 passenger客运 road-transport道路运输 road-transport公路运输 road-transport汽车运输 testing检测 inspection检验 certification认证 green绿色 ecology生态 environmental-protection环境保护 ' +
  'farm农场 stud-farm种畜场 ranch牧场 orchard果园 forestry-farm林场 fish-farm渔场 dairy-farm奶牛场 poultry-farm养鸡场 winery酒庄 ' +
  'presidential-press-service总统新闻局 presidential-administration总统办公厅 presidential-office总统府 ' +
  'operator运营商 carrier承运商 supplier供应商 manufacturer制造商 contractor承包商 train班列 train-operator班列运营商 ' +
  'peoples-hospital人民医院 central-hospital中心医院 childrens-hospital儿童医院 peoples-congress人大 traffic-police交警局 police警方 red-cross红十字会 red-crescent红新月会 ' +
  'meat-plant肉联厂 slaughterhouse屠宰厂 flour-mill面粉厂 dairy-plant乳品厂 dairy-plant乳制品厂 sugar-plant糖厂 cement-plant水泥厂 cannery罐头厂 glass-plant玻璃厂 brickworks砖厂 steelworks钢铁厂 smelter冶炼厂 paper-mill造纸厂 brewery啤酒厂 tannery皮革厂 garment-factory服装厂 garment-factory被服厂 shoe-factory制鞋厂 wool-mill毛纺厂 cotton-mill棉纺厂 ginnery轧棉厂 fertiliser-plant化肥厂 ' +
  'car-plant汽车厂 assembly-plant组装厂 repair-plant修理厂 feed-mill饲料厂 oil-mill榨油厂 juice-plant果汁厂 printing-house印刷厂 antimony-plant锑厂 thermal-power-plant热电厂 power-plant发电厂 hydropower-plant水电站 refinery炼油厂 processing-plant加工厂 tobacco-plant烟草厂 lamp-factory灯泡厂 electric-motor-plant电机厂 ' +
  'ala-too阿拉托 ala-too阿拉套 ala-archa阿拉阿查 kok-jayik科克扎伊克 nonferrous有色 nonferrous-mining有色矿业 warehousing仓储 bonded保税 vegetables蔬菜 fruit-and-vegetables果蔬 livestock-products畜产品 aquatic-products水产 animal-health动物卫生 veterinary兽医 plant-protection植保 plant-quarantine植物检疫 machinery-manufacturing机械制造 electrical-equipment电气设备 ' +
  'industry-and-commerce工商业 small-business中小企业 foreign-trade外贸 foreign-trade对外贸易 foreign-investors外国投资者 investors投资者 consumer-protection消费者权益 human-rights人权 press新闻 radio-and-television广播电视 publishing出版 tourism-development旅游发展 digital-development数字发展 ' +
  '-管理中心 development-centre发展中心 training-centre培训中心 logistics-centre物流中心 exchange-centre交流中心 trade-centre贸易中心 convention-centre会展中心 press-office新闻处 foreign-affairs-office外办 ' +
  'disaster-relief救灾 rescue-team救援队 fire-service消防局 emergency应急 red-cross红十字会 women妇女 youth青年 students学生 teachers教师 workers工人 scientists科学家 artists艺术家 tourism旅游业 guides导游 hotels酒店 ' +
  'cooperation合作 international-cooperation国际合作 people-to-people对外友好 friendship-association友好协会 friendship-with-foreign-countries对外友好 consulate总领事馆 consulate领事馆 embassy使馆 court法院 ' +
  'prosecutor检察院 publishing-house出版社 law-firm律师事务所 zoo动物园 park公园 reserve保护区 nature-reserve自然保护区 market市场 wholesale-market批发市场 wool羊毛 leather皮革 meat肉类 meat肉业 honey蜂业 cotton棉业 sugar糖业 ' +
  'flour面粉 beverage饮料 winery酒业 furniture家具 glass玻璃 plastics塑料 rubber橡胶 paper纸业 battery电池 chip芯片 electronics电子 semiconductor半导体 drone无人机 aerospace航天 shipbuilding船舶 ' +
  'pipeline管道 coal煤业 coal煤炭 copper铜业 aluminium铝业 nonferrous有色金属 rare-earth稀土 geology地质 exploration勘探 survey测绘 design设计 consulting咨询 auditing审计 audit-office审计署 audit-office审计局 ' +
  'grain粮油 food-safety食品安全 cold-chain冷链 express快递 express速运 postal邮政 post邮政公司 e-commerce电商 e-commerce电子商务 cross-border跨境 payment支付 finance金融 financial金融 securities证券 trust信托 guarantee担保 ' +
  'car-park停车场 toll-road收费公路 expressway高速公路 bridge大桥 tunnel隧道 metro地铁 trolleybus无轨电车 lighting照明 heating供热 heating热力 sewage污水 waste垃圾 sanitation环卫 greening绿化 landscaping园林 ' +
  'irrigation灌溉 park园区 evaluation评标 review评审 tender招标 state-revenue国家收入 livestock牧业 animal-husbandry畜牧业 wool羊毛 ports口岸办 cold-storage冷库 reservoir水库 dam大坝 hydrology水文 glacier冰川 meteorology气象 seismological地震 forestry林业 livestock畜牧 fishery渔业 horticulture园艺 seed种子 quarantine检疫 inspection检验 ' +
  'smart智慧 innovation创新 research研究 intelligent智能 information信息 internet互联网 cloud云 radio广播 film电影 animation动画 cultural-heritage文物局 archaeology考古 museum博物院 confucius-institute孔子学院 luban-workshop鲁班工坊'
const ofPlaces = glossary(`${REGIONS} ${TOWNS}`)
// A hyphen alone stands for what English leaves out.
const english = new Map(
  [...glossary(`${REGIONS} ${TOWNS} ${MORE_WORDS} ${WORDS}`)].map(([han, word]) => [han, word.replace(/-$/, '')]),
)
const LONGEST = Math.max(...[...english.keys()].map(({ length }) => length))
// English adds nothing to a name that already tells what the firm does.
const PLAIN: ReadonlySet<string> = new Set(['company', 'firm'])

/** A place inside a name, as the pack calls it in English. */
export interface Inside {
  readonly start: number
  readonly end: number
  readonly english: string
}

/**
 * The slug of a body as an English text would give it: what it is in English words, its own name by its sounds
 * (天山师范学院 → tianshan-normal-college), so that one body has one id in every language.
 */
export const bodySlug = (name: string, places: readonly Inside[]): string =>
  places.length === 0 ? plainSlug(name) : slugWith(name, places)

/** Whether a name says what a body does and where, and holds no name of its own: 南方航空公司. */
export const tellsOnly = perWord((name: string): boolean => {
  for (let at = 0; at < name.length;) {
    const word = wordAt(name, at)
    if (word === null || ofPlaces.has(word)) return false
    at += word.length
  }
  return true
})

const plainSlug = perWord((name: string): string => slugWith(name, []))

function slugWith(name: string, places: readonly Inside[]): string {
  const parts: string[] = []
  const city = name.includes('市政府') || name.includes('市人民政府')
  let own = ''
  let brand = false
  const flush = () => {
    brand ||= own !== ''
    if (own) parts.push(pinyin(own))
    own = ''
  }
  for (let at = 0; at < name.length;) {
    const place = places.find(({ start }) => start === at)
    const word = place ? null : wordAt(name, at)
    if (!place && word === null) {
      own += name[at++]
      continue
    }
    flush()
    const text = place ? plainPlace(place.english) : english.get(word!)!
    if (text && parts.at(-1) !== text) parts.push(localOf(text, name[at - 1], city))
    at = place ? place.end : at + word!.length
  }
  flush()
  // A name of its own needs no word for a firm: 滇南本草堂公司.
  if ((parts.length > 2 || (parts.length === 2 && brand)) && PLAIN.has(parts.at(-1)!)) parts.pop()
  return parts.join('-')
}

/** 市政府, 市议会, 州议会: what towns and regions have of it. */
const localOf = (text: string, before: string | undefined, city: boolean): string =>
  text === 'government' && city
    ? 'city-hall'
    : text === 'parliament' && before
      ? before === '市'
        ? 'city-council'
        : /[州省县区]/.test(before)
          ? 'council'
          : text
      : text

const wordAt = (name: string, at: number): string | null => {
  for (let length = Math.min(LONGEST, name.length - at); length > 0; length--) {
    const word = name.slice(at, at + length)
    // One sign alone tells what a body is only at the end of its name or after a place.
    if (english.has(word) && (length > 1 || at + 1 === name.length || /^[省市州县区]$/.test(word))) return word
  }
  return null
}

/** The English name of a place as ids have it, without the word for what it is. */
export const plainPlace = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replace(/ (?:[a-z]+ autonomous )?(?:oblast|province|prefecture|region|city|district|county|municipality)$/, '')
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
