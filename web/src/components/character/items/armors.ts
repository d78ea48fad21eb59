/** The drawings of all armours. */
import type { itemShapes } from '@cine/contract/game/items/shapes';
import type { Garment } from '../figure/garment.ts';
import type { Box } from './box.ts';
import { coats } from './coats.ts';
import { costumes } from './costumes.ts';

export type Armor = Garment & { box: Box };

export const armors: Readonly<Record<(typeof itemShapes.armor)[number], Armor>> = { ...coats, ...costumes };
