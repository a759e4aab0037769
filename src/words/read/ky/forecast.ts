import type { Forecast } from '../engine/promise.ts'

/** Kyrgyz forecasts. The verb stands last, so that what befalls somebody is told by the end of a content. */
export const forecast: Forecast = {
  futures: new Set(['ky.commitment.future']),
  doubts:
    /(?<![а-яёңөү])(?:эгер(?:де)?|балким|болжол\p{L}*|күтүлүүдө|имиш|имиштер|ушак\p{L}*|(?:журналист|эксперт|аналитик|басылма|гезит|байкоочу)\p{L}* (?:\p{L}+ ){0,6}?(?:сурады|жазды|жазат|билдиришет|эсептейт|болжолдойт))(?![а-яёңөү])/u,
  befalls:
    /(?<![а-яёңөү])(?:болуп калат|калышат|өсөт|көбөйөт|азаят|утат|утулат|туш болот|жетет|ээ болот|болот)(?:\s*[.»])?$/u,
  past: /(?<![а-яёңөү])(?:ошол кездеги|мурдагы|мурунку) (?:өкмөт|президент|министр|башчы|жетекчи)\p{L}*/u,
}
