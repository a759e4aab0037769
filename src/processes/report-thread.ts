import { parentPort } from 'node:worker_threads'
import { OrtoqError } from '../ground/index.ts'
import { jobsHere } from '../jobs/index.ts'
import { apartReports } from '../reports/apart-list.ts'
import { ReportDesk, type HeldRows, type ReportAsked } from '../reports/report-desk.ts'
import { reportJobs } from './job-list.ts'

/** A thread that makes whole reports: parts of tables come in and are kept, questions come in and are answered in turn. */
const desk = new ReportDesk(apartReports, jobsHere(reportJobs))

parentPort!.on('message', async ({ inputs: [input] }: { inputs: readonly [ReportAsked | HeldRows] }) => {
  try {
    parentPort!.postMessage({ results: [await desk.work(input)] })
  } catch (error) {
    const name = 'report' in input ? input.report : 'report'
    const told = error instanceof OrtoqError ? error : new OrtoqError('jobs/broken', { name, reason: String(error) })
    parentPort!.postMessage({ code: told.code, facts: told.facts })
  }
})
