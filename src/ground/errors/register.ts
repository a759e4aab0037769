import { errors } from './entry.ts'

export const registerErrors = errors({
  'register/version-conflict': {
    status: 409,
    en: '{subject} has changed meanwhile: you saw version {expected}, it stands at {actual}',
    ru: '{subject} тем временем изменилось: вы видели версию {expected}, сейчас {actual}',
    ky: '{subject} ошол учурда өзгөрдү: сиз {expected}-версияны көргөнсүз, азыр {actual}',
    zh: '{subject} 已被更改：您看到的是第 {expected} 版，现为第 {actual} 版',
  },
  'register/not-found': {
    status: 404,
    en: 'the register holds no entry “{id}”',
    ru: 'в реестре нет записи «{id}»',
    ky: 'реестрде «{id}» жазуусу жок',
    zh: '登记册中没有条目“{id}”',
  },
  'register/entry-too-long': {
    status: 413,
    en: 'the entry for {subject} has {bytes} bytes; at most {limit} are allowed',
    ru: 'запись о {subject} занимает {bytes} байт; допустимо не больше {limit}',
    ky: '{subject} жөнүндөгү жазуу {bytes} байт; эң көбү {limit}',
    zh: '关于 {subject} 的条目有 {bytes} 字节，上限为 {limit}',
  },
  'register/broken-log': {
    status: 500,
    en: 'the log does not verify: entry {index} is the first wrong one ({reason}); nothing is written any more',
    ru: 'журнал не сходится: первая неверная запись {index} ({reason}); записи остановлены',
    ky: 'журнал дал келбейт: биринчи туура эмес жазуу {index} ({reason}); жазуу токтотулду',
    zh: '日志校验失败：第一条错误条目为 {index}（{reason}）；已停止写入',
  },
})
