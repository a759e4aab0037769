import { errors } from './entry.ts'

export const waysErrors = errors({
  'ways/unknown-place': {
    status: 404,
    en: 'no place “{name}”; did you mean {suggestions}?',
    ru: 'нет места «{name}»; может быть, {suggestions}?',
    ky: '«{name}» деген жер жок; балким, {suggestions}?',
    zh: '没有地点“{name}”；您是指 {suggestions} 吗？',
  },
  'ways/no-load': {
    status: 400,
    en: 'say what travels: --tonnes N or --people N',
    ru: 'скажите, что едет: --tonnes N или --people N',
    ky: 'эмне жөнөйт, айтыңыз: --tonnes N же --people N',
    zh: '请说明运送什么：--tonnes N 或 --people N',
  },
  'ways/two-loads': {
    status: 400,
    en: 'give tonnes or people, not both',
    ru: 'укажите тонны или людей, не то и другое',
    ky: 'тоннаны же адамдарды жазыңыз, экөөнү тең эмес',
    zh: '请给出吨数或人数，不要两者都给',
  },
  'ways/bad-hours': {
    status: 400,
    en: '“{hours}” is not an opening-hours text that is understood: {reason}',
    ru: '«{hours}» — непонятная запись часов работы: {reason}',
    ky: '«{hours}» иш убактысынын түшүнүксүз жазылышы: {reason}',
    zh: '“{hours}”不是可识别的开放时间：{reason}',
  },
  'ways/bad-patch': {
    status: 400,
    en: 'the effect of {work} on {target} cannot be applied: {reason}',
    ru: 'изменение {target} делом {work} применить нельзя: {reason}',
    ky: '{work} ишинин {target} өзгөртүүсүн колдонууга болбойт: {reason}',
    zh: '{work} 对 {target} 的改变无法应用：{reason}',
  },
})
