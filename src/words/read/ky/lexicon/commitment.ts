import type { Row } from './row.ts'

/** Readiness, plans and promises. */
export const commitment: readonly Row[] = [
  // Promises.
  {
    rule: 'ready',
    kind: 'commitment',
    modality: 'readiness',
    strength: 3,
    frame: 'do',
    words:
      '(?:дайым |ар дайым |толук )?даяр(?:быз|мын|сыз|пыз)?(?:дыгын|лыгын|дыктарын|лыктарын)?(?: экен(?:ин|дигин|дигибизди|диктерин|диги)?)?(?: деп)?(?: (?:айт|билдир|белгиле|тастыкта|кошумчала|маалымда|баса белгиле|ыраста)[а-яөүң]*)?(?![а-яөүң])',
  },
  {
    rule: 'intends',
    kind: 'commitment',
    modality: 'readiness',
    strength: 3,
    frame: 'do',
    stems:
      'ниеттен|ниетте(?=нет)|ниет(?:и|ин|ибиз)? (?:бар|билдир)|планда|планда(?:штырууда|штырып жатат)|көздө|максат (?:кыл|кой)|умтул(?=ат|абыз|ууда)',
  },
  {
    rule: 'undertakes',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    stems:
      'милдеттен|милдеттенме(?:син)? (?:ал|кабыл ал)|милдетин (?:ал|моюнга ал)|убада (?:бер|кыл|эт)|убадала|сөз бер|(?:өз )?мойн(?:уна|убузга|уна) ал|моюнга ал|кепилдик бер|кепилде|ишендир',
  },
  {
    rule: 'bound',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    words: 'милдеттүү(?:бүз)?(?=[.,;»]|$)',
  },
]
