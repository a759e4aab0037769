import pg from 'pg'
import { guardParameter } from '../guard.ts'

const INT8 = 20

function getTypeParser(oid: number, format?: string): (text: string) => unknown {
  return oid === INT8 && format !== 'binary' ? safeInteger : (pg.types.getTypeParser(oid, format as 'text') as never)
}

function safeInteger(text: string): number {
  return guardParameter(Number(text)) as number
}

/** Connections whose parameters are guarded and whose 64-bit integers come as numbers or, beyond 2^53, not at all. */
export class GuardedPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, types: { getTypeParser } })
  }

  override async connect(): Promise<pg.PoolClient> {
    const client = await super.connect()
    if (!('guarded' in client)) {
      const query = client.query.bind(client) as (...given: unknown[]) => unknown
      const guarded = (text: unknown, parameters?: readonly unknown[], ...rest: unknown[]) =>
        query(text, parameters?.map(guardParameter), ...rest)
      Object.assign(client, { query: guarded, guarded: true })
    }
    return client
  }
}
