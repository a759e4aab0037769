import type { Command } from './command.ts'

/** All commands, or those that begin with the words after `help`. */
export function helpText(commands: readonly Command[], words: readonly string[]): string[] {
  const wanted = words[0] === 'help' ? words.slice(1) : words
  const shown = commands.filter(({ usage }) => wanted.every((word, at) => usage.split(' ')[at] === word))
  return [
    'ortoq: from a sentence that was signed to what then really moves',
    '',
    ...(shown.length > 0 ? shown : commands).flatMap(({ usage, about }) => [`  ortoq ${usage}`, `      ${about}`]),
    '',
    'Everywhere: --json, --lang ru|ky|zh|en, --data DIR (./.ortoq), --pack DIR, --known DATE (as known on that day).',
    'Exit code: 0 done, 1 the answer is no, 2 bad input.',
  ]
}
