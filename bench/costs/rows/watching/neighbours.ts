import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import type { Row } from '../../row.ts';
import { onRating } from '../../situations.ts';

export const neighboursRows: Row[] = [onRating(listNeighbours, '', (user) => user.call(listNeighbours, {}))];
