import {
  createCustomMovie,
  promoteCustomMovie,
  refusePromotion,
} from '@cine/contract/operations/movies/custom-movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { context } from '../../../../functions/src/context.ts';
import { repoint } from '../../../../functions/src/features/movies/promotion/repoint-service.ts';
import { forBothTurns, newMember, type Row } from '../../row.ts';
import { customMovie } from '../../situations.ts';

export const promotionRows: Row[] = [1, 5].map((watches) => ({
  operation: refusePromotion,
  label: `${watches} watches and a rating, no challenge concerned`,
  prepare: async (stage) => {
    const [maker, user] = [await newMember(stage), await newMember(stage)];
    const ids = await forBothTurns(async (turn) => {
      const { id: tmdbId, title, year } = stage.movies[turn]!;
      const { movie } = await maker.call(createCustomMovie, { ...customMovie, title, year });
      const { movieId } = movie;
      for (let n = 0; n < watches; n += 1) await user.call(recordOwnWatch, { movieId, key: `k${n}` });
      await user.call(rateMovie, { movieId, score: 80 });
      await maker.call(promoteCustomMovie, { movieId, tmdbId });
      // The tasks of what is prepared get lost.
      await repoint(context(), movieId);
      return movieId;
    });
    return (turn) => user.call(refusePromotion, { movieId: ids[turn] });
  },
}));
