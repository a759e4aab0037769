/** How a verb stands: base, third person, past, past participle, -ing. Past and participle are often one word. */
export type Form = 'base' | 's' | 'past' | 'participle' | 'ing'

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  bear: ['bore', 'borne'],
  beseech: ['besought', 'besought'],
  bid: ['bid', 'bid'],
  bind: ['bound', 'bound'],
  cast: ['cast', 'cast'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  draw: ['drew', 'drawn'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  fly: ['flew', 'flown'],
  forecast: ['forecast', 'forecast'],
  foresee: ['foresaw', 'foreseen'],
  forget: ['forgot', 'forgotten'],
  forbid: ['forbade', 'forbidden'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hide: ['hid', 'hidden'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  ink: ['inked', 'inked'],
  know: ['knew', 'known'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  keep: ['kept', 'kept'],
  learn: ['learned', 'learned'],
  leave: ['left', 'left'],
  lend: ['lent', 'lent'],
  let: ['let', 'let'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  read: ['read', 'read'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shake: ['shook', 'shaken'],
  shoot: ['shot', 'shot'],
  sing: ['sang', 'sung'],
  sit: ['sat', 'sat'],
  speak: ['spoke', 'spoken'],
  shed: ['shed', 'shed'],
  spring: ['sprang', 'sprung'],
  stand: ['stood', 'stood'],
  strike: ['struck', 'struck'],
  strive: ['strove', 'striven'],
  swear: ['swore', 'sworn'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  throw: ['threw', 'thrown'],
  understand: ['understood', 'understood'],
  uphold: ['upheld', 'upheld'],
  upset: ['upset', 'upset'],
  win: ['won', 'won'],
  undertake: ['undertook', 'undertaken'],
  write: ['wrote', 'written'],
}

// Short verbs that double their last letter, and those that British spelling doubles.
const DOUBLED =
  /^(?:plan|commit|admit|refer|confer|concur|recur|incur|submit|permit|stop|initial|cancel|label|signal|beg|mar|nod|prod|chat|drop|ban|bar|hug|dub|spot|quip|compel|rebut|cancel|counsel|rebuff|upset|abet|regret|pen|brag|aver|transfer|deter|defer|infer|occur|chip|hop|grab|scrap|trim|step|snap|wrap|ship|equip|fit|propel|repel|dispel|expel|rebel|model|travel|level|total|channel|tunnel|fuel|omit|remit|transmit|emit|slip|tap|top|map|plug|pin|rid|rub|set|shut|sit|skip|slam|spur|stem|strip|sum|swap|win|begin|run|put|get|let|bid|forbid|hit|forget|cut|quit|split)$/

/** Every form of a verb; a participle that is also the past is listed once, as the past. */
export function formsOf(verb: string): readonly (readonly [string, Form])[] {
  const irregular = IRREGULAR[verb]
  const ed = irregular?.[0] ?? past(verb)
  const participle = irregular?.[1] ?? ed
  return [
    [verb, 'base'],
    [verb === 'have' ? 'has' : verb === 'be' ? 'is' : third(verb), 's'],
    [ed, 'past'],
    ...(participle === ed || participle === verb ? [] : [[participle, 'participle'] as const]),
    [ing(verb), 'ing'],
  ]
}

const third = (verb: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return DOUBLED.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}

function ing(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`
  return DOUBLED.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}
