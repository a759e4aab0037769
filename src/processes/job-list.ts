import type { JobList } from '../jobs/index.ts'
import { signLines } from '../register/index.ts'
import { portsSpent, portWorlds, simulateQueue } from '../ways/index.ts'
import { compareTexts, readText, tellText, understandTexts } from '../words/index.ts'

/** Work that may run on another thread. */
export const jobList: JobList = {
  'simulate-queue': simulateQueue,
  'port-worlds': portWorlds,
  'port-spent': portsSpent,
  'read-text': readText,
  'tell-text': tellText,
  'compare-texts': compareTexts,
  'understand-texts': understandTexts,
  'sign-lines': signLines,
}

/** What of it a report asks for that is made on a thread of its own. */
export const reportJobs: JobList = { 'port-worlds': portWorlds, 'port-spent': portsSpent }
