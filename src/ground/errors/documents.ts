import { errors } from './entry.ts'

export const documentsErrors = errors({
  'documents/too-large': {
    status: 413,
    en: '{name} is too large: at most {limit} are read',
    ru: '{name} слишком велик: читается не больше {limit}',
    ky: '{name} өтө чоң: эң көбү {limit} окулат',
    zh: '{name} 过大：最多读取 {limit}',
  },
  'documents/unknown-format': {
    status: 415,
    en: '{name} is no text, web page, Word document or PDF',
    ru: '{name} — не текст, не веб-страница, не документ Word и не PDF',
    ky: '{name} текст, веб-барак, Word документи же PDF эмес',
    zh: '{name} 不是文本、网页、Word 文档或 PDF',
  },
  'documents/wrong-encoding': {
    status: 422,
    en: 'the bytes are no valid {encoding}; save the text as UTF-8 and hand it in again',
    ru: 'это не {encoding}; сохраните текст в UTF-8 и передайте снова',
    ky: 'бул {encoding} эмес; текстти UTF-8 менен сактап, кайра бериңиз',
    zh: '内容不是有效的 {encoding}；请存为 UTF-8 后重新提交',
  },
  'documents/encrypted': {
    status: 422,
    en: 'the file is protected by a password; hand in one without',
    ru: 'файл защищён паролем; передайте файл без пароля',
    ky: 'файл сырсөз менен корголгон; сырсөзү жогун бериңиз',
    zh: '文件受密码保护；请提交未加密的文件',
  },
  'documents/broken': {
    status: 422,
    en: 'the file is damaged: {reason}',
    ru: 'файл повреждён: {reason}',
    ky: 'файл бузук: {reason}',
    zh: '文件已损坏：{reason}',
  },
  'documents/archive-bomb': {
    status: 422,
    en: 'the file unpacks to more than {limit} bytes or {ratio} times its size, and is not opened',
    ru: 'файл распаковывается больше чем в {limit} байт или в {ratio} раз, его не открывают',
    ky: 'файл {limit} байттан же {ratio} эседен көпкө ачылат, ал ачылбайт',
    zh: '文件解压后超过 {limit} 字节或原大小的 {ratio} 倍，不予打开',
  },
  'documents/no-text': {
    status: 422,
    en: 'there is no text in the file: a scan, or an empty page',
    ru: 'в файле нет текста: скан или пустая страница',
    ky: 'файлда текст жок: скан же бош барак',
    zh: '文件中没有文字：扫描件或空白页',
  },
  'documents/too-slow': {
    status: 422,
    en: 'the file could not be read within {limit} ms and was given up',
    ru: 'файл не удалось прочитать за {limit} мс, чтение остановлено',
    ky: 'файл {limit} мс ичинде окулган жок, токтотулду',
    zh: '文件未能在 {limit} 毫秒内读完，已放弃',
  },
  'documents/too-hungry': {
    status: 422,
    en: 'reading the file took more than {limit} bytes of memory and was given up',
    ru: 'чтение файла заняло больше {limit} байт памяти и остановлено',
    ky: 'файлды окуу {limit} байттан көп эс алды, токтотулду',
    zh: '读取文件占用内存超过 {limit} 字节，已放弃',
  },
})
