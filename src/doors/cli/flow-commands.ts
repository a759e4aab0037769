import {
  DECLARATION_COLUMNS,
  questionNamed,
  readHs,
  wide,
  type Analysis,
  type DeclarationColumn,
  type Narrowing,
} from '../../flows/index.ts'
import { OrtoqError, writeCsv } from '../../ground/index.ts'
import { landed, landedBatch } from '../../reports/index.ts'
import { receiptText, seriesImport } from '../acts/index.ts'
import type { Args } from './args.ts'
import type { Command } from './command.ts'
import { required, type FileAccess } from './file-access.ts'
import { reportCommand } from './report-command.ts'

/** What the commands of flows reach beside text files. */
export interface FlowFiles extends FileAccess {
  /** A Parquet file as the text of a CSV. */
  parquet(path: string): Promise<string>
  /** A file of declarations, open for questions. */
  declarations(path: string, columns: Readonly<Record<DeclarationColumn, string>>): Promise<Analysis>
}

/** `series import`: observations from CSV, SDMX-CSV or Parquet by a map of columns that is kept. */
export const seriesImportCommand = (files: FlowFiles): Command => ({
  usage: 'series import <file> --map JSON',
  about: 'Enters observations from CSV, SDMX-CSV or Parquet by a map of columns; earlier vintages stay.',
  async run(args, shell) {
    const file = args.words[2]
    if (!file) throw new OrtoqError('doors/missing-parameter', { name: 'file' })
    const map = files.text(required(args, 'map'))
    const text = /\.parquet$/i.test(file) ? await files.parquet(file) : files.text(file)
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
    const receipt = await shell.perform(seriesImport, { name, text, map })
    if (shell.json) shell.out(JSON.stringify(receipt, null, 2))
    else for (const line of receiptText(receipt, shell.say)) shell.out(line)
    return 0
  },
})

/** `landed`: one shipment, or with `--batch` a file of them, each by its cheapest way. */
export const landedCommand = (files: FlowFiles): Command => {
  const one = reportCommand(landed)
  return {
    usage: `${one.usage} [--batch CSV]`,
    about: `${one.about} ${landedBatch.about}`,
    async run(args, shell) {
      const batch = args.flags['batch']
      if (batch === undefined) return one.run(args, shell)
      const result = await shell.ask(landedBatch, { lines: files.text(batch), language: shell.language })
      const { lines } = result as { lines: readonly object[] }
      if (shell.json) for (const line of lines) shell.out(JSON.stringify(line))
      else for (const line of landedBatch.text(result as never, shell.say)) shell.out(line)
      return 0
    },
  }
}

/** `declarations`: the named questions about a file of declarations that stays where it is. */
export const declarationsCommand = (files: FlowFiles): Command => ({
  usage:
    'declarations <question> --file CSV|PARQUET [--columns month=MONTH,…] [--digits 2|4|6|10] [--from M] [--to M] [--hs CODE] [--partner P] [--k N] [--limit N]',
  about: `Answers about declarations without letting them out: by-month, by-product, prices, cells … ; columns ${DECLARATION_COLUMNS.join(', ')}.`,
  async run(args, shell) {
    const question = questionNamed(args.words[1] ?? '')
    const analysis = await files.declarations(required(args, 'file'), columnsOf(args.flags['columns'] ?? ''))
    try {
      const rows = await analysis.ask(question, narrowingOf(args))
      if (shell.json) shell.out(JSON.stringify({ schema: 'ortoq-declarations/1', question, rows }, null, 2))
      else if (rows.length > 0)
        shell.out(writeCsv([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]).trimEnd())
      return rows.length > 0 ? 0 : 1
    } finally {
      await analysis.close()
    }
  },
})

function columnsOf(text: string): Record<DeclarationColumn, string> {
  const own = Object.fromEntries(DECLARATION_COLUMNS.map((name) => [name, name])) as Record<DeclarationColumn, string>
  for (const pair of text.split(',').filter(Boolean)) {
    const [name, column] = pair.split('=')
    if (!DECLARATION_COLUMNS.includes(name as DeclarationColumn) || !column)
      throw new OrtoqError('doors/bad-parameter', {
        name: '--columns',
        value: pair,
        wanted: DECLARATION_COLUMNS.join(', '),
      })
    own[name as DeclarationColumn] = column
  }
  return own
}

function narrowingOf({ flags }: Args): Narrowing {
  const whole = (name: string, otherwise: number): number => {
    const value = Number(flags[name] ?? otherwise)
    if (Number.isInteger(value) && value >= 0) return value
    throw new OrtoqError('doors/bad-parameter', { name: `--${name}`, value: flags[name], wanted: '0–9' })
  }
  const digits = whole('digits', wide.digits)
  if (![2, 4, 6, 10].includes(digits))
    throw new OrtoqError('doors/bad-parameter', { name: '--digits', value: digits, wanted: '2 | 4 | 6 | 10' })
  return {
    digits: digits as Narrowing['digits'],
    from: flags['from'] ?? null,
    to: flags['to'] ?? null,
    hs: flags['hs'] === undefined ? null : readHs(flags['hs']),
    partner: flags['partner'] ?? null,
    k: whole('k', 0),
    limit: whole('limit', wide.limit),
  }
}
