/** What a member of a JSON object may be: the part of JSON Schema that data standards of contracts and projects use. */
export type Shape =
  | { readonly is: 'text'; readonly format?: Format; readonly words?: ReadonlySet<string>; readonly mayBeEmpty?: true }
  | { readonly is: 'number'; readonly whole?: true; readonly min?: number }
  | { readonly is: 'flag' }
  /** A text or a number, such as a measured value. */
  | { readonly is: 'measure' }
  | { readonly is: 'list'; readonly of: Shape; readonly repeats?: true }
  | {
      readonly is: 'object'
      readonly members: Members
      readonly required: readonly string[]
      readonly mayBeEmpty?: true
    }
  /** Coordinates: numbers, or lists of whatever, never empty. */
  | { readonly is: 'position' }
  | { readonly is: 'nullable'; readonly of: Shape }

export type Format = 'date-time' | 'uri' | 'email' | 'version'
export type Members = Readonly<Record<string, Shape>>

/** A text that is not empty. */
export const text: Shape = { is: 'text' }
export const dateTime: Shape = { is: 'text', format: 'date-time', mayBeEmpty: true }
export const uri: Shape = { is: 'text', format: 'uri', mayBeEmpty: true }
export const number: Shape = { is: 'number' }
export const whole: Shape = { is: 'number', whole: true }
export const flag: Shape = { is: 'flag' }
export const measure: Shape = { is: 'measure' }

/** One word of a closed list. */
export const oneOf = (words: string): Shape => ({ is: 'text', words: new Set(words.split(' ')), mayBeEmpty: true })

/** A list that is not empty and holds nothing twice. */
export const list = (of: Shape): Shape => ({ is: 'list', of })

/** An object that is not empty; `required` are the members it must have. */
export const object = (members: Members, ...required: string[]): Shape => ({ is: 'object', members, required })

export const nullable = (of: Shape): Shape => ({ is: 'nullable', of })
