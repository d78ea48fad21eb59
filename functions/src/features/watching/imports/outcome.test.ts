import type { Said } from '@cine/contract/operations/watching/imports';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { expect } from 'chai';
import fc from 'fast-check';
import { newPlayer, type Player } from '#core/players/index.ts';
import { isWatched, ratingOf, type Statement } from '../imported/index.ts';
import { withRatings } from '../ratings/index.ts';
import { playerWith, playerWithout } from './imported-player.ts';
import { outcomeOf } from './outcome.ts';
import { withoutImport } from './undone.ts';

const movieId = 391;
const day = (n: number) => ({ date: `20${10 + n}-01-01` });

/** What a user does with a movie: imports of its rating, ratings made here, and undone imports. */
type Step =
  | { does: 'import'; by: number; value: number; at: number; overwrites: boolean }
  | { does: 'rate'; score: number | null }
  | { does: 'undo'; by: number };

type State = { player: Player; statements: readonly Statement[]; here: number | null };

function after(state: State, step: Step): State {
  const { player, statements } = state;
  if (step.does === 'rate') {
    const taste = withRatings(player.taste, [{ movieId, score: step.score }], 1);
    return { ...state, player: { ...player, taste }, here: step.score };
  }
  if (step.does === 'undo') {
    const own = statements.find(({ by }) => by === step.by);
    if (!own) return state;
    const undone = withoutImport(own, statements, player.taste);
    return { ...state, player: playerWithout(player, [undone], 1), statements: undone.statements };
  }
  const said: Said = { movieId, rating: { value: step.value, at: day(step.at) }, watched: [day(step.at)] };
  const importing = { number: step.by, overwrites: step.overwrites };
  const outcome = outcomeOf(said, statements, player.taste, importing);
  return { ...state, player: playerWith(player, [outcome], 1), statements: outcome.statements };
}

describe('A movie’s rating, imported and made here', () => {
  const by = fc.integer({ min: 1, max: 3 });
  const score = fc.integer({ min: 0, max: 100 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      does: fc.constant('import' as const),
      by,
      value: score,
      at: fc.integer({ min: 0, max: 9 }),
      overwrites: fc.boolean(),
    }),
    fc.record({ does: fc.constant('rate' as const), score: fc.option(score) }),
    fc.record({ does: fc.constant('undo' as const), by }),
  );
  const empty: State = { player: newPlayer, statements: [], here: null };

  it('is the last imported one while it is among the imported, otherwise the one made here', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let state = empty;
        for (const each of steps) {
          state = after(state, each);
          const { taste, seenElsewhere } = state.player;
          const own = scoreOf(taste.ratings, movieId);
          expect(taste.count).to.equal(own === null ? 0 : 1);
          if (taste.imported) expect(own).to.equal(ratingOf(state.statements)!.value);
          else expect(own).to.equal(state.here);
          expect(seenElsewhere ?? []).to.deep.equal(isWatched(state.statements) ? [movieId] : []);
        }
      }),
    );
  });

  it('is what was made here before, once all imports are undone', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const undoing = [1, 2, 3].map((each): Step => ({ does: 'undo', by: each }));
        const { player, here, statements } = [...steps, ...undoing].reduce(after, empty);
        expect(scoreOf(player.taste.ratings, movieId)).to.equal(here);
        expect([player.taste.imported, player.seenElsewhere, statements]).to.deep.equal([
          undefined,
          undefined,
          [],
        ]);
      }),
    );
  });

  it('never changes when the same is imported again', () => {
    fc.assert(
      fc.property(fc.array(step), step, (steps, last) => {
        if (last.does !== 'import') return;
        const once = after(steps.reduce(after, empty), last);
        const twice = after(once, last);
        expect(twice.statements).to.equal(once.statements);
        expect(twice.player).to.equal(once.player);
      }),
    );
  });
});
