import { limits } from '../../limits.ts';
import type { Position } from '../syntax/ast.ts';

type Callable<T> = { declaration: { name: string; at: Position }; calls: ReadonlySet<T> };
type Report = (message: string, at: Position) => void;

/** Reports recursion and, if there is none, chains of calls that are too long, even if no rule calls them. */
export function checkCalls<T extends Callable<T>>(functions: readonly T[], report: Report): void {
  const recursive = recursiveOf(functions);
  for (const { declaration } of recursive) report('Recursive call is not allowed.', declaration.at);
  if (recursive.length > 0) return;
  const called = new Set(functions.flatMap(({ calls }) => [...calls]));
  const depths = new Map<T, number>();
  for (const first of functions) {
    if (called.has(first) || depthOf(first, depths) <= limits.callChain) continue;
    const chain = [first];
    while (chain.length <= limits.callChain) chain.push(deepestCall(chain.at(-1) as T, depths));
    const { declaration } = chain.pop() as T;
    const names = chain.map((one) => one.declaration.name).join('->');
    report(`Maximum allowed call depth of 20 is reached for [${names}] call stack.`, declaration.at);
  }
}

/** The functions that call themselves, directly or not. */
function recursiveOf<T extends Callable<T>>(functions: readonly T[]): T[] {
  const cyclic = new Set<T>();
  const open = new Set<T>();
  const done = new Set<T>();
  const visit = (one: T): void => {
    if (open.has(one)) cyclic.add(one);
    if (open.has(one) || done.has(one)) return;
    open.add(one);
    for (const next of one.calls) visit(next);
    open.delete(one);
    done.add(one);
  };
  for (const one of functions) visit(one);
  return functions.filter((one) => cyclic.has(one));
}

/** The number of functions in the longest chain of calls from here. */
function depthOf<T extends Callable<T>>(one: T, depths: Map<T, number>): number {
  const cached = depths.get(one);
  if (cached !== undefined) return cached;
  const depth = 1 + Math.max(0, ...[...one.calls].map((next) => depthOf(next, depths)));
  depths.set(one, depth);
  return depth;
}

function deepestCall<T extends Callable<T>>(one: T, depths: Map<T, number>): T {
  return [...one.calls].reduce((a, b) => (depthOf(b, depths) > depthOf(a, depths) ? b : a));
}
