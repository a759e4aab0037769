import type { Reference } from '../../grammar.ts'
import { formsOf } from '../declension.ts'

/** A firm is whatever body is no office of a state and no union of states. */
export const FIRM =
  /^org:(?!.*(?:ministry|mfa|mofcom|cabinet|parliament|state-council|customs|gac|ndrc|service|agency|bureau|government$|embassy|secretariat|council|commission|committee|university|chamber|administration|city-hall|police|inspectorate|prosecutor|union|association|soyuz|assotsiat|department|institute|press$|news$|inform$|infor?$|^org:un$|sco$|eaeu|eec$|carec))/

/** What may be called a plant. */
const PLANT = new RegExp(
  FIRM.source.replace(
    '(?:ministry|',
    '(?:fund|bank|insur|airlines?|academy|school|hospital|museum|theatre|college|lyceum|clinic|exchange|ministry|',
  ),
)

// What governs or watches, and is no firm.
const OF_STATE =
  /^org:.*(?:ministry|mfa|mofcom|service|agency|customs|gac|ndrc|inspectorate|committee|department|administration|police|commission|bureau|fund|regulator|cabinet|city-hall|office|board|council)|министерств|служб|управлени|агентств|департамент|комитет|инспекци/
const REGULATES = /^org:.*(?:bank|service|agency|supervision|commission|inspectorate|administration)/

/** Banks of several states are called by letters. */
const BANK = /bank|банк|^org:(?:edb|ebrd|adb|aiib|isdb|ifc|eib|ndb|vtb|eabr|ebrr|abii|abr)$/

const body = (slug: string, like: RegExp, generic: boolean, ...names: string[]): Reference[] =>
  names.map((name) => ({
    forms: /^[а-я]{2,4}$/.test(name) && !/[аеиоуыэюя]$/.test(name) ? [name] : formsOf(name, 'phrase'),
    type: 'organisation',
    means: { is: 'body', slug, like, generic },
  }))

// One of them: "перевозчики" are many.
const single = (slug: string, like: RegExp, ...names: string[]): Reference[] =>
  names.map((name) => ({
    forms: formsOf(name, 'place'),
    type: 'organisation',
    means: { is: 'body', slug, like, generic: true },
  }))

// "Больницы" are many, and a genitive of one that acts nowhere.
const alone = (slug: string, like: RegExp, ...names: string[]): Reference[] =>
  names.map((name) => ({
    forms: formsOf(name, 'phrase').filter((form) => !(/[аь]$/.test(name) && /[ыи]$/.test(form))),
    type: 'organisation',
    means: { is: 'body', slug, like, generic: true },
  }))

/** Bodies by what they are. */
export const bodies: readonly Reference[] = [
  // A press service speaks for its body, and is none.
  ...body('press-service', /^$/, true, 'пресс-служба', 'пресс-центр'),
  ...body('mfa', /(?:^|-|:)mfa$|foreign/, false, 'внешнеполитическое ведомство'),
  ...body(
    'customs',
    /customs|gac/,
    false,
    'таможня',
    'таможенное ведомство',
    'таможенная администрация',
    'таможенники',
  ),
  ...body('customs-service', /customs|gac/, false, 'таможенная служба', 'государственная таможенная служба'),
  ...body('border-service', /border-service/, false, 'пограничная служба', 'погранслужба', 'пограничники'),
  ...body('police', /police/, false, 'милиция', 'полиция'),
  ...body('presidential-administration', /presidential-administration/, false, 'администрация президента'),
  ...body('parliament', /parliament/, false, 'парламент'),
  ...body('government', /cabinet|government|state-council/, false, 'правительство', 'кабинет министров', 'кабмин'),
  ...body(
    'embassy',
    /embassy/,
    false,
    'посольство',
    'дипмиссия',
    'диппредставительство',
    'дипломатическая миссия',
    'дипломатическое представительство',
  ),
  ...body('consulate', /consulate/, false, 'консульство', 'генконсульство', 'генеральное консульство'),
  ...body('national-bank', /central-bank|national-bank|peoples-bank/, false, 'центральный банк', 'центробанк'),
  ...body('national-bank', /central-bank|national-bank/, false, 'национальный банк', 'нацбанк'),
  ...body('ministry', /ministry|mfa|mofcom|министерств/, true, 'министерство'),
  ...body('agency', OF_STATE, true, 'ведомство'),
  ...body('regulator', REGULATES, true, 'регулятор'),
  ...body(
    'company',
    FIRM,
    true,
    'компания',
    'предприятие',
    'корпорация',
    'общество',
    'концерн',
    'холдинг',
    'его руководство',
    'ее руководство',
    'правление',
    'совет директоров',
    'наблюдательный совет',
    'менеджмент',
    'эмитент',
    'руководство компании',
    'руководство предприятия',
    'руководство стройки',
    'руководство завода',
    'дирекция',
    'фирма',
  ),
  // Somebody else than whoever publishes the text.
  ...single(
    'contractor',
    FIRM,
    'подрядчик',
    'поставщик',
    'застройщик',
    'инвестор',
    'оператор',
    'перевозчик',
    'производитель',
    'разработчик',
    'изготовитель',
    'арендатор',
    'продавец',
    'исполнитель',
    'концессионер',
    'недропользователь',
    'генподрядчик',
    'субподрядчик',
    'лизингодатель',
    'арендодатель',
    'страховщик',
    'девелопер',
    'ритейлер',
    'маркетплейс',
    'площадка',
    'торговая площадка',
    'торговая сеть',
    'арматор',
    'трейдер',
    'агрегатор',
    'туроператор',
    'авиаперевозчик',
    'грузоперевозчик',
    'провайдер',
    'дистрибьютор',
    'заготовитель',
  ),
  // Where the text has named one; else the many.
  ...body('railway', /railway|temir|zhelezn|темир|железн/, true, 'железнодорожники'),
  ...body('post', /post|pochta|почт/, true, 'почтовики', 'почтовое ведомство'),
  ...body('port', /-port|port-|(?<![а-я])порт/, true, 'портовики', 'речники'),
  ...body('airline', /airlines?|air-|avia|авиа/, true, 'авиаторы'),
  ...body('tax-service', /tax|налогов/, true, 'налоговики', 'налоговое ведомство'),
  ...body('statistics', /nsc|statisti|статисти/, true, 'статистики', 'статистическое ведомство'),
  ...body('railways', /railway|temir|zhelezn|темир|железн/, true, 'железнодорожное ведомство'),
  ...body('committee', /committee|комитет/, true, 'комитет'),
  ...body('commission', /commission|комисси/, true, 'комиссия'),
  ...body('administration', /administration|администраци/, true, 'администрация'),
  ...body('plant', PLANT, true, 'завод', 'комбинат', 'фабрика', 'пивзавод'),
  ...body('park', /park|парк/, true, 'парк', 'технопарк'),
  ...body('university', /university|universitet|университет/, true, 'университет', 'вуз'),
  ...body('institute', /institute|institut|институт/, true, 'институт'),
  ...alone('academy', /academy|akadem|академи/, 'академия'),
  ...alone('college', /college|lyceum|колледж|лице/, 'колледж', 'лицей', 'техникум'),
  ...alone('school', /school|школ/, 'школа'),
  ...alone('museum', /museum|muzei|музе/, 'музей'),
  ...alone('theatre', /theatre|teatr|театр/, 'театр'),
  ...alone('library', /library|библиотек/, 'библиотека'),
  ...alone('hospital', /hospital|clinic|больниц|клиник|госпитал/, 'больница', 'клиника', 'госпиталь'),
  ...alone('laboratory', /laboratory|лаборатор/, 'лаборатория'),
  ...alone('inspectorate', /inspect|инспекци/, 'инспекция', 'госинспекция'),
  ...alone('prosecutors-office', /prosecut|прокуратур/, 'прокуратура'),
  ...alone('airport', /airport|аэропорт/, 'аэропорт'),
  ...alone('exchange', /exchange|бирж/, 'биржа'),
  ...alone('consortium', /consortium|консорциум/, 'консорциум'),
  ...alone('bureau', /bureau|бюро/, 'бюро'),
  ...alone('trust', /trust|трест/, 'трест'),
  ...alone('farm', /farm|хозяйств/, 'хозяйство', 'агрохолдинг', 'агрофирма'),
  ...alone('subcommission', /subcommission|подкомисси/, 'подкомиссия'),
  ...body('association', /association|assotsiats|ассоциаци/, true, 'ассоциация'),
  ...body('union', /union|soyuz|союз|профком/, true, 'профсоюз', 'союз'),
  ...body('trade-union', /trade-union|workers-union|профком|профсоюз/, true, 'профком', 'профсоюзный комитет'),
  ...body('federation', /federation|федераци/, true, 'федерация'),
  ...body('guild', /guild|гильди/, true, 'гильдия'),
  ...body('league', /league|лиг/, true, 'лига'),
  ...body('cooperative', /cooperative|кооператив/, true, 'кооператив'),
  ...body('fund', /fund|фонд/, true, 'фонд'),
  ...body('department', /department|bureau|департамент|управлени/, true, 'департамент', 'управление'),
  ...body('bank', BANK, true, 'банк'),
  ...body('agency', /agency|агентств/, true, 'агентство'),
  ...body('service', /service|customs|служб/, true, 'служба'),
  ...body('secretariat', /secretariat/, true, 'секретариат'),
  ...body('chamber', /chamber/, true, 'палата'),
  ...body('council', /^org:(?!.*state-council).*council|совет/, true, 'совет'),
]
