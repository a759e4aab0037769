import type { Context } from 'hono'
import { describe, isLanguage, OrtoqError, type ErrorCode, type Facts, type Language } from '../../ground/index.ts'

/** An error as RFC 9457 tells it; `code` and `facts` are ours, so that a client may say it in its own words. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode
  readonly facts: Facts
}

/** The language a request asks for: its parameter, then its header, then English. */
export function languageOf(context: Context): Language {
  const asked = context.req.query('language') ?? ''
  if (isLanguage(asked)) return asked
  const header = context.req.header('accept-language') ?? ''
  return (
    header
      .split(',')
      .map((part) => part.trim().slice(0, 2))
      .find(isLanguage) ?? 'en'
  )
}

/** Answers with an error as problem+json, in the language of the request. */
export function problem(context: Context, error: OrtoqError): Response {
  const body: Problem = {
    type: `/docs/errors#${error.code.replace('/', '-')}`,
    title: error.code,
    status: error.status,
    detail: describe(error.code, error.facts, languageOf(context)),
    code: error.code,
    facts: error.facts,
  }
  const { seconds } = error.facts
  return context.newResponse(JSON.stringify(body), error.status as 400, {
    'content-type': 'application/problem+json',
    ...(typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}),
  })
}
