/** Places whose English name is no reading of their Chinese one: in the slug of a body they stand as the press of the region writes them. */
export const TOWNS =
  'samarkand撒马尔罕 bukhara布哈拉 nukus努库斯 khujand苦盏 karaganda卡拉干达 aktau阿克套 shymkent奇姆肯特 turkistan突厥斯坦 uzgen乌兹根 toktogul托克托古尔 kemin凯明 alay阿莱 suzak苏扎克 ' +
  'kara-suu卡拉苏 nookat诺奥卡特 aravan阿拉万 cholpon-ata乔尔蓬阿塔 kant坎特 isfana伊斯法纳 kyzyl-kiya克孜勒基亚 sulukta苏卢克图 kizilsu克孜勒苏 -柯尔克孜 hotan和田 ' +
  'karamay克拉玛依 altay阿勒泰 akqi阿合奇 hohhot呼和浩特 hong-kong香港 macau澳门 lhasa拉萨 harbin哈尔滨 ' +
  // Districts and towns of the region, as its English press writes them.
  'ala-buka阿拉布卡 aksy阿克瑟 chatkal恰特卡尔 toguz-toro托古兹托罗 bazar-korgon巴扎尔科尔贡 nooken诺奥肯 kara-kulja卡拉库尔贾 chong-alay琼阿莱 leilek莱列克 kadamjay卡达姆扎伊 kadamjai卡丹扎伊 batken巴特肯 ak-talaa阿克塔拉 jumgal朱姆加尔 kochkor科奇科尔 ' +
  'jeti-oguz杰蒂奥古兹 balykchy巴雷克奇 kara-balta卡拉巴尔塔 kara-balta卡拉巴尔特 sokuluk索库卢克 sokuluk索库鲁克 alamudun阿拉梅金 alamudun阿拉木丁 jayyl贾伊尔 panfilov潘菲洛夫 issyk-ata伊塞克阿塔 manas马纳斯 bakai-ata巴凯阿塔 kara-buura卡拉布拉 mailuu-suu迈卢苏 mailuu-suu迈利苏 ' +
  'tash-kumyr塔什库梅尔 kara-kul卡拉库尔 kerben克尔本 kumtor库姆托尔 kurmenty库尔缅特 min-kush明库什 kara-keche卡拉凯切 kambarata卡姆巴拉塔 kyzyl-jar克孜勒扎尔 khorgos霍尔果斯 alashankou阿拉山口 tashkurgan塔什库尔干 yarkant莎车 turpan吐鲁番 bortala博尔塔拉 bayingol巴音郭楞 ili伊犁'
