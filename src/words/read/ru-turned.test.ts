import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who acts behind the verb, right before it, or behind a time in Russian', () => {
  test.each([
    ['Оборудование изготовит в Оше завод «Тулпар».', 'commitment org:tulpar'],
    [
      'Машины поставит банк «Ала-Тоо», а монтаж выполнит завод «Тулпар».',
      'commitment org:ala-too; commitment org:tulpar',
    ],
    ['Дорогу до конца года отремонтирует область.', 'commitment org:oblast'],
    ['Автобус предоставит мэрия.', 'commitment org:city-hall'],
    ['В ноябре институт направит в Ош шестерых аспирантов.', 'commitment org:institute'],
    ['Компания «Бугу» получила кредит. В июле «Бугу» построит цех.', 'commitment org:bugu'],
    ['Чтобы выполнить заказ, завод «Тулпар» построит цех.', 'commitment org:tulpar'],
    [
      'Министерство транспорта Китая готово помочь, а ночных рейсов не отменит.',
      'commitment org:cn-transport-ministry; commitment org:cn-transport-ministry',
    ],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))

  test.each([
    // Which of the two acts, what befalls somebody, what is nobody's.
    ['Проект поддержит завод.', '-'],
    ['Мост разгрузит порт.', '-'],
    ['Деньги получит завод.', '-'],
    ['Контракт выиграет компания.', '-'],
    ['В Оше построят завод.', '-'],
    ['По его прогнозу, к августу килограмм будет стоить сто сомов.', 'statement unknown'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})

describe('what is told of and denied behind', () => {
  test.each([
    ['Слухи о том, что Китай закроет границу, посольство Китая опровергло.', 'statement org:cn-embassy-kg'],
    ['Обвинения в том, что завод сливает отходы, директор Асан Осмонов отверг.', 'statement per:asan-osmonov'],
    ['Сообщения о том, что Китай закроет границу, не соответствуют действительности.', 'statement unknown'],
    ['Информация о том, что министерство транспорта Кыргызстана поднимет тариф, не подтвердилась.', '-'],
    ['Министр Асан Осмонов не скрывает, что опыт соседей изучают.', 'statement per:asan-osmonov'],
    ['Министр Асан Осмонов напомнил, что подключение требует закона.', 'statement per:asan-osmonov'],
    ['Министр Асан Осмонов сказал: «Я не могу обещать того, что мне не принадлежит».', 'statement per:asan-osmonov'],
    [
      'Инициативу поддержали и соседи: министерство здравоохранения Казахстана приветствовало создание банка.',
      'endorsement group:neighbours; endorsement org:kz-health-ministry',
    ],
    ['Министерство экономики Кыргызстана, напротив, новые правила одобряет.', 'endorsement org:kg-economy-ministry'],
    ['Стороны решили держать цену до конца года: 31 юань за килограмм.', 'agreement CN+KG'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})
