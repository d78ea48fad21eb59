import { queryGraph } from '@cine/contract/operations/movies/graph';
import { byMember, type Row } from '../../row.ts';

export const graphRows: Row[] = [
  byMember(queryGraph, 'a movie, where to watch it, the caller’s progress', (user, { movieId }) =>
    user.call(queryGraph, {
      query: `{ movie(id: ${movieId}) { title availability { region } } me { level } }`,
    }),
  ),
];
