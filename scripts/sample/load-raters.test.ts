import { expect } from 'chai';
import { context } from '../../functions/src/context.ts';
import { loadCatalogue } from '../../functions/src/features/core/catalogue/index.ts';
import { rateMovie } from '../../functions/src/features/watching/ratings/service.ts';
import { type Suite, suite } from '../../functions/test/suite.ts';
import { naming, skipExisting, walk } from '../../functions/test/walk.ts';
import { addRatings, signUp } from './load-raters.ts';
import type { Rater } from './raters.ts';

describe("Loading the sample's raters", () => {
  let running: Suite;
  before(async () => {
    running = await suite();
    // The catalogue names no user.
    await skipExisting();
  });

  it('writes the same documents as rating the movies one by one', async () => {
    const { byId } = (await loadCatalogue(context())).movies;
    const ratings = [...byId.keys()].slice(0, 4).map((movieId, at) => ({ movieId, score: 90 - 25 * at }));
    const now = Date.now();
    const then = { ...context(), now: () => now };
    const rater = (name: string): Rater => ({ uid: name, username: name, ratings });

    await running.withoutTriggers(async () => {
      await signUp(then, rater('loaded_rater'));
      await addRatings(then, rater('loaded_rater'), byId);
      await signUp(then, rater('calling_rater'));
      const caller = { uid: 'calling_rater', isGuest: false, signedInAt: now };
      for (const { movieId, score } of ratings) await rateMovie(then, caller, { movieId, score });
    });

    const written = await documentsOf('calling_rater');
    expect(Object.keys(written)).to.include(`users/me/ratings/${ratings[0]!.movieId}`);
    expect(await documentsOf('loaded_rater')).to.deep.equal(written);
  });
});

/** The documents that name a user, by path, with `me` in place of the name. */
async function documentsOf(name: string): Promise<Record<string, unknown>> {
  const documents = await walk();
  const renamed = (text: string) => text.replaceAll(name, 'me');
  return Object.fromEntries(
    naming(documents, [name]).map((path) => {
      const data = JSON.parse(renamed(documents.get(path)!)) as Record<string, unknown>;
      // A standing says when the database wrote it.
      if (path.startsWith('standings/')) delete data.changedAt;
      // Raters watch nothing here, so that none of their ratings waits for a movie to pay.
      delete data.waiting;
      return [renamed(path), data];
    }),
  );
}
