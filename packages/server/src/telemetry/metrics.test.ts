import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { METRICS, Metrics, metricsPage } from './metrics.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/guides/metrics.md', import.meta.url));

describe('metrics', () => {
  it('are those that the page describes (vitest -u writes it)', async () => {
    await expect(metricsPage()).toMatchFileSnapshot(PAGE);
  });

  it('are all in what Prometheus reads, and the page asks for none that is not', async () => {
    const text = await new Metrics().text();
    for (const name of Object.keys(METRICS)) expect(text).toContain(`# TYPE ${name} `);
    const asked = [...metricsPage().matchAll(/\b((?:smell|nodejs|process)_[a-z0-9_]+[a-z0-9])\b/g)].map(
      ([, name]) => name!,
    );
    expect(asked.length).toBeGreaterThan(15);
    for (const name of asked) expect(text).toContain(name.replace(/_bucket$/, ''));
  });

  it('count, observe and ask queues when they are read; a queue that cannot be asked is left out', async () => {
    const metrics = new Metrics();
    metrics.count('smell_molecules_total', { model: 'dit-smell' }, 5);
    metrics.observe('smell_database_query_duration_seconds', { operation: 'select' }, 0.03);
    let depth = 7;
    metrics.watchQueues(async () => [{ queue: 'dit-smell', depth, ageSeconds: 1.5 }]);
    const text = await metrics.text();
    expect(text).toContain('smell_molecules_total{model="dit-smell"} 5');
    expect(text).toContain('smell_database_query_duration_seconds_bucket{le="0.05",operation="select"} 1');
    expect(text).toContain('smell_queue_depth{queue="dit-smell"} 7');
    expect(text).toContain('smell_queue_age_seconds{queue="dit-smell"} 1.5');
    expect(Number(/smell_process_tree_resident_bytes (\d+)/.exec(text)![1])).toBeGreaterThan(10_000_000);
    depth = -1;
    metrics.watchQueues(() => Promise.reject(new Error('away')));
    expect(await metrics.text()).not.toContain('smell_queue_depth{');
  });

  it('take no sentence for a label', async () => {
    const metrics = new Metrics();
    metrics.count('smell_molecules_total', { model: 'a fresh rose' });
    expect(await metrics.text()).toContain('smell_molecules_total{model="other"} 1');
  });
});
