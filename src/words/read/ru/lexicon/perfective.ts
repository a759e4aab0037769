import { perWord } from '../../engine/memo.ts'
import { isKnownVerb } from './plain-verb.ts'
import { readingsOf } from './reading.ts'

/** A prefix by which a verb of doing is done once and for all. */
const PREFIX = /^(?:вы|за|при|пере|под|от|обо?|раз|рас|воз|вос|вз|вс|до|из|ис|на|про|со|с|у|по)/
/** Third person of the second conjugation, and of the first after a consonant or in -ирует. */
const FORM = /(?:[^аеиоуыэюяй](?:ит|ят|ат)|[бвгджзклмнпрстчшщ](?:ет|ут)|ирует|ируют|елает|елают)$/
/** Nouns that end like them. */
const NOUN =
  /(?:итет|ртрет|фицит|рассвет|институт|сюжет|результат|депутат|формат|мандат|сертификат|аппарат|контракт|продукт|комбинат)$/
/** Stems of verbs that go on: "проводит", "приносит", "построит" is none of them. */
const GOES_ON =
  /(?:ход|вод|воз|нос|прос|лаз|езд|лет|гляд|смотр|леж|сто|сид|вис|держ|служ|уч|дыш|слыш|мысл|следу|ствуе|ству|дорож|гордя|горд|след|спор|дел|люб|цен|хоч|мож|мог|долж|пиш|ищ|жив|плыв|растет|растут|верят|верит|помн|звон|говор|стоит|стоят|строят|строит|служит|судит|судят|старе|суме|сме|гоня|трат|тратит|тратят|вид|ненавид|завис|состо|предсто|надле|подлеж|принадлеж|содерж|сосед|сулит|сулят|свет|сниз|скорб|скуч|снит|спит|спят|стремит|стремят|стынет|тянет|тянут)(?:ит|ят|ат|им|ет|ут|ем|ают)?$/
/** Who comes, goes, wins, gets or loses promises nothing by it. */
const BEFALLS =
  /^(?:приед|уед|выед|заед|поед|прилет|вылет|прибуд|отбуд|посет|выступ|встрет|увид|узна|пойм|поте?р|выигр|проигр|произойд|наступ|оста|ока[жз]|появ|исчез|умр|погиб|постра|вырас|упад|подешев|подорож|превыс|состав|достигн|хват|займ|позвол|выпад|усил|ослаб|затрон|отраз|приобрет|унаслед|сдела|победит|повлеч|привед|повлия|угроз|сможет|смогут)/

/** A perfective verb in the future that no list of deeds has: "удержит", "обезвредят". */
export const guessedDeed: (form: string) => { readonly we: boolean; readonly plural: boolean } | null = perWord(
  (form) =>
    form.length > 6 &&
    PREFIX.test(form) &&
    FORM.test(form) &&
    !NOUN.test(form) &&
    !GOES_ON.test(form) &&
    !BEFALLS.test(form) &&
    !isKnownVerb(form) &&
    readingsOf(form).length === 0
      ? { we: false, plural: /(?:ят|ат|ут|ют)$/.test(form) }
      : null,
)

const WE_FORM = /(?:[бвджзлмпрстфчш]им|[бвгджзклмнпрстчшщ]ем)(?:ся)?$/
const NO_WE =
  /(?:режим|прием|объем|подъем|проем|заем|затем|потом|совсем|своем|всем|этим|своим|нашим|большим|хорошим|прошлым|последним|последнем|соседним|соседнем)$/

/** The same of "we": "проложим", "добьемся". */
export const weDeed: (form: string) => boolean = perWord(
  (form) =>
    form.length > 5 &&
    PREFIX.test(form) &&
    WE_FORM.test(form) &&
    !NO_WE.test(form) &&
    !WE_GO_ON.test(form) &&
    !BEFALLS.test(form) &&
    !isKnownVerb(form) &&
    readingsOf(form).length === 0,
)
/** Imperfectives and verbs of knowing: "проводим", "помним". */
const WE_GO_ON =
  /(?:ход|вод|воз|нос|прос|лаз|езд|лет|смотр|сид|вис|сто|держ|служ|слыш|мысл|спор|люб|цен|говор|стро|труд|пол|ыва|ива|ева|ова|ня|да|зна|име|чита|дела|зависим|надеем|раст|плат|бер|зов|помн|вид|гляд|стрем)(?:им|ем)(?:ся)?$|^(?:(?:по|у|о|на)(?:лагаем|нимаем))/
