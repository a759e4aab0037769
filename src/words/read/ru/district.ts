import { transliterate } from './transliterate.ts'

/** Districts whose adjective hides the end of their name: "Бакай-Атинский" is of Bakai-Ata. */
const NAMES = new Map(
  'бакай-атин=bakai-ata кара-бууринс=kara-buura кара-буурин=kara-buura ат-башин=at-bashy ат-башын=at-bashy бакай-атын=bakai-ata ак-талын=ak-talaa ак-талин=ak-talaa жумгаль=jumgal чуй=chuy панфилов=panfilov иссык-атин=issyk-ata ысык-атин=issyk-ata аламудун=alamudun аламедин=alamudun жайыль=jayyl жайыл=jayyl кара-кульджин=kara-kulja кара-кулжин=kara-kulja алай=alai чон-алай=chon-alai кара-сууй=kara-suu карасуй=kara-suu аксый=aksy ала-букин=ala-buka чаткаль=chatkal кадамжай=kadamjai лейлек=leilek ак-суй=ak-suu джети-огуз=jeti-oguz жети-огуз=jeti-oguz тюп=tyup тогуз-тороу=toguz-toro токтогуль=toktogul базар-коргон=bazar-korgon уця=wuqia'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** The name of a district by what stands before "-ский" in its adjective. */
export const districtOf = (stem: string): string =>
  NAMES.get(stem) ?? transliterate(stem.replace(/(?<=[а-я]{3})ин$/, ''))
