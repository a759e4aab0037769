import type { Row } from './row.ts'

/** Words, denials and opinions. */
export const statement: readonly Row[] = [
  {
    rule: 'refuses',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    stems: 'баш тарт(?=т[ыи]|ат|ышты|кан)',
  },
  {
    rule: 'notes',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    stems: '(?:эске|назарга|көңүлгө) ал(?=ды|ышты|ышат|ат)',
  },
  // Denials.
  {
    rule: 'denies',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    polarity: 'denial',
    stems: 'төгүндө|жокко чыгар|четке как|танды|тан(?=ат|ып)(?! )',
  },
  {
    rule: 'untrue',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    polarity: 'denial',
    words:
      '(?:чындыкка|туура|дал)(?: эч)? (?:дал )?кел(?:бейт|ген эмес)|чындыкка жатпайт|чындыкка коошпойт|(?:жалган|негизсиз|калп|ойдон чыгарылган|туура эмес|чындык эмес|жөнсүз|куру сөз)(?: маалымат| кабар| сөз)?(?: болуп саналат)?(?=[.,;:»]|$)|ушак гана',
  },
  // Words.
  {
    rule: 'says',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    stems:
      '(?:деп )?(?:айт(?=ты|ат|ып|кан|ышты|абыз|ты)|билдир(?=ди|ет|ип|ген|ишти|ебиз)|(?:баса |өзгөчө |атап )?белгиле(?=ди|йт|п|шти|ген|йбиз)|кошумчала(?=ды|йт|п)|маалымда(?=ды|йт|шты)|маалымат бер(?=ди|ет|ишти)|жарыяла|эскерт(?=ти|ет|ип)|түшүндүр(?=дү|өт|үп)|тастыкта|ыраста|эсине сал|эске сал|кабарла(?=ды|йт|шты)|жаз(?=ды|ат|ган)(?! )|көрсөт(?=тү|үп)(?=[.,»]|$)|мойнуна ал(?=ды))|ой(?:ун)? билдир|пикир(?:ин)? (?:билдир|айт)',
  },
  {
    rule: 'says',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    words: 'де(?:ди|шти|йт|ген(?=[.,]|$)|п айтылууда|п кошумчалады)',
  },
]
