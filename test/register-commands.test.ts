import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../verifier/verify.ts'
import { registerCommands } from '../src/doors/cli/register-commands.ts'
import { runCommand, type Behind } from '../src/doors/cli/index.ts'
import { seededRandom, stoppedClock } from '../src/ground/index.ts'
import { deskOver } from '../src/processes/desk.ts'
import { readBundle } from '../src/processes/leaving.ts'
import { openObservatory } from '../src/processes/observatory.ts'
import { postOverHttp, startSealing } from '../src/processes/sealing.ts'
import { parsePolicy, signerKey, vkey } from '../src/register/index.ts'
import { openWitness, serveWitness } from '../src/processes/witness.ts'
import { freshFolder, threeRivers } from './open.ts'

const clock = stoppedClock('2031-06-01T00:00:00.000Z')
const random = seededRandom(8)
const refuse = () => {
  throw new Error('no rooms here')
}
const behind: Behind = {
  version: 'test',
  commands: registerCommands(deskOver({ clock, random })),
  server: () => null,
  withRooms: refuse,
} as Behind

async function ortoq(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env: {} }
  const code = await runCommand(argv, terminal, behind)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const json = async (...argv: string[]) => {
  const { code, out, err } = await ortoq(...argv, '--json')
  return { code, err, ...(JSON.parse(out || '{}') as Record<string, never>) } as Record<string, unknown> & {
    code: number
  }
}
const open = (dataDir: string) => openObservatory({ dataDir, packDir: threeRivers, clock, random })

let dir: string
let keys: string
let logKeys: string[]
let size: number

// A partnership of two states whose witnesses answer over HTTP.
beforeAll(async () => {
  dir = join(freshFolder(), 'data')
  const first = await open(dir)
  size = (await first.register.head()).size
  await first.close()
  ;({ keys: logKeys } = (await json('register', 'status', '--data', dir)) as unknown as { keys: string[] })
  const lines: string[] = []
  const stops: (() => Promise<void>)[] = []
  for (const state of ['AR', 'BO']) {
    const home = join(freshFolder(), state)
    const made = await json('witness', 'init', '--data', home, '--name', `w.${state}`, '--log', logKeys.join(','))
    const witness = openWitness(home)
    const server = await serveWitness(witness, { clock, port: 0 })
    stops.push(async () => (await server.stop(), witness.close()))
    for (const [at, key] of (made['keys'] as string[]).entries())
      lines.push(`witness state:${state}${at ? '#2' : ''} ${key} ${server.address}`)
  }
  writeFileSync(join(dir, 'policy'), `${lines.join('\n')}\n`)
  const observatory = await open(dir)
  const sealing = startSealing(observatory.sealer, { pause: 10 })
  while ((await observatory.sealer.seals()).sealed < size) await new Promise((resolve) => setTimeout(resolve, 5))
  await sealing.stop()
  await observatory.close()
  for (const stop of stops) await stop()
  keys = join(freshFolder(), 'keys')
  writeFileSync(keys, [...logKeys.map((key) => `log ${key}`), ...lines].join('\n'))
})

test('the log is listed, shown and counted', async () => {
  expect(await json('register', 'log', '--limit', '3', '--data', dir)).toMatchObject({
    code: 0,
    size,
    entries: [{ index: size - 3 }, {}, { index: size - 1 }],
  })
  const { entries } = (await json('register', 'show', '2', '--data', dir)) as unknown as {
    entries: [{ entry: { id: string; subject: string }; leaf: string }]
  }
  for (const id of [entries[0].entry.id, entries[0].leaf, entries[0].entry.subject])
    expect(await json('register', 'show', id, '--data', dir)).toMatchObject({ code: 0, entries })
  expect(await ortoq('register', 'show', '99999', '--data', dir)).toMatchObject({
    code: 2,
    err: expect.stringContaining('no entry') as unknown,
  })
  expect(await ortoq('register', 'log', '--data', join(dir, 'nowhere'))).toMatchObject({ code: 2, out: '' })
  expect(existsSync(join(dir, 'nowhere'))).toBe(false)
})

test('status tells recorded from sealed', async () => {
  expect(await json('register', 'status', '--data', dir)).toMatchObject({
    code: 0,
    ok: true,
    size,
    seals: {
      recorded: size,
      sealed: size,
      outsideAge: 0,
      states: [
        { state: 'state:AR', size },
        { state: 'state:BO', size },
      ],
    },
  })
})

test('what leaves is accepted by both verifiers, and by neither once a byte is changed', async () => {
  const out = join(freshFolder(), 'bundle')
  expect(await json('register', 'export', '--out', out, '--data', dir)).toMatchObject({ code: 0, size, later: 0 })
  expect(await json('register', 'verify', out, '--keys', keys)).toMatchObject({
    code: 0,
    ok: true,
    size,
    trusted: true,
    sealedBy: [
      { state: 'state:AR', size },
      { state: 'state:BO', size },
    ],
  })
  expect(verify(readBundle(out), readFileSync(keys, 'utf8'))).toMatchObject({ ok: true, size })
  expect(await ortoq('register', 'export', '--out', out, '--data', dir)).toMatchObject({
    code: 2,
    err: expect.stringContaining('not empty') as unknown,
  })
  const file = join(out, 'bodies.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').replace('place:', 'plaice:'))
  const verdict = await json('register', 'verify', out, '--keys', keys)
  expect(verdict).toMatchObject({
    code: 1,
    ok: false,
    reason: expect.stringContaining('body') as unknown,
    sealedBy: [],
  })
  expect(verify(readBundle(out))).toMatchObject({ ok: false, firstBad: verdict['firstBad'] })
  writeFileSync(join(out, 'note.txt'), 'hello')
  expect(await ortoq('register', 'verify', join(dir, 'nowhere'))).toMatchObject({ code: 2 })
})

test('a bundle without any one of its files is judged, its list among them; a folder with none of them is no bundle', async () => {
  const out = join(freshFolder(), 'bundle')
  await json('register', 'export', '--out', out, '--data', dir)
  for (const path of readBundle(out).keys()) {
    const file = join(out, ...path.split('/'))
    const bytes = readFileSync(file)
    rmSync(file)
    expect(await json('register', 'verify', out), path).toMatchObject({ code: 1, ok: false })
    expect(verify(readBundle(out)), path).toMatchObject({ ok: false })
    writeFileSync(file, bytes)
  }
  expect(await json('register', 'verify', out)).toMatchObject({ code: 0, ok: true })
  const other = freshFolder()
  writeFileSync(join(other, 'note.txt'), 'hello')
  expect(await ortoq('register', 'verify', other)).toMatchObject({ code: 2 })
})

test('a bundle restored in an empty house has the same root and is sealed as before', async () => {
  const out = join(freshFolder(), 'bundle')
  await json('register', 'export', '--out', out, '--data', dir)
  const home = join(freshFolder(), 'restored')
  expect(await json('restore', out, '--data', home)).toMatchObject({ code: 0, size })
  const [before, after] = [
    await json('register', 'verify', '--data', dir),
    await json('register', 'verify', '--data', home),
  ]
  expect(after).toEqual(before)
  expect(after).toMatchObject({ ok: true, size })
  expect(await ortoq('restore', out, '--data', home)).toMatchObject({ code: 2 })
})

test('a backup restored beside newer checkpoints is recognised and nothing is written on it', async () => {
  const home = freshFolder()
  const data = join(home, 'data')
  const first = await open(data)
  await first.sealer.checkpoint()
  const old = await first.register.head()
  await first.close()
  expect(await json('backup', join(home, 'old.sqlite'), '--data', data)).toMatchObject({ code: 0, size: old.size })
  const second = await open(data)
  await second.register.append([
    { type: 'work.updated', subject: 'proj:x', body: null, expectedVersion: 0, author: 'key:local' },
  ])
  await second.sealer.checkpoint()
  await second.close()
  for (const name of readdirSync(data)) if (name.startsWith('register.sqlite')) rmSync(join(data, name))
  expect(await json('restore', join(home, 'old.sqlite'), '--data', data)).toMatchObject({ code: 0, size: old.size })
  expect(await json('register', 'status', '--data', data)).toMatchObject({
    code: 1,
    ok: false,
    fault: { index: old.size },
  })
  const third = await open(data)
  expect(third.register.fault).toMatchObject({
    index: old.size,
    reason: expect.stringContaining('old backup') as unknown,
  })
  expect((await third.view()).snapshot.size).toBe(old.size)
  await third.close()
})

test('keys are made once and never overwritten', async () => {
  const file = join(freshFolder(), 'officer.key')
  const { keys: made } = (await json(
    'key',
    'new',
    '--name',
    'officer.example',
    '--out',
    file,
    '--kind',
    'ed25519',
  )) as unknown as { keys: string[] }
  expect(made[0]).toMatch(/^officer\.example\+[0-9a-f]{8}\+A/)
  expect(readFileSync(file, 'utf8')).toMatch(/^PRIVATE\+KEY\+officer\.example\+/)
  expect(await ortoq('key', 'new', '--name', 'officer.example', '--out', file)).toMatchObject({
    code: 2,
    err: expect.stringContaining('never overwritten') as unknown,
  })
})

test('rebuilding leaves the register as it was', async () => {
  const before = await json('register', 'verify', '--data', dir)
  expect(await json('register', 'rebuild', '--data', dir)).toMatchObject({ code: 0, size })
  expect(await json('register', 'verify', '--data', dir)).toEqual(before)
})

/** One line on stderr, the exit code of bad input, and no answer. */
const refused = async (line: RegExp, ...argv: string[]) => {
  const { code, out, err } = await ortoq(...argv)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(line)
  expect(err.split('\n')).toHaveLength(1)
}

describe('a bad use of keys and witnesses is one clear line and leaves nothing behind', () => {
  const home = freshFolder()
  const at = (...parts: string[]) => join(home, ...parts)
  test('a key in a folder that is not there', () =>
    refused(/none\/key cannot be written|none\/key.*ENOENT/, 'key', 'new', '--name', 'a', '--out', at('none', 'key')))

  test('a backup into a folder that is not there', () =>
    refused(/none\/file.*ENOENT/, 'backup', at('none', 'file'), '--data', dir))

  test('a name that cannot name a key', async () => {
    await refused(/“a b” cannot name a key/, 'key', 'new', '--name', 'a b', '--out', at('key'))
    await refused(/“w x” cannot/, 'witness', 'init', '--data', at('w'), '--name', 'w x', '--log', logKeys[0]!)
    expect(readdirSync(home)).toEqual([])
  })

  test('a secret key in place of a public one, which is not repeated', async () => {
    await ortoq('key', 'new', '--name', 'a', '--out', at('mine'))
    const [secret] = readFileSync(at('mine'), 'utf8').split('\n') as [string]
    await refused(/^this is a secret key/, 'witness', 'init', '--data', at('w'), '--name', 'w', '--log', secret)
    expect(existsSync(at('w'))).toBe(false)
  })

  test('a witness in a folder that has none, or has lost its key or its memory', async () => {
    await refused(/none is no folder of a witness: witness\.key/, 'witness', 'serve', '--data', at('none'))
    expect(existsSync(at('none'))).toBe(false)
    for (const part of ['witness.key', 'logs', 'state']) {
      const own = at(`without-${part}`)
      await ortoq('witness', 'init', '--data', own, '--name', 'w', '--log', logKeys[0]!)
      rmSync(join(own, part), { recursive: true })
      await refused(new RegExp(`witness: ${part.replace('.', '\\.')} is not there`), 'witness', 'serve', '--data', own)
    }
  })
})

test.each([
  ['witness AR KEY http://127.0.0.1:1', '“AR” names no state'],
  ['witness state:AR KEY ftp://example.org', '“ftp://example.org” is no address'],
  ['witness state:AR KEY example.org', '“example.org” is no address'],
])('a line of the policy that nobody could be asked by is refused: %s', (line, reason) => {
  const key = vkey(signerKey('w', 'cosigner', new Uint8Array(32)))
  expect(() => parsePolicy(line.replace('KEY', key), { asked: true })).toThrow(reason)
})

test('a witness that cannot be reached is said to be so, with its address and why', async () => {
  await expect(postOverHttp('http://127.0.0.1:9/add-checkpoint', '')).rejects.toThrow(
    /^http:\/\/127\.0\.0\.1:9 does not answer: /,
  )
})

test('a witness whose memory is damaged signs nothing and tells whoever runs it', async () => {
  const own = join(freshFolder(), 'w')
  await ortoq('witness', 'init', '--data', own, '--name', 'w', '--log', logKeys.join(','))
  const noted: string[] = []
  const witness = openWitness(own)
  const server = await serveWitness(witness, { clock, port: 0, note: (error) => noted.push(String(error)) })
  const checkpoint = readFileSync(join(dir, 'log.checkpoint'), 'utf8')
  const send = () => fetch(`${server.address}/add-checkpoint`, { method: 'POST', body: `old 0\n\n${checkpoint}` })
  expect((await send()).status).toBe(200)
  const [memory] = readdirSync(join(own, 'state')) as [string]
  writeFileSync(join(own, 'state', memory), 'rubbish')
  expect((await send()).status).toBe(500)
  expect(noted).toHaveLength(1)
  await server.stop()
  witness.close()
})
