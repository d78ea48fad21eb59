import type { GainDocument } from '@cine/contract/documents/gains';
import { multiplied } from '@cine/contract/game/rewards';
import * as operations from '@cine/contract/operations/evenings/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/evenings/watches';
import { joinChallenge } from '@cine/contract/operations/game/challenges';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { member, sessionOf } from '../../../test/builders.ts';
import type { TestUser } from '../../../test/client.ts';
import { rejection } from '../../../test/expect-rejection.ts';
import { type Suite, suite } from '../../../test/suite.ts';
import { context } from '../../context.ts';

/** Counts for "The Old West", which asks for three; of one length, so that they began on one date at any hour. */
const westerns = readCatalogue(samplePath)
  .movies.filter(({ genres, year }) => genres.includes('Western') && year !== null && year < 1970)
  .filter(({ runtime }) => runtime === 96 || runtime === 97)
  .slice(0, 3)
  .map(({ id }) => id);

describe('The gains of a session', () => {
  let running: Suite;
  before(async () => {
    running = await suite();
  });

  async function gainsIn(sessionId: string): Promise<Map<string, Omit<GainDocument, 'expiresAt'>>> {
    await running.settled();
    const found = await context().db.collection(`sessions/${sessionId}/gains`).get();
    return new Map(
      found.docs.map((document) => {
        const { expiresAt: _expiresAt, ...gain } = document.data() as GainDocument;
        return [`${gain.movieId}-${gain.uid}`, gain];
      }),
    );
  }

  async function playerOf({ uid }: TestUser) {
    return (await context().db.doc(`players/${uid}`).get()).data();
  }

  async function sessionWithChallenge() {
    const [lea, tom] = [await member('Lea'), await member('Tom')];
    await lea.call(joinChallenge, { challengeId: 'old-west' });
    const { id: sessionId } = await sessionOf(lea, [tom]);
    return { lea, tom, sessionId };
  }

  it('show everyone in it the XP, levels and challenges that moved, for each attendee', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    for (const movieId of westerns) {
      await lea.call(operations.recordWatch, { sessionId, movieId });
      await running.settled();
    }
    const gains = await gainsIn(sessionId);
    expect(gains).to.have.length(6);
    const last = westerns.at(-1)!;
    const { titles: _titles, ...step } = gains.get(`${last}-${lea.uid}`)!.steps[0]!;
    expect(step).to.deep.equal({ challengeId: 'old-west', count: 3, target: 3, completed: true });
    // Just after midnight, these movies began on two days.
    const ofMovie = (movieId: number) => {
      const streak = gains.get(`${movieId}-${tom.uid}`)!.streak!;
      return { streak, movie: { reward: 'movie', xp: multiplied(80, streak), coins: 30 } };
    };
    const { movie, streak } = ofMovie(last);
    expect(gains.get(`${last}-${lea.uid}`)).to.deep.include({
      xp: 120 + movie.xp,
      levelBefore: 1,
      level: 2,
      paid: [movie, { reward: 'challenge', xp: 120, coins: 60 }],
      streak,
    });
    expect(gains.get(`${last}-${tom.uid}`)).to.deep.include({ xp: movie.xp, steps: [], paid: [movie] });
    const first = ofMovie(westerns[0]!).movie;
    const week = { reward: 'week', xp: 100, coins: 40 };
    expect(gains.get(`${westerns[0]}-${tom.uid}`)).to.deep.include({ paid: [first, week] });
  });

  it('have no steps, and only what others add, for an attendee who had seen the movie before', async () => {
    const { lea, sessionId } = await sessionWithChallenge();
    await lea.call(recordOwnWatch, { movieId: westerns[0]! });
    await running.settled();
    await lea.call(operations.recordWatch, { sessionId, movieId: westerns[0]! });
    // 30 more with others, and the week's first movie with others.
    expect((await gainsIn(sessionId)).get(`${westerns[0]}-${lea.uid}`)).to.deep.include({
      xp: 30 + 100,
      steps: [],
    });
  });

  it('are taken back exactly when the movie is undone, and return when it is recorded again', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    for (const movieId of westerns.slice(1)) await lea.call(operations.recordWatch, { sessionId, movieId });
    await running.settled();
    const totalsOf = async (user: TestUser) => {
      const { totalXp, coins, level, challenges, seen } = (await playerOf(user))!;
      return { totalXp, coins, level, challenges, seen };
    };
    const before = [await totalsOf(lea), await totalsOf(tom)];
    const [movieId] = westerns as [number];
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const earned = await gainsIn(sessionId);
    const withBoth = await totalsOf(lea);
    expect(withBoth.totalXp).to.equal(before[0]!.totalXp + earned.get(`${movieId}-${lea.uid}`)!.xp);

    const undone = await lea.call(operations.undoWatch, { sessionId, movieId });
    expect(undone.undoneFor).to.have.members([lea.uid, tom.uid]);
    expect(await gainsIn(sessionId)).to.have.length(4);
    expect([await totalsOf(lea), await totalsOf(tom)]).to.deep.equal(before);

    await lea.call(operations.recordWatch, { sessionId, movieId });
    expect(await gainsIn(sessionId)).to.deep.equal(earned);
    expect((await totalsOf(lea)).totalXp).to.equal(withBoth.totalXp);
  });

  it('stay with the others when one attendee withdraws the watch', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    const [movieId] = westerns as [number];
    const { watchId } = await lea.call(operations.recordWatch, { sessionId, movieId });
    await running.settled();
    await tom.call(withdrawWatch, { watchId });
    expect([...(await gainsIn(sessionId)).keys()]).to.deep.equal([`${movieId}-${lea.uid}`]);
    await lea.call(operations.undoWatch, { sessionId, movieId });
    expect(await gainsIn(sessionId)).to.have.length(0);
  });

  it('are undone once, and only by the recorder or the host', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    const [movieId] = westerns as [number];
    await lea.call(operations.chooseMovie, { sessionId, movieId: null });
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const byTom = await rejection(tom.call(operations.undoWatch, { sessionId, movieId }));
    expect(byTom.reason).to.equal('host-only');
    await lea.call(operations.undoWatch, { sessionId, movieId });
    const again = await rejection(lea.call(operations.undoWatch, { sessionId, movieId }));
    expect(again.reason).to.equal('watch-not-found');
  });
});
