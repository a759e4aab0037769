// What a federation, an association, a league is of: the genitive of the pursuit, in the English of ids.
const PURSUITS = new Map(
  (
    'альпинизма=mountaineering скалолазания=climbing футбола=football хоккея=hockey баскетбола=basketball волейбола=volleyball тенниса=tennis бокса=boxing кикбоксинга=kickboxing борьбы=wrestling дзюдо=judo самбо=sambo карате=karate каратэ=karate таэквондо=taekwondo тхэквондо=taekwondo ушу=wushu айкидо=aikido шахмат=chess шашек=draughts плавания=swimming гимнастики=gymnastics фехтования=fencing стрельбы=shooting биатлона=biathlon триатлона=triathlon велоспорта=cycling велосипеда=cycling автоспорта=motor-sport мотоспорта=motorcycling спорта=sports туризма=tourism экотуризма=ecotourism гребли=rowing регби=rugby гандбола=handball бадминтона=badminton гольфа=golf сноуборда=snowboarding атлетики=athletics ' +
    'кок-бору=kok-boru коневодства=horse-breeding овцеводства=sheep-breeding животноводства=livestock пчеловодства=beekeeping птицеводства=poultry растениеводства=crops садоводства=horticulture виноградарства=viticulture виноделия=winemaking рыболовства=fishing рыбоводства=fish-farming охоты=hunting ремесел=crafts ювелиров=jewellers кинематографии=film кино=film театров=theatres музеев=museums библиотек=libraries музыки=music танца=dance моды=fashion дизайна=design рекламы=advertising книгоиздания=publishing ' +
    'торговли=trade промышленности=industry строительства=construction логистики=logistics транспорта=transport энергетики=energy связи=communications медиа=media печати=press страхования=insurance лизинга=leasing микрофинансирования=microfinance микрокредитования=microcredit ломбардов=pawnshops аудита=audit оценки=valuation недвижимости=real-estate франчайзинга=franchising маркетинга=marketing образования=education науки=science медицины=medicine фармации=pharmacy стоматологии=dentistry ветеринарии=veterinary химчисток=dry-cleaners ' +
    'вузов=universities университетов=universities школ=schools больниц=hospitals клиник=clinics аптек=pharmacies гостиниц=hotels отелей=hotels ресторанов=restaurants кафе=cafes рынков=markets базаров=bazaars портов=ports аэропортов=airports авиакомпаний=airlines компаний=companies предприятий=enterprises кооперативов=cooperatives заводов=plants мельниц=mills муниципалитетов=municipalities городов=cities сел=villages'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** Of what a union of a pursuit is, in English; null for what nobody has translated. */
export const pursuitIn = (genitive: string): string | null => PURSUITS.get(genitive) ?? null
