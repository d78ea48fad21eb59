import { AsyncLocalStorage } from 'node:async_hooks';
import type { Operation } from '@cine/contract/operation';
import { log } from '../log.ts';

const answered = new AsyncLocalStorage<Operation>();

/** Runs what answers an operation, so that `noteHolding` knows which. */
export function answeringFor<T>(operation: Operation, run: () => T): T {
  return answered.run(operation, run);
}

/**
 * Logs an error where an operation that doesn't say `holdsCatalogue` loads what only the large door has
 * memory for. Any test in which that happens fails.
 */
export function noteHolding(what: 'facts' | 'offers' | 'index' | 'model' | 'meanings' | 'frames'): void {
  const operation = answered.getStore();
  if (!operation || operation.holdsCatalogue) return;
  log.error('held behind the small door', { operation: operation.name, what });
}
