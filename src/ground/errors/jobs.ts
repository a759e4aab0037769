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
})
