import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who acts where a text names bodies that the pack lacks', () => {
  test.each([
    [
      'Компания «Ала-Тоо Логистик» и корпорация «Хуатун» подписали договор о складе. Стороны договорились построить терминал в 2029 году.',
      'signature org:ala-too-logistik+org:huatong; agreement org:ala-too-logistik+org:huatong',
    ],
    [
      'Завод «Арашан» и фирма «Миньшэн» заключили контракт на поставку мёда. Документ подписан в Нарыне.',
      'signature org:arashan+org:minsheng; signature org:arashan+org:minsheng',
    ],
    [
      'Институт земледелия имени Турдукулова и Ганьсуская академия сельскохозяйственных наук подписали договор. Академия обязалась поставить камеры.',
      'signature org:turdukulov-agriculture-institute+org:gansu-academy-agricultural-sciences; commitment org:gansu-academy-agricultural-sciences',
    ],
    [
      'Токмакский стекольный завод и фуцзяньская компания «Фуяо» подписали соглашение. По соглашению «Фуяо» поставит станки. Завод построит цех.',
      'signature org:tokmak-glass-plant+org:fuyao; commitment org:fuyao; commitment org:tokmak-glass-plant',
    ],
    ['Поставщик активных красителей «Цайюнь» пообещал снизить цену до конца года.', 'commitment org:caiyun'],
    ['Российские заказчики, по сведениям журнала, недовольны задержками поставок.', 'assessment group:ru-customers'],
    ['Ошские швейники по-прежнему требуют снизить налог на ввоз.', 'call group:osh-garment-makers'],
    ['Ассоциация банков Синьцзяна просит снизить налог на переводы.', 'call org:xinjiang-banks-association'],
    ['Крестьянское хозяйство «Достук» намерено сдать сорок тонн картофеля.', 'commitment org:dostuk'],
    ['Посольство Узбекистана в Кыргызстане выразило соболезнования семьям погибших.', 'assessment org:uz-embassy-kg'],
    ['Генконсульство Китая в Оше просит граждан быть осторожными на дорогах.', 'call org:cn-consulate-osh'],
    ['Полпредство президента в Ошской области опровергло слухи о закрытии рынка.', 'statement org:osh-administration'],
    ['Чуйская областная администрация обещает отремонтировать дорогу к заводу.', 'commitment org:chuy-administration'],
    [
      'Пресс-служба мэрии Оша\n\nМэрия Оша сообщает, что автобусы поступят в июне. Обещаем запустить их до июля.',
      'statement org:osh-city-hall; commitment org:osh-city-hall',
    ],
    [
      'Компания и мэрия Каракола подписали меморандум. По нему мэрия должна предоставить автобус.',
      'signature org:karakol-city-hall; commitment org:karakol-city-hall',
    ],
    [
      'Министерства транспорта Кыргызстана и Китая договорились о поездах.',
      'agreement org:kg-transport-ministry+org:cn-transport-ministry',
    ],
    ['Правительства Кыргызстана и Китая обещают ускорить стройку дороги.', 'commitment KG+CN'],
    ['Президенты Кыргызстана и Китая призвали ускорить стройку дороги.', 'call per:sadyr-japarov+per:xi-jinping'],
    ['Пекин с Бишкеком договорились о поезде до Кашгара.', 'agreement CN+KG'],
    ['В Пекине призвали стороны к сдержанности на переговорах.', 'call CN'],
    ['Слухи о закрытии рынка опровергли в мэрии Оша.', 'statement org:osh-city-hall'],
    ['Предложение о новом рейсе поддержано авиакомпанией «Тез Эйр».', 'endorsement org:tez-air'],
    ['Жители сёл Атай и Тору-Айгыр попросили построить мост через реку.', 'call group:residents'],
    [
      'Об этом сообщили в министерстве энергетики Кыргызстана. Там пообещали включить свет до вечера.',
      'commitment org:kg-energy-ministry',
    ],
    [
      'Синьцзянский институт экологии подписал договор. Министерство природных ресурсов Кыргызстана поддержало его.',
      'signature org:xinjiang-environment-institute',
    ],
    // Not these
    [
      'Министр транспорта Кыргызстана встретился с коллегой из Китая. Стороны договорились построить терминал.',
      'meeting role:kg-transport-minister; agreement CN+KG',
    ],
    ['Кубинские врачи пообещали приехать ещё раз осенью.', 'commitment group:doctors'],
    ['По закону мэрия Каракола должна предоставить автобус.', 'call unknown'],
    ['Любое подключение к внешним системам требует отдельного закона.', '-'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})
