import type { Id, Span } from '../../../../ground/index.ts'
import type { OpenName, Sentence } from '../../grammar.ts'
import { slug } from '../name.ts'

/** Whoever a plural without a name means: "the organisers" → `group:organisers`. */
export function openActor({ lower, names }: Sentence, { start, end }: Span): OpenName | null {
  const adjective = names.find((one) => one.type === 'state-adjective' && one.start >= start && one.end <= end)
  const own = adjective
    ? `${lower.slice(start, adjective.start)}${lower.slice(adjective.end + 1, end)}`
    : lower.slice(start, end)
  const phrase = own.replace(HOW_MANY, '')
  // "The commission will publish its minutes": a body of which nothing more is said.
  if (BODY.test(phrase)) return { start, end, type: 'organisation', id: `org:${slug(phrase)}` as Id }
  if (!PEOPLE.test(phrase)) return null
  const state = adjective?.state ? `${adjective.state.slice(6).toLowerCase()}-` : ''
  return { start, end, type: 'group', id: `group:${state}${slug(phrase)}` as Id }
}

const HOW_MANY =
  /^(?:(?:the|some|all|many|several|these|those|most|an?|each|other|both|our|their|its|his|her|over|about|around|nearly|almost|more|various|numerous|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|\d[\d.,]{0,8}) )+/

const BODY =
  /^(?:(?!(?:new|old|same|two|such|any|no|own|whole|relevant|competent|certain) )[a-z][a-z'-]{2,20} ){0,2}(?:secretariat|commission|committee|council|board|court|hospital|inspectorate|administration|authority|union|association|federation|cooperative|consortium|contractor|investor|office|builder|operator|carrier|supplier|developer)$/

// Words for people and for what people make up; things in the plural promise nothing.
const PEOPLE =
  /^(?!(?:for|in|at|of|after|before|by|on|since|during|with|from) )(?:[a-z][a-z-]{1,20} ){0,3}?(?:[a-z-]*(?:ers|ors|ists|ants|ians|eers|ees)|growers|officials|representatives|chambers|delegations|enterprises|businesses|startups|start-ups|corporations|institutions|institutes|ministers|governments|committees|commissions|councils|federations|cooperatives|consortiums|foundations|institutions|residents|people|farmers|negotiators|senators|governors|mayors|heads|leaders|directors|chiefs|sides|bodies|regulators|departments|administrations|inspectorates|municipalities|oblasts|operators|companies|firms|groups|circles|organi[sz]ations|associations|unions|producers|analysts|economists|experts|scholars|critics|sources|locals|villagers|citizens|nationals|colleagues|members|people|shepherds|herdsmen|herds|guests|hosts|mps|men|women|students|pupils|parents|lawmakers|deputies|authorities|agencies|ministries|offices|services|banks|funds|donors|partners|airlines|carriers|railways|operators|schools|universities|hospitals|clinics|farms|communities|households|tribes|clubs|teams|crews|airports|ports|regions|provinces|cities|towns|villages|districts|delegates|envoys|diplomats|technicians|mechanics|scientists|doctors|nurses|guides|herdsmen|fishermen|countries|states|businessmen|businesswomen|spokesmen|opposition|drivers carrying perishable goods|media outlets concerned|channels|outlets|websites|portals|broadcasters|media|unions|houses|factions|parties|newspapers)$/
