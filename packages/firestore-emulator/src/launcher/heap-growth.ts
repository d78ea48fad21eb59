import {
  constants,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

type Collection = PerformanceEntry & { detail: NodeGCPerformanceDetail };

const SMALL_HEAP_BYTES = 32 * 1024 * 1024;
/** How much, in percent, a heap may grow before V8 collects old garbage. */
const GROWTH_PERCENT = { small: 100, large: 30 };

/**
 * Makes V8 collect old garbage, such as dropped versions, before the heap is four times what was in use. A small heap
 * may still double, as collecting sooner would slow down imports.
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

/** V8 applies it from the next collection on. */
function allow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
