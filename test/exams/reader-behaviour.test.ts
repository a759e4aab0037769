import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingShape } from '../../src/reports/read.ts'
import type { Reading } from '../../src/words/index.ts'
import { readerOver, readSample, samples } from '../words-samples.ts'

const read = (text: string, date = '2028-03-01'): Reading =>
  readerOver('cn-kg').read({ text, sha256: '0'.repeat(64), date })

/** What is left of a record when the place where it stands is forgotten. */
const gist = (text: string, { records }: Reading) =>
  records.map(({ kind, strength, content, actors, polarity, date, addressee }) => ({
    kind,
    strength,
    polarity,
    content: text.slice(content.start, content.end),
    actors: actors.map(({ id }) => id).toSorted(),
    addressee: addressee.map(({ id }) => id).toSorted(),
    date: date?.value ?? null,
  }))

/** Two states and their leaders in the cases that the sentences want: nominative, genitive, instrumental. */
interface Side {
  readonly state: readonly [string, string, string]
  readonly leader: readonly [string, string, string]
  readonly adjective: string
}
const china: Side = {
  state: ['Китай', 'Китая', 'Китаем'],
  leader: ['Си Цзиньпин', 'Си Цзиньпина', 'Си Цзиньпином'],
  adjective: 'китайск',
}
const kyrgyzstan: Side = {
  state: ['Кыргызстан', 'Кыргызстана', 'Кыргызстаном'],
  leader: ['Садыр Жапаров', 'Садыра Жапарова', 'Садыром Жапаровым'],
  adjective: 'кыргызск',
}
const idOf: Readonly<Record<string, string>> = {
  'state:CN': 'state:KG',
  'state:KG': 'state:CN',
  'per:xi-jinping': 'per:sadyr-japarov',
  'per:sadyr-japarov': 'per:xi-jinping',
  'group:cn-companies': 'group:kg-companies',
  'group:kg-companies': 'group:cn-companies',
}

/** Sentences of the genre over two sides; each has an actor of its own. */
const SENTENCES: readonly ((a: Side, b: Side) => string)[] = [
  (a, b) => `${a.leader[0]} встретился с ${b.leader[2]} в городе Ош.`,
  (a) => `${a.leader[0]} заявил, что ${a.state[0]} готов построить новый мост и открыть две школы.`,
  (a, b) => `${a.adjective}ая сторона поблагодарила ${b.adjective}ую сторону за помощь в тушении пожаров.`,
  (a, b) => `${a.leader[0]} выразил надежду, что ${b.state[0]} упростит проверку грузов.`,
  (a) => `${a.state[0]} обязуется до 2031 года отменить сборы за стоянку.`,
  (a, b) => `${a.leader[0]} призвал ${b.adjective}ие компании открывать представительства в приграничных районах.`,
  (a, b) => `${a.state[0]} поддерживает инициативу ${b.state[1]} о проведении выставки.`,
  (a) => `${a.leader[0]} опроверг сообщения о закрытии границы.`,
  () => 'Стороны договорились создать рабочую группу по охране рек.',
]
const upper = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const page = (choice: readonly number[], a: Side, b: Side) =>
  choice.map((at) => upper(SENTENCES[at]!(a, b))).join('\n\n')
/** The records of a text, in no order. */
const gists = (text: string): string[] =>
  gist(text, read(text))
    .map((record) => JSON.stringify(record))
    .toSorted()
const sorted = (order: readonly number[]): string[] => gists(page(order, china, kyrgyzstan))
const choices = fc.uniqueArray(fc.integer({ min: 0, max: SENTENCES.length - 1 }), { minLength: 2 })

describe('a reader behaves', () => {
  test('exchanging the two states and their leaders changes ids only', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const [one, other] = [page(choice, china, kyrgyzstan), page(choice, kyrgyzstan, china)]
        const swapped = gist(one, read(one)).map((rest) => ({
          ...rest,
          content: '',
          actors: rest.actors.map((id) => idOf[id] ?? id).toSorted(),
          addressee: rest.addressee.map((id) => idOf[id] ?? id).toSorted(),
        }))
        expect(gist(other, read(other)).map((rest) => ({ ...rest, content: '' }))).toEqual(swapped)
      }),
      { seed: 1, numRuns: 40 },
    )
  })

  test('paragraphs in another order keep every record that has an explicit actor', () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.nat(100)), (choice, chance) => {
        const shuffled = choice
          .map((at) => [chance.next().value!, at] as const)
          .toSorted((x, y) => x[0] - y[0])
          .map(([, at]) => at)
        expect(sorted(shuffled)).toEqual(sorted(choice))
      }),
      { seed: 2, numRuns: 40 },
    )
  })

  test.each([
    ['a promotion line behind', (text: string) => `${text}\n\nПодписывайтесь на наш канал и читайте новости первыми.`],
    ['a question to the reader behind', (text: string) => `${text}\n\nНашли ошибку? Выделите её и нажмите Ctrl+Enter.`],
    ['links to other news behind', (text: string) => `${text}\n\nЧитайте также: как меняются цены на билеты`],
    ['a page header before', (text: string) => `Вестник округа, № 12 (345)\nСтраница 3 из 8\n\n${text}`],
  ])('%s changes no record', (_, change) => {
    const text = page([0, 1, 2, 3, 4, 5, 6, 7, 8], china, kyrgyzstan)
    const changed = change(text)
    expect(gist(changed, read(changed))).toEqual(gist(text, read(text)))
  })

  test('Windows line ends, a BOM that was left on and astral characters move no record', () => {
    const text = page([1, 3, 4, 8], china, kyrgyzstan)
    const wanted = gist(text, read(text))
    const windows = text.replaceAll('\n', '\r\n')
    expect(gist(windows, read(windows))).toEqual(wanted)
    const astral = `🚂🏔 ${text}`
    expect(gist(astral, read(astral))).toEqual(wanted)
  })

  test('letters written in two code points, hard spaces and other dashes and quotes read the same', () => {
    const plain = 'Китай готов строить железную дорогу «Китай — Кыргызстан — Узбекистан» до конца 2030 года.'
    for (const change of [
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll(' ', '\u00a0'),
      (text: string) => text.replaceAll('—', '–'),
      (text: string) => text.replace('«', '“').replace('»', '”'),
      (text: string) => text.replace('готов', 'гото\u00adв'),
    ]) {
      const [record] = read(change(plain)).records
      expect(record).toMatchObject({ kind: 'commitment', actors: [{ id: 'state:CN' }], date: { value: '2030' } })
    }
  })

  test('typos, wrong endings and noise degrade a reading and never break it', () => {
    const texts = samples()
      .filter(({ meta }) => meta.split === 'dev')
      .map(({ text }) => text.slice(0, 700))
    const noise = fc.constantFrom(
      '',
      ' ',
      '«',
      '»',
      ',',
      '.',
      'ё',
      '—',
      '(',
      '\n',
      '我',
      'что ',
      '🚂',
      '\u0301',
      '"',
      '0',
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(700), noise), { maxLength: 12 }),
        (text, changes) => {
          let broken = text
          for (const [at, sign] of changes) broken = broken.slice(0, at) + sign + broken.slice(at + 1)
          const reading = read(broken)
          expect(readingShape.safeParse(reading).error).toBeUndefined()
          for (const { content, sentence } of reading.records) {
            expect(content.end).toBeLessThanOrEqual(broken.length)
            expect(content.start).toBeGreaterThanOrEqual(sentence.start)
          }
        },
      ),
      { seed: 3, numRuns: 150 },
    )
  })

  test('clauses torn from two texts in any order are read without breaking', () => {
    const clauses = samples()
      .filter(({ meta }) => meta.split === 'dev')
      .map(({ text }) => text.split(/(?<=[.。!?；;，,\n])/u))
    fc.assert(
      fc.property(
        fc.constantFrom(...clauses),
        fc.constantFrom(...clauses),
        fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 200 })), { minLength: 3, maxLength: 25 }),
        (one, other, torn) => {
          const text = torn
            .map(([first, at, length]) => (first ? one : other).at(at % (first ? one : other).length)!.slice(0, length))
            .join('')
          expect(readingShape.safeParse(read(text)).error).toBeUndefined()
        },
      ),
      { seed: 5, numRuns: 600 },
    )
  })

  test('no text at all is no record', () => {
    expect(read('').records).toEqual([])
    expect(read('\n \n').records).toEqual([])
    expect(read('。。。«»—,.;').records).toEqual([])
  })

  test('a text of the other pack is read by the same code', () => {
    const invented = samples().find(({ meta, language }) => meta.pack === 'three-rivers' && language === 'ru')!
    const actors = readSample(invented).records.flatMap((record) => record.actors.map(({ id }) => id))
    expect(actors.some((id) => id.startsWith('state:') || id.startsWith('org:'))).toBe(true)
    expect(actors).not.toContain('state:CN')
  })
})

/** The same page in the other languages: sentences that one side says of itself and of the other. */
const OTHERS: readonly {
  readonly tag: string
  readonly sides: readonly [readonly [state: string, leader: string], readonly [state: string, leader: string]]
  readonly sentences: readonly ((state: string, leader: string, other: string) => string)[]
  readonly promotion: string
  readonly header: string
}[] = [
  {
    tag: 'en',
    sides: [
      ['China', 'Xi Jinping'],
      ['Kyrgyzstan', 'Sadyr Japarov'],
    ],
    sentences: [
      (state, leader) => `${leader} said that ${state} is ready to build a new bridge.`,
      (state) => `${state} undertakes to abolish the fees for parking by 2031.`,
      (state, _, other) => `${state} supports the initiative of ${other} to hold an exhibition.`,
      (_, leader, other) => `${leader} expressed the hope that ${other} will simplify the checks of goods.`,
    ],
    promotion: 'Subscribe to our channel and be the first to read the news.',
    header: 'District Herald, No. 12 (345)\nPage 3 of 8',
  },
  {
    tag: 'zh',
    sides: [
      ['中国', '习近平'],
      ['吉尔吉斯斯坦', '扎帕罗夫'],
    ],
    sentences: [
      (state, leader) => `${leader}表示，${state}愿修建新桥。`,
      (state) => `${state}承诺在2031年前取消停车费。`,
      (state, _, other) => `${state}支持${other}举办展览会的倡议。`,
      (_, leader, other) => `${leader}希望${other}简化货物检查。`,
    ],
    promotion: '欢迎关注本报微信公众号。',
    header: '地区通报 第12期\n第3页 共8页',
  },
  {
    tag: 'ky',
    sides: [
      ['Кытай', 'Си Цзиньпин'],
      ['Кыргызстан', 'Садыр Жапаров'],
    ],
    sentences: [
      (state, leader) => `${leader} ${state} жаңы көпүрө курууга даяр экенин билдирди.`,
      (state) => `${state} 2031-жылга чейин токтоо акысын жоюуга милдеттенет.`,
      (state, _, other) => `${state} тарап ${other} тараптын көргөзмө өткөрүү демилгесин колдойт.`,
    ],
    promotion: 'Биздин каналга жазылыңыз.',
    header: 'Район жарчысы, № 12 (345)\n3-бет, 8 беттен',
  },
]

describe.each(OTHERS.map((one) => [one.tag, one] as const))('a reader of %s behaves', (_, language) => {
  const [a, b] = language.sides
  const pageOf = (mine: typeof a, theirs: typeof a) =>
    language.sentences.map((sentence) => sentence(mine[0], mine[1], theirs[0])).join('\n\n')
  const text = pageOf(a, b)

  test('exchanging the two states and their leaders changes ids only', () => {
    const wanted = gist(text, read(text))
    expect(wanted.length).toBeGreaterThanOrEqual(language.sentences.length - 1)
    const other = pageOf(b, a)
    expect(gist(other, read(other)).map((rest) => ({ ...rest, content: '' }))).toEqual(
      wanted.map((rest) => ({
        ...rest,
        content: '',
        actors: rest.actors.map((id) => idOf[id] ?? id).toSorted(),
        addressee: rest.addressee.map((id) => idOf[id] ?? id).toSorted(),
      })),
    )
  })

  test.each([
    ['a promotion line behind', `${text}\n\n${language.promotion}`],
    ['a page header before', `${language.header}\n\n${text}`],
  ])('%s changes no record', (__, changed) => {
    expect(gist(changed, read(changed))).toEqual(gist(text, read(text)))
  })

  test('paragraphs in another order keep every record that has an explicit actor', () => {
    expect(gists(text.split('\n\n').toReversed().join('\n\n'))).toEqual(gists(text))
  })

  test('all in capitals, all in small letters or with two letters exchanged it is read without breaking', () => {
    for (const wrong of [text.toUpperCase(), text.toLowerCase(), text.replace(/(\p{L})(\p{L})(?=\p{L})/gu, '$2$1')])
      expect(readingShape.safeParse(read(wrong)).error).toBeUndefined()
  })
})

describe('in a paper of questions and answers', () => {
  test.each([
    [
      'en',
      'Question 4, by a deputy: To ask Ivo Tarn when the gate will open, and whether Borlia promises a yard.',
      'Answer: We will build a yard in Orda. Borlia promised nothing.',
    ],
    [
      'ru',
      'Вопрос 4: спросить Иво Тарна, когда откроются ворота и обещает ли Борлия построить двор.',
      'Ответ: Мы построим двор в Орде. Борлия ничего не обещала.',
    ],
    ['zh', '问：伊沃·塔恩总统何时开放口岸？博利亚是否承诺建设货场？', '答：我们将在奥尔达建设货场。'],
    [
      'ky',
      'Суроо 4: Иво Тарн дарбазаны качан ачат, Борлия короо курууга убада береби?',
      'Жооп: Биз Ордада короо курабыз.',
    ],
  ])('%s: what is asked promises nothing, and whoever was asked answers for his side', (_, question, answer) => {
    const text = `${question}\n\n${answer}`
    const { records } = readerOver('three-rivers').read({ text, sha256: '0'.repeat(64), date: '2031-06-04' })
    const promises = records.filter(({ kind }) => kind === 'commitment')
    expect(promises.map(({ actors, attribution }) => [actors.map(({ id }) => id), attribution.by])).toEqual([
      [['state:AR'], 'per:ivo-tarn'],
    ])
    expect(records.every(({ sentence }) => sentence.start > question.length)).toBe(true)
  })
})
