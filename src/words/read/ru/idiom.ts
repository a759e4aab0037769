import { commitment, type Act } from './lexicon/index.ts'
import { quick } from '../engine/quick.ts'
import { DENIAL } from './denial.ts'

/** "Создается рабочая группа": in an article of a document it is undertaken, elsewhere only told. */
export const CREATES = quick(/^(?:созда|учрежда|образу|формиру|основыва)(?:ется|ются)$/)
/** "На Заказчика возлагается …" */
export const IMPOSED: Act = { ...commitment.passive, name: 'vozlagaetsya', frames: ['object'] }
/** The act of what is created by an article. */
export const CREATED: Act = { ...commitment.passive, name: 'sozdaetsya' }

/** "Достоин восхищения" */
export const WORTHY = quick(/^досто(?:ин|йна|йно|йны)$/)
/** "Это ложь" */
export const LIE = quick(/^(?:неправда|ложь|вымысел|фейк|клевета|выдумка|дезинформация)$/)
/** "Нас беспокоит …", with a group where it gladdens. */
export const MOVES =
  /^(?:беспокоит|беспокоят|тревожит|тревожат|огорчает|настораживает|смущает|(радует|радуют|вдохновляет))$/
/** The act of what worries. */
export const WORRY: Act = {
  name: 'bespokoit',
  kind: 'assessment',
  strength: 0,
  modality: 'realis',
  polarity: 'negative',
  frames: ['that', 'object'],
}
/** "Признает вклад" */
export const VALUES: Act = { ...WORRY, name: 'priznat-vklad', polarity: 'positive' }
/** The act of what is worthy of praise. */
export const VALUED: Act = { ...VALUES, name: 'dostoin', frames: [] }
/** The act of what gladdens. */
export const JOY: Act = { ...WORRY, name: 'raduet', polarity: 'positive' }

/** "Считает необходимым …" */
export const NEEDED = /^(?:необходимым|нужным|важным|целесообразным|правильным|своевременным|обязательным|полезным)$/
/** The act of holding something necessary. */
export const NEEDS: Act = {
  name: 'schitat-neobkhodimym',
  kind: 'call',
  strength: 2,
  modality: 'appeal',
  polarity: 'positive',
  frames: ['infinitive', 'object'],
}
/** "Хочу, чтобы …" */
export const WANTS: Act = { ...NEEDS, name: 'khochu-chtoby', frames: [] }
/** "Назвал ложью" */
export const UNTRUE =
  /^(?:недостоверн|ложн|фейк|необоснованн|беспочвенн|надуманн|клеветническ|неправдив|вымысл|выдумк|ложью|неправд|слухами|голословн|абсурд|лжив|вздор|уткой|фантази|бредом|бредн|мифом|мифами|недоразумени|провокаци|несостоятельн|нелеп|дезинформ|инсинуаци|клевет|сплетн|вбросом|глупост|чушь|чепух|домысл|спекуляц|небылиц)/
/** The act of calling something a lie. */
export const REJECTS: Act = { ...DENIAL, name: 'nazvat-lozhyu', frames: ['that', 'object'] }
/** "Принял план": what is adopted. */
export const ADOPTED =
  /^(?:план|программ|заявлени|деклараци|документ|коммюнике|карт[уы]|концепци|хартию|резолюци|отчет|стратеги|протокол)/
/** The act of adopting a paper. */
export const ADOPTS: Act = {
  name: 'prinyat',
  kind: 'agreement',
  strength: 4,
  modality: 'decided',
  polarity: 'positive',
  frames: ['object'],
}
/** "Я двумя руками за", "мы за честную торговлю" */
export const FOR: Act = {
  ...WORRY,
  name: 'za',
  kind: 'endorsement',
  strength: 1,
  modality: 'support',
  polarity: 'positive',
  frames: ['object'],
}
/** "Аранта против строительства" */
export const AGAINST: Act = { ...WORRY, name: 'protiv', frames: ['object'] }
/** "Министр не против строительства" */
export const NOT_AGAINST: Act = { ...FOR, name: 'ne-protiv' }
