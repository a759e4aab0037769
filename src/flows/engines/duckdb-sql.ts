import { QUESTIONS, type DeclarationColumn, type Narrowing, type Question } from '../aggregate.ts'

/** Text inside a statement; only names and paths of our own pass here, values go as parameters. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const name = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** How a file becomes the one table that the questions know: exact cents and grams, everything else as text. */
export function loadSql(path: string, columns: Readonly<Record<DeclarationColumn, string>>): string {
  const read = /\.parquet$/i.test(path)
    ? `read_parquet(${quoted(path)})`
    : `read_csv(${quoted(path)}, header = true, all_varchar = true)`
  const text = (column: DeclarationColumn) => `coalesce(cast(${name(columns[column])} as varchar), '') as ${column}`
  return `create table declarations as select ${['month', 'hs', 'partner', 'procedure', 'office', 'mode', 'declarant']
    .map((column) => text(column as DeclarationColumn))
    .join(', ')},
    cast(round(cast(${name(columns.value)} as decimal(18, 4)) * 100) as bigint) as cents,
    cast(round(cast(${name(columns.kg)} as decimal(18, 6)) * 1000) as bigint) as grams
    from ${read}`
}

/** The statement of a question and its parameters. No window functions: another engine of SQL may stand here. */
export function questionSql(question: Question, narrowing: Narrowing): { sql: string; values: string[] } {
  const { digits, from, to, hs, partner, k } = narrowing
  const values: string[] = []
  const bind = (value: string): string => `$${values.push(value)}`
  const wanted = [
    from === null ? null : `month >= ${bind(from)}`,
    to === null ? null : `month <= ${bind(to)}`,
    hs === null ? null : `starts_with(hs, ${bind(hs)})`,
    partner === null ? null : `partner = ${bind(partner)}`,
  ].filter((one) => one !== null)
  const chosen = `select *, substr(hs, 1, ${digits}) as product from declarations${wanted.length > 0 ? ` where ${wanted.join(' and ')}` : ''}`
  const keys = QUESTIONS[question] as readonly string[]
  const head = keys.map((key) => `${key}, `).join('')
  const group = keys.length > 0 ? ` group by ${keys.join(', ')}` : ''
  if (question === 'prices')
    return {
      sql: `with chosen as (${chosen}) select ${head}count(*) as count, quantile_cont(price, 0.25) as low, median(price) as median, quantile_cont(price, 0.75) as high
        from (select *, cents * 10.0::double / grams as price from chosen where grams > 0)${group}`,
      values,
    }
  const sums = `count(*) as count, cast(coalesce(sum(cents), 0) as bigint) as cents, cast(coalesce(sum(grams), 0) as bigint) as grams, count(distinct declarant) as declarants`
  if (question !== 'cells')
    return { sql: `with chosen as (${chosen}) select ${head}${sums} from chosen${group}`, values }
  const few = `declarants < ${Math.trunc(k)}`
  const hide = (column: string) => `case when ${few} then null else ${column} end as ${column}`
  // The spread by its sums, so that the declarations are read once: Σ(c − pg)² = Σc² − 2pΣcg + p²Σg².
  return {
    sql: `with chosen as (${chosen}),
      sums as (select ${head}${sums}, sum(cents::double * cents) as cc, sum(cents::double * grams) as cg, sum(grams::double * grams) as gg from chosen${group}),
      means as (select product as code, case when sum(grams) = 0 then 0 else cast(sum(cents) as double) / cast(sum(grams) as double) end as price from sums group by product),
      cells as (select sums.*, case when cents = 0 then 0 else sqrt(greatest(0, cc - 2 * price * cg + price * price * gg) / count) * count / cents end as spread
        from sums join means on code = product)
      select ${head}${['count', 'cents', 'grams', 'spread', 'declarants'].map(hide).join(', ')}, case when ${few} then 'suppressed' else 'reported' end as status from cells`,
    values,
  }
}
