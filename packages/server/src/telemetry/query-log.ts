/**
 * Measures queries, and logs slow ones with their plan. Values never get there: the statement has placeholders, literals in it are cut out, and of a
 * plan only its shape is kept, since conditions in it quote values.
 */
import { LRUCache } from 'lru-cache';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { spanBefore } from './tracing.ts';

/** What Kysely tells its `log`. */
export interface QueryEvent {
  readonly level: 'query' | 'error';
  readonly query: { readonly sql: string; readonly parameters: readonly unknown[] };
  readonly queryDurationMillis: number;
  readonly error?: unknown;
}

export interface QueryLogOptions {
  readonly slowMs: number;
  readonly log: Log;
  readonly metrics?: Metrics;
}

type RunSql = (
  sql: string,
  parameters: readonly unknown[],
) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>;

/** A plan of the same statement is asked for no more often. */
const EXPLAIN_EVERY_MS = 60_000;
const LONGEST_STATEMENT = 1000;

export interface QueryLog {
  /** For Kysely's `log`. */
  readonly onQuery: (event: QueryEvent) => void;
  /** Once the database is open: slow queries are explained by it. */
  explainBy(run: RunSql): void;
}

export function queryLogger({ slowMs, log, metrics }: QueryLogOptions): QueryLog {
  let run: RunSql | undefined;
  const explained = new LRUCache<string, true>({ max: 500, ttl: EXPLAIN_EVERY_MS });
  const onQuery = ({ level, query, queryDurationMillis, error }: QueryEvent): void => {
    const operation = operationOf(query.sql);
    if (operation === 'explain') return;
    metrics?.observe('smell_database_query_duration_seconds', { operation }, queryDurationMillis / 1000);
    const fields = {
      'db.operation': operation,
      'db.statement': withoutLiterals(query.sql),
      'event.duration': Math.round(queryDurationMillis * 1e6),
    };
    spanBefore('database', fields, queryDurationMillis, error);
    if (level === 'error') {
      metrics?.count('smell_database_errors_total', { operation });
      log.warn('query-failed', fields, error);
      return;
    }
    if (queryDurationMillis < slowMs) return;
    if (!run || !EXPLAINABLE.has(operation) || explained.has(query.sql)) {
      log.warn('query-slow', fields);
      return;
    }
    explained.set(query.sql, true);
    // Not waited for: it must not make the slow query slower. EXPLAIN without ANALYZE runs nothing.
    run(`explain (format json) ${query.sql}`, query.parameters).then(
      ({ rows }) => log.warn('query-slow', { ...fields, 'db.plan': planOf(rows) }),
      () => log.warn('query-slow', fields),
    );
  };
  return {
    onQuery,
    explainBy(given) {
      run = given;
    },
  };
}

const EXPLAINABLE = new Set(['select', 'insert', 'update', 'delete', 'with']);
const OPERATIONS = new Set([
  ...EXPLAINABLE,
  'begin',
  'commit',
  'rollback',
  'explain',
  'create',
  'alter',
  'lock',
  'set',
]);

function operationOf(sql: string): string {
  const word = /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? '';
  return OPERATIONS.has(word) ? word : 'other';
}

/** Strings (also with $$) and numbers that are not placeholders or parts of names. */
function withoutLiterals(sql: string): string {
  return sql
    .replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, '?')
    .replaceAll(/'(?:[^']|'')*'/g, '?')
    .replaceAll(/(?<![\w$.])\d+(?:\.\d+)?/g, '?')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST_STATEMENT);
}

/** Only what says how, not what is looked for. */
const PLAN_FIELDS = ['Node Type', 'Join Type', 'Relation Name', 'Index Name', 'Plan Rows', 'Total Cost'] as const;

function planOf(rows: readonly Record<string, unknown>[]): string {
  const given = rows[0]?.['QUERY PLAN'];
  const plans = (typeof given === 'string' ? JSON.parse(given) : given) as readonly { readonly Plan: PlanNode }[];
  return JSON.stringify(shapeOf(plans[0]!.Plan));
}

interface PlanNode {
  readonly [field: string]: unknown;
  readonly Plans?: readonly PlanNode[];
}

function shapeOf(node: PlanNode): Record<string, unknown> {
  const kept = PLAN_FIELDS.filter((field) => node[field] !== undefined).map((field) => [field, node[field]] as const);
  return { ...Object.fromEntries(kept), ...(node.Plans ? { Plans: node.Plans.map(shapeOf) } : {}) };
}
