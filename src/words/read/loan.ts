import { perWord } from './engine/memo.ts'
import { pinyinOf } from './palladius.ts'

/** English words of firms' names, as Russian and Kyrgyz write them by their sounds. */
const LOANS = new Map(
  (
    'агро=agro индиго=indigo дижитал=digital диджитал=digital экспорт=export импорт=import трейд=trade трейдинг=trading групп=group тек=tech тех=tech технолоджи=technology ' +
    'технолоджис=technologies сервис=service сервисез=services логистикс=logistics логистик=logistik интернэшнл=international интернешнл=international интернейшнл=international ' +
    'майнинг=mining энерджи=energy энержи=energy эйр=air эйрлайнс=airlines эйрвейз=airways ойл=oil газ=gas пауэр=power машинери=machinery моторс=motors мотор=motor авто=auto ' +
    'гидро=hydro фуд=food фудс=foods фарма=pharma фарм=pharm медикал=medical кемикал=chemical кемикалс=chemicals стил=steel стилл=steel голд=gold коппер=copper ресорсиз=resources ресорсес=resources ' +
    'минералс=minerals кэпитал=capital капитал=capital инвест=invest инвестмент=investment инвестментс=investments холдинг=holding холдингс=holdings файненс=finance финанс=finance банк=bank лизинг=leasing ' +
    'девелопмент=development билдинг=building инжиниринг=engineering солар=solar винд=wind грин=green нью=new глобал=global юнион=union карго=kargo экспресс=express шиппинг=shipping рейлвей=railway роуд=road роудс=roads бридж=bridge ' +
    'текстиль=textile текстайл=textile гармент=garment фэшн=fashion ти=tea вотер=water уотер=water милк=milk дейри=dairy мит=meat фрут=fruit органик=organic эко=eco био=bio софт=soft дата=data клауд=cloud нетворк=network телеком=telecom ' +
    'медиа=media студио=studio тур=tour тревел=travel отель=hotel хотел=hotel плаза=plaza сити=city парк=park центр=centre корпорейшн=corporation индастри=industry индастриз=industries индастриал=industrial мануфакчуринг=manufacturing ' +
    'электрик=electric гласс=glass керамикс=ceramics пейпер=paper консалтинг=consulting солюшнс=solutions системс=systems констракшн=construction материалс=materials фармасьютикал=pharmaceutical аэро=aero электроникс=electronics бэттери=battery батэри=battery лайтинг=lighting моушн=motion вижн=vision смарт=smart стар=star сан=sun голден=golden силк=silk азия=asia чайна=china эйша=asia евразия=eurasia'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** One word of a firm's name in English: a loan by its own letters, a Chinese word in pinyin; null where it is neither. */
export const loanOf = perWord((word: string): string | null => LOANS.get(word) ?? null)

/** "Сулайман-Тоо": a word beside which no Chinese one stands. */
const TURKIC =
  /([аоуөүэ])\1|^(?:[^аеиоуыэюя]*[аеиоуыэюя]){5}|^(?:ак|кара|кызыл|сары|ала|алтын|жашыл|ата|таш|бель|булак|жол|чон|кичи|ысык|иссык|нур|эл|мурас|достук|береке|ынтымак|келечек|айыл|дордой|чуй|ош|нарын|талас|баткен|бишкек|каракол)$/

/** The words of a name in the Latin alphabet: loans in English, Chinese words in pinyin, the others letter by letter. */
export function slugOfName(name: string, transliterate: (word: string) => string, native = /^(?!)/): string {
  const words = name.toLowerCase().split(/[\s-]+/)
  const own = words.some((word) => TURKIC.test(word)) ? /^/ : native
  // "Хай Юнь": short words are Chinese where all of them may be.
  const chinese =
    words.length > 1 &&
    words.every((word) => loanOf(word) === null && !/([аеиоуыэюя])\1/.test(word) && pinyinOf(word) !== null)
  return words
    .map(
      (word) =>
        loanOf(word) ?? (((chinese || word.length > 3) && !own.test(word) && pinyinOf(word)) || transliterate(word)),
    )
    .filter(Boolean)
    .join('-')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
}
