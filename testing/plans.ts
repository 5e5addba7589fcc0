import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '#newsroom/db/generated/client.ts';

type Plan = {
  sql: string;
  /** Tables that are read from end to end. */
  scanned: string[];
  /** Indexes that are read. */
  indexes: string[];
  /** Rows that are taken from tables, those included that a filter then drops; 0 for a query that is not carried out. */
  rows: number;
};
type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
};

/**
 * How PostgreSQL would carry out the queries that the work asks through db(): for tests that fail when a screen's
 * query scans a table. Fill the tables well beforehand; small ones are scanned with good reason.
 * `carriedOut` has them carried out once more, which counts their rows.
 */
export async function plansOf(work: () => Promise<unknown>, { carriedOut = false } = {}): Promise<Plan[]> {
  const connectionString = process.env.DATABASE_URL;
  const kept = globalThis as unknown as { nightdeskDb?: PrismaClient };
  const before = kept.nightdeskDb;
  const asked: { sql: string; params: unknown[] }[] = [];
  const listening = new PrismaClient({
    adapter: new PrismaPg({ connectionString }),
    log: [{ emit: 'event', level: 'query' }],
  });
  listening.$on('query', ({ query, params }) =>
    asked.push({ sql: query, params: JSON.parse(params) as unknown[] }),
  );
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    kept.nightdeskDb = listening as unknown as PrismaClient;
    await work();
    const selects = asked.filter(({ sql }) => /^SELECT|^\s*WITH\b/.test(sql));
    const explain = `EXPLAIN (${carriedOut ? 'ANALYZE, ' : ''}FORMAT JSON) `;
    const plans: Plan[] = [];
    for (const { sql, params } of selects)
      plans.push({ sql, ...(await readBy(client, explain + sql, params)) });
    return plans;
  } finally {
    if (before) kept.nightdeskDb = before;
    await client.end();
    await listening.$disconnect();
  }
}

async function readBy(client: pg.Client, sql: string, params: unknown[]): Promise<Omit<Plan, 'sql'>> {
  await client.query('BEGIN');
  const answer = await client.query(sql, params);
  await client.query('ROLLBACK');
  const scanned: string[] = [];
  const indexes: string[] = [];
  let rows = 0;
  const visit = (node: PlanNode) => {
    if (node['Node Type'] === 'Seq Scan') scanned.push(node['Relation Name'] ?? '');
    if (node['Index Name']) indexes.push(node['Index Name']);
    if (node['Relation Name']) rows += rowsOf(node);
    for (const child of node.Plans ?? []) visit(child);
  };
  visit((answer.rows[0] as { 'QUERY PLAN': { Plan: PlanNode }[] })['QUERY PLAN'][0]?.Plan as PlanNode);
  return { scanned, indexes, rows };
}

const rowsOf = (node: PlanNode): number =>
  ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1);
