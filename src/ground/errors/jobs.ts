import { errors } from './entry.ts'

export const jobsErrors = errors({
  'jobs/unknown': {
    status: 500,
    en: 'no job “{name}”',
    ru: 'нет задания «{name}»',
    ky: '«{name}» деген тапшырма жок',
    zh: '没有任务“{name}”',
  },
  'jobs/broken': {
    status: 500,
    en: 'the job “{name}” stopped: {reason}',
    ru: 'задание «{name}» прервалось: {reason}',
    ky: '«{name}» тапшырмасы үзүлдү: {reason}',
    zh: '任务“{name}”中断：{reason}',
  },
  'jobs/not-carried': {
    status: 500,
    en: 'the thread was not given “{name}”',
    ru: 'потоку не передано «{name}»',
    ky: 'агымга «{name}» берилген эмес',
    zh: '线程没有得到“{name}”',
  },
  'jobs/too-slow': {
    status: 422,
    en: 'this took longer than {limit} ms and was given up; hand in less at once',
    ru: 'это заняло больше {limit} мс и было прервано; передайте меньше за один раз',
    ky: 'бул {limit} мс ашык убакыт алып, токтотулду; бир жолку көлөмдү азайтыңыз',
    zh: '处理超过 {limit} 毫秒，已放弃；请减少一次提交的内容',
  },
  'jobs/too-hungry': {
    status: 422,
    en: 'this took more than {limit} MB of memory and was given up; hand in less at once',
    ru: 'это заняло больше {limit} МБ памяти и было прервано; передайте меньше за один раз',
    ky: 'бул {limit} МБ ашык эс тутум алып, токтотулду; бир жолку көлөмдү азайтыңыз',
    zh: '处理占用超过 {limit} MB 内存，已放弃；请减少一次提交的内容',
  },
})
