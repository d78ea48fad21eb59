import { scenes } from '../../../functions/test/scenarios/index.ts';
import type { Row } from '../row.ts';
import { coreRows } from './core.ts';
import { facesRows } from './faces.ts';
import { gameRows } from './game.ts';
import { moviesRows } from './movies.ts';
import { rowOf } from './scenes.ts';
import { togetherRows } from './together.ts';
import { watchingRows } from './watching.ts';

const others = [...coreRows, ...watchingRows, ...facesRows, ...gameRows, ...moviesRows];

/**
 * Every operation: at some sizes where the cost depends on size, otherwise as its scene plays it. What needs
 * offers, as evenings and their scenes do, comes before look-ups.
 */
export const rows: readonly Row[] = [
  ...togetherRows,
  ...scenes
    .filter(({ operation }) => [...togetherRows, ...others].every((row) => row.operation !== operation))
    .map(rowOf),
  ...others,
];
