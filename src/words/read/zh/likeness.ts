// A name as its sounds, one letter each: S sh, C ch, J zh, Y a glide, y the Russian ы, @ a vowel that Chinese had to put in.
const DIGRAPHS = new Map(
  'kh=h gh=g zh=J sh=S ch=C ts=c ph=f th=t ck=k dz=z'.split(' ').map((row) => row.split('=') as [string, string]),
)
const LETTERS: Readonly<Record<string, string>> = { j: 'J', q: 'k', x: 'S', w: 'v' }
const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiouy@'.includes(letter)

/** A Latin name as its sounds. */
export function soundsOf(name: string): string {
  let sounds = ''
  for (let at = 0; at < name.length; at++) {
    const pair = DIGRAPHS.get(name.slice(at, at + 2))
    let sound = pair ?? LETTERS[name[at]!] ?? name[at]!
    if (pair) at++
    // Sary|ev keeps the ы of its stem.
    else if (sound === 'y' && /[aeiou]/.test(name[at + 1] ?? '') && !/[^aeiouy]ye$/.test(name.slice(at - 1)))
      sound = 'Y'
    // Kyrgyz aa, Abdulla: one sound; Duyshe|ev has two.
    if (sounds.at(-1) !== sound || (sound === 'e' && at === name.length - 1)) sounds += sound
  }
  // 坎别尔 Kamber.
  return sounds.replace(/m(?=[bp])/g, 'n')
}

// What Chinese does not tell apart, or tells apart now so, now so.
const CLASSES = new Map(
  'Pbp Tdt Kgk SsS ZzJ CCc LrlL Mm Nn Vvf Hh'
    .split(' ')
    .flatMap(([one, ...sounds]) => sounds.map((sound): [string, string] => [sound, one!])),
)
/** The consonants of a name by their classes, none twice. */
export function bonesOf(sounds: string): string {
  let bones = ''
  let before = ''
  for (let at = 0; at < sounds.length; at++) {
    const one = CLASSES.get(sounds[at]!) ?? ''
    // 恩根 of a nasal: ng is one.
    if (one !== '' && one !== before) bones += one
    before = one === '' && isVowel(sounds[at]) ? '' : one || before
  }
  return bones
}

// How far two sounds lie apart, where it is less than a whole one.
const near = new Map(
  'lr0.25 Ll0 Lr0 sS0.3 zJ0.2 bp0.4 dt0.4 gk0.4 fv0.4 cC0.3 iy0.2 iY0.1 ou0.35 ei0.4 ey0.3 ae0.6 ao0.6 uy0.5 eo0.6 au0.8 ai0.8 iu0.7 oy0.7 ay0.7 eu0.7 io0.8'
    .split(' ')
    .flatMap((row): [string, number][] => [
      [row[0]! + row[1]!, Number(row.slice(2))],
      [row[1]! + row[0]!, Number(row.slice(2))],
    ]),
)
const changed = (a: string, b: string): number => {
  if (a === b) return 0
  if (a === '@' || b === '@') return isVowel(a) && isVowel(b) ? 0.2 : 3
  return near.get(a + b) ?? 3
}
const left = (a: string, before: string | undefined): number => {
  if (a === '@') return 0
  if (a === 'Y') return 0.1
  // A vowel beside another one is heard less; a consonant said twice is written once.
  if (isVowel(a)) return isVowel(before) ? 0.3 : 0.7
  return a === before ? 0.1 : 1.5
}

/** How far two rows of sounds lie apart. */
export function apart(a: string, b: string, most: number): number {
  let row = [0]
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1]! + left(b[j - 1]!, b[j - 2])
  for (let i = 1; i <= a.length; i++) {
    const next = [row[0]! + left(a[i - 1]!, a[i - 2])]
    let least = next[0]!
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(
        row[j]! + left(a[i - 1]!, a[i - 2]),
        next[j - 1]! + left(b[j - 1]!, b[j - 2]),
        row[j - 1]! + changed(a[i - 1]!, b[j - 1]!),
      )
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return least
    row = next
  }
  return row[b.length]!
}
