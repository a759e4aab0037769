import type { Id, Span } from '../../../../ground/index.ts'
import type { OpenName, SceneView, Sentence } from '../../grammar.ts'
import { slug } from '../name.ts'

/** A title just before a name. */
export const TITLES =
  /(?:^|[ ,(])(?:(?:prime |deputy |vice[- ]|foreign |first )*ministers?(?: of [a-z ]{3,40})?|presidents?|premier|chairman|chairwoman|chair|director(?:[ -]general)?|head|chief|spokes(?:man|woman|person)|ambassador|envoy|governor|mayor|secretary|speaker|consul(?:[ -]general)?|colleague|counterpart|mr|mrs|ms|dr|prof|professor|general|colonel|expert|analyst|manager|engineer|deputy|rector|adviser|advisor|coordinator|diplomat|leader|lawmaker|farmer|driver|trader|villager|owner|worker|teacher|student|lawyer|broker|grower|haulier|writer|reporter|correspondent|founder|member|veteran|officer|commander|economist|scientist|ecologist|activist|specialist|chemist|by)\.?,? $/

/** A title with what it is of, before a name. */
export const TITLED =
  /\b(?:minister|president|premier|chair(?:man|woman)?|director|head|ambassador|governor|mayor|secretary|speaker|spokes(?:man|woman|person)|deputy|chief|commissioner|rector|consul)(?: (?!(?:at|with|by|on|from|held|met|said|has|had|is|was|will|that|who|as)\b)[a-z'-]+){1,12},? $/

/** "A villager, Jyldyz Mamytova," */
export const APPOSED = /(?:^|[ «])(?:an?|the|one|another) (?:[a-z-]+ ){0,2}[a-z-]+, $/

/** Words that part a title from the name. */
export const LOOSE = /\b(?:the|of|a|and|in|to|for) $/

/** Words of courtesy before a name. */
export const HONORIFIC = /^(?:mr|mrs|ms|dr|prof)$/

/** What only people do, just after a name. */
export const SPEAKS =
  /^: |^,? (?:praised|expressed|voiced|met|received|welcomed|urged|called|asked|proposed|hoped|hailed|pledged|vowed|assured|invited|noted|regretted|criticised|criticized|congratulated|appreciated|emphasised|emphasized|conveyed|visited|held|said|says|told|added|noted|stressed|announced|explained|stated|replied|answered|admitted|warned|recalled|thanked|promised|confirmed|denied|declared|reported|argued)\b|^,? (?:who|the|a|an|head|director|chief|deputy|minister|spokesman|spokeswoman|chair(?:man|woman)?|president|governor|ambassador|professor|economist|analyst|manager|owner|founder|member|rector|mayor) /

/** "Ministers Rena Kolt of Aranta and Sivo Hale of Borlia": the second after the first. */
export const ofState = (sentence: Sentence, end: number, found: readonly OpenName[], span: Span): boolean =>
  / of (?:the )?\p{Lu}/u.exec(sentence.text.slice(end, end + 10))?.index === 0 &&
  found.some((one) => one.type === 'person' && span.start - one.end < 40) &&
  sentence.lower.slice(Math.max(0, span.start - 5), span.start).endsWith(' and ')

/** The id of a person: of whoever bears the name already, else made of it. */
export function personId(name: string, scene: SceneView): Id {
  return metBefore(name, scene) ?? (`per:${slug(name)}` as Id)
}

/** "Turgunov" after "Bakyt Turgunov". */
export function metBefore(name: string, scene: SceneView): Id | null {
  const wanted = slug(name)
  return (
    scene.people.findLast(
      ({ id }) =>
        id.startsWith('per:') &&
        (id === `per:${wanted}` || id.endsWith(`-${wanted}`) || id.startsWith(`per:${wanted}-`)),
    )?.id ?? null
  )
}
