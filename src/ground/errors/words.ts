import { errors } from './entry.ts'

export const wordsErrors = errors({
  'words/no-reader': {
    status: 422,
    en: 'no reader for the language “{language}”; there are readers for {languages}',
    ru: 'для языка «{language}» нет чтеца; есть для {languages}',
    ky: '«{language}» тили үчүн окугуч жок; {languages} үчүн бар',
    zh: '没有“{language}”语的阅读器；现有 {languages}',
  },
  'words/unknown-document': {
    status: 404,
    en: 'no document “{id}”; did you mean {suggestions}?',
    ru: 'нет документа «{id}»; может быть, {suggestions}?',
    ky: '«{id}» документи жок; балким, {suggestions}?',
    zh: '没有文件“{id}”；您是指 {suggestions} 吗？',
  },
  'words/unknown-commitment': {
    status: 404,
    en: 'no commitment “{id}”; did you mean {suggestions}?',
    ru: 'нет обязательства «{id}»; может быть, {suggestions}?',
    ky: '«{id}» милдеттенмеси жок; балким, {suggestions}?',
    zh: '没有承诺“{id}”；您是指 {suggestions} 吗？',
  },
  'words/empty-text': {
    status: 422,
    en: '{file} holds no text',
    ru: 'в {file} нет текста',
    ky: '{file} ичинде текст жок',
    zh: '{file} 没有文字',
  },
  'words/not-bound': {
    status: 400,
    en: '{state} is not bound by {id}; bound are {parties}',
    ru: '{state} не связано обязательством {id}; связаны {parties}',
    ky: '{state} {id} боюнча милдеттүү эмес; милдеттүүлөр: {parties}',
    zh: '{state} 不受 {id} 约束；受约束的是 {parties}',
  },
  'words/merged-into-itself': {
    status: 400,
    en: '{commitment} cannot be merged into itself',
    ru: '{commitment} нельзя объединить с самим собой',
    ky: '{commitment} өзүнө өзү кошула албайт',
    zh: '{commitment} 不能并入自身',
  },
  'words/no-dispute': {
    status: 404,
    en: 'no dispute “{id}” is open',
    ru: 'открытого спора «{id}» нет',
    ky: '«{id}» деген ачык талаш жок',
    zh: '没有未结的争议“{id}”',
  },
  'words/nothing-to-dispute': {
    status: 404,
    en: 'there is no record “{id}” on which a dispute could hang',
    ru: 'нет записи «{id}», которую можно оспорить',
    ky: 'талаша турган «{id}» жазуусу жок',
    zh: '没有可提出异议的记录“{id}”',
  },
})
