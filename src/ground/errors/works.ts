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
  'works/bad-package': {
    status: 422,
    en: 'the package has {count} faults and nothing of it was taken in; the first at {path}: {code} {value}',
    ru: 'в пакете ошибок: {count}, и ничего из него не принято; первая в {path}: {code} {value}',
    ky: 'пакетте {count} ката бар, андан эч нерсе алынган жок; биринчиси {path}: {code} {value}',
    zh: '数据包有 {count} 处错误，未导入任何内容；第一处在 {path}：{code} {value}',
  },
  'works/unknown-clock': {
    status: 404,
    en: 'no term “{id}” is known; there are {known}',
    ru: 'срок «{id}» не известен; есть {known}',
    ky: '«{id}» мөөнөтү белгилүү эмес; барлары: {known}',
    zh: '没有期限“{id}”；已有 {known}',
  },
  'works/clock-not-in-force': {
    status: 422,
    en: 'the term {id} is not in force on {from}: it holds from {since} to {until}',
    ru: 'срок {id} не действует на {from}: действует с {since} по {until}',
    ky: '{id} мөөнөтү {from} күнү күчүндө эмес: {since} – {until}',
    zh: '期限 {id} 在 {from} 不生效：有效期 {since} 至 {until}',
  },
  'works/unknown-package': {
    status: 404,
    en: 'no package “{uri}” was taken in; there are {known}',
    ru: 'пакета «{uri}» не принимали; есть {known}',
    ky: '«{uri}» пакети алынган эмес; барлары: {known}',
    zh: '未导入过数据包“{uri}”；已有 {known}',
  },
})
