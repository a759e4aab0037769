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
  'register/bad-entry': {
    status: 400,
    en: 'the entry about {subject} is refused: {reason}',
    ru: 'запись о {subject} отклонена: {reason}',
    ky: '{subject} жөнүндөгү жазуу четке кагылды: {reason}',
    zh: '关于 {subject} 的条目被拒绝：{reason}',
  },
  'register/impossible-act': {
    status: 409,
    en: '{type} is not possible for {subject}: {reason}',
    ru: '{type} невозможно для {subject}: {reason}',
    ky: '{subject} үчүн {type} мүмкүн эмес: {reason}',
    zh: '对 {subject} 不能执行 {type}：{reason}',
  },
  'register/read-only': {
    status: 503,
    en: 'nothing is written: the register does not verify ({reason}; first entry in doubt: {index}); reading goes on',
    ru: 'запись остановлена: реестр не сходится ({reason}; первая сомнительная запись: {index}); чтение идёт',
    ky: 'жазуу токтоду: реестр дал келбейт ({reason}; биринчи шектүү жазуу: {index}); окуу уланат',
    zh: '已停止写入：登记册校验不符（{reason}；第一条存疑条目：{index}）；仍可读取',
  },
})
