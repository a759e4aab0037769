/**
 * Provinces and cities of the country whose firms, schools and offices bear their names; the pack has those that the
 * partnership is about. A slug parts them from what follows: 山东顺通物流 → shandong-shuntong-logistics.
 */
export const REGIONS =
  'shandong山东 anhui安徽 jiangsu江苏 zhejiang浙江 fujian福建 jiangxi江西 hunan湖南 hubei湖北 henan河南 hebei河北 shanxi山西 shaanxi陕西 gansu甘肃 qinghai青海 ningxia宁夏 inner-mongolia内蒙古 ' +
  'liaoning辽宁 jilin吉林 heilongjiang黑龙江 sichuan四川 guizhou贵州 yunnan云南 guangxi广西 guangdong广东 hainan海南 chongqing重庆 tianjin天津 shanghai上海 beijing北京 xinjiang新疆 ' +
  'jinan济南 qingdao青岛 linyi临沂 yantai烟台 weifang潍坊 zibo淄博 hangzhou杭州 ningbo宁波 yiwu义乌 wenzhou温州 nanjing南京 suzhou苏州 wuxi无锡 xuzhou徐州 lianyungang连云港 hefei合肥 wuhu芜湖 ' +
  'fuzhou福州 xiamen厦门 quanzhou泉州 nanchang南昌 changsha长沙 zhuzhou株洲 wuhan武汉 yichang宜昌 zhengzhou郑州 luoyang洛阳 kaifeng开封 taiyuan太原 datong大同 shijiazhuang石家庄 baoding保定 tangshan唐山 ' +
  'shenyang沈阳 dalian大连 changchun长春 baotou包头 yinchuan银川 xining西宁 lanzhou兰州 tianshui天水 jiuquan酒泉 jiayuguan嘉峪关 dunhuang敦煌 wuwei武威 zhangye张掖 xian西安 xianyang咸阳 baoji宝鸡 weinan渭南 hanzhong汉中 yangling杨凌 ' +
  'chengdu成都 mianyang绵阳 kunming昆明 guiyang贵阳 nanning南宁 liuzhou柳州 haikou海口 guangzhou广州 shenzhen深圳 zhuhai珠海 foshan佛山 dongguan东莞 urumqi乌鲁木齐 korla库尔勒 shihezi石河子 changji昌吉 hami哈密 yining伊宁 tacheng塔城 bole博乐 artux阿图什'
