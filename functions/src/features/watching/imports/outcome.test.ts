import type { ImportedMovie, KnownWhen, When } from '@cine/contract/operations/watching/imports';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { newPlayer, type Player } from '#core/players/index.ts';
import { withRatings } from '../ratings/index.ts';
import { combineStatements, isWatched, ratingOf, type Statement } from '../statements/index.ts';
import { playerWith, playerWithout } from './imported-player.ts';
import { importOutcomeOf } from './outcome.ts';
import { formerRating, undoStatement } from './undo-statement.ts';

const movieId = 391;
const imported = Date.parse('2026-01-01');
const day = (n: number) => ({ date: `20${10 + n}-01-01` });

type Import = { movie: ImportedMovie; overwrites: boolean; isUndone: boolean };

/** What a user does with a movie: imports of its rating, repeated and undone ones, and ratings made here. */
type Step =
  | { does: 'import'; value: number; at: number; overwrites: boolean }
  | { does: 'repeat' | 'undo'; nth: number }
  | { does: 'rate'; score: number | null };

type State = {
  player: Player;
  statements: readonly Statement[];
  here: number | null;
  /** By their numbers. */
  imports: readonly Import[];
};

function after(state: State, step: Step): State {
  const { player, statements, imports } = state;
  if (step.does === 'rate') {
    const taste = withRatings(player.taste, [{ movieId, score: step.score }], 1);
    return { ...state, player: { ...player, taste }, here: step.score };
  }
  if (step.does === 'import') {
    const movie: ImportedMovie = {
      movieId,
      rating: { value: step.value, at: step.at === 0 ? null : day(step.at) },
      watched: [day(step.at)],
    };
    const made = { movie, overwrites: step.overwrites, isUndone: false };
    return applied({ ...state, imports: [...imports, made] }, imports.length);
  }
  const number = imports.length > 0 ? step.nth % imports.length : 0;
  if (!imports[number] || imports[number].isUndone) return state;
  if (step.does === 'repeat') return applied(state, number);
  const left = imports.map((each, at) => (at === number ? { ...each, isUndone: true } : each));
  const own = statements.find(({ by }) => by === number);
  if (!own) return { ...state, imports: left };
  const undone = undoStatement(own, statements, player.taste);
  const next = playerWithout(player, [undone], 1);
  return { ...state, player: next, statements: undone.statements, imports: left };
}

function applied(state: State, number: number): State {
  const { player, statements, imports } = state;
  const { movie, overwrites } = imports[number]!;
  const outcome = importOutcomeOf(movie, statements, player.taste, { number, overwrites, now: imported });
  return { ...state, player: playerWith(player, [outcome], 1), statements: outcome.statements };
}

describe('A movie’s rating, imported and made here', () => {
  const nth = fc.nat({ max: 9 });
  const score = fc.integer({ min: 0, max: 100 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      does: fc.constant('import' as const),
      value: score,
      at: fc.integer({ min: 0, max: 9 }),
      overwrites: fc.boolean(),
    }),
    fc.record({ does: fc.constant('rate' as const), score: fc.option(score) }),
    fc.record({ does: fc.constantFrom('repeat' as const, 'undo' as const), nth }),
  );
  const empty: State = { player: newPlayer, statements: [], here: null, imports: [] };

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
        const lived = steps.reduce(after, empty);
        const undoing = lived.imports.map((_, each): Step => ({ does: 'undo', nth: each }));
        const { player, here, statements } = undoing.reduce(after, lived);
        expect(scoreOf(player.taste.ratings, movieId)).to.equal(here);
        expect([player.taste.imported, player.seenElsewhere, statements]).to.deep.equal([
          undefined,
          undefined,
          [],
        ]);
      }),
    );
  });

  it('made here is what an import that replaces it brings, whatever others say, and comes back without it', () => {
    fc.assert(
      fc.property(fc.array(step), score, fc.nat({ max: 9 }), fc.option(score), (steps, value, at, here) => {
        const before = after(steps.reduce(after, empty), { does: 'rate', score: here });
        fc.pre(before.statements.length > 0 || here !== null);
        const replaced = after(before, { does: 'import', value, at, overwrites: true });
        expect(scoreOf(replaced.player.taste.ratings, movieId)).to.equal(value);
        const number = before.imports.length;
        const outcome = importOutcomeOf(
          replaced.imports[number]!.movie,
          before.statements,
          before.player.taste,
          {
            number,
            overwrites: true,
            now: imported,
          },
        );
        // One that equals what was rated here replaces nothing.
        const ratings = value === here ? 0 : 1;
        expect([outcome.added.ratings, outcome.counts.ratings]).to.deep.equal([ratings, ratings]);
        const again = after(replaced, { does: 'repeat', nth: number });
        expect(again.statements).to.equal(replaced.statements);
        const { player } = after(replaced, { does: 'undo', nth: number });
        expect([scoreOf(player.taste.ratings, movieId), player.taste.imported]).to.deep.equal([
          here,
          undefined,
        ]);
      }),
    );
  });

  it('of a file without days replaces another imported one only where it is asked to', () => {
    const undated = (value: number, overwrites: boolean): Import => ({
      movie: { movieId, rating: { value, at: null } },
      overwrites,
      isUndone: false,
    });
    const scoreAfter = (...imports: Import[]) => {
      const state = imports.reduce<State>((now, _, number) => applied(now, number), { ...empty, imports });
      return { state, score: scoreOf(state.player.taste.ratings, movieId) };
    };
    const [older, newer] = [undated(60, false), undated(90, true)];
    expect(scoreAfter(older, undated(90, false)).score).to.equal(60);
    const statements: Statement[] = [{ movieId, by: 1, rating: { value: 60, at: null } }];
    const taste = scoreAfter(older).state.player.taste;
    expect(importOutcomeOf(newer.movie, statements, taste, { number: 2, overwrites: false }).kept).to.equal(
      'rated-before',
    );
    expect(importOutcomeOf(older.movie, statements, taste, { number: 2, overwrites: false }).kept).to.equal(
      'there-already',
    );
    const dated9: Statement[] = [{ movieId, by: 1, rating: { value: 100, at: day(9) } }];
    const earlier = { movieId, rating: { value: 30, at: day(3) } };
    const tasteOf9 = scoreAfter({ ...older, movie: { movieId, rating: { value: 100, at: day(9) } } }).state;
    expect(
      importOutcomeOf(earlier, dated9, tasteOf9.player.taste, { number: 2, overwrites: false }).kept,
      'an earlier one',
    ).to.equal('rated-before');
    const { state, score } = scoreAfter(older, newer);
    expect(score).to.equal(90);
    expect(applied(state, 1)).to.deep.equal(state);
    const undone = after(state, { does: 'undo', nth: 1 });
    expect(scoreOf(undone.player.taste.ratings, movieId)).to.equal(60);
    expect(scoreAfter(older, newer, older, newer).score, 'again').to.equal(90);
    const movie: ImportedMovie = { movieId, rating: { value: 30, at: day(9) } };
    const dated = { movie, overwrites: false, isUndone: false };
    expect(scoreAfter(dated, newer, dated).score, 'a dated one, twice').to.equal(90);
    const sameDay = { ...dated, movie: { movieId, rating: { value: 50, at: day(9) } } };
    expect(scoreAfter(dated, sameDay).score, 'of the same day').to.equal(30);
    expect(scoreAfter(dated, { ...sameDay, overwrites: true }).score, 'of the same day').to.equal(50);
  });

  it('says alone that it was seen, until its import is undone', () => {
    const movie: ImportedMovie = { movieId, rating: { value: 70, at: null } };
    const imports = [{ movie, overwrites: false, isUndone: false }];
    const rated = applied({ ...empty, imports }, 0);
    expect([rated.player.seenElsewhere, combineStatements(rated.statements).watched]).to.deep.equal([
      [movieId],
      [],
    ]);
    expect(after(rated, { does: 'undo', nth: 0 }).player.seenElsewhere).to.equal(undefined);
  });

  it('is what the other of two imports says, once either is undone', () => {
    const brought = fc.record({
      does: fc.constant('import' as const),
      value: score,
      at: fc.integer({ min: 0, max: 9 }),
      overwrites: fc.constant(false),
    });
    const stateOf = ({ player: { taste, seenElsewhere }, statements }: State) => ({
      score: scoreOf(taste.ratings, movieId),
      imported: taste.imported,
      seenElsewhere,
      watched: combineStatements(statements).watched,
    });
    fc.assert(
      fc.property(brought, brought, fc.option(score), fc.constantFrom(0, 1), (one, other, here, nth) => {
        const before = here === null ? empty : after(empty, { does: 'rate', score: here });
        const imports = [one, other];
        const undone = [...imports, { does: 'undo' as const, nth }].reduce<State>(after, before);
        expect(stateOf(undone)).to.deep.equal(stateOf(after(before, imports[1 - nth]!)));
        expect(stateOf(after(undone, { does: 'undo', nth: 1 - nth }))).to.deep.equal(stateOf(before));
      }),
    );
  });

  it('is said whole by ten imports, and beyond those by the ones that bring what is new', () => {
    const files = Array.from({ length: 20 }, (_, at): Step => {
      return { does: 'import', value: at, at: at === 15 ? 2 : 1, overwrites: false };
    });
    const { statements } = files.reduce(after, empty);
    expect(statements.map(({ by }) => by)).to.deep.equal([...Array(10).keys(), 15]);
  });

  it('isn’t said again by an import where one says it that can’t be undone any more', () => {
    const movie: ImportedMovie = { movieId, liked: { at: null }, wanted: { at: null } };
    const statements: Statement[] = [{ movieId, by: 1, liked: { at: null } }];
    const claimed = (lasting: number[]) =>
      importOutcomeOf(movie, statements, newPlayer.taste, {
        number: 2,
        overwrites: false,
        lasting: new Set(lasting),
      });
    const own = (lasting: number[]) => claimed(lasting).statements.find(({ by }) => by === 2);
    expect(own([1])).to.deep.equal({ movieId, by: 2, wanted: true });
    expect(own([])).to.deep.equal({ movieId, by: 2, wanted: true, liked: { at: null } });
  });

  it('never changes when the same is imported again', () => {
    fc.assert(
      fc.property(fc.array(step), score, (steps, value) => {
        const last: Step = { does: 'import', value, at: 5, overwrites: false };
        const once = after(steps.reduce(after, empty), last);
        const twice = after(once, { does: 'repeat', nth: once.imports.length - 1 });
        expect(twice.statements).to.equal(once.statements);
        expect(twice.player).to.equal(once.player);
      }),
    );
  });

  it('is the same after an export in any format is read back', () => {
    const instant = fc
      .integer({ min: 0, max: 5_000 * 24 * 60 })
      .map((minutes) => ({ instant: new Date(Date.UTC(2012, 0, 1) + minutes * minute).toISOString() }));
    const times = fc.option(fc.oneof(instant, fc.nat({ max: 9 }).map(day)));
    const tens = (value: number) => Math.max(1, Math.round(value / 10)) * 10;
    const dayIn = (zone: number) => (when: KnownWhen) => {
      if ('date' in when) return when;
      return { date: new Date(Date.parse(when.instant) + zone * hour).toISOString().slice(0, 10) };
    };
    const moment = (when: KnownWhen) => ('date' in when ? { instant: `${when.date}T12:00:00.000Z` } : when);
    const formats = fc.oneof(
      fc.integer({ min: -12, max: 14 }).map((zone) => ({ when: dayIn(zone), isInTens: true })),
      fc.constant({ when: moment, isInTens: true }),
      fc.constant({ when: (when: KnownWhen) => when, isInTens: false }),
    );
    const isHere = fc.boolean();
    fc.assert(
      fc.property(score, times, formats, isHere, fc.boolean(), (value, at, format, isHere, overwrites) => {
        const { isInTens, when } = format;
        const first = importOutcomeOf({ movieId, rating: { value, at } }, [], newPlayer.taste, {
          number: 1,
          overwrites: false,
        });
        const before = isHere
          ? { player: { ...newPlayer, taste: withRatings(newPlayer.taste, [{ movieId, score: value }], 1) } }
          : { player: playerWith(newPlayer, [first], 1) };
        const statements = isHere ? [] : first.statements;
        const rating = { value: isInTens ? tens(value) : value, at: at && when(at) };
        const options = { number: 2, overwrites, now: imported, isInTens };
        const again = importOutcomeOf({ movieId, rating }, statements, before.player.taste, options);
        expect([again.score, again.added.ratings]).to.deep.equal([null, 0]);
        expect(again.kept).to.be.oneOf([null, 'there-already']);
      }),
    );
  });

  it('is a later one of another value, but not one that may be earlier the same day', () => {
    const imported = importOutcomeOf(
      { movieId, rating: { value: 87, at: { date: '2024-05-04' } } },
      [],
      newPlayer.taste,
      {
        number: 1,
        overwrites: false,
      },
    );
    const { taste } = playerWith(newPlayer, [imported], 1);
    const scoreAt = (instant: string, value = 70) =>
      importOutcomeOf({ movieId, rating: { value, at: { instant } } }, imported.statements, taste, {
        number: 2,
        overwrites: false,
        isInTens: true,
      }).score;
    expect(scoreAt('2024-05-04T22:00:00Z')).to.equal(null);
    expect(scoreAt('2024-05-05T22:00:00+14:00')).to.equal(null);
    expect(scoreAt('2024-05-06T00:00:00-12:00')).to.equal(70);
    expect(scoreAt('2024-06-04T22:00:00Z', 90)).to.equal(null);
  });

  it('leaves before one given here since what it replaced, or what another import says', () => {
    const by = (number: number, rating: NonNullable<Statement['rating']>): Statement => ({
      movieId,
      by: number,
      rating,
    });
    const own = by(0, { value: 100, at: null });
    const former = (statement: Statement, ...others: Statement[]) =>
      formerRating(statement, others, () => imported);
    const gone = { score: 100, ratedAt: imported };
    expect(former(own)).to.deep.equal({ gone, left: { score: null, ratedAt: null } });
    const other = by(1, { value: 60, at: day(4) });
    const ratedAt = Date.parse(day(4).date);
    expect(former(own, other)).to.deep.equal({ gone, left: { score: 60, ratedAt } });
    const stayed = by(1, { value: 60, at: day(4), stayed: true });
    expect(former(own, stayed)!.left.score).to.equal(null);
    expect(former(by(0, { value: 100, at: null, replaced: 20 }), other)!.left.score).to.equal(20);
    expect([former(stayed), former({ movieId, by: 0 })]).to.deep.equal([null, null]);
  });
});

describe('A movie’s watches in a file', () => {
  it('have as many days marked as new as watches are added, and the same ones when sent again', () => {
    const moment = fc.integer({ min: 0, max: 200 }).map((hours) => ({
      instant: new Date(Date.UTC(2014, 0, 1) + hours * hour).toISOString(),
    }));
    const date = fc.integer({ min: 1, max: 9 }).map((of) => ({ date: `2014-01-0${of}` }));
    const days = fc.array(fc.oneof(date, moment), { maxLength: 8 });
    fc.assert(
      fc.property(days, days, fc.array(moment, { maxLength: 3 }), (former, watched, recorded) => {
        const apply = (file: readonly When[], before: readonly Statement[], number: number) =>
          importOutcomeOf({ movieId, watched: [...file] }, before, newPlayer.taste, {
            number,
            overwrites: false,
            recorded,
          });
        const first = apply(former, [], 1).statements;
        const { statements, days, added } = apply(watched, first, 2);
        expect(days.added).to.have.length(added.watches);
        expect([...days.added, ...days.there]).to.have.members(watched);
        expect(apply(watched, statements, 2).days).to.deep.equal(days);
      }),
    );
  });

  it('are nothing new where they were recorded here for good, and a rating kept out says no more', () => {
    const recorded = [{ date: '2014-05-04' }];
    const { taste } = newPlayer;
    const rated = withRatings(taste, [{ movieId, score: 80 }], 1);
    const isNew = (content: Omit<ImportedMovie, 'movieId'>, settled: KnownWhen[], of = taste) => {
      const options = { number: 1, overwrites: false, recorded, settled };
      return importOutcomeOf({ movieId, ...content }, [], of, options).isNew;
    };
    const evening = { instant: '2014-05-04T20:15:00Z' };
    for (const watched of [recorded, [evening], [null]]) {
      expect(isNew({ watched }, recorded)).to.equal(false);
      expect(isNew({ watched }, []), 'as it may be withdrawn').to.equal(true);
    }
    for (const watched of [[null, null], [{ date: '2014-05-05' }], [evening, null]])
      expect(isNew({ watched }, recorded)).to.equal(true);
    const rating = { value: 30, at: null };
    expect([isNew({ rating }, recorded, rated), isNew({ rating }, [], rated)]).to.deep.equal([false, true]);
    expect(isNew({ rating }, recorded)).to.equal(true);
  });

  it('take work that grows only with their number', () => {
    let readings = 0;
    const counted = (text: string): KnownWhen => ({
      get instant() {
        readings += 1;
        return text;
      },
    });
    const readingsOf = (count: number) => {
      const days = Array.from({ length: count }, (_, at) =>
        new Date(Date.UTC(2014, 0, 1 + 2 * at)).toISOString(),
      );
      const half = days.filter((_, at) => at % 2 === 0).map((each) => ({ date: each.slice(0, 10) }));
      const statements: Statement[] = [{ movieId, by: 1, watched: half }];
      const file = { movieId, watched: days.map(counted) };
      readings = 0;
      const outcome = importOutcomeOf(file, statements, newPlayer.taste, { number: 2, overwrites: false });
      expect(outcome.days.added).to.have.length(count / 2);
      return readings;
    };
    expect(readingsOf(64) / readingsOf(16)).to.be.below(7);
  });
});
