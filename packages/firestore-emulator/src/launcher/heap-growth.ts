import {
  constants,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

type Collection = PerformanceEntry & { detail: NodeGCPerformanceDetail };

const SMALL_HEAP_BYTES = 32 * 1024 * 1024;
/** By how much a heap may grow before V8 looks for garbage among what is old. */
const GROWTH_PERCENT = { small: 100, large: 30 };

/**
 * Has V8 collect old garbage before the heap is four times what was in use: what the history forgets is such garbage, all
 * the time. A small heap may still double, as collecting sooner would slow down every import.
 */
export function keepGarbageSmall(): void {
  allow(GROWTH_PERCENT.small);
  const observer = new PerformanceObserver((list) => {
    const collections = list.getEntries() as Collection[];
    if (!collections.some(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR)) return;
    const isSmall = getHeapStatistics().used_heap_size < SMALL_HEAP_BYTES;
    allow(isSmall ? GROWTH_PERCENT.small : GROWTH_PERCENT.large);
  });
  observer.observe({ entryTypes: ['gc'] });
}

/** V8 heeds it from the next collection on. */
function allow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
