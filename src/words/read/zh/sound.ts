import { glossary } from './glossary.ts'
import { pinyin } from './pinyin.ts'

// How newspapers write the syllables of foreign names, read backwards; where one character serves two sounds, the more frequent.
const SOUNDS =
  'a阿 ai艾 e埃 an安 o奥 ba巴 ban班 ban邦 be贝 ben本 bi比 bin宾 bo波 bo博 ber伯 bu布 cha查 tz茨 da达 da大 de戴 dan丹 do道 de德 den登 di迪 di蒂 din丁 don东 du杜 ' +
  'dun敦 do多 n恩 r尔 fa法 f弗 v夫 sha莎 ya娅 ni妮 lei蕾 lyu柳 jo卓 sho肖 chu楚 be别 kin京 kui奎 gi圭 nie聂 fi菲 fe费 fen芬 fo福 fu甫 gai盖 g格 go戈 ge葛 gen根 gu古 ha哈 hai海 han汉 he赫 ho霍 hu胡 ki基 gi吉 zi济 ga加 ja贾 jan简 ' +
  'je杰 te捷 kin金 ka卡 kai凯 kan坎 kon康 kao考 ko科 k克 ken肯 kon孔 ku库 la拉 lai莱 lan兰 ran朗 lo劳 l勒 le雷 ri里 li利 li丽 le列 lin林 lin琳 ' +
  'lon隆 lu卢 ru鲁 lun伦 ro罗 lo洛 ma马 ma玛 mai迈 mai麦 man曼 mao毛 me梅 men门 mon蒙 mi米 mi密 min敏 m姆 mo莫 mu穆 na纳 na娜 nai奈 ne内 ' +
  'ni尼 nie涅 nin宁 nu努 no诺 eu欧 pa帕 pan潘 pe佩 pen彭 pi皮 p珀 p普 qi齐 ch奇 cha恰 jo乔 che切 chin琴 chu丘 z日 jo若 sa萨 se塞 sai赛 san桑 ' +
  'se瑟 sha沙 san珊 she舍 sh什 s史 s斯 so索 su苏 ta塔 te泰 tan坦 tan汤 t特 ten滕 ten廷 ti提 tu图 to托 va瓦 van万 wei威 ve韦 vi维 vin温 vo沃 ' +
  'u乌 wu伍 si西 hi希 sha夏 she谢 sin辛 ya雅 a亚 yan扬 ye耶 ye叶 i伊 in因 yu尤 yo约 ze泽 za扎 jan詹 zhe哲 zhen珍 ju朱 z兹 zo佐 bai拜 va娃 ja嘉 fan凡 rao绕 ran然 ' +
  'san散 shi施 se色 sen森 tao陶 ti提 tan唐 pan庞 pei裴 chin青 ren仁 i易 in尹 yu玉 ji芝 ba芭 be蓓 dai黛 ga尕 gui桂 gun衮 hu虎 ko柯 ko阔 le乐 luan栾 mao茂 mo默 nai乃 fo佛 han罕 nao瑙 i依 zan赞 mu木 jan江 u吾 mai买 z孜 tu吐 sun逊 ro肉 ya牙 ha合 li力 son松 di季 le廖 khan汗 jan让 sun孙 len连 mo摩 mo谟 tse策 kha喀' +
  ' gan甘 gan冈 hen亨 hon洪 kua夸 li莉 le烈 ru路 lyu吕 min明 na那 pin平 che契 san圣 shi士 shu舒 to陀 van旺 ve魏 hyu休 yan延 in英 yu雨 yue月 ja佳 po泊 ji治 zon宗 o敖 shi诗 len莲 myao苗 tsen岑 chai柴 te铁 te帖 an昂 on翁 rui瑞 si茜 ti缇 tin婷 bau鲍 kan堪 lai赖 pun蓬 si锡 di地 shan山 gan干 gan刚 fu富 he黑 lyan良 shin欣 ven文 in银 shun雄 e娥 shuan双 kuan宽 man满 pai派 si仙 ben奔 han翰 er鄂 lu禄 ke轲 jin瑾 je婕 in莹 lo萝 pin萍 shin杏 li梨 he荷 pa葩 pai排 sun荪 hu乎 su素 i义 sen先 bau包 bao保 be北 bo勃 bu卜 che彻 tse慈 dan当 den邓 di狄 fan范 fen冯 gua瓜 hao豪 ho何 hou侯 hua华 huai怀 hui惠 jan蒋 jun君 la腊 li黎 man芒 men孟 myan缅 miu缪 nen嫩 non农 po坡 pu蒲 chan强 ru儒 sa撒 shen盛 shou寿 s丝 sui绥 sui隋 yo尧 yao耀 i宜 yon永 zai宰 zen曾 lyu律 chan钱 jin津'

const sounds = new Map<string, string>()
for (const group of SOUNDS.split(' ')) sounds.set(group.at(-1)!, group.slice(0, -1))

// What names of Turkic and Persian speech are made of, where the signs one by one would sound otherwise: 尔 is l in 莫尔多, r in 努尔.
const PARTS =
  'gul古丽 overchuk奥弗丘克 khurelsukh呼日勒苏赫 ukhnaa乌赫那 nura努拉 mira米拉 dyld德尔达 ld尔德 keldi凯尔迪 moldo莫尔多 jyldyz吉尔迪兹 jyldyz朱尔迪兹 ldi尔迪 ldo尔多 lda尔达 nurd努尔德 nurdi努尔迪 nurda努尔达 er埃尔 er叶尔 nur努尔 ' +
  'sultan苏尔坦 almaz阿尔马兹 altyn阿尔滕 el埃尔维 elmira埃尔米拉 ali阿里 ali阿利 alim阿里木 toht托赫特 tohti托赫提 tohti托合提 tohti托乎提 sharipo沙里波 rehim热依木 raziya热孜亚 nara娜拉 nara纳拉 gazi加齐 ibra伊布拉 ibra易卜拉 ' +
  'turdi吐尔地 hasan艾山 elena埃琳娜 elena叶琳娜 chenko琴科 chenko琴柯 enko年科 shukhrat舒赫拉特 khalik哈利克 khaliko哈利科 zainab扎伊纳布 tursun托尔孙 tursun图松 kadyr卡德尔 kadyro卡德罗 kadyr卡迪尔 kadyro卡迪罗 bekeshe别克舍 nadira纳迪拉 nadira娜迪拉 temir铁木尔 temir捷米尔 temiro捷米罗 temir特米尔 kantemir坎特米尔 abdulla阿不都拉 abdulla阿卜杜拉 abdulla阿布杜拉 abdrakhman阿布德拉赫曼 abdrakhmano阿布德拉赫马诺 ' +
  'rakhmano拉赫马诺 rakhmono拉赫莫诺 rakhmon拉赫蒙 rakhimo拉希莫 rakhimo拉希姆诺 mahmud马哈茂德 makhmud马赫穆德 yusup尤苏普 yusupo尤苏波 yusupo尤索波 yunus尤努斯 yunuso尤努索 janybek贾内别克 janybek扎内别克 janysh贾内什 bakhtiyar巴赫季亚尔 bakhtiyar巴赫蒂亚尔 ' +
  'sherzod谢尔佐德 bakyt巴克特 bakyt巴基特 kasyma卡塞马 kasyma卡西马 kasyma卡瑟马 kasym卡瑟姆 kasym卡西姆 almazbek阿勒马斯别克 almazbek阿尔马斯别克 masadyko马萨德科 sadyk萨德克 sadyko萨德科 omurbek奥穆尔别克 omurbek奥木尔别克 tekeba捷克巴 tursun图尔松 tursun图尔逊 tursuno图尔苏诺 ' +
  'ilyas伊利亚斯 kuluba库鲁巴 azimo阿齐莫 azim阿齐姆 shahzod沙赫佐德 shakh沙赫 turaye图拉耶 ilhom伊尔霍姆 daniyar达尼亚尔 serik谢里克 nursultan努尔苏丹 sultan苏丹 kamchybek卡姆奇别克 tashi塔希 dinara季娜拉 dinara迪娜拉 meerim梅丽姆 chynara奇纳拉 asel阿塞莉 asel阿谢莉 ' +
  'kudaiberdi库达伊别尔季 berdi别尔季 berdi别尔迪 aziz艾孜孜 aziz阿齐兹 aziz阿济兹 adil阿迪力 mamat买买提 memet麦麦提 ahmat艾合买提 ahmat艾合麦提 akhmat阿赫马特 akhmed艾哈迈德 ali艾力 maria玛丽娅 maria玛丽亚 sergei谢尔盖 petr彼得 petro彼得罗 alexander亚历山大 alexei阿列克谢 ' +
  'dmitry德米特里 andrei安德烈 nikolai尼古拉 mikhail米哈伊尔 ivan伊万 oleg奥列格 viktor维克多 natalia娜塔莉娅 tatiana塔季扬娜 elena叶莲娜 olga奥尔加 anna安娜 jambyl江布尔 adakhan阿达汗 jamila扎米拉 japar扎帕尔 japaro扎帕罗 kurmanbek库尔曼别克 saltanat萨尔塔纳特 aijan阿依江 aizada阿依扎达 ' +
  'nurgul努尔古丽 gulmira古丽米拉 patigul帕提古丽 dilnur迪丽努尔 dilmurat迪里木拉提 kurban库尔班 turgun吐尔贡 osman奥斯曼 yasin亚森 ekber艾克拜尔 erkin艾尔肯 erkin埃尔金 ravshan拉夫尚 jamshid贾姆希德 dilshod迪尔肖德 farhod法尔霍德 farrukh法鲁赫 jasur贾苏尔 nodir诺迪尔 sanjar桑贾尔 ' +
  'timur帖木尔 marat马拉特 murat穆拉特 murat木拉提 murato穆拉托 gulnara古丽娜拉 ermek埃尔梅克 kamber坎别尔 kambar坎巴尔 taalaibek塔阿莱别克 jyparkul朱帕尔库尔 ryskul雷斯库尔 jakyp贾克普 jakypo贾克波 toktosun托克托孙 toktosuno托克托松诺 tursunbek托松别克 toktonali托克托纳利 asylbek阿瑟尔别克 asylbek阿西尔别克 tynchtyk滕奇特克 maksat马克萨特 ' +
  'maksat马克沙特 myktybek穆克特别克 sagynbek萨根别克 sagyn萨根 sydyk瑟德克 sydyko瑟德科 syrgak瑟尔加克 chyngyz成吉思 chingiz钦吉斯 kubanych库巴内奇 kubanychbek库巴内奇别克 kubat库巴特 mukhtar穆赫塔尔 mukhamed穆罕默德 muhammed穆哈迈德 ' +
  'abdu阿卜杜 abdu阿布杜 abdu阿不都 abdyld阿布德尔德 abdylda阿布德尔达 abdylda阿卜德尔达 abdy阿布德 abdy阿卜德 yilmaz伊尔马兹 ayse艾谢 bek别克 lenko连科 kary卡雷 sary萨雷 ryskul雷斯库尔 jeen热恩 gul古尔 turgun图尔贡 jenish热尼什 geldi戈尔季 geldi格尔季 geldi盖尔季 keldi凯尔季 berdi贝尔迪 berdi贝尔季 ekaterina叶卡捷琳娜 terina捷琳娜 marev马廖夫 marev马列夫 ponomarev波诺马廖夫 adilet阿德列特 adilet阿迪列特 adilet阿季列特 edil埃德尔 edil埃季尔 asel阿塞尔 vitaly维塔利 anatoly阿纳托利 janna让娜 chalym恰雷姆 kanybek卡尼别克 kanybek卡内别克 diyar迪亚尔 diyar季亚尔 niyar尼亚尔 daniyar丹尼亚尔 tiyar蒂亚尔 jusup朱苏普 jusupo朱苏波 jusup茹苏普 jusupo茹苏波 rasul拉苏尔 rasulo拉苏洛 taalaibek塔拉依别克 taalaibek塔拉伊别克 otorba奥托尔巴 mansur曼苏尔 akmat阿科马特 akmato阿科马托 akmato阿克马托 kalybek卡雷别克 klych克雷奇 aly阿雷 ernist埃尔尼斯特 esen叶先 esen埃先 baktybek巴克特别克 mamyto马梅托 mamyt马梅特 lutfulla卢特富拉 duyshe杜伊舍 duishe杜伊申 oroz奥罗兹 kenesh凯涅什 kenesh克涅什 jyrgal吉尔加尔 jyrgalbek吉尔加尔别克 mirlan米尔兰 bolot博洛特 bolotbek博洛特别克 orozbek奥罗兹别克 tolkun托尔昆 cholpon琼蓬 tilek季列克 tilebaldi季列巴尔季 kuban库班 kubanychbek库班内奇别克 nazgul纳兹古丽 aigul艾古丽 aigul阿依古丽 jyldyz日尔迪兹 meder梅杰尔 mederbek梅杰尔别克 salkyn萨尔肯 sherali谢拉利 toichi托伊奇 jenish杰尼什 jenishbek热尼什别克 jengish任吉什 kantoro坎特罗 kantoro坎托罗 gulmira古尔米拉 gulnara古尔娜拉 gulnaz古丽娜孜 gulzat古丽扎特 cholpon丘尔潘 cholpon乔尔蓬 cholpon丘尔蓬 ilyaz伊利亚兹 ilyas伊里亚斯 satyba萨特巴 satybaldi萨特巴尔季 jumabek朱马别克 ainura艾努拉 ainura阿伊努拉 begaiym别盖伊姆 begimai别吉迈 cholponbek乔尔蓬别克 azamat阿扎马特 askar阿斯卡尔 ulan乌兰 eldiyar埃利季亚尔 eldiyar埃利迪亚尔 nurlan努尔兰 nurlanbek努尔兰别克 ruslan鲁斯兰 talant塔兰特 talantbek塔兰特别克 kanat卡纳特 kanatbek卡纳特别克 samat萨马特 sultan苏勒坦 gazi哈兹 gazi加兹 gazi哈孜 geldi格利季 geldi格尔迪 geldi格利迪 amangeldi阿曼格利季 amangeldi阿曼格尔德 mukhambet穆罕别 mukhambet穆哈姆别 mirza米尔扎 makhmudo马赫穆多 makhmud马赫穆德 niyaz尼亚孜 niyaz尼亚兹 jurabek茹拉别克 ziyo齐约 zoda佐达 meredo梅列多 sklyar斯克利亚尔 bauyr鲍尔 erlan叶尔兰 daulet达乌列 khodja霍贾 khoja霍扎 said赛义 saido赛义多 barno巴尔诺 turdi图尔季 turdimo图尔季莫 ismoilo伊斯莫伊洛 aripo阿里波 norbae纳尔巴耶 sharipo沙里波 kongrat孔格拉特 khakim哈基姆 khakimo哈基莫 umaro乌马罗 umurzako乌穆尔扎科 saidov赛义多夫 rasulo拉苏洛 sagintae萨金塔耶 nuryshe努雷舍 karimo卡里莫 rozukulo罗祖库洛 mukanbeto穆坎别托 berdali别尔达利 surkulo苏尔库洛 samatbek萨马特别克 rakhman拉赫曼 rahim拉希姆 mambet马姆别特 mambet曼别特 ' +
  'adyshe阿德舍 absamat阿布萨马特 absatar阿布萨塔 kasymo卡西莫 kasymo卡瑟莫 kasymalie卡西马利耶 jamgul热姆古丽 jamgul扎姆古丽 jamal扎马尔 jamilya贾米利亚 jamilya贾米拉 jibek吉别克 jibek日别克 jamalbek扎马尔别克 jyrgal热尔加尔 jyldyzbek热尔德兹别克 jumaly朱马勒 jolon若隆 jolon卓隆 jolon乔隆 joldosh若尔多什 joldosh卓尔多什 joldosho若尔多绍 bektur别克图尔 bektemir别克铁木尔 bekbolot别克博洛特 bekmurza别克穆尔扎 beksultan别克苏尔坦 kubanych库班奇 ermek叶尔梅克 erkinbek埃尔金别克 ermat埃尔马特 aibek艾别克 aibek阿依别克 aida艾达 aidar艾达尔 aisuluu艾苏露 aisuluu阿依苏卢 aisulu艾苏鲁 ainagul艾纳古丽 almagul阿尔玛古丽 altynai阿勒特奈 altynai阿尔滕艾 altynbek阿尔滕别克 anara阿纳拉 anarkul阿纳尔库尔 arstan阿尔斯坦 arstanbek阿尔斯坦别克 asan阿桑 asanbek阿桑别克 asanko阿桑科 ashyr阿什尔 ashyrbek阿什尔别克 ashirali阿希拉利 baktygul巴克特古丽 bakyt巴科特 baltabek巴尔塔别克 batyrbek巴特尔别克 bermet别尔梅特 burul布鲁尔 burulcha布鲁尔恰 chyngyz钦吉斯 chyngyzbek钦吉斯别克 damira达米拉 daniyarbek达尼亚尔别克 dastan达斯坦 dilfuza迪尔富扎 dilbar迪尔巴尔 doolot多洛特 doolotbek多洛特别克 duishen杜伊申 duishenbek杜伊申别克 elmurat埃尔穆拉特 elzar埃尔扎尔 elvira埃莉维拉 esenbek叶先别克 guljan古丽让 guljamal古丽扎玛尔 gulsana古丽萨娜 guldana古丽达娜 gulbara古丽巴拉 gulbarchyn古丽巴尔琴 gulnur古丽努尔 gulsara古丽萨拉 gulshan古丽尚 gulzada古丽扎达 iskender伊斯肯德尔 iskender伊斯坎德尔 islambek伊斯兰别克 ismail伊斯马伊尔 ismailo伊斯马伊洛 jengishbek杰恩吉什别克 kachkyn卡奇肯 kachkynbai卡奇肯拜 kalicha卡利恰 kalima卡利马 kalmurat卡尔穆拉特 kamil卡米尔 karagul卡拉古尔 keneshbek克涅什别克 kozhomkul科若姆库尔 kojomkulo科若姆库洛 kojoshe科若舍 kojobek科若别克 kojo科若 kurmanali库尔马纳利 kushtar库什塔尔 kutman库特曼 kyial克亚尔 kylych克雷奇 kylychbek克雷奇别克 mamasali马马萨利 mamatali马马塔利 mamataliye马马塔利耶 mamyrbek马梅尔别克 mansur曼苏尔 mamatov马马托夫 melis梅利斯 melisbek梅利斯别克 mirbek米尔别克 mira米拉 munara穆纳拉 murzabek穆尔扎别克 nargiza纳尔吉扎 narynbek纳伦别克 nasirdin纳西尔丁 nazira纳济拉 nazira纳孜拉 nurbek努尔别克 nurdin努尔丁 nurjan努尔让 nurzat努尔扎特 nurzada努尔扎达 omurzak奥穆尔扎克 orozali奥罗扎利 orozaly奥罗扎雷 orozo奥罗佐 osmonaly奥斯莫纳利 osmono奥斯莫诺 perizat佩里扎特 raushan拉乌尚 roza罗扎 ryspek雷斯佩克 sadyr萨德尔 sadyrbek萨德尔别克 saltanat萨尔塔娜特 samara萨马拉 saparbek萨帕尔别克 saparo萨帕罗 saikal赛卡尔 salamat萨拉马特 sanjarbek桑贾尔别克 shakir沙基尔 shakirov沙基罗夫 shamshybek沙姆什别克 shaiyrbek沙伊尔别克 shaiyrgul沙伊尔古丽 sovetbek索维特别克 suiunbek苏云别克 suyunbek苏尤恩别克 syimyk瑟梅克 tabyldy塔贝尔德 talgat塔尔加特 temirbek铁木尔别克 temirbek捷米尔别克 tilek蒂列克 toktobek托克托别克 toktogul托克托古尔 toktorbai托克托尔拜 tologon托洛贡 tolobek托洛别克 tologono托洛戈诺 turatbek图拉特别克 turat图拉特 turdubek图尔杜别克 turdubai图尔杜拜 turgan图尔干 turganbek图尔干别克 turganbai图尔干拜 turusbek图鲁斯别克 tynystan滕斯坦 ulanbek乌兰别克 ulukbek乌卢克别克 urmat乌尔马特 venera维涅拉 ydyrys伊德里斯 yryskul厄雷斯库尔 ysmaiyl厄斯马伊尔 zamir扎米尔 zamira扎米拉 zamirbek扎米尔别克 zarina扎里娜 zarylbek扎雷尔别克 zhyrgal日尔加尔 zulfiya祖尔菲娅 zulaika祖莱卡 abdraim阿布德赖姆 abdraimo阿布德赖莫 abdykadyr阿布德卡德尔 abdykadyro阿布德卡德罗 abdymomun阿布德莫蒙 abdymomuno阿布德莫穆诺 abdykalyk阿布德卡雷克 abdykeri阿布德克里 abdullae阿卜杜拉耶 abdyrakhmano阿布德拉赫马诺 abdyrakhman阿布德拉赫曼 absalamo阿布萨拉莫 absamato阿布萨马托'
const parts = glossary(PARTS)
const LONGEST = Math.max(...[...parts.keys()].map(({ length }) => length))

/** One character of a foreign name as its sound. What the table lacks is read as a Chinese word. */
export const soundOf = (sign: string): string => sounds.get(sign) ?? pinyin(sign)

/** Whether a name has nothing but parts that are known by more than their single signs. */
export function madeOfParts(word: string): boolean {
  for (let at = 0; at < word.length;) {
    let length = Math.min(LONGEST, word.length - at)
    while (length > 1 && !parts.has(word.slice(at, at + length))) length--
    // What makes a surname stands behind its stem.
    if (length === 1) return at > 0 && SURNAME_END.test(word.slice(at))
    at += length
  }
  return true
}
const SURNAME_END = /^[夫娃]$/

/** A foreign name as its sounds: 托马 → toma. */
export function sounded(word: string): string {
  let written = ''
  for (let at = 0; at < word.length;) {
    let length = Math.min(LONGEST, word.length - at)
    while (length > 1 && !parts.has(word.slice(at, at + length))) length--
    written += length > 1 ? parts.get(word.slice(at, at + length))! : soundOf(word[at]!)
    at += length
  }
  // 谢尔佐德, 沙赫佐德: no vowel of its own.
  return written.replace(/de$/, 'd').replace(/(?<![sc])he(?=[bcdfgjklmnpqstvxz])/g, 'kh')
}
