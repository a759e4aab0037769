import { expect, test } from 'vitest'
import { lookAhead } from './look-ahead.ts'

/** A page that says itself when it has nothing to do, and what was asked of its server. */
function page(known: readonly string[] = []) {
  const [asked, waiting]: [string[], (() => void)[]] = [[], []]
  const answers = new Map<string, () => void>()
  const question = (name: string) => (): Promise<unknown> | null => {
    if (known.includes(name)) return null
    asked.push(name)
    return new Promise<void>((answered) => answers.set(name, answered))
  }
  return {
    asked,
    ahead: (...names: string[]) => lookAhead(names.map(question), (work) => void waiting.push(work)),
    idle: () => waiting.splice(0).forEach((work) => work()),
    answer: async (name: string) => {
      answers.get(name)!()
      await Promise.resolve()
    },
  }
}

test('one question at a time goes out, and only while the page has nothing to do', async () => {
  const { asked, ahead, idle, answer } = page()
  ahead('2031', '2030')
  expect(asked).toEqual([])
  idle()
  expect(asked).toEqual(['2031'])
  await answer('2031')
  expect(asked).toEqual(['2031'])
  idle()
  expect(asked).toEqual(['2031', '2030'])
})

test('what is known is not asked again', () => {
  const { asked, ahead, idle } = page(['2031', '2030'])
  ahead('2031', '2030', '2029')
  idle()
  expect(asked).toEqual(['2029'])
})

test('where a person asks nothing follows what is on its way', async () => {
  const { asked, ahead, idle, answer } = page()
  const stop = ahead('2031', '2030')
  idle()
  stop()
  await answer('2031')
  idle()
  expect(asked).toEqual(['2031'])
})
