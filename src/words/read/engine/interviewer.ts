/** Before the name of whoever asked the questions: his are none of the answers. */
const CREDITS =
  /(?:^|[^\p{L}])(?:(?:беседовал[аи]?|расспрашивал[аи]?|интервью (?:взял[аи]?|брал[аи]?|прове?л[аи]?|ве?л[аи]?|подготовил[аи]?|записал[аи]?)|беседу (?:ве?л[аи]?|прове?л[аи]?|записал[аи]?)|разговор (?:ве?л[аи]?|записал[аи]?)|вопросы задавал[аи]?|записал[аи]?|интервьюер)(?: (?:корреспондент|журналист|обозреватель|редактор)\p{L}{0,3})?:?|interview(?:ed)? by|questions by|маектешкен|аңгемелешкен) $|(?:本刊|本报|本社|本台|特约|见习|实习|》|»)(?:首席|特派|特约|见习)?记者\s?$|(?:采访|采写|撰文)[:：／/]\s?$/u
/** The most letters that they take. */
const LONGEST = 60

/** The words before a name say that its bearer asked the questions of an interview. */
export const asksHere = (lower: string, start: number): boolean =>
  CREDITS.test(lower.slice(Math.max(0, start - LONGEST), start))
