/** An alert as the tables write it: only what differs from the usual, and the facts that let it be skipped. */
import type { Alert } from './alert.ts';
import type { AlertFact } from './alert-facts.ts';

export interface AlertRule extends Alert {
  /** A structure without all of them cannot match any of `smarts`. */
  readonly needs: readonly AlertFact[];
}

type Written = Omit<AlertRule, 'endpoint' | 'exceptions' | 'neverGenerate'> &
  Partial<Pick<AlertRule, 'exceptions' | 'neverGenerate'>>;

/** The alerts of one endpoint. */
export function alertRules(endpoint: Alert['endpoint'], written: readonly Written[]): readonly AlertRule[] {
  return written.map((rule) => ({ exceptions: [], neverGenerate: false, ...rule, endpoint }));
}
