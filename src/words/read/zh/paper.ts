import { SAID, type Act } from './act.ts'

/** A rule of a paper: a statement of it. */
export const RULED: Act = { ...SAID, rule: 'rule' }

/** 应通知对方，本协定自通知之日起生效: what the paper itself does, whatever went before. */
export const OF_PAPER =
  /^(?:(?:则|但|且)?(?:本|该|上述)(?:协[定议]|备忘录|议定书|声明|纪要|公报|章程|条约|公约|附件)|修改|修正案|终止|退出)[^，。]{0,40}(?:生效|有效|失效|终止|作准|组成部分|适用|影响|延长)/
