import { errors } from './entry.ts'

export const worksErrors = errors({
  'works/unknown-work': {
    status: 404,
    en: 'no work “{id}”; did you mean {suggestions}?',
    ru: 'нет дела «{id}»; может быть, {suggestions}?',
    ky: '«{id}» иши жок; балким, {suggestions}?',
    zh: '没有项目“{id}”；您是指 {suggestions} 吗？',
  },
  'works/unknown-region': {
    status: 404,
    en: 'no region “{id}”; did you mean {suggestions}?',
    ru: 'нет области «{id}»; может быть, {suggestions}?',
    ky: '«{id}» аймагы жок; балким, {suggestions}?',
    zh: '没有地区“{id}”；您是指 {suggestions} 吗？',
  },
})
