/**
 * More words of which names of bodies are made, with the English of their ids; `bodySlug` reads them beside its own.
 * A hyphen alone stands for what English leaves out.
 */
export const MORE_WORDS =
  // Whole bodies that every state or province has.
  'state-security-committee国家安全委员会 security-committee安全委员会 security-council安全会议 security-council国家安全会议 health-commission卫生健康委员会 health-commission卫生和健康委员会 development-and-reform-commission发展和改革委员会 ' +
  'customs海关局 customs海关总局 customs海关总署 seismological-administration地震局 meteorological-administration气象总局 earthquake-network地震台网中心 civil-aviation-administration民用航空总局 forestry-and-grassland-administration林草局 forestry-and-grassland-administration林业和草原局 ' +
  'standardization-administration标准化管理委员会 drug-administration药品监督管理局 drug-administration药监局 drug-agency药品监督局 food-and-drug-agency食品药品监督管理局 market-regulation-administration市场监督管理总局 market-regulation-administration市场监管总局 energy-administration能源管理局 ' +
  'immigration-administration移民管理局 immigration-administration移民管理总局 radio-and-television-administration广播电视总局 cultural-heritage-administration文物管理局 medical-products-administration药品管理局 intellectual-property-office知识产权局 intellectual-property-agency知识产权署 ' +
  'tourism-department旅游发展局 land-department土地局 land-resources-agency土地资源局 cadastre-agency地籍局 cadastre-agency地籍和测绘局 architecture-department建筑局 architecture-agency建筑署 ecology-inspection生态监察局 inspectorate监察局 inspectorate监察总局 environmental-inspectorate环境监察局 ' +
  'technical-inspectorate技术监察局 technical-supervision-service技术监督局 sanitary-inspectorate卫生监督局 sanitary-service卫生防疫站 sanitary-epidemiological-centre疾控中心 disease-control-centre疾病预防控制中心 labour-department劳动局 employment-centre就业中心 social-fund社会基金 pension-fund养老基金 ' +
  'emergency-department紧急情况局 emergency-department紧急情况管理局 emergency-department紧急情况厅 rescue-service救援局 police-department内务局 police-department内务厅 police-department警察总局 traffic-police交通警察局 traffic-police巡警局 patrol-police巡逻警察局 ' +
  'election-commission选举委员会 central-election-commission中央选举委员会 accounts-chamber审计院 treasury国库 treasury国库司 financial-intelligence-service金融情报局 anti-corruption-service反腐败局 prosecutor-generals-office总检察院 supreme-court最高法院 constitutional-court宪法法院 ' +
  'railway-administration铁路管理局 road-agency公路局 road-agency公路管理局 road-department道路局 road-maintenance公路养护 road-maintenance养路 irrigation-department灌溉局 water-resources-service水资源局 water-resources-agency水资源署 ' +
  // Schools and hospitals.
  'state-medical-academy国立医学院 medical-academy医学科学院 state-university国立大学 national-university民族大学 chinese-medicine-university中医药大学 chinese-medicine中医药 chinese-medicine中医 traditional-medicine传统医学 medical医学 oncology肿瘤 cardiology心脏病 maternity妇产 maternity-hospital妇产医院 ' +
  'clinic诊所 polyclinic门诊部 kindergarten幼儿园 lyceum理科中学 vocational-school职业学校 vocational-college职业学院 technical-school技校 technical-school技术学校 music-school音乐学校 orphanage福利院 ' +
  // Of what they are.
  'security安全 patients患者 patients病友 disabled-people残疾人 veterans老战士 veterans退伍军人 pensioners退休人员 parents家长 tenants租户 residents居民 shareholders股东 depositors储户 suppliers供应商 dealers经销商 car-dealers车商 car-dealers汽车经销商 traders商户 traders商贩 vendors摊贩 street-vendors小商贩 taxi-drivers出租车司机 truck-drivers货车司机 truck-drivers卡车司机 freight-drivers货运司机 ' +
  'bakers面包师 butchers屠宰户 dairy-producers乳品生产商 sheep-breeders养羊户 horse-breeders养马户 cattle-breeders养牛户 fish-farmers养鱼户 silk-growers蚕农 potato-growers薯农 walnut-growers核桃种植户 fruit-exporters果品出口商 tour-operators旅行商 tour-operators旅游经营者 hoteliers酒店业 restaurateurs餐饮业 developers开发商 builders建筑业 ' +
  'consumer-protection消费者权益保护 consumer-protection消费者保护 consumer-rights消费者权益 rights权益 federation-of-trade-unions总工会 trade-union-federation工会联合会 trade-unions工会 independent独立 youth-league青年团 students-union学生会 ' +
  'water-supply供水 water-supply给排水 water-utility水务管理 drainage排水 power-supply供电 gas-supply供气 gas燃气 power-distribution配电 power-transmission输电 substations变电 hydropower水力发电 renewable-energy可再生能源 clean-energy清洁能源 thermal-power火电 ' +
  'equipment设备 systems系统 information-systems信息系统 software软件开发 satellite卫星 space航天 navigation导航 remote-sensing遥感 mapping测绘 cadastre地籍 standards标准 metrology计量 quality质量 quality-supervision质量监督 technical-supervision技术监督 supervision监督 inspection检测 monitoring监测 early-warning预警 ' +
  'geography地理 ecology生态 resources资源 environmental-resources环境资源 natural-resources自然资源 water-problems水问题 water-security水安全 water-and-hydropower水利水电 climate气候 permafrost冻土 desert沙漠 soil土壤 botany植物 botanical-garden植物园 zoology动物 genetics遗传 biology生物学 physics物理 chemistry化学 history历史 archaeology考古 language语言 literature文学 philosophy哲学 law法学 law法律 strategic-studies战略研究 social-sciences社会科学 ' +
  'commercial商业 rural农村 rural-commercial农商 agricultural-development农业发展 animal-husbandry-and-veterinary畜牧兽医 animal-husbandry畜牧 pasture草场 pasture牧草 pasture-users草场用户 grassland草原 beekeeping养蜂 fisheries渔业 grain-storage粮食储备 grain-storage储备粮 state-reserves国家储备 material-reserves物资储备 cold-storage冷藏 ' +
  'stock-exchange证券交易所 commodity-exchange商品交易所 insurance保险 export-credit-insurance出口信用保险 microfinance小额信贷 microcredit小额贷款 credit-union信用社 development-partnership发展伙伴 guarantee-fund担保基金 development-fund发展基金 stabilization-fund稳定基金 ' +
  'escort押运 security-guard保安 armoured-transport武装押运 express快运 parcels包裹 courier速递 courier快递 car-transport汽运 rail-freight铁路货运 container集装箱 wagon车辆 locomotive机车 bridge-building桥梁工程 tunnel-engineering隧道工程 bureau-of-works工程局 engineering-bureau工程局 hydropower-bureau水电局 ' +
  'dried-fruit干果 walnut核桃 apple苹果 apricot杏业 cherry樱桃 pepper辣椒 garlic大蒜 onion洋葱 rice米业 edible-oil油脂 tobacco烟草 spirits酒业 mineral-water矿泉水 wool毛业 cashmere羊绒 felt毡制品 carpet地毯 handicrafts手工艺 handicrafts手工艺品 jewellery珠宝 leather皮业 shoes鞋业 embroidery刺绣 ' +
  'gold-mining金矿 coal煤矿 coal-mining煤矿 mining-and-metallurgy矿冶 antimony锑业 antimony锑矿 tin锡业 silver银业 rare-metals稀有金属 cement-works水泥厂 sand-and-gravel砂石 stone石材 concrete混凝土 prefabricated-houses装配式房屋 wood木业 timber木材 pipes管业 cables电缆 transformers变压器 meters电表 ' +
  'hot-springs温泉 sanatorium疗养院 sanatorium疗养 ski-resort滑雪场 resort度假村 resort度假 theme-park乐园 stadium体育场 circus马戏团 philharmonic爱乐 orchestra乐团 ensemble歌舞团 theatre话剧院 opera歌剧院 film-studio电影制片厂 library国家图书馆 archive档案馆 archive-administration档案局 exhibition会展 advertising广告 ' +
  'media传媒 news新闻 newspaper报业 broadcasting广电 broadcasting-corporation广播公司 radio电台 press-council新闻委员会 journalists-union记者联盟 journalists-union记者协会 ' +
  'mosque清真寺 muslims穆斯林 religious-affairs宗教事务 state-commission国家委员会 interdepartmental跨部门 anti-crisis反危机 headquarters总部 response-headquarters应急指挥部 flood-control防汛 flood-control防汛抗旱 mudflow泥石流 ' +
  'silk丝绸 fire-equipment消防器材 fire-school消防学校 fire-school消防学院 fire-department消防支队 fire-department消防总队 fire-department消防局 fire消防 equipment器材 institute科学研究院 international-telecommunication-union国际电信联盟 taxation-administration税务总局 standards-and-metrology标准和计量 standards-and-metrology标准化和计量 cold-chain冷链科技 oblast-hospital州立医院 ' +
  'consular-section领事处 visa-section签证处 commercial-section经商处 commercial-section商务处 education-section教育处 political-section政治处 general-office办公厅 government-office政府办公厅 ' +
  '-一所 -一家 -一个 -某 -某家 -下属 -直属 -驻 project-department项目部 project-office项目办 office代表处 office经理部 office办公室 representative-office代表处'
