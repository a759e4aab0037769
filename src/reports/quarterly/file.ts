import type { Snapshot } from '../../ground/index.ts'
import type { Report } from './document.ts'
import { docxOf } from './docx.ts'
import { htmlOf } from './html.ts'
import { tablesOf } from './tables.ts'
import type { Tongue } from './tongue.ts'

/** What the report can be had as; `csv` is a zip of tables. */
export const formats = ['docx', 'html', 'csv'] as const
export type Format = (typeof formats)[number]

export interface ReportFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** One definition, three renderers. The same report gives the same bytes. */
export function fileOf(format: Format, tongue: Tongue, snapshot: Snapshot, report: Report): ReportFile {
  const name = `ortoq-${report.quarter.name}-${report.language}`
  switch (format) {
    case 'docx':
      return {
        name: `${name}.docx`,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: docxOf(tongue, snapshot, report),
      }
    case 'html':
      return {
        name: `${name}.html`,
        type: 'text/html',
        bytes: new TextEncoder().encode(htmlOf(tongue, snapshot, report)),
      }
    case 'csv':
      return { name: `${name}.zip`, type: 'application/zip', bytes: tablesOf(tongue, snapshot, report) }
  }
}
