// What ends with a stop and ends no sentence when a capital or a figure follows.
const ABBREVIATION =
  /(?:^|[^а-яa-z])(?:г|гг|в|вв|ул|д|стр|с|п|пп|ст|рис|табл|им|св|тыс|млн|млрд|трлн|руб|долл|коп|км|м|см|кг|т|га|чел|обл|р-н|пос|дер|пр|просп|пл|акад|проф|доц|гос|о|оз|р|гг|н|э|экз|изд|ред|кор|корр|мин|сек|ч|тов|гр|зам|нач|ген|полк|ср|напр|см|др|пр|англ|кит|кырг|рус|т\. ?д|т\. ?п|т\. ?е|т\. ?к|и\. ?о|к\. ?с|до н|н\. ?э)$/i
// Words after which a capital begins a sentence all the same.
const ENDING = /(?:^|[^а-яa-z])(?:г|гг|др|пр|д|п|э)$/i

/** True where a stop belongs to initials («С. Н.») or to an abbreviation and the sentence goes on. */
export function guards(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at)
  const after = text.slice(at + 1, at + 6)
  if (/(?:^|[^\p{L}])\p{Lu}$/u.test(before) && /^\s*\p{Lu}/u.test(after)) return true
  if (/(?:^|\s)(?:№|\d{1,3})$/.test(before) && /^[\d№.\s]*$/.test(text.slice(lineStart(text, at), at))) return true
  if (/(?:^|\s)(?:стать[яиюе]|пункт|глава|раздел) \d{1,3}$/i.test(before))
    return (
      lineStart(text, at) >= at - before.length - 1 ||
      /(?:^|\n)[^\S\n]*(?:статья|глава|раздел|пункт) \d{1,3}$/i.test(before)
    )
  // "San Energy Co. Ли Мин"
  if (/ (?:Co|Ltd|Inc|Corp)$/.test(before)) return /^,? ?\p{L}/u.test(after)
  if (!ABBREVIATION.test(before)) return false
  return /^\s*[\d«]/.test(after)
    ? !/(?:^|[^а-я])(?:гг?|др|пр)$/i.test(before) || /^\s*\d/.test(after)
    : !ENDING.test(before) || (/\d\s?гг?$/.test(before) === false && /(?:^|[^а-я])г$/i.test(before))
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at) + 1
