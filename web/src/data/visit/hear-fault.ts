/** Hears what fails in pages. The code that reports it is loaded only then. */
import { second } from '@cine/contract/time';

type PatternAt = (path: string) => string;

let patternAt: PatternAt = () => '/';

/** Reports an error that nobody expected; never throws. */
export function hearFault(error: unknown): void {
  const page = patternAt(location.pathname);
  // Where code can't be loaded, nothing can be reported either.
  void import('./tell-visit.ts').then(
    ({ tellFault }) => tellFault(error, page),
    () => undefined,
  );
}

/**
 * Listens for errors that nobody catches, and reports for a share of visits how long they took to open.
 * `pattern` says which page is at a path, without what stands in it.
 */
export function watchVisit(pattern: PatternAt, share: number): void {
  patternAt = pattern;
  addEventListener('error', ({ error }: ErrorEvent) => error && hearFault(error));
  addEventListener('unhandledrejection', ({ reason }) => hearFault(reason));
  if (!(Math.random() < share)) return;
  const page = patternAt(location.pathname);
  addEventListener('load', () => {
    // Behind what the page itself still loads.
    setTimeout(() => void import('./tell-visit.ts').then(({ tellOpened }) => tellOpened(page)), afterMs);
  });
}

const afterMs = 3 * second;
