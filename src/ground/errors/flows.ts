import { errors } from './entry.ts'

export const flowsErrors = errors({
  'flows/unknown-series': {
    status: 404,
    en: 'no series “{id}”; did you mean {suggestions}?',
    ru: 'нет ряда «{id}»; может быть, {suggestions}?',
    ky: '«{id}» катары жок; балким, {suggestions}?',
    zh: '没有数列“{id}”；您是指 {suggestions} 吗？',
  },
})
