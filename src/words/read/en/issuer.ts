import type { Grammar } from '../grammar.ts'

const PAPER =
  '(?:statement|declaration|appeal|address|communique|open letter|letter|resolution|manifesto|memorandum|position(?: paper)?|call|message|(?:press |news )?release|announcement|notice|response|reply|petition|pledge|charter)'

/** "Joint statement by the Union of A and the Chamber of B", "issued by the Federation of A", "We, the Guild of A". */
export const issues: NonNullable<Grammar['issues']> = {
  heading: new RegExp(
    `(?:^|[\\s«])(?:${PAPER}(?: (?:of|by|from)| issued by)|(?:issued|adopted|drafted|prepared|published|released|made public|put out)(?: jointly| together)? by)(?: the)?(?: undersigned[a-z ]{0,30}:)? $`,
  ),
  own: /(?:^|[.;:] )(?:\d+[.)] )?we,(?: the undersigned(?: [a-z]+){0,3},)?(?: the| representatives of(?: the)?| members of(?: the)?)? $|(?:^|[.;:] )(?:this|the present|the following|the) (?:joint |open |public )?(?:statement|declaration|appeal|letter|call|address) (?:was |is |has been )?(?:issued|signed|adopted|made|drawn up)(?: jointly| together)? by(?: the)? $/,
  between: /(?:,|;|,? and|,? as well as|,? with)(?: by| of)?(?: the| its| our)? $/,
}
