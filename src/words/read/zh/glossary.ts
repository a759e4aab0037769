/** A table written in a line, `mayor市长 head县长`, by its Chinese words; of two that are the same the last one stands. */
export const glossary = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line.split(' ').map((entry): [string, string] => {
      const at = entry.search(/\p{Script=Han}/u)
      return [entry.slice(at), entry.slice(0, at)]
    }),
  )
