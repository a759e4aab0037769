import { z } from 'zod'
import { accessTable, goodsTable, holdsOn, readHs, ruleDay, ruleTable, unionsOf } from '../flows/index.ts'
import type { Id } from '../ground/index.ts'
import { stateNamed } from './mirror.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { sourceIndex, sourceText } from './source.ts'
import { names, source } from './shapes.ts'

const rule = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.string().nullable(),
  goods: z.string().nullable(),
  hs: z.string().nullable(),
  origin: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  minimum: z.number().nullable(),
  minimumUnit: z.string().nullable(),
  base: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  standing: z.string(),
  name: names,
  act: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
  note: z.string().nullable(),
})

export const rules = report({
  name: 'rules',
  command: 'rule list',
  about: 'Duties, taxes, thresholds, customs procedures and conventions with the time in which they hold.',
  params: z.object({
    kind: z.string().optional().describe('vat, tariff, fee, parcel-duty, procedure …'),
    state: z.string().optional().describe('rules of a state and its unions, by code'),
    date: z.string().optional().describe('those that hold, or may hold, on this day'),
    language: language(),
  }),
  result: z.object({ schema: z.literal('ortoq-rules/1'), rules: z.array(rule), sources: z.record(z.string(), source) }),
  run({ snapshot, now }, params) {
    const state = params.state === undefined ? null : stateNamed(snapshot, params.state)
    const day = params.date === undefined ? null : ruleDay(params.date)
    const of = state && [state, ...unionsOf(snapshot, state, day ?? now.slice(0, 10))]
    const found = snapshot
      .rows(ruleTable)
      .filter((row) => params.kind === undefined || row.kind === params.kind)
      .filter((row) => of === null || (row.state !== null && (of as readonly Id[]).includes(row.state)))
      .filter((row) => day === null || holdsOn(row, day) !== 'no')
      .map((row) => ({ ...row, hs: row.hs ?? null }))
    return {
      schema: 'ortoq-rules/1' as const,
      rules: found,
      sources: sourceIndex(
        snapshot,
        found.map((row) => row.source),
        params.language,
      ),
    }
  },
  negative: (result) => result.rules.length === 0,
  text: (result, say) => [
    ...result.rules.map(
      (row) =>
        `${row.id}  ${say.name(row.name, row.id)}${row.high === null ? '' : `: ${say.range(row.low, row.high, row.unit ?? '', 2)}`} · ${say.word('rule', row.standing)}${row.from ? `, ${row.from}` : ''}${row.to ? ` … ${row.to}` : ''} [${row.confidence}]`,
    ),
    '',
    ...sourceText(result.sources, say),
  ],
})

const access = z.object({
  id: z.string(),
  hs: z.string().nullable(),
  kind: z.string(),
  standing: z.string(),
  /** True where somebody says that goods may enter by it now: a signature, a draft or talks alone open no market. */
  open: z.boolean(),
  since: z.string().nullable(),
  name: names,
  needs: names,
  document: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
  note: z.string().nullable(),
})

export const marketAccess = report({
  name: 'access',
  command: 'access',
  about: 'For exporters: which goods may enter a state under which protocol, register, certificate or quota.',
  params: z.object({
    from: z.string().describe('state of origin, by code'),
    to: z.string().describe('state that is entered, by code'),
    hs: z.string().optional().describe('only goods of this code'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-access/1'),
    from: z.string(),
    to: z.string(),
    access: z.array(access),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, params) {
    const [from, to] = [stateNamed(snapshot, params.from), stateNamed(snapshot, params.to)]
    const hs = params.hs === undefined ? null : readHs(params.hs)
    const fits = (codes: string | null) =>
      hs === null || (codes?.split(' ') ?? []).some((code) => hs.startsWith(code) || code.startsWith(hs))
    const found = snapshot
      .rows(accessTable)
      .filter((row) => row.from === from && row.to === to && fits(row.hs))
      .map(({ id, hs: codes, kind, standing, since, name, needs, document, source: said, confidence, note }) => ({
        id,
        hs: codes,
        kind,
        standing,
        since,
        name,
        needs,
        document,
        confidence,
        note,
        open: kind !== 'quota' && standing === 'in-force',
        source: said,
      }))
    return {
      schema: 'ortoq-access/1' as const,
      from: from.slice(6),
      to: to.slice(6),
      access: found,
      sources: sourceIndex(
        snapshot,
        found.map((row) => row.source),
        params.language,
      ),
    }
  },
  negative: (result) => result.access.every(({ open }) => !open),
  text: (result, say) =>
    result.access.length === 0
      ? [say.text('access.none')]
      : [
          ...result.access.map(
            (row) =>
              `${row.open ? '+' : '–'} ${say.name(row.name, row.id)}${row.hs ? ` (HS ${row.hs})` : ''}: ${say.word('access', row.kind)}, ${say.word('rule', row.standing)}${row.since ? ` ${row.since}` : ''} · ${say.name(row.needs, '')} [${row.confidence}]`,
          ),
          '',
          ...sourceText(result.sources, say),
        ],
})

export const goodsList = report({
  name: 'goods',
  command: 'goods list',
  about: 'Goods that this partnership trades, with the codes by which rules are looked up.',
  params: z.object({}),
  result: z.object({
    schema: z.literal('ortoq-goods/1'),
    items: z.array(
      z.object({
        id: z.string(),
        name: names,
        hs: z.string().nullable(),
        class: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
  }),
  run: ({ snapshot }) => ({
    schema: 'ortoq-goods/1' as const,
    items: snapshot
      .rows(goodsTable)
      .map(({ id, name, hs, class: kind, from, to }) => ({ id, name, hs, class: kind, from, to })),
  }),
  negative: ({ items }) => items.length === 0,
  text: ({ items }, say) =>
    items.map(
      ({ id, name, hs, from, to }) =>
        `${id}  ${say.name(name, id)}  HS ${hs ?? '—'}  ${from?.slice(6) ?? '—'} → ${to?.slice(6) ?? '—'}`,
    ),
})
