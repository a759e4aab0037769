import { endAt, runFrom } from '../engine/run.ts'

const UNDONE =
  /没有|没|未曾|未|从不|拒绝|无法|不能|不愿|不肯|不敢|无意|不会|是否|会不会|能否|还没|不曾|避免|不再|难以|暂不|曾经?|原先|原本|本来|原来|(?<![太中草平高固五三])原|[本原](?:想|打算|来想)|差点/y
const UNDONE_BY =
  /就此|对此|正式|明确|最终|公开|作出|做出|给出|作|做|任何|能|有|当场|当即|立即|立刻|马上|完全|全部|轻易|直接|松口|点头|急于/y

/** 没有就此作出, 拒绝向吉方提供: whether the words before a verb end in one that undoes it. */
export function isUndone(before: string): boolean {
  const steps = (at: number): number[] => {
    const word = endAt(UNDONE_BY, before, at)
    const found = word < 0 ? [] : [word]
    // 向吉方, 就此事.
    if (/[向就]/.test(before[at] ?? ''))
      for (let to = at + 1; to <= at + 8 && /[^，。]/.test(before[to] ?? '，'); to++) found.push(to + 1)
    return found
  }
  for (let at = 0; at < before.length; at++) {
    const end = endAt(UNDONE, before, at)
    if (end >= 0 && runFrom(end, steps, (to) => (to === before.length ? to : -1)) >= 0) return true
  }
  return false
}
