// Standard readings (Xiandai Hanyu Cidian) of the characters from which names are made, in the order of the alphabet.
const READINGS =
  'a阿啊 ai艾爱埃哀 an安岸案 ang昂 ao奥敖澳 ba巴八把拔坝霸 bai白百柏拜 ban班半板版 bang邦帮 bao包保宝鲍报堡 bei北贝备倍碑 ben本奔 ' +
  'bi比毕碧彼必壁 bian边卞编变 biao标表彪 bie别 bin宾彬斌滨 bing冰兵丙炳 bo波博伯柏勃 bu布步卜不部 cai蔡才财彩采 can参灿 cang仓沧藏 ' +
  'cao曹草操 ce策测册 cen岑 ceng曾 cha查察茶 chai柴 chan产 chang常昌长畅场厂 chao超潮朝晁 che车彻 chen陈晨辰臣 cheng程成城诚承澄 ' +
  'chi池迟驰赤 chong崇冲重 chu楚储初褚出 chuan川传船 chuang创 chun春淳 ci慈次 cong聪丛从 cui崔翠 cun村存 da达大答 dai戴代带 dan丹单旦 ' +
  'dang党当 dao道刀岛 de德得 deng邓登等 di迪狄帝地蒂第 dian典电殿店 diao刁 ding丁定鼎 dong东董冬栋洞 dou窦斗 du杜都度渡 duan段端 ' +
  'dui队 dun敦顿 duo多朵 e鄂额俄峨 en恩 er尔二耳 fa法发 fan范樊凡帆繁 fang方房芳放 fei费飞菲斐 fen芬奋 feng冯风峰丰封凤锋枫 fo佛 ' +
  'fu傅付福富夫甫弗府符扶辅 ga嘎 gai盖改 gan甘干赣 gang刚钢岗港 gao高皋 ge格葛歌戈各 gen根 geng耿更庚 gong龚宫公功工共贡 gou苟 ' +
  'gu古顾谷固故鼓骨 guan关管官冠观 guang光广 gui桂贵归 guo郭国果 ha哈 hai海亥 han韩汉翰寒涵 hang杭航 hao郝浩豪好昊皓 he何贺和赫河荷鹤合 ' +
  'hei黑 hen痕 heng恒衡横 hong洪红宏弘鸿虹 hou侯后厚 hu胡湖虎户呼沪 hua华花化画桦 huai怀淮 huan欢桓焕环 huang黄皇煌 hui惠辉慧会汇徽卉晖 ' +
  'huo霍火活 ji吉姬纪季基济冀继积及姫计集极记 jia贾佳家嘉加甲 jian简建健剑坚俭 jiang江姜蒋疆将匠 jiao焦娇交 jie杰捷洁介解界 ' +
  'jin金晋津锦进近靳瑾今 jing京景靖静晶敬竞经 jiong炯 jiu九久 ju居菊聚巨鞠 juan娟 jue珏觉 jun军君俊峻均钧骏 ka卡喀 kai凯开 kan坎阚 ' +
  'kang康 kao考 ke科克可柯珂 ken肯 kong孔空 kou寇口 ku库 kuai快 kuang匡邝 kui奎魁 kun坤昆 kuo扩阔 la拉 lai莱赖来 lan兰蓝岚 lang郎朗浪 ' +
  'lao劳老 le勒乐 lei雷磊蕾 leng冷 li李黎利里力丽莉立理历礼厉励 lian连廉莲联 liang梁良亮两量 liao廖辽 lie列烈 lin林琳霖临蔺 ' +
  'ling凌玲灵岭令 liu刘柳六流 long龙隆 lou娄楼 lu卢鲁陆路露禄吕鹿 luan栾 lun伦仑 luo罗洛骆络 lü吕旅律绿 ma马玛麻 mai麦迈 man满曼 ' +
  'mang莽 mao毛茂茅 mei梅美妹眉 men门 meng孟蒙梦萌 mi米密弥 mian勉绵 miao苗妙 min民敏闵 ming明鸣名铭 mo莫墨漠摩默 mou牟 mu木穆慕牧姆母 ' +
  'na纳那娜 nai乃奈 nan南楠 nao瑙 nei内 neng能 ni尼倪妮 nian年念 niao鸟 nie聂涅 ning宁凝 niu牛纽 nong农 nu努 nuo诺 nü女 ou欧 pa帕 ' +
  'pai派 pan潘盘 pang庞 pei裴佩培沛 peng彭鹏朋 pi皮 piao朴 pin品 ping平萍屏 po坡 pu蒲普浦朴 qi齐戚祁琪奇启琦七其祺旗气恰 qia恰 ' +
  'qian钱千前倩乾 qiang强 qiao乔桥巧 qie切 qin秦琴勤钦沁 qing青清庆晴卿情 qiong琼 qiu邱秋丘裘求 qu曲屈瞿渠区 quan全权泉 que阙 qun群 ' +
  'ran冉然 rao饶 re热 ren任仁人 ri日 rong荣容蓉融戎 ru如茹汝 ruan阮 rui瑞锐蕊睿芮 run润 ruo若 sa萨 sai赛 san三 sang桑 se色瑟 sen森 ' +
  'sha沙莎 shan山珊善单杉 shang尚商上 shao邵少绍韶 she舍佘社 shen沈申深慎 sheng盛生胜升圣声 shi石史施师时士世市诗实什 shou寿守 ' +
  'shu舒书树淑蜀述 shuai帅 shuang双爽 shui水 shun顺舜 shuo朔硕 si司思斯丝四 song宋松颂 su苏素肃 sui隋绥 sun孙 suo索所 ta塔 tai泰台太 ' +
  'tan谭谈坛 tang唐汤堂棠 tao陶涛桃 te特 teng滕腾 ti蒂提 tian田天甜 tie铁 ting婷廷庭亭 tong童佟通彤桐同统 tu涂图屠土 tuan团 tui退 ' +
  'tun吞屯 tuo托拓陀 wa瓦 wai外 wan万婉宛湾 wang王汪旺望 wei魏韦卫维伟威薇为巍微唯炜 wen文温闻雯 weng翁 wo沃 wu吴武伍乌邬五午悟舞务物 ' +
  'xi习西席希奚喜锡曦熙溪 xia夏霞 xian先贤冼仙显鲜 xiang向项祥香翔湘想 xiao肖萧小晓孝笑 xie谢解协 xin辛新欣心鑫信馨 xing邢星兴行幸 ' +
  'xiong熊雄 xiu秀修休 xu徐许旭绪续胥 xuan宣轩玄萱 xue薛雪学 xun荀迅勋 ya亚雅娅 yan严颜燕闫岩言彦艳妍延炎阎 yang杨阳扬洋 yao姚尧耀瑶 ' +
  'ye叶业耶野 yi易伊义艺毅怡一依宜仪益逸以亦 yin尹殷印银音英因 ying应英颖莹盈影迎 yong永勇雍咏 you尤游友有又佑 ' +
  'yu于余俞喻玉宇羽雨郁禹育瑜裕愉渔虞豫 yuan袁元原远源苑媛圆 yue岳月越悦约 yun云芸运蕴韵 zan赞 zang臧 ze泽则 zeng曾增 zha扎查 zhai翟 ' +
  'zhan詹展战湛 zhang张章彰 zhao赵照兆昭召 zhe哲者浙 zhen甄真珍振贞震镇臻 zheng郑正政征峥 zhi志智之芝知直致治支 zhong钟中忠仲众 ' +
  'zhou周洲舟州 zhu朱祝竹珠诸主柱筑 zhuan转 zhuang庄壮 zhui追 zhuo卓 zi子紫自兹 zong宗 zou邹 zu祖 zuo左作佐 zun尊遵'

// Those from which the names of bodies and firms are made.
const OF_BODIES =
  'an按 ban办 bi币 bing病 bo播拨 bu补 cai材裁菜 can残 cha差 chai拆 chi持 chong充 chu处础 chuang窗 ci瓷 dai贷 dan担 dang档挡 dao到导 ' +
  'di底堤 dian点 diao调雕 dong动 du督 duan断短 dui对 fa罚 fang访防坊纺 fen分粉 feng蜂奉 fu副服复妇 ga尕噶 gai概溉 gan感 ge个 gong供 ' +
  'gou购沟构够 gu股估 guan馆灌 gui规轨 guo过锅 han含 he核禾 hou候 hu互护 hua划 huan换 hui回绘 huo或货 ji机际技级给 jia价假 jian见检件监鉴 ' +
  'jiang奖 jiao教轿 jie节接借届 jing境精 jiu究救旧酒 ju距据举局具剧 kan刊勘 ke客课 kua跨 kuan款 kuang矿 lan览 lang廊 lei类垒 li离例犁 lian链炼 ' +
  'liang粮 liao料疗 lin赁 ling领零 lu率录芦 lun轮 ma码 mao贸帽 mei每媒煤 meng盟 mi蜜秘 mian面棉 mo模磨 mu目 nang馕 ni泥 pao跑 pei配赔 ' +
  'pi批 piao票 pin贫 ping评 qi期企汽器砌 qian签 qiang枪 qin禽 qing轻 qiu球 qu取 quan券 ran燃 rao绕 rou肉 ru入乳 ruan软 sai塞 san散 ' +
  'shan陕 shang赏 she设 shen审神 sheng省 shi示事使视是试室识势驶食 shou收受首兽 shu输署术数蔬 shua刷 shui税 su速 suan算 sui隧 ta他 tai态 ' +
  'tan坦探 tang糖 tao淘 ti体题替 ting停厅 tou投透 tu途 tui推 wang网 wei围委卫 wen稳 wu无屋吾 xi系戏 xia下 xian线限险纤县 xiang响享乡象 xiao消校销 ' +
  'xie写械鞋 xing形 xu畜需 xue血 xun训讯汛询循 ya压牙 yan验研沿演宴烟盐眼 yang样养央羊 yao要药 ye冶 yi意议疫医移亿谊 ying硬营 yong用 you邮油 yu预域 ' +
  'yuan员院园 za杂 zai在载灾 zao造早 ze责 zha闸 zhai债 zhan站 zhang障掌 zhe这 zhen针 zheng证争整 zhi至指制执织职纸质植值 zhong种肿 zhu助逐住驻 ' +
  'zhuan专 zhuang装 zhun准 zi资孜咨字 zong总综 zu族租 zui最'

const readings = new Map<string, string>()
for (const group of `${READINGS} ${OF_BODIES}`.split(' ')) {
  const syllable = /^[a-zü]+/.exec(group)![0]
  for (const sign of group.slice(syllable.length))
    if (!readings.has(sign)) readings.set(sign, syllable.replace('ü', 'u'))
}

/** The reading of a character in the Latin alphabet without tones; a character that stands in no name gives its code. */
export const pinyinOf = (sign: string): string => {
  const known = readings.get(sign)
  if (known !== undefined) return known
  return sign >= '一' && sign <= '鿿' ? `u${sign.codePointAt(0)!.toString(16)}` : sign
}

const FIRST = 0x4e00
const LAST = 0x9fff
const byCode: (string | undefined)[] = []

/** The same for a character by its code; texts are read so without a string for each of their characters. */
export function readingAt(code: number): string {
  const at = code < 0x80 ? code : code >= FIRST && code <= LAST ? 0x80 + code - FIRST : -1
  // Of other signs no name is made.
  if (at < 0) return '·'
  return (byCode[at] ??= pinyinOf(String.fromCharCode(code)))
}

/** A word in the Latin alphabet: characters by their readings, run together; of 行, only the bank's is told from the walk. */
export const pinyin = (word: string): string => [...word.replaceAll('银行', '银杭')].map(pinyinOf).join('')
