import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verify } from '../../verifier/verify.ts'
import { seededRandom, stoppedClock, type Instant } from '../../src/ground/index.ts'
import { Register } from '../../src/register/index.ts'
import { backup, exportBundle, readBundle, restore, verifyFolder } from '../../src/processes/leaving.ts'
import { registerFile, setMeta, shelves } from '../../src/processes/observatory.ts'
import { compareKept, sealerOf } from '../../src/processes/sealing.ts'
import { openStore, sqlite } from '../../src/store/index.ts'
import { below, chance, Failures, inFolder, type Proof } from './report.ts'

const clock = stoppedClock('2031-06-01T00:00:00.000Z' as Instant)
const ORIGIN = 'log.example/exit'

async function opened(dir: string, seed: number) {
  const store = await openStore(sqlite(registerFile(dir)))
  const random = seededRandom(seed)
  await setMeta(store, 'origin', ORIGIN)
  const register = new Register({ store, shelves, clock, random, origin: ORIGIN })
  return { store, register, sealer: sealerOf(dir, { register, store, clock, random }) }
}

/** Go's own transparency log code, as Debian packs it, over the tiles and the checkpoint of a bundle. */
const FOREIGN = `package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	dir := os.Args[1]
	text, _ := os.ReadFile(filepath.Join(dir, "checkpoint"))
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	signed, err := note.Open(text, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(signed.Text, "\\n")
	size, _ := strconv.ParseInt(lines[1], 10, 64)
	root, _ := base64.StdEncoding.DecodeString(lines[2])
	var head tlog.Hash
	copy(head[:], root)
	var hashes []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(indexes))
		for i, x := range indexes {
			out[i] = hashes[x]
		}
		return out, nil
	})
	for at := int64(0); at < size; {
		width := size - at
		name := fmt.Sprintf("%03d", at/256)
		if width < 256 {
			name += fmt.Sprintf(".p/%d", width)
		} else {
			width = 256
		}
		bundle, err := os.ReadFile(filepath.Join(dir, "tile/entries", name))
		check(err)
		for i := int64(0); i < width; i++ {
			n := int(bundle[0])<<8 | int(bundle[1])
			more, err := tlog.StoredHashes(at+i, bundle[2:2+n], reader)
			check(err)
			hashes = append(hashes, more...)
			bundle = bundle[2+n:]
		}
		at += width
	}
	tree, err := tlog.TreeHash(size, reader)
	check(err)
	if tree != head {
		check(fmt.Errorf("the root differs"))
	}
	for at := int64(0); at < size; at++ {
		proof, err := tlog.ProveRecord(size, at, reader)
		check(err)
		leaf := hashes[tlog.StoredHashIndex(0, at)]
		check(tlog.CheckRecord(proof, size, head, at, leaf))
		if at > 0 {
			old, err := tlog.TreeHash(at, reader)
			check(err)
			grown, err := tlog.ProveTree(size, at, reader)
			check(err)
			check(tlog.CheckTree(grown, size, head, at, old))
		}
	}
	fmt.Println(size)
}

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
`

const GO_SOURCE = '/usr/share/gocode/src/golang.org/x/mod/sumdb'

function foreignTool(dir: string): string | null {
  if (!existsSync(GO_SOURCE) || spawnSync('go', ['version']).status !== 0) return null
  const source = join(dir, 'src', 'foreign')
  mkdirSync(source, { recursive: true })
  cpSync(join(GO_SOURCE, '..', '..'), join(dir, 'src/golang.org/x'), { recursive: true, dereference: true })
  writeFileSync(join(source, 'main.go'), FOREIGN)
  const built = spawnSync('go', ['build', '-o', join(dir, 'foreign'), 'foreign'], {
    env: { ...process.env, GOPATH: dir, GO111MODULE: 'off', GOCACHE: join(dir, 'cache') },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`go build: ${built.stderr}`)
  return join(dir, 'foreign')
}

/** Leaves with everything, checks it by others' programs, comes back elsewhere; `n` times. */
export const exit: Proof = {
  about:
    'export, check by two verifiers and by Go’s x/mod/sumdb, take in elsewhere: same root, same bundle; an old backup is recognised',
  short: 3,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const skipped: string[] = []
    let [returned, foreign, flagged] = [0, 0, 0]
    await inFolder(async (home) => {
      const tool = foreignTool(join(home, 'go'))
      if (!tool) skipped.push('Go and its x/mod library are not installed (golang-go, golang-golang-x-mod-dev)')
      for (let trial = 0; trial < n; trial++) {
        const random = chance(seed, trial)
        const [data, first, second, elsewhere] = ['data', 'first', 'second', 'elsewhere'].map((name) =>
          join(home, `${trial}-${name}`),
        ) as [string, string, string, string]
        mkdirSync(data)
        const { store, register, sealer } = await opened(data, trial)
        const acts = 1 + below(random, 700)
        await register.append(
          Array.from({ length: acts }, (_, at) => ({
            type: 'work.updated' as const,
            subject: `proj:p${at % 50}`,
            body: { at, text: 'Торугарт' },
            expectedVersion: Math.floor(at / 50),
            author: 'key:local',
          })),
        )
        await sealer.checkpoint()
        const head = await register.head()
        const backupFile = join(home, `${trial}.backup`)
        await backup(data, backupFile)
        await exportBundle(first, { store, origin: ORIGIN, policy: sealer.policy })
        const files = readBundle(first)
        failures.check(verifyFolder(first).ok, () => `${trial}: the first verifier refuses it`)
        failures.check(verify(files).ok, () => `${trial}: the second verifier refuses it`)
        if (tool) {
          const key = Buffer.from(files.get('keys')!).toString().split('\n')[0]!.split(' ')[1]!
          const run = spawnSync(tool, [first, key], { encoding: 'utf8' })
          if (
            failures.check(
              run.stdout.trim() === String(head.size),
              () => `${trial}: Go says ${run.stdout}${run.stderr}`,
            )
          )
            foreign++
        }
        await restore(first, elsewhere, { clock, random })
        const again = await opened(elsewhere, trial)
        const { head: same, fault } = await again.register.verify({ signatures: true })
        if (
          failures.check(
            !fault && same.root === head.root && same.size === head.size,
            () => `${trial}: comes back otherwise`,
          )
        )
          returned++
        await exportBundle(second, { store: again.store, origin: ORIGIN, policy: sealer.policy })
        const back = readBundle(second)
        failures.check(
          back.size === files.size &&
            [...files].every(([path, bytes]) => Buffer.from(bytes).equals(back.get(path) ?? Buffer.alloc(0))),
          () => `${trial}: the second bundle differs from the first`,
        )
        await again.store.close()
        // The log goes on, and then the old backup is put in its place.
        await register.append([
          { type: 'work.updated', subject: 'proj:later', body: null, expectedVersion: 0, author: 'key:local' },
        ])
        await sealer.checkpoint()
        await store.close()
        for (const name of readdirSync(data)) if (name.startsWith('register.sqlite')) rmSync(join(data, name))
        await restore(backupFile, data, { clock, random })
        const old = await opened(data, trial)
        await old.register.verify()
        await compareKept(data, old.register)
        if (failures.check(old.register.fault?.index === head.size, () => `${trial}: the old backup passes`)) flagged++
        await old.store.close()
      }
    })
    return {
      tried: { exits: n },
      found: { returned, 'accepted by Go': foreign, 'old backups recognised': flagged },
      failures: failures.list,
      skipped,
    }
  },
}
