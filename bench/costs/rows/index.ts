import { scenes } from '../../../functions/test/scenarios/index.ts';
import type { Row } from '../row.ts';
import { coreRows } from './core.ts';
import { duelsRows } from './duels.ts';
import { facesRows } from './faces.ts';
import { gameRows } from './game.ts';
import { groupsRows } from './groups.ts';
import { moviesRows } from './movies.ts';
import { rowOf } from './scenes.ts';
import { sessionsRows } from './sessions.ts';
import { togetherRows } from './together.ts';
import { watchingRows } from './watching.ts';

const bySize = [
  ...[...coreRows, ...watchingRows, ...facesRows, ...groupsRows],
  ...[...togetherRows, ...gameRows, ...duelsRows, ...moviesRows],
];

/**
 * Every operation: at some sizes where the cost depends on size, otherwise as its scene plays it. What
 * needs offers comes before look-ups.
 */
export const rows: readonly Row[] = [
  ...sessionsRows,
  ...scenes
    .filter(({ operation }) => [...sessionsRows, ...bySize].every((row) => row.operation !== operation))
    .map(rowOf),
  ...bySize,
];
