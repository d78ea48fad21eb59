import { scenes } from '../../../functions/test/scenarios/index.ts';
import type { Row } from '../row.ts';
import { coreRows } from './core.ts';
import { facesRows } from './faces.ts';
import { gameRows } from './game.ts';
import { moviesRows } from './movies.ts';
import { rowOf } from './scenes.ts';
import { togetherRows } from './together.ts';
import { watchingRows } from './watching.ts';

/** The operations whose cost depends on size. What tonight offers costs more after the other rows. */
const bySize = [...togetherRows, ...coreRows, ...watchingRows, ...facesRows, ...gameRows, ...moviesRows];

/** Every operation: at some sizes where cost depends on size, otherwise as its scene plays it. */
export const rows: readonly Row[] = [
  ...bySize,
  ...scenes.filter(({ operation }) => bySize.every((row) => row.operation !== operation)).map(rowOf),
];
