/** Standard readings (Xiandai Hanyu Cidian) of the characters from which names of people are made, in the order of the alphabet. */
export const READINGS =
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
  'ye叶业耶野 yi易伊义艺毅怡一依宜仪益逸以亦 yin尹殷印银音因 ying应英颖莹盈影迎 yong永勇雍咏 you尤游友有又佑 ' +
  'yu于余俞喻玉宇羽雨郁禹育瑜裕愉渔虞豫 yuan袁元原远源苑媛圆 yue岳月越悦约 yun云芸运蕴韵 zan赞 zang臧 ze泽则 zeng曾增 zha扎查 zhai翟 ' +
  'zhan詹展战湛 zhang张章彰 zhao赵照兆昭召 zhe哲者浙 zhen甄真珍振贞震镇臻 zheng郑正政征峥 zhi志智之芝知直致治支 zhong钟中忠仲众 ' +
  'zhou周洲舟州 zhu朱祝竹珠诸主柱筑 zhuan转 zhuang庄壮 zhui追 zhuo卓 zi子紫自兹 zong宗 zou邹 zu祖 zuo左作佐 zun尊遵'

// Those from which the names of bodies and firms are made.
export const OF_BODIES =
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

/** The other characters of the first level of GB 2312, which lists them by their readings. */
export const OF_ALL =
  'ai挨哎唉皑癌蔼矮碍 an俺暗胺鞍 ao熬翱袄傲懊 ba疤跋靶耙芭吧罢 bai摆佰败 ban搬扳般颁扮拌伴瓣斑 bang榜棒磅 bao褒剥薄雹饱抱暴豹爆胞 bei悲卑辈背钡狈杯被 ben苯笨 ' +
  'beng蚌泵崩 bi鄙笔蓖蔽毙毖庇痹闭敝弊辟避 bian贬扁便 biao膘 bin濒 bing柄秉饼并 bo钵搏铂箔渤泊舶驳菠 bu哺埠簿捕 cai睬踩 can蚕惭惨餐 cang苍舱 ' +
  'cao糙槽 ce侧 ceng层 cha碴搽岔插叉 chan铲阐 chang猖尝偿肠敞倡唱 chao抄钞嘲巢炒 che扯撤掣澈 chen尘忱沉郴衬 cheng橙呈乘惩称撑 chi匙弛耻齿侈尺吃翅 ' +
  'chong虫宠 chou筹畴绸丑稠 chu橱厨躇锄雏滁除矗搐触 chuan穿椽串 chuang幢床闯 chui吹锤垂炊 chun椿醇唇纯 ci词此刺赐辞磁雌 cong葱囱匆 cu促粗 ' +
  'cui催脆瘁粹淬 cun寸 cuo磋措错 da瘩打搭 dai殆袋待 dan郸掸胆淡弹蛋诞但 dang荡 dao捣蹈倒祷稻悼盗 de的 deng瞪凳灯 di低滴敌笛涤嫡抵弟递缔 ' +
  'dian靛垫佃甸惦奠淀滇颠 diao凋掉吊钓 die叠碟蝶迭 ding盯叮钉顶锭订 dong懂侗恫冻 dou豆 du毒犊独读堵睹赌镀肚 duan锻缎 dui堆兑 dun墩吨盾 duo夺垛躲舵 ' +
  'e鹅讹娥恶厄扼遏蛾饿 er饵洱而儿 fa筏伐乏阀珐 fan番翻矾钒烦反返藩饭泛犯贩 fang肪妨仿 fei非啡肥匪诽吠肺废沸 fen酚吩氛纷坟焚汾份 feng疯烽逢缝讽 fou否 ' +
  'fu敷肤孵拂辐幅氟伏俘浮涪袱抚俯釜斧脯腑腐赴覆赋阜父腹负讣附 gai钙该 gan杆柑竿肝赶秆敢 gang缸肛纲冈 gao膏稿告搞 ge搁鸽胳疙割革蛤阁隔铬哥 gen跟 geng羹埂耕 ' +
  'gong攻恭躬弓巩汞拱 gou狗垢钩勾 gu沽孤姑蛊菇雇 gua瓜挂 guai拐 guan罐惯贯 gui圭硅龟闺鬼诡癸柜跪瑰 gun滚 guo裹 hai氦害孩 han函喊罕撼捍旱憾悍焊汗邯 ' +
  'hang夯 hao毫耗号壕 he菏盒貉阂涸褐喝 hen很 heng亨 hong轰烘 hou猴吼喉 hu乎忽瑚壶葫蝴狐糊弧唬 hua哗猾滑话 huai槐坏 huan还缓患唤痪豢幻 ' +
  'huang磺蝗簧凰惶荒晃 hui恢蛔毁悔晦贿秽烩讳诲灰挥 hun婚混浑魂 huo伙获惑祸 ji畸稽箕肌饥迹激讥鸡绩缉棘辑籍急疾汲即嫉挤几脊己蓟伎祭剂悸寄寂既忌妓击 jia枷夹荚颊钾稼架驾 ' +
  'jian尖笺间煎兼肩艰奸缄茧柬碱硷拣捡剪减荐槛践贱键箭舰饯渐溅涧 jiang浆桨讲降酱 jiao胶郊浇骄嚼搅铰矫侥脚狡角饺缴绞剿酵礁椒蕉较叫 jie皆秸街阶截劫桔睫竭结姐戒藉芥疥诫揭 ' +
  'jin襟紧仅谨禁筋尽劲斤 jing鲸惊粳井警颈镜径痉竟荆净睛茎 jiu纠玖韭灸厩就 ju拘狙疽驹咀矩沮拒踞锯俱句惧炬 juan捐卷绢 jue爵决绝掘 jun菌竣浚郡 ka咖 kai揩楷 ' +
  'kan堪看砍 kang抗 kao烤靠 ke棵磕颗壳咳渴刻苛 ken垦恳 keng坑 kong恐控 kou扣 ku苦酷枯 kua夸跨 kuai块 kuan宽 kuang筐狂框旷况 kui葵亏 ' +
  'kun困 kuo廓括 la腊辣蜡垃 lan婪栏拦篮阑澜谰揽缆烂 lang琅狼 lao牢酪捞 lei镭累儡擂肋泪 li篱狸漓鲤荔吏栗砾傈俐痢粒沥隶厘梨璃 lian镰怜涟帘敛脸恋练 ' +
  'liang凉粱辆晾 liao燎寥潦了撂镣聊僚 lie裂猎 lin磷邻鳞淋凛 ling菱龄铃伶羚陵另 liu瘤留琉硫榴 long聋咙笼窿陇垄 lou漏 lu颅庐炉掳卤虏麓碌赂潞戮驴铝侣履屡缕虑氯 ' +
  'luan滦卵乱 lun论沦 luo逻锣箩骡裸落萝螺 lü滤 lüe略掠 ma蚂妈吗 mai卖埋买脉 man蔓蛮慢漫 mang忙芒盲茫 mao锚矛铆卯冒貌猫 me么 mei酶霉没镁昧寐玫枚 ' +
  'men们 meng檬锰猛 mi觅泌迷谜 mian眠冕免娩缅棉 miao描瞄藐秒渺庙 min抿皿闽 ming螟命 mo膜魔抹末沫摸蘑陌 mou谋某 mu墓暮幕募睦牡亩 na拿哪 nai奶耐 ' +
  'nan男难 nao脑闹 nen嫩 ni霓拟你逆 nian碾撵捻 niang娘酿 nie孽啮镊镍 nin您 ning柠 niu扭钮 nong浓弄 nu奴怒 nuan暖 nuo糯 ou鸥偶 pa爬 ' +
  'pai拍排牌 pan攀盼判畔 pang旁胖 pao炮泡抛 pei陪 pen喷盆 peng蓬棚硼篷膨捧碰 pi披劈琵毗啤脾疲匹僻 pian篇偏片 piao漂飘 pin拼频聘 ping凭瓶坪苹 ' +
  'po婆破迫泼 pu埔圃扑铺莆葡菩谱瀑 qi欺栖妻凄漆柒沏棋歧畦崎脐祈骑起岂乞契迄弃泣讫掐 qian迁仟谦黔钳牵铅潜浅欠 qiang呛腔羌墙蔷抢 qiao瞧侨敲悄 qie且 qin侵亲芹擒寝 ' +
  'qing氢倾擎氰顷请 qiong穷 qu蛆躯驱趋去趣 quan醛痊拳犬圈劝 que确雀鹊缺却 qun裙 ran染 rang壤让 rao扰 ren忍韧认 reng仍 rong茸熔溶绒 rou柔 ' +
  'ru蠕儒孺辱 run闰 ruo弱 sa洒 san叁伞 sang丧 sao扫嫂 seng僧 sha砂杀刹纱 shai晒 shan苫删煽衫闪擅赡膳汕扇 shang晌伤 shao哨稍烧 ' +
  'she赦摄射慑涉蛇舌 shen呻伸身娠绅婶甚肾渗 sheng甥牲绳剩 shi失狮湿尸虱十拾蚀矢屎始式柿拭誓逝嗜噬适仕侍释饰氏恃 shou手授售瘦 ' +
  'shu枢梳殊抒叔疏赎孰熟薯暑曙黍鼠属束戍竖墅庶恕 shuai衰 shuan栓 shuang霜 shui睡谁 shun瞬 shuo说 si撕嘶私死肆寺嗣似饲 song耸怂送诵 sou搜艘 ' +
  'su酥俗粟僳塑溯宿诉 suan酸蒜 sui随髓碎岁穗遂虽 sun损笋 suo锁缩梭 ta它她塌踏 tai酞胎抬苔 tan檀痰潭毯袒碳摊贪滩炭叹 tang塘搪膛趟烫 tao滔绦萄逃讨套 ' +
  'teng藤疼 ti蹄啼梯 tian添填 tiao挑条跳 tie贴 ting听烃汀挺艇 tong酮瞳铜桶捅筒痛 tou头偷 tu徒突吐兔 tui颓腿蜕褪 tuo脱鸵驮驼椭妥拖 wa挖蛙洼娃 ' +
  'wan玩顽丸烷完碗挽晚皖惋弯 wang亡枉往忘 wei危违桅惟潍苇萎伪尾纬未蔚味畏胃喂位渭谓尉慰 wen蚊纹吻问 wo我卧握窝 wu污诬芜梧毋捂侮坞戊雾晤勿误巫 ' +
  'xi析硒矽晰嘻吸牺稀息悉膝夕惜熄烯汐犀檄袭媳铣洗隙细昔 xia辖暇峡侠狭厦虾吓 xian咸衔舷闲涎弦嫌现献腺馅羡宪陷 xiang箱襄详巷橡像相 xiao硝霄削哮嚣宵淆啸效 ' +
  'xie挟携邪斜胁谐卸蟹懈泄泻些 xin忻芯锌薪 xing腥猩惺刑型醒杏性姓 xiong兄凶雄 xiu羞朽嗅锈袖绣 xu虚嘘须蓄酗叙序恤絮婿墟 xuan喧悬旋选 xue穴 xun熏旬寻驯巡殉逊 ' +
  'ya押鸦鸭呀丫芽蚜崖衙涯哑 yan淹蜒奄掩衍堰厌砚雁唁焰谚 yang鸯秧佯疡氧仰痒殃 yao摇遥窑谣咬舀邀腰 ye爷也页掖椰夜液腋 ' +
  'yi壹揖铱衣颐夷遗胰疑沂姨彝椅蚁倚已乙矣抑邑屹役臆肄裔忆溢诣译异翼 yin阴姻吟淫寅饮引隐荫 ying缨萤荧蝇赢鹰樱婴映 yong踊蛹泳涌恿拥庸 you由铀犹酉右釉诱优悠忧幽幼 ' +
  'yu盂榆愚舆逾鱼渝隅予娱与屿语芋吁遇峪御愈欲狱誉浴寓淤 yuan垣援辕猿缘愿怨渊 yue跃钥粤阅 yun郧匀陨允酝晕孕 zai宰再栽 zan暂攒 zang葬脏 zao澡蚤躁噪遭糟凿枣灶藻 ' +
  'ze择贼 zen怎 zeng赠 zha喳渣札轧铡榨炸 zhai摘斋宅窄寨 zhan粘沾盏斩辗崭蘸栈占瞻 zhang漳涨杖丈帐账仗胀瘴樟 zhao找沼罩肇招 zhe蛰辙锗蔗折遮着 ' +
  'zhen斟砧侦枕疹诊阵 zheng狰怔拯帧症蒸挣 zhi枝吱蜘肢脂汁殖侄址止趾只旨挚掷置帜峙秩稚炙痔滞窒 zhong盅衷终 zhou轴宙骤粥 zhu株蛛猪诛烛煮拄瞩嘱著蛀贮铸注 zhua抓 ' +
  'zhuan砖赚 zhuang妆撞状桩 zhui锥坠 zhuo桌琢捉 zi姿滋淄仔籽滓渍 zong棕纵踪 zou走 zu足卒组阻 zuan钻 zui嘴罪 zuo柞做坐座昨'

/** Of given names of the last decades, and of what few other words have. */
export const OF_PEOPLE =
  'yan晏 qi绮 ying嬴 you宥 xiao筱箫潇骁霄晓 fei霏菲绯翡 qian茜倩芊仟 yan嫣妍琰滟焱彦俨 yu妤瑜昱煜毓钰谕聿禹妪郁 jie婕洁颉捷 shu姝姝淑澍姝 xian娴贤 jing婧璟菁婧靖 lu璐鹭麓 yue玥玥钥 jun珺骏浚竣 xuan璇萱煊暄瑄铉轩 ' +
  'ying瑛颖盈莹滢璎 zhang璋彰 heng珩恒蘅 ke珂恪柯 pei珮沛霈佩 wei玮炜薇葳惟 chen琛宸忱晨辰 xi玺熙兮晰羲曦汐茜昔 han瀚晗涵翰菡 ye烨晔叶 yi熠懿祎奕弈翊怿轶逸颐漪易羿 lin麟琳霖璘 ji骥霁稷 rong榕蓉嵘 zhi芷祉志芝稚 ' +
  'mu沐慕暮 hong泓弘泓闳 ling泠翎伶羚 miao淼妙 zhao钊昭 song嵩淞 luan峦栾銮 ren壬 tian恬甜 mao懋 you攸悠 xin昕歆忻 chang昶畅 yao曜曜尧瑶 shan姗珊 xu栩旭煦 zi梓孜 qi淇琪琦祺 xuan炫绚 can灿璨 jue珏 ' +
  'long珑 yuan瑗媛沅 pu璞 pan磐 zhen祯臻 yun筠芸昀耘贇 fu芙 peng芃 zhuo茁倬 yin茵 ru茹 quan荃荃 hui荟晖徽 shen莘 bei蓓 qi岐 dai岱黛 chan婵 e嫦娥 huan寰 guo帼 kai恺铠 zhe晢哲 tun暾 cheng晟澄铖 ding宓 ' +
  'mi宓 nian念 ni旎 lan岚斓 lang琅 jia珈 ai瑷 nuo偌 tong彤曈 ruo若 shuo烁 hao灏昊皓 lie冽 ting汀婷 si偲 chong翀 biao彪骠 rui蕊睿芮 bo泊 ge歌 zheng铮峥 ' +
  'qin覃 miao缪 yan鄢 qiu仇 tong仝 pang逄 jia郏 wei隗 pu濮 gao郜 zi訾 chen谌 zhu竺 hu扈 di邸 gu辜 qi亓 tai邰 lu逯 kang亢 ji嵇 zan昝'
