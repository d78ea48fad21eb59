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

/** Every operation: at some sizes where cost depends on size, or as its scene plays it. Offers come first. */
export const rows: readonly Row[] = [
  ...sessionsRows,
  ...scenes
    .filter(({ operation }) => [...sessionsRows, ...bySize].every((row) => row.operation !== operation))
    .map(rowOf),
  ...bySize,
];
