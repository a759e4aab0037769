// Characters by their codes; those of two units by their halves.
const CODES =
  '\\u2e80-\\u2e99\\u2e9b-\\u2ef3\\u2f00-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufa6d\\ufa70-\\ufad9\\ud840-\\ud87f\\udc00-\\udfff'

/**
 * An expression over Chinese text, for which every sentence is searched: `\p{Script=Han}` in it is read as ranges of
 * codes, as what Unicode says of a script is slow to make and slow to ask.
 */
export const overHan = (source: string, flags = ''): RegExp =>
  new RegExp(source.replaceAll('[\\p{Script=Han}', `[${CODES}`).replaceAll('\\p{Script=Han}', `[${CODES}]`), flags)
