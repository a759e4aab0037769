const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const COUNT = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
const DATE = { type: ['string', 'null'], pattern: '^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$' }
const DRAFT = 'https://json-schema.org/draft/2020-12/schema'

const entry = {
  type: 'object',
  additionalProperties: false,
  required: 'v origin type id subject expected_version valid_from valid_to author_key acting_for seen body_hash'.split(
    ' ',
  ),
  properties: {
    v: { const: 1 },
    origin: { type: 'string', minLength: 1 },
    type: { type: 'string' },
    id: { type: 'string', pattern: '^entry:' },
    subject: { type: 'string', minLength: 1, maxLength: 400 },
    expected_version: COUNT,
    valid_from: DATE,
    valid_to: DATE,
    author_key: { type: 'string', pattern: '^key:' },
    acting_for: { type: ['string', 'null'], pattern: '^state:' },
    seen: {
      type: 'object',
      additionalProperties: false,
      required: ['size', 'root'],
      properties: { size: COUNT, root: HASH },
    },
    approves: HASH,
    corrects: { type: 'string', pattern: '^entry:' },
    body_hash: HASH,
  },
}

const BASE64 = { type: 'string', pattern: '^[A-Za-z0-9+/]+={0,2}$' }

const sig = {
  oneOf: [
    { type: 'null' },
    {
      type: 'object',
      additionalProperties: false,
      required: ['authenticator_data', 'client_data', 'suite', 'value'],
      properties: {
        suite: { const: 'passkey' },
        authenticator_data: BASE64,
        client_data: BASE64,
        value: BASE64,
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['suite', 'value'],
      properties: { suite: { const: 'ed25519' }, value: { type: 'string', minLength: 88, maxLength: 88 } },
    },
  ],
}

const leaf = {
  $schema: DRAFT,
  title: 'A leaf of the log: an entry, its author’s signature and the time at which the server recorded it',
  type: 'object',
  additionalProperties: false,
  required: ['entry', 'recorded_at', 'sig'],
  properties: { entry, recorded_at: { type: 'string', format: 'date-time' }, sig },
}

const body = {
  $schema: DRAFT,
  title: 'A line of bodies.jsonl',
  oneOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['body', 'index', 'salt'],
      properties: { body: {}, index: COUNT, salt: HASH },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['erased', 'index'],
      properties: { erased: { const: true }, index: COUNT },
    },
  ],
}

const manifest = {
  $schema: DRAFT,
  title: 'bundle.json',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'origin', 'size', 'root', 'files'],
  properties: {
    schema: { const: 'ortoq-bundle/1' },
    origin: { type: 'string', minLength: 1 },
    size: COUNT,
    root: HASH,
    files: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['bytes', 'sha256'],
        properties: { bytes: COUNT, sha256: HASH },
      },
    },
  },
}

const text = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`

/** The shapes of what a bundle holds, as JSON Schema 2020-12, by their path in it. */
export const schemaTexts: ReadonlyMap<string, string> = new Map([
  ['schemas/leaf.schema.json', text(leaf)],
  ['schemas/body.schema.json', text(body)],
  ['schemas/bundle.schema.json', text(manifest)],
])

/** What a bundle says of itself to whoever opens it without this program. */
export const README = `# A register, whole

Everything that was entered, in the order in which it was entered, with the means to check it without the program that
kept it.

- bundle.json: every other file with its length and SHA-256, as canonical JSON (RFC 8785). Nothing else may lie here.
- checkpoint: origin, number of entries and root of the tree, signed by the log and by witnesses
  (c2sp.org/tlog-checkpoint, c2sp.org/tlog-cosignature). checkpoints/N: those over N entries.
- keys: whose signatures are meant (c2sp.org/tlog-policy). Compare it with the keys that you were given elsewhere.
- tile/: the tree and the entries (c2sp.org/tlog-tiles). An entry of tile/entries is canonical JSON
  {entry, recorded_at, sig}; its leaf hash is SHA-256(0x00 || entry), a node SHA-256(0x01 || left || right) (RFC 6962).
- bodies.jsonl: what each entry says, with its salt. body_hash = SHA-256("ortoq/body/v1\\n" || salt || canonical body).
  An erased body leaves a line {"erased":true}; a later entry body.erased about body/INDEX says why.
- sig: by the key whose entry key.added names author_key. ed25519: over "ortoq/entry/v1\\n" || SHA-256(canonical entry).
  passkey: a WebAuthn assertion whose challenge is SHA-256(canonical entry), for the host name of key.added, with the
  flags "present" and "verified"; ECDSA over P-256 and SHA-256 of authenticator_data || SHA-256(client_data).
- kinds.json: which act is possible in which state of its subject, for which roles (by), and which needs four eyes:
  an entry that names with approves the leaf of an act.proposed that says the same, behind which stand (with
  approval.given) at least two persons, of every state that the named column of the subject's row lists. A change of
  the subject in between ends a proposal. Persons, roles and their keys: principal.appointed. Before the first of these
  there is one local officer, who signs nothing.
- schemas/: JSON Schema of the parts.
`
