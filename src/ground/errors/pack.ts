import { errors } from './entry.ts'

export const packErrors = errors({
  'pack/not-found': {
    status: 400,
    en: 'no partnership pack at {dir}: there is no pack.json',
    ru: 'в папке {dir} нет пакета партнёрства: не найден pack.json',
    ky: '{dir} папкасында өнөктөштүк топтому жок: pack.json табылган жок',
    zh: '{dir} 中没有伙伴关系数据包：缺少 pack.json',
  },
  'pack/broken': {
    status: 400,
    en: 'the pack at {dir} has {count} faults; the first: {file}:{line}:{column} {reason} (ortoq pack check {dir} names all)',
    ru: 'в пакете {dir} ошибок: {count}; первая: {file}:{line}:{column} {reason} (все покажет ortoq pack check {dir})',
    ky: '{dir} топтомунда {count} ката бар; биринчиси: {file}:{line}:{column} {reason} (баарын ortoq pack check {dir} көрсөтөт)',
    zh: '数据包 {dir} 有 {count} 处错误；第一处：{file}:{line}:{column} {reason}（ortoq pack check {dir} 可列出全部）',
  },
  'pack/other-pack': {
    status: 409,
    en: 'this data folder keeps the pack “{kept}” and not “{given}”; use another folder with --data',
    ru: 'эта папка данных хранит пакет «{kept}», а не «{given}»; укажите другую папку: --data',
    ky: 'бул маалымат папкасы «{given}» эмес, «{kept}» топтомун сактайт; --data менен башка папка бериңиз',
    zh: '此数据文件夹保存的是“{kept}”而非“{given}”；请用 --data 指定其他文件夹',
  },
})
