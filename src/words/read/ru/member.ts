import { formsOf } from './declension.ts'
import { TRADES } from './reference/trade.ts'

// Whom a union unites: the genitive of the many, in the English of ids.
const MEMBERS = new Map(
  (
    'перевозчиков=carriers автоперевозчиков=road-carriers грузоперевозчиков=freight-carriers фермеров=farmers аграриев=farmers производственников=manufacturers виноделов=winemakers переработчиков=processors нефтетрейдеров=fuel-traders нефтяников=oil-producers аудиторов=auditors гидов=guides отельеров=hoteliers чабанов=herders дилеров=dealers операторов=operators программистов=programmers автомобилистов=motorists дальнобойщиков=drivers угольщиков=coal-producers золотодобытчиков=gold-miners овощеводов=vegetable-growers картофелеводов=potato-growers птицеводов=poultry-farmers строителей=builders садоводов=gardeners овцеводов=sheep-breeders предпринимателей=entrepreneurs промышленников=industrialists банков=banks экспортеров=exporters импортеров=importers ' +
    'судовладельцев=shipowners лесопромышленников=timber-producers лесозаготовителей=loggers экспедиторов=forwarders скотоводов=herders хлопководов=cotton-growers рисоводов=rice-growers чаеводов=tea-growers переводчиков=translators адвокатов=lawyers геологов=geologists архитекторов=architects дорожников=road-builders портовиков=port-workers моряков=seafarers земледельцев=farmers дехкан=farmers мебельщиков=furniture-makers пекарей=bakers кондитеров=confectioners ремесленников=artisans музыкантов=musicians спортсменов=athletes ветеранов=veterans женщин=women молодежи=youth пользователей=users водопользователей=water-users собственников=owners арендаторов=tenants риэлторов=realtors таксистов=taxi-drivers шелководов=silk-growers табаководов=tobacco-growers коневодов=horse-breeders ' +
    'туроператоров=tour-operators производителей=producers поставщиков=suppliers потребителей=consumers журналистов=journalists юристов=lawyers врачей=doctors учителей=teachers водителей=drivers рабочих=workers ' +
    'железнодорожников=railway-workers энергетиков=power-engineers шахтеров=miners горняков=miners торговцев=traders рестораторов=restaurateurs пчеловодов=beekeepers животноводов=livestock-breeders фасолеводов=bean-growers свекловодов=beet-growers ' +
    'хлопкоробов=cotton-growers мукомолов=millers текстильщиков=textile-workers швейников=garment-workers инвесторов=investors застройщиков=developers страховщиков=insurers экологов=ecologists студентов=students писателей=writers ' +
    'художников=artists композиторов=composers кинематографистов=film-makers издателей=publishers транспортников=transport-workers авиаторов=aviators металлургов=metallurgists рыбаков=fishermen хлеботорговцев=grain-traders пассажиров=passengers риелторов=realtors логистов=logisticians аптекарей=pharmacists профсоюзов=trade-unions работодателей=employers промышленников=industrialists нотариусов=notaries архивистов=archivists библиотекарей=librarians музеев=museums театров=theatres химиков=chemists физиков=physicists историков=historians археологов=archaeologists реставраторов=restorers кинологов=dog-handlers альпинистов=climbers туристов=tourists ювелиров=jewellers портных=tailors гончаров=potters мастеров=craftsmen рыболовов=anglers охотников=hunters лесников=foresters мелиораторов=irrigators хирургов=surgeons стоматологов=dentists кардиологов=cardiologists онкологов=oncologists педиатров=paediatricians медсестер=nurses аналитиков=analysts экономистов=economists бухгалтеров=accountants программистов=programmers разработчиков=developers провайдеров=providers ритейлеров=retailers дистрибьюторов=distributors закупщиков=buyers зернопроизводителей=grain-producers птицеводов=poultry-farmers'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** Whom a union unites, in English; null for those whom nobody has translated. */
export const membersIn = (genitive: string): string | null =>
  MEMBERS.get(genitive) ?? (/(?:ов|ев|ей)$/.test(genitive) ? (TRADE.get(genitive) ?? null) : null)
const TRADE = new Map(
  TRADES.flatMap(([name, slug]) => formsOf(name, 'phrase').map((form) => [form, slug] as const)).filter(([form]) =>
    /(?:ов|ев|ей)$/.test(form),
  ),
)
