import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ajvModule from 'ajv-draft-04'
import formatsModule from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/ground/index.ts'
import { checkOc4ids, isDateTime, isEmail, isUri } from '../../src/works/index.ts'
import { Maker, type Schema, type Value } from '../generate/json-schema.ts'
import { needs } from '../needs.ts'

// Both are CommonJS; what a module of today calls their default lies one deeper.
const Ajv = ajvModule.default
const addFormats = formatsModule.default

const folder = resolve(import.meta.dirname, '../../../shared/schemas/oc4ids')
const present = existsSync(folder)
const read = (name: string): Schema => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema
const official = needs(present ? null : 'the official OC4IDS schemas are not beside the project')

const everything = { isRegion: () => true, isSector: () => true }
const verdict = (value: unknown) => checkOc4ids(JSON.stringify(value), everything)

function officialSchemas() {
  const [whole, project] = [read('project-package-schema.json'), read('project-schema.json')]
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false })
  addFormats(ajv)
  ajv.addSchema(project)
  return { whole, project, ajv, validate: ajv.compile(whole) }
}

/** Two projects of one id are refused here, as the standard's words ask; its schema cannot see them. */
const sharesAnId = (value: Value): boolean => {
  const projects = (value as { projects?: unknown })?.projects
  if (!Array.isArray(projects)) return false
  const ids = projects.map((project: { id?: unknown } | null) => project?.id).filter((id) => typeof id === 'string')
  return new Set(ids).size < ids.length
}

describe('the checker of OC4IDS packages', () => {
  official(
    'agrees with the official schema on valid packages and on thousands of broken ones',
    () => {
      const { whole, project, validate } = officialSchemas()
      const maker = new Maker(project, seededRandom(31))
      let [valid, broken] = [0, 0]
      const wrong: unknown[] = []
      for (let round = 0; round < 250; round++) {
        const given = maker.value(whole) as { projects: { id: string }[] }
        given.projects.forEach((one, at) => (one.id = `p-${at}`))
        expect(validate(given), JSON.stringify(validate.errors)).toBe(true)
        expect(verdict(given).faults).toEqual([])
        for (let mutation = 0; mutation < 20; mutation++) {
          let mutant = maker.mutated(given)
          if (maker.chance(0.3)) mutant = maker.mutated(mutant)
          if (sharesAnId(mutant)) continue
          const theirs = validate(mutant)
          const ours = verdict(mutant)
          if (theirs) valid++
          else broken++
          if (theirs !== (ours.faults.length === 0)) wrong.push([validate.errors, ours.faults])
        }
      }
      expect(wrong).toEqual([])
      expect(valid).toBeGreaterThan(500)
      expect(broken).toBeGreaterThan(2000)
    },
    120_000,
  )

  official(
    'names the same fields as the official schema where a package breaks it',
    () => {
      const { whole, project } = officialSchemas()
      const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
      addFormats(ajv)
      ajv.addSchema(project)
      const validate = ajv.compile(whole)
      const maker = new Maker(project, seededRandom(32))
      for (let round = 0; round < 200; round++) {
        const given = maker.value(whole) as { projects: { id: string }[] }
        given.projects.forEach((one, at) => (one.id = `p-${at}`))
        const mutant = maker.mutated(given)
        if (sharesAnId(mutant) || validate(mutant)) continue
        const theirs = validate.errors!.map(({ instancePath, keyword, params }) =>
          keyword === 'required'
            ? `${instancePath}/${(params as { missingProperty: string }).missingProperty}`
            : instancePath,
        )
        for (const { path, code } of verdict(mutant).faults)
          expect(
            theirs.includes(path) || (code === 'repeated' && theirs.includes(path.replace(/\/\d+$/, ''))),
            path,
          ).toBe(true)
      }
    },
    60_000,
  )

  official(
    'reads times, addresses and mail addresses as the official schema’s formats do',
    () => {
      const ajv = new Ajv({ strict: false, logger: false })
      addFormats(ajv)
      const random = seededRandom(33)
      const pick = (signs: string) => signs[Math.floor(random.next() * signs.length)]!
      const seeds: Record<string, [(text: string) => boolean, string[], string]> = {
        'date-time': [
          isDateTime,
          ['2024-02-29T12:00:00Z', '2023-12-31t23:59:60z', '2024-01-01 00:00:00.123+06:00', '2024-04-30T24:00:00Z'],
          '0123456789TtZz:.+- ',
        ],
        uri: [
          isUri,
          [
            'https://user@example.org:80/a/b?x=1#y',
            'urn:a:b',
            'http://[::1]/',
            'http://[2001:db8::1.2.3.4]:8/',
            'a:/b',
            'x://[v1.a]/',
          ],
          'abz019:/?#[]@%!$&\'()*+,;=-._~ "<>é中',
        ],
        email: [isEmail, ['a.b@example.org', "o'neil+x@a-b.example", 'a@b', 'a..b@c.de'], 'ab0.@-_ +!é中'],
      }
      for (const [format, [ours, texts, signs]] of Object.entries(seeds)) {
        const theirs = ajv.compile({ type: 'string', format })
        for (let round = 0; round < 20_000; round++) {
          let text = texts[Math.floor(random.next() * texts.length)]!
          for (let edits = Math.floor(random.next() * 3); edits > 0; edits--) {
            const at = Math.floor(random.next() * (text.length + 1))
            text =
              text.slice(0, at) +
              (random.next() < 0.7 ? pick(signs) : '') +
              text.slice(at + (random.next() < 0.5 ? 1 : 0))
          }
          expect(ours(text), `${format} ${JSON.stringify(text)}`).toBe(theirs(text))
        }
      }
    },
    60_000,
  )

  test('refuses two projects of one id, at the field of the second', () => {
    const { faults } = verdict({
      uri: 'https://example.org/1',
      publisher: { name: 'Sample' },
      publishedDate: '2031-01-01T00:00:00Z',
      version: '0.9',
      projects: [{ id: 'a' }, { id: 'a', title: 'another' }],
    })
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual(['/projects/1/id two-projects'])
  })

  test.each([
    ['no JSON at all', 'not json', 'not-json'],
    ['half a package', '{"uri":"https://example.org","projects":[{"id":"a"', 'not-json'],
    ['a list instead of a package', '[]', 'wrong-type'],
    ['something behind the package', '{} {}', 'not-json'],
    ['nesting without end', `{"projects":[${'['.repeat(5000)}`, 'too-deep'],
  ])('%s is refused with the reason', (_, text, code) => {
    const checked = checkOc4ids(text, everything)
    expect(checked.package).toBeNull()
    expect(checked.faults[0]!.code).toBe(code)
  })

  test('shares beyond the whole, dates out of order and figures of nothing are refused at their fields', () => {
    const { faults } = verdict({
      uri: 'https://example.org/1',
      publisher: { name: 'Sample' },
      publishedDate: '2031-01-01T00:00:00Z',
      version: '0.9',
      projects: [
        {
          id: 'a',
          ortoq: {
            stakes: [
              { holder: 'North Works', share: 60, to: '2030' },
              { holder: 'South Works', share: 50, from: '2030-06' },
              { holder: 'East Works', share: 10, from: '2031', to: '2030' },
            ],
          },
        },
        { id: 'b', ortoq: { claims: [{ property: 'cost', low: 5, unit: 'mn' }] } },
      ],
    })
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/projects/0/ortoq/stakes/2/to end-before-start',
      '/projects/0/ortoq/stakes/1/share shares-exceed',
      '/projects/1/ortoq/claims/0/unit bad-format',
    ])
  })
})
