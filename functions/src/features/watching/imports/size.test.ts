import { type PlayerDocument, playerDocument } from '@cine/contract/documents/players';
import type { MovieFacts } from '@cine/contract/movies/movie';
import {
  applyImport,
  matchImported,
  maxImportedAtOnce,
  maxImportedMovies,
  undoImport,
} from '@cine/contract/operations/watching/imports';
import { listRatings, maxRatings, rateMovie, showRating } from '@cine/contract/operations/watching/ratings';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { dailyBudget } from '#config.ts';
import { context } from '#context.ts';
import { newPlayer } from '#core/players/index.ts';
import { toDocument } from '#core/players/stored-player.ts';
import { updateIndex } from '#movies/search-engine/index.ts';
import { costsOf } from '#platform/limits/played-budget.test-support.ts';
import { budgetShares, leasedPart, reservedPart } from '#platform/limits/prices.ts';
import { member } from '#test/builders.ts';
import { type TestUser, user as userOf } from '#test/client.ts';
import { saveShards } from '#test/save-facts.ts';
import { running, type Suite, suite } from '#test/suite.ts';
import { saveMoviesAndOffers } from '../../../../../bench/deployed/catalogue.ts';
import { deep } from '../../../../../scripts/test/deep.ts';

const rows = 10_000;

describe(`An import of ${rows} movies`, function () {
  this.timeout(4 * minute);
  let own: Awaited<ReturnType<Suite['ownProject']>>;
  let movies: MovieFacts[];
  let user: TestUser;
  before(async () => {
    await suite();
    own = await running.ownProject('demo-imports');
    movies = await saveMoviesAndOffers(context(), { movies: rows, candidates: rows }, saveShards);
    await updateIndex(context());
    user = await member('User');
  });
  after(() => own.end());

  /** The rows of a part as a file has them, which names movies by their titles. */
  async function match(part: number, by: TestUser): Promise<void> {
    const some = movies.slice(part * maxImportedAtOnce, (part + 1) * maxImportedAtOnce);
    const { matches } = await by.call(matchImported, {
      movies: some.map(({ title, year, directors }) => ({
        titles: [title],
        year,
        tmdbId: null,
        imdbId: null,
        directors,
      })),
    });
    expect(matches).to.have.length(some.length);
  }

  async function apply(importId: string, by = user): Promise<void> {
    for (let part = 0; part * maxImportedAtOnce < rows; part += 1) {
      const some = movies.slice(part * maxImportedAtOnce, (part + 1) * maxImportedAtOnce);
      await by.call(applyImport, {
        importId,
        part,
        source: 'imdb',
        movies: some.map(({ id }, at) => ({
          movieId: id,
          watched: [{ date: '2019-05-04' }],
          rating: { value: at % 101, at: { date: '2019-05-04' } },
        })),
      });
    }
    await own.quiet();
  }

  // Whoever is verified has ten times as much.
  for (const kind of deep(['unproven'] as const, ['unproven', 'proven'] as const))
    it(`costs less than a day’s budget of who is ${kind}, as a first one, with its rows looked for`, async () => {
      const { uid } = await member('Importer');
      const by = userOf(running.url, uid, { unverified: kind === 'unproven' });
      for (let part = 0; part * maxImportedAtOnce < rows; part += 1) await match(part, by);
      await apply('first', by);
      const most = dailyBudget() * budgetShares[kind];
      expect((await costsOf(by)).spent).to.be.below(most * (1 - reservedPart - leasedPart));
    });

  const documents = async () => {
    const { db } = context();
    const below = await db.doc(`users/${user.uid}`).listCollections();
    const all = await Promise.all(below.map((collection) => collection.get()));
    const docs = [await db.doc(`players/${user.uid}`).get(), ...all.flatMap((each) => each.docs)];
    return new Map(docs.map(({ ref, updateTime }) => [ref.path, updateTime!.toMillis()]));
  };

  it('writes at most a document for fifty rows, and reads few more; again, it writes none of the user’s', async () => {
    const first = await own.costOf(() => apply('first'));
    expect(first.writes).to.be.at.most(0.02 * rows);
    expect(first.reads).to.be.at.most(0.02 * rows);
    const before = await documents();
    expect([...before.keys()].filter((path) => path.includes('importedParts'))).to.have.length(20);
    await apply('again');
    expect(await documents()).to.deep.equal(before);
  });

  it('is read where a movie’s rating is asked for by two more documents, and listed by its parts', async () => {
    const { id: movieId } = movies[5_000]!;
    await user.call(showRating, { movieId });
    expect((await own.costOf(() => user.call(showRating, { movieId }))).reads).to.equal(5);
    const page = () => user.call(listRatings, { order: 'highest', pageSize: 10 });
    expect((await own.costOf(page)).reads).to.be.at.most(40);
    expect((await own.costOf(page)).reads).to.be.at.most(20);
    expect((await user.call(rateMovie, { movieId, score: 1 })).count).to.equal(rows);
  });

  it('is undone by a few reads, and a write, for each of its parts', async () => {
    const { reads, writes } = await own.costOf(() => user.call(undoImport, { importId: 'first' }));
    expect(reads).to.be.at.most(80);
    expect(writes).to.be.at.most(30);
    expect([...(await documents()).keys()].filter((path) => path.includes('importedParts'))).to.deep.equal(
      [],
    );
  });

  it('leaves a player room: as many ratings and movies seen as there may be take a sixth of a document', () => {
    const ids = Array.from({ length: maxImportedMovies }, (_, at) => 70 + 50 * at);
    const movieIds = ids.filter((_, at) => at % 2 === 0).slice(0, maxRatings);
    const player: PlayerDocument = {
      ...toDocument(newPlayer),
      seen: ids,
      seenElsewhere: ids,
      taste: {
        ...newPlayer.taste,
        ratings: { movieIds, scores: new Uint8Array(movieIds.length).fill(70) },
        count: movieIds.length,
        imported: movieIds,
        overwritten: { movieIds, scores: new Uint8Array(movieIds.length) },
      },
    };
    const { seen, seenElsewhere, taste } = playerDocument.encode(player) as Record<string, unknown>;
    expect(bytesIn([seen, seenElsewhere, taste])).to.be.below(2 ** 20 / 6);
  });
});

function bytesIn(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesIn(part), 0);
}
