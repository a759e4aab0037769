import { errors } from './entry.ts'

export const storeErrors = errors({
  'store/bad-parameter': {
    status: 500,
    en: 'the value “{value}” may not enter the store: {reason}',
    ru: 'значение «{value}» нельзя записать в хранилище: {reason}',
    ky: '«{value}» маанисин сактагычка жазууга болбойт: {reason}',
    zh: '值“{value}”不能写入存储：{reason}',
  },
  'store/setting-refused': {
    status: 500,
    en: 'the database does not keep the setting {name}: it should be {expected} and is {actual}',
    ru: 'база данных не держит настройку {name}: нужно {expected}, а стоит {actual}',
    ky: 'база {name} жөндөөсүн кармабайт: {expected} болушу керек, азыр {actual}',
    zh: '数据库没有保持设置 {name}：应为 {expected}，实为 {actual}',
  },
  'store/folder-unwritable': {
    status: 500,
    en: 'the data folder {dir} cannot be written: {reason}',
    ru: 'в папку данных {dir} нельзя писать: {reason}',
    ky: '{dir} маалымат папкасына жазууга болбойт: {reason}',
    zh: '数据文件夹 {dir} 不可写：{reason}',
  },
  'store/broken-file': {
    status: 500,
    en: 'the database {file} cannot be read: {reason}',
    ru: 'базу данных {file} нельзя прочитать: {reason}',
    ky: '{file} базасын окууга болбойт: {reason}',
    zh: '无法读取数据库 {file}：{reason}',
  },
  'store/in-use': {
    status: 500,
    en: 'the data folder {dir} is in use by process {pid}; stop it first, or give another folder with --data',
    ru: 'папка данных {dir} занята процессом {pid}; остановите его или укажите другую папку: --data',
    ky: '{dir} маалымат папкасын {pid} процесси ээлеп турат; аны токтотуңуз же --data менен башка папка бериңиз',
    zh: '数据文件夹 {dir} 正被进程 {pid} 使用；请先停止它，或用 --data 指定其他文件夹',
  },
  'store/unsafe-server': {
    status: 500,
    en: 'PostgreSQL refuses safety: {name} is {actual}',
    ru: 'PostgreSQL настроен небезопасно: {name} = {actual}',
    ky: 'PostgreSQL коопсуз жөндөлгөн эмес: {name} = {actual}',
    zh: 'PostgreSQL 设置不安全：{name} = {actual}',
  },
})
