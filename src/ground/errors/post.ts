import { errors } from './entry.ts'

export const postErrors = errors({
  'post/bad-address': {
    status: 400,
    en: '“{url}” is not told of changes: an https address without a password is wanted, or one on this machine',
    ru: '«{url}» не годится для уведомлений: нужен адрес https без пароля либо адрес на этой машине',
    ky: '«{url}» билдирүүлөр үчүн жарабайт: сырсөзү жок https дареги же ушул машинадагы дарек керек',
    zh: '“{url}”不能接收通知：需要不带密码的 https 地址，或本机地址',
  },
  'post/private-address': {
    status: 400,
    en: '{host} leads to {address}, an address within a network; the file “hooks” of the data folder may allow it',
    ru: '{host} ведёт на {address} — адрес внутри сети; разрешить его может файл «hooks» в папке данных',
    ky: '{host} {address} дарегине — тармактын ичине алып барат; аны маалымат папкасындагы «hooks» файлы уруксат бере алат',
    zh: '{host} 指向内部网络地址 {address}；可在数据文件夹的“hooks”文件中允许',
  },
  'post/bad-allowance': {
    status: 500,
    en: 'line {line} of the file “hooks” is no “allow HOST” or “allow ADDRESS/BITS”: {text}',
    ru: 'строка {line} файла «hooks» — не «allow ИМЯ» и не «allow АДРЕС/БИТЫ»: {text}',
    ky: '«hooks» файлынын {line}-сабы «allow АТ» да, «allow ДАРЕК/БИТ» да эмес: {text}',
    zh: '“hooks”文件第 {line} 行不是“allow 主机”或“allow 地址/位数”：{text}',
  },
  'post/bad-follow': {
    status: 400,
    en: 'there is no {what} “{id}” to follow[; near it: {suggestions}]',
    ru: 'следить не за чем: {what} «{id}» нет[; похоже: {suggestions}]',
    ky: '{what} «{id}» жок, көз салчу нерсе жок[; окшошу: {suggestions}]',
    zh: '没有可关注的 {what}“{id}”[；相近的有：{suggestions}]',
  },
  'post/unknown-hook': {
    status: 404,
    en: 'there is no webhook “{id}”',
    ru: 'вебхука «{id}» нет',
    ky: '«{id}» вебхугу жок',
    zh: '没有 Webhook“{id}”',
  },
  'post/too-many-hooks': {
    status: 409,
    en: 'you have {count} webhooks already; remove one first',
    ru: 'у вас уже {count} вебхуков; сначала удалите один',
    ky: 'сизде {count} вебхук бар; адегенде бирин өчүрүңүз',
    zh: '您已有 {count} 个 Webhook；请先删除一个',
  },
})
