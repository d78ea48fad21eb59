import {
  constants,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';

type Collection = PerformanceEntry & { detail: NodeGCPerformanceDetail };

const SMALL_HEAP_BYTES = 32 * 1024 * 1024;
/** How much, in percent, a heap may grow before V8 collects old garbage. */
const GROWTH_PERCENT = { small: 100, large: 30 };
/** Room for new objects, of which half is in use; without a limit it takes 128 MB. */
const NEW_SPACE_BYTES = 32 * 1024 * 1024;
/** By how much V8 multiplies that room when much survives. */
const GROWTH_FACTOR = 2;

/**
 * Makes V8 collect garbage before the heap has grown much. A small heap may still double, since collecting
 * sooner would slow down imports.
 */
export function keepGarbageSmall(): void {
  allow(GROWTH_PERCENT.small);
  const observer = new PerformanceObserver((list) => {
    limitNewSpace();
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

/** V8 multiplies the space by the factor when much survives; it reads its own limit only before it starts. */
function limitNewSpace(): void {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  const mayGrow = GROWTH_FACTOR * (space?.space_size ?? 0) <= NEW_SPACE_BYTES;
  setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? GROWTH_FACTOR : 1}`);
}
