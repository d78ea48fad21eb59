/** What joining an evening costs, and a watch by which three challenges advance and one is completed. */
import { report } from './command/harness.ts';
import { measureWrites, reportWatch } from './writes/measure.ts';

for (const [suffix, movies] of [
  ['', 5_000],
  ['.doubled', 10_000],
  ['-45000', 45_000],
] as const) {
  const costs = await measureWrites({ movies, candidates: 5_000 });
  const fixture = `a member and a guest join, the dearer of them; ${movies} movies, call limits on`;
  const all = { unit: 'documents', sense: 'max', fixture, warmth: 'cold' } as const;
  const dearer = (count: 'reads' | 'writes') => Math.max(costs.member[count], costs.guest[count]);
  report({ ...all, figure: `join.reads${suffix}`, value: dearer('reads'), goal: 4 });
  report({ ...all, figure: `join.writes${suffix}`, value: dearer('writes'), goal: 2 });
  reportWatch(costs, movies, suffix);
}
