import {
  dateTime,
  flag,
  list,
  measure,
  nullable,
  number,
  object,
  oneOf,
  text,
  uri,
  whole,
  type Shape,
} from './shape.ts'

// The format of OC4IDS 0.9.5 as it is checked here: which members are of what kind. Members not named are free.
// @see https://standard.open-contracting.org/infrastructure/0.9/en/reference/schema/

/** ISO 4217, with the codes that history has left behind, as the standard's list has them. */
const CURRENCIES =
  'ADP AED AFA AFN ALK ALL AMD ANG AOA AOK AON AOR ARA ARP ARS ARY ATS AUD AWG AYM AZM AZN BAD BAM BBD BDT BEC BEF BEL BGJ ' +
  'BGK BGL BGN BHD BIF BMD BND BOB BOP BOV BRB BRC BRE BRL BRN BRR BSD BTN BUK BWP BYB BYN BYR BZD CAD CDF CHC CHE CHF CHW ' +
  'CLF CLP CNY COP COU CRC CSD CSJ CSK CUC CUP CVE CYP CZK DDM DEM DJF DKK DOP DZD ECS ECV EEK EGP ERN ESA ESB ESP ETB EUR ' +
  'FIM FJD FKP FRF GBP GEK GEL GHC GHP GHS GIP GMD GNE GNF GNS GQE GRD GTQ GWE GWP GYD HKD HNL HRD HRK HTG HUF IDR IEP ILP ' +
  'ILR ILS INR IQD IRR ISJ ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAJ LAK LBP LKR LRD LSL LSM LTL LTT LUC ' +
  'LUF LUL LVL LVR LYD MAD MDL MGA MGF MKD MLF MMK MNT MOP MRO MRU MTL MTP MUR MVQ MVR MWK MXN MXP MXV MYR MZE MZM MZN NAD ' +
  'NGN NIC NIO NLG NOK NPR NZD OMR PAB PEH PEI PEN PES PGK PHP PKR PLN PLZ PTE PYG QAR RHD ROK ROL RON RSD RUB RUR RWF SAR ' +
  'SBD SCR SDD SDG SDP SEK SGD SHP SIT SKK SLL SOS SRD SRG SSP STD STN SUR SVC SYP SZL THB TJR TJS TMM TMT TND TOP TPE TRL ' +
  'TRY TTD TWD TZS UAH UAK UGS UGW UGX USD USN USS UYI UYN UYP UYU UYW UZS VEB VEF VES VNC VND VUV WST XAF XAG XAU XBA XBB ' +
  'XBC XBD XCD XDR XEU XFO XFU XOF XPD XPF XPT XRE XSU XTS XUA XXX YDD YER YUD YUM YUN ZAL ZAR ZMK ZMW ZRN ZRZ ZWC ZWD ZWL ' +
  'ZWN ZWR'

/** ISO 3166-1, two letters. */
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS XK YE YT ZA ZM ZW'

const value = object({ amount: number, currency: oneOf(CURRENCIES) })
const period = object({ startDate: dateTime, endDate: dateTime, maxExtentDate: dateTime, durationInDays: whole })
const classification = object({ scheme: text, id: text, description: text, uri })
const identifier = object({ scheme: text, id: text, legalName: text, uri })
const party = object({ name: text, id: text })
const contact = object({ name: text, email: text, telephone: text, faxNumber: text, url: uri })
const address = object({ streetAddress: text, locality: text, region: text, postalCode: text, countryName: text })

const location = object(
  {
    id: text,
    description: text,
    geometry: object({
      type: oneOf('Point MultiPoint LineString MultiLineString Polygon MultiPolygon'),
      coordinates: { is: 'list', of: { is: 'position' }, repeats: true },
    }),
    gazetteer: object({ scheme: text, identifiers: list(text) }),
    uri: text,
    address,
  },
  'id',
)

const person = object(
  {
    id: text,
    name: text,
    identifier,
    nationalities: list(oneOf(COUNTRIES)),
    address,
    email: { is: 'text', format: 'email' },
    faxNumber: text,
    telephone: text,
    jobTitle: text,
  },
  'id',
)

const organization = object({
  name: text,
  id: text,
  identifier,
  additionalIdentifiers: list(identifier),
  address,
  contactPoint: contact,
  roles: list(text),
  beneficialOwners: list(person),
  classifications: list(classification),
  people: list(person),
})

const document = object(
  {
    id: text,
    documentType: text,
    title: text,
    description: text,
    url: uri,
    datePublished: dateTime,
    dateModified: dateTime,
    format: text,
    language: text,
    pageStart: text,
    pageEnd: text,
    accessDetails: text,
    author: text,
  },
  'id',
)

const milestone = object(
  {
    id: text,
    title: text,
    type: text,
    description: text,
    code: text,
    dueDate: dateTime,
    dateMet: dateTime,
    dateModified: dateTime,
    status: oneOf('scheduled met notMet partiallyMet'),
    value,
  },
  'id',
)

const transaction = object(
  {
    id: text,
    source: uri,
    date: dateTime,
    value,
    payer: party,
    payee: party,
    uri,
    relatedImplementationMilestone: object({ id: text, title: text }, 'id'),
  },
  'id',
)

const finance = object(
  {
    id: text,
    title: text,
    description: text,
    value,
    financingParty: party,
    financingPartyType: oneOf('institutional commercial bilateral multilateral vendor other'),
    source: text,
    assetClass: list({ is: 'text', words: new Set(['debt', 'equity']) }),
    type: oneOf('bond loan hybrid shares.listed shares.unlisted grant guarantee'),
    repaymentPriority: oneOf('senior subordinated'),
    concessional: flag,
    resultsBased: flag,
    period,
    paymentPeriod: period,
    paymentFrequency: { is: 'number', min: 0 },
    interestRate: object({ base: measure, margin: number, fixed: flag, notes: text }),
    exchangeRateGuarantee: flag,
    stepInRights: flag,
    relatedLots: list(text),
  },
  'id',
)

const modification = object(
  {
    id: text,
    date: dateTime,
    description: text,
    rationale: text,
    type: text,
    releaseID: text,
    oldContractValue: value,
    newContractValue: value,
    oldContractPeriod: period,
    newContractPeriod: period,
  },
  'id',
)

const release = object(
  {
    id: text,
    tag: list(
      oneOf(
        'planning planningUpdate tender tenderAmendment tenderUpdate tenderCancellation award awardUpdate awardCancellation ' +
          'contract contractUpdate contractAmendment implementation implementationUpdate contractTermination compiled',
      ),
    ),
    date: dateTime,
    url: uri,
  },
  'id',
  'tag',
  'date',
  'url',
)

const contractSummary = object({
  ocid: text,
  externalReference: text,
  nature: list(oneOf('design construction supervision')),
  title: text,
  description: text,
  status: oneOf('pre-award active closed'),
  tender: object({
    procurementMethod: oneOf('open selective limited direct'),
    procurementMethodDetails: text,
    datePublished: dateTime,
    costEstimate: value,
    numberOfTenderers: number,
    tenderers: list(party),
    procuringEntity: party,
    administrativeEntity: party,
    sustainability: list(object({ strategies: list(text) })),
  }),
  suppliers: list(party),
  contractValue: value,
  contractPeriod: period,
  finalValue: value,
  documents: list(document),
  modifications: list(modification),
  transactions: list(transaction),
  milestones: list(milestone),
  finance: list(finance),
  social: object({ laborBudget: value, laborObligations: object({ obligations: list(text), description: text }) }),
})

const observation = object(
  {
    id: text,
    period,
    value,
    measure,
    unit: object({ name: text, scheme: text, id: text, uri }),
    dimensions: object({}),
    notes: text,
  },
  'id',
)
const metric = object({ id: text, title: text, description: text, observations: list(observation) }, 'id')

const breakdown = object(
  { id: text, description: text, amount: value, uri, period, sourceParty: party, approvalDate: dateTime },
  'id',
)
const budget = object({
  description: text,
  amount: value,
  requestDate: dateTime,
  approvalDate: dateTime,
  budgetBreakdowns: list(object({ id: text, description: text, budgetBreakdown: list(breakdown) }, 'id')),
  finance: list(finance),
})

const cost = object({ id: text, classification, value })
const costMeasurement = object(
  {
    id: text,
    date: dateTime,
    lifeCycleCosting: object({ value }),
    costGroups: list(object({ id: text, category: text, costs: list(cost) }, 'id')),
  },
  'id',
)

const meeting = object(
  {
    id: text,
    date: dateTime,
    address,
    numberOfParticipants: whole,
    publicOffice: object({ person: object({ name: text }), organization: party, jobTitle: text }),
  },
  'id',
)

const social = object({
  consultationMeetings: list(meeting),
  landCompensationBudget: value,
  inIndigenousLand: flag,
  healthAndSafety: object({ materialTests: object({ tests: list(text), description: text }) }),
})

const measures = object({ type: text, description: text })
const environment = object({
  goals: list(oneOf('climateChangeAdaptation climateChangeMitigation')),
  climateOversightTypes: list(oneOf('internal external')),
  hasImpactAssessment: flag,
  impactCategories: list(classification),
  climateMeasures: list(object({ type: list(text), description: text })),
  conservationMeasures: list(measures),
  environmentalMeasures: list(measures),
  abatementCost: value,
  inProtectedArea: flag,
})

export const projectShape: Shape = object(
  {
    id: text,
    updated: dateTime,
    language: text,
    identifiers: list(object({ id: text, scheme: text }, 'id')),
    publicAuthority: party,
    title: text,
    description: text,
    budget,
    period,
    locations: list(location),
    status: oneOf(
      'identification preparation implementation completion maintenance decommissioning decommissioned cancelled',
    ),
    type: oneOf('construction rehabilitation replacement expansion decommissioning'),
    sector: list(text),
    purpose: text,
    additionalClassifications: list(classification),
    parties: list(organization),
    assetLifetime: period,
    identificationPeriod: period,
    preparationPeriod: period,
    implementationPeriod: period,
    completionPeriod: period,
    maintenancePeriod: period,
    decommissioningPeriod: period,
    forecasts: list(metric),
    metrics: list(metric),
    milestones: list(milestone),
    completion: object({
      endDate: dateTime,
      endDateDetails: text,
      finalValue: value,
      finalValueDetails: text,
      finalScope: text,
      finalScopeDetails: text,
    }),
    costMeasurements: list(costMeasurement),
    transactions: list(transaction),
    documents: list(document),
    contractingProcesses: list(object({ id: text, summary: contractSummary, releases: list(release) }, 'id')),
    relatedProjects: list(
      object({ id: text, scheme: text, identifier: text, relationship: text, title: text, uri }, 'id'),
    ),
    policyAlignment: object({ policies: list(text), description: text }),
    benefits: list(
      object({
        title: text,
        description: text,
        beneficiaries: list(object({ location, description: text, numberOfPeople: whole })),
      }),
    ),
    social,
    environment,
    lobbyingMeetings: list(meeting),
  },
  'id',
)

const plainText: Shape = { is: 'text', mayBeEmpty: true }

/** A package but for its projects, which are checked one by one. */
export const packageShape: Shape = {
  is: 'object',
  mayBeEmpty: true,
  members: {
    uri,
    publishedDate: dateTime,
    version: { is: 'text', format: 'version', mayBeEmpty: true },
    publisher: object(
      { name: text, scheme: nullable(plainText), uid: nullable(plainText), uri: nullable(uri) },
      'name',
    ),
    license: nullable(uri),
    publicationPolicy: nullable(uri),
  },
  required: ['uri', 'publisher', 'publishedDate', 'projects', 'version'],
}
