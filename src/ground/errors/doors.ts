import { errors } from './entry.ts'

export const doorsErrors = errors({
  'doors/unknown-command': {
    status: 400,
    en: 'no command “{command}”; ortoq help lists them',
    ru: 'нет команды «{command}»; список: ortoq help',
    ky: '«{command}» буйругу жок; тизме: ortoq help',
    zh: '没有命令“{command}”；ortoq help 可列出全部',
  },
  'doors/bad-parameter': {
    status: 400,
    en: '{name}: {reason}',
    ru: '{name}: {reason}',
    ky: '{name}: {reason}',
    zh: '{name}：{reason}',
  },
  'doors/unknown-parameter': {
    status: 400,
    en: 'parameter “{name}” is not known here; these are: {known}',
    ru: 'параметр «{name}» здесь не известен; есть: {known}',
    ky: '«{name}» параметри бул жерде белгисиз; булар бар: {known}',
    zh: '此处没有参数“{name}”；可用：{known}',
  },
  'doors/not-found': {
    status: 404,
    en: 'nothing at {path}',
    ru: 'по адресу {path} ничего нет',
    ky: '{path} дареги боюнча эч нерсе жок',
    zh: '{path} 处没有内容',
  },
  'doors/unreadable-file': {
    status: 400,
    en: 'cannot read {file}: {reason}',
    ru: 'не удаётся прочитать {file}: {reason}',
    ky: '{file} окулбайт: {reason}',
    zh: '无法读取 {file}：{reason}',
  },
  'doors/too-large': {
    status: 413,
    en: 'the request has more than {limit} bytes',
    ru: 'в запросе больше {limit} байт',
    ky: 'суроодо {limit} байттан көп',
    zh: '请求超过 {limit} 字节',
  },
  'doors/port-taken': {
    status: 500,
    en: 'port {port} is taken; choose another with --port N',
    ru: 'порт {port} занят; выберите другой: --port N',
    ky: '{port} порту бош эмес; --port N менен башкасын тандаңыз',
    zh: '端口 {port} 已被占用；请用 --port N 另选',
  },
  'doors/not-loopback': {
    status: 400,
    en: 'host {host} is refused: until sign-in exists the server listens on this machine only',
    ru: 'адрес {host} отклонён: пока нет входа, сервер слушает только эту машину',
    ky: '{host} дареги четке кагылды: кирүү жок кезде сервер ушул машинаны гана угат',
    zh: '拒绝主机 {host}：在有登录之前服务器只监听本机',
  },
  'doors/wrong-origin': {
    status: 403,
    en: 'the request comes from {origin}; only the pages of this server may write',
    ru: 'запрос пришёл с {origin}; писать могут только страницы этого сервера',
    ky: 'суроо {origin} жактан келди; ушул сервердин барактары гана жаза алат',
    zh: '请求来自 {origin}；只有本服务器的页面可以写入',
  },
  'doors/internal': {
    status: 500,
    en: 'something broke inside; the reference is {reference}',
    ru: 'внутри что-то сломалось; метка {reference}',
    ky: 'ичинде бир нерсе бузулду; белгиси {reference}',
    zh: '内部出错；编号 {reference}',
  },
})
