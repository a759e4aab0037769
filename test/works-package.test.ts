import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ajvModule from 'ajv-draft-04'
import formatsModule from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../src/ground/index.ts'
import type { Observatory } from '../src/processes/observatory.ts'
import { projectPage, reports } from '../src/reports/index.ts'
import {
  checkOc4ids,
  claimsOf,
  importPackage,
  knownOf,
  milestonesOf,
  updateMilestone,
  workById,
  workTable,
} from '../src/works/index.ts'
import { Maker, type Schema } from './generate/json-schema.ts'
import { needs } from './needs.ts'
import { defaultPack, openPack, threeRivers } from './open.ts'

const folder = resolve(import.meta.dirname, '../../shared/schemas/oc4ids')
const present = existsSync(folder)
const read = (name: string): Schema => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema
const official = needs(present ? null : 'the official OC4IDS schemas are not beside the project')

let observatory: Observatory
beforeAll(async () => {
  observatory = await openPack(threeRivers)
})
afterAll(() => observatory.close())

const BY = { author: 'key:local', actingFor: null }
const take = async (text: string, of = observatory) =>
  importPackage(of.register, (await of.view()).snapshot, text, '2031-06-01', BY)

/** The whole file that an export gives, page behind page. */
async function exported(uri?: string, format = 'oc4ids', of = observatory): Promise<string> {
  let text = ''
  for (let from: number | null = 0; from !== null;) {
    const params = projectPage.params.parse({ format, from: String(from), ...(uri ? { package: uri } : {}) })
    const page = await projectPage.run(await of.view(), params)
    text += page.text
    from = page.next
  }
  return text
}

const sample = (uri: string, projects: unknown[], publisher = 'Sample Publisher') =>
  JSON.stringify({
    uri,
    publisher: { name: publisher },
    publishedDate: '2031-05-01T00:00:00Z',
    version: '0.9',
    projects,
  })

const BRIDGE = {
  id: 'sample-bridge',
  title: 'Sample bridge',
  status: 'implementation',
  sector: ['transport.rail'],
  locations: [{ id: '1', gazetteer: { scheme: 'ISO_3166-2', identifiers: ['BO-C'] } }],
  budget: { amount: { amount: 5_000_000, currency: 'BOB' }, approvalDate: '2030-03-01T00:00:00Z' },
  milestones: [{ id: 'm1', code: 'opening', title: 'Opening', dueDate: '2033-01-01T00:00:00Z' }],
  unforeseen: { kept: [1, { as: 'it came' }] },
}

describe('packages of OC4IDS', () => {
  official(
    'any valid package leaves equal to what came',
    async () => {
      const schema = read('project-schema.json')
      const maker = new Maker(schema, seededRandom(41))
      for (let round = 0; round < 25; round++) {
        const given = maker.value(read('project-package-schema.json')) as { uri: string; projects: { id: string }[] }
        given.uri = `https://example.org/round/${round}`
        given.projects.forEach((one, at) => (one.id = `${round}/проект ${at}`))
        await take(JSON.stringify(given, null, round % 3))
        expect(JSON.parse(await exported(given.uri))).toEqual(given)
      }
    },
    60_000,
  )

  official(
    'what this observatory publishes itself is valid by the official schema',
    async () => {
      const ajv = new ajvModule.default({ strict: false, logger: false })
      formatsModule.default(ajv)
      ajv.addSchema(read('project-schema.json'))
      const validate = ajv.compile(read('project-package-schema.json'))
      const real = await openPack(defaultPack)
      const text = await exported(undefined, 'oc4ids', real)
      validate(JSON.parse(text))
      expect(validate.errors).toBeNull()
      expect(checkOc4ids(text, knownOf((await real.view()).snapshot)).faults).toEqual([])
      // What comes back as it left changes nothing of its works.
      const before = (await real.view()).snapshot
      await take(text, real)
      const after = (await real.view()).snapshot
      expect(after.rows(workTable)).toEqual(before.rows(workTable))
      for (const { id } of before.rows(workTable)) {
        expect(claimsOf(after, id)).toEqual(claimsOf(before, id))
        expect(milestonesOf(after, id)).toEqual(milestonesOf(before, id))
      }
      await real.close()
    },
    60_000,
  )

  test('become works with claims that name speaker, date and source', async () => {
    await take(sample('https://example.org/bridges', [BRIDGE]))
    const { snapshot } = await observatory.view()
    expect(workById(snapshot, 'proj:sample-bridge')).toMatchObject({
      status: 'construction',
      sector: 'theme:rail',
      regions: ['region:BO-C'],
    })
    expect(claimsOf(snapshot, 'proj:sample-bridge')).toMatchObject([
      {
        property: 'cost',
        low: 5_000_000,
        unit: 'BOB',
        period: '2030-03-01',
        speaker: 'Sample Publisher',
        said: '2031-05-01',
      },
    ])
  })

  test('leave with what was entered since, and with everything else as it came', async () => {
    const { snapshot } = await observatory.view()
    const update = {
      work: 'proj:sample-bridge',
      step: 'opening',
      kind: 'forecast',
      date: '2034',
      speaker: 'Borlia Railways',
      said: '2031-05',
      source: 'source:railways',
      confidence: 'medium',
      note: null,
    } as const
    await updateMilestone(observatory.register, snapshot, update, BY)
    const { projects } = JSON.parse(await exported('https://example.org/bridges')) as {
      projects: Record<string, unknown>[]
    }
    const { ortoq, ...rest } = projects[0]!
    expect(rest).toEqual(BRIDGE)
    expect(ortoq).toEqual({
      milestones: [
        {
          step: 'opening',
          names: { en: 'Opening' },
          kind: 'forecast',
          date: '2034',
          speaker: 'Borlia Railways',
          said: '2031-05',
          source: 'https://rail.example/plan',
          confidence: 'medium',
        },
      ],
    })
  })

  test('that come again change only what they say otherwise; what people entered stands', async () => {
    await take(sample('https://example.org/bridges', [{ ...BRIDGE, status: 'completion' }]))
    const { snapshot } = await observatory.view()
    expect(workById(snapshot, 'proj:sample-bridge')!.status).toBe('done')
    expect(milestonesOf(snapshot, 'proj:sample-bridge').map(({ date }) => date)).toEqual(['2034', '2033-01-01'])
  })

  test('of two publishers that use one id are two works', async () => {
    await take(
      sample('https://example.org/other', [{ id: 'sample-bridge', title: 'Another bridge' }], 'Other Publisher'),
    )
    const { snapshot } = await observatory.view()
    const bridges = snapshot.rows(workTable).filter(({ id }) => id.startsWith('proj:sample-bridge'))
    expect(bridges.map(({ title }) => title['en'])).toEqual(['Sample bridge', 'Another bridge'])
  })

  test.each([
    ['a project without its id', [{ title: 'x' }], '/projects/0/id'],
    ['two projects of one id', [{ id: 'a' }, { id: 'a', title: 'x' }], '/projects/1/id'],
    ['a status that is none', [{ id: 'a' }, { id: 'b', status: 'dreamt' }], '/projects/1/status'],
    [
      'shares beyond the whole',
      [
        {
          id: 'a',
          ortoq: {
            stakes: [
              { holder: 'x', share: 60 },
              { holder: 'y', share: 50 },
            ],
          },
        },
      ],
      '/projects/0/ortoq/stakes/1/share',
    ],
  ])('with %s are refused whole, at the field', async (_, projects, path) => {
    const before = await observatory.register.head()
    await expect(take(sample('https://example.org/bad', projects))).rejects.toMatchObject({
      code: 'works/bad-package',
      facts: { path },
    })
    expect(await observatory.register.head()).toEqual(before)
  })

  test('the profile says with reasons what a valid package lacks, and refuses nothing for it', async () => {
    const { snapshot } = await observatory.view()
    const { faults, warnings } = checkOc4ids(
      sample('https://example.org/thin', [
        {
          id: 'a',
          title: 'Thin',
          locations: [{ id: '1', gazetteer: { scheme: 'ISO_3166-2', identifiers: ['ZZ-9'] } }],
          budget: { amount: { amount: 5 } },
          milestones: [
            { id: '1', code: 'agreement', dateMet: '2030-05-01T00:00:00Z' },
            { id: '2', type: 'delivery', dateMet: '2030-04-01T00:00:00Z' },
          ],
        },
      ]),
      knownOf(snapshot),
    )
    expect(faults).toEqual([])
    expect(warnings.map(({ path, code }) => `${path.slice('/projects/0/'.length)} ${code}`).toSorted()).toEqual([
      'budget/amount/currency no-currency',
      'budget/approvalDate no-year',
      'documents no-document',
      'locations/0/gazetteer/identifiers/0 unknown-region',
      'milestones/1/dateMet before-signature',
      'ortoq/names one-language',
      'publicAuthority no-authority',
      'sector no-sector',
      'status no-status',
      'type no-type',
    ])
  })
})

describe('other formats', () => {
  test('GeoJSON has a feature for every work, without a place where nobody gave one', async () => {
    const features = (JSON.parse(await exported(undefined, 'geojson')) as { features: { geometry: unknown }[] })
      .features
    expect(features).toHaveLength((await observatory.view()).snapshot.rows(workTable).length)
    expect(features[0]!.geometry).toBeNull()
  })

  test('the table has a row for every work under one header', async () => {
    const lines = (await exported(undefined, 'csv')).trimEnd().split('\n')
    expect(lines[0]).toMatch(/^id,title_ru/)
    expect(lines).toHaveLength((await observatory.view()).snapshot.rows(workTable).length + 1)
  })
})

test('the list filters, counts what totals leave out, and names the rule', async () => {
  const list = reports.find(({ name }) => name === 'project-list')!
  const view = await observatory.view()
  const answer = (params: Record<string, string>) =>
    list.run(view, list.params.parse(params)) as never as {
      total: number
      items: { id: string; rule: string | null }[]
      leftOut: Record<string, number>
    }
  expect(answer({ search: 'дарыя', counted: 'no' }).items.map(({ id }) => id)).toEqual([
    'proj:river-west',
    'proj:river-east',
  ])
  expect(answer({ search: 'river' }).leftOut).toEqual({ part: 2 })
  expect(answer({ state: 'BO' }).items.map(({ id }) => id)).toContain('proj:river')
  expect(list.negative!(answer({ search: 'nothing like it' }) as never)).toBe(true)
})
