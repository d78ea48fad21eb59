import './logs.ts';
import { maxCustomMovies } from '@cine/contract/custom-movie';
import * as documents from '@cine/contract/documents';
import {
  type ClientQuery,
  challengesOf,
  customMoviesOf,
  eveningsOf,
  finishedOf,
  gainsOf,
  ledgerOf,
  participantsOf,
  ratingsOf,
  removedMoviesOf,
  watchesOf,
  watchlistOf,
} from '@cine/contract/queries';
import { chooseMovie, recordWatch } from '@cine/contract/sessions';
import { tonight } from '@cine/contract/tonight';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { expect } from 'chai';
import {
  collection,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import type { z } from 'zod';
import { type Everything, everything } from './evening-of-everything.ts';
import { firestoreOf } from './security-rules-runner.ts';
import { project, suite } from './suite.ts';

type Person = keyof Everything['people'];

describe('The documents that clients listen to', () => {
  let all: Everything;
  let environment: RulesTestEnvironment;

  before(async function () {
    this.timeout(30_000);
    const running = await suite();
    all = await everything();
    const [host = '', port] = running.emulator.split(':');
    environment = await initializeTestEnvironment({
      projectId: project,
      firestore: { host, port: Number(port) },
    });
  });

  after(async () => {
    await all.clear();
    await environment.cleanup();
  });

  const clients = new Map<Person, Firestore>();
  function clientOf(person: Person): Firestore {
    const known = clients.get(person);
    if (known) return known;
    const client = firestoreOf(environment.authenticatedContext(all.people[person].uid));
    clients.set(person, client);
    return client;
  }

  async function read(person: Person, path: string): Promise<unknown> {
    return (await getDoc(doc(clientOf(person), path))).data();
  }

  async function list({ collection: path, where: conditions, orderBy: order }: ClientQuery, most?: number) {
    const asked = query(
      collection(clientOf('owner'), path),
      ...conditions.map((condition) => where(...condition)),
      ...(order ? [orderBy(...order)] : []),
      ...(most === undefined ? [] : [limit(most)]),
    );
    return (await getDocs(asked)).docs;
  }

  /** As it is stored, with nothing that the schema doesn't know. */
  function expectFits<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
    const parsed = schema.parse(data);
    expect(parsed).to.deep.equal(data);
    return parsed;
  }

  it('are accounts of members and of guests', async () => {
    for (const person of ['owner', 'guest'] as const) {
      const user = expectFits(
        documents.userDocumentSchema,
        await read(person, `users/${all.people[person].uid}`),
      );
      expect(user.kind).to.equal(person === 'guest' ? 'guest' : 'member');
      expect(user.createdAt.toMillis()).to.be.closeTo(Date.now(), 60_000);
    }
  });

  it('are public profiles', async () => {
    const profile = await read('guest', `profiles/${all.people.owner.uid}`);
    expect(expectFits(documents.profileDocumentSchema, profile).displayName).to.equal('Owner');
  });

  it('are evenings, open and closed, and nothing of who was sent away', async () => {
    for (const status of ['open', 'closed'] as const) {
      const session = await read('guest', `sessions/${all.sessions[status].id}`);
      const { attendees, attendeeIds, ...rest } = expectFits(documents.sessionDocumentSchema, session);
      expect(rest.status).to.equal(status);
      expect(attendeeIds).to.deep.equal(Object.keys(attendees).sort());
    }
  });

  it('are evenings with what was chosen and watched', async () => {
    const { owner } = all.people;
    const { id: sessionId } = all.sessions.open;
    const { candidates } = await owner.call(tonight, { sessionId, pageSize: 1 });
    await owner.call(chooseMovie, { sessionId, movieId: candidates[0]!.movieId });
    await owner.call(recordWatch, { sessionId });
    const session = expectFits(
      documents.sessionDocumentSchema,
      await read('attendee', `sessions/${sessionId}`),
    );
    expect(session.chosen?.movieId).to.equal(candidates[0]!.movieId);
    expect(session.watched.map(({ recordedAt }) => recordedAt.toMillis())).to.have.length(2);
  });

  it('are players with their challenges and the movies they have seen', async () => {
    const { uid } = all.people.owner;
    const player = expectFits(documents.playerDocumentSchema, await read('owner', `players/${uid}`));
    expect(Object.keys(player.challenges)).to.deep.equal([all.challenges.personal]);
    const finished = await read('owner', `players/${uid}/finished/${all.challenges.group}`);
    const { moviesWatched, completedAt } = expectFits(documents.joinedChallengeSchema, finished);
    expect(documents.moviesSeen(player)).to.include.members(moviesWatched);
    expect(completedAt?.toMillis()).to.be.a('number');
  });

  it('are collections, with each movie that is in them', async () => {
    const path = `users/${all.people.owner.uid}/collections/watchlist`;
    const movieIds = documents.moviesIn(
      expectFits(documents.collectionDocumentSchema, await read('owner', path)),
    );
    expect(movieIds).to.have.length(1);
    const collected = await read('owner', `${path}/movies/${movieIds[0]}`);
    expect(expectFits(documents.collectedMovieDocumentSchema, collected)).to.deep.include({
      movieId: movieIds[0],
      watched: false,
    });
  });

  it('are ratings, and all of them packed with what else is said of somebody’s taste', async () => {
    const { uid } = all.people.owner;
    const player = expectFits(documents.playerDocumentSchema, await read('owner', `players/${uid}`));
    const taste = player.taste!;
    const { movieIds, scores } = documents.ratingsIn(taste);
    expect([taste.count, ...scores]).to.have.members([4, 30, 60, 90, 90]);
    expect(taste).to.deep.include({ genres: ['Drama'], hidden: false });
    const rating = await read('owner', `users/${uid}/ratings/${movieIds[scores.indexOf(90)]}`);
    expect(expectFits(documents.ratingDocumentSchema, rating)).to.deep.include({
      movieId: movieIds[0],
      score: 90,
      previous: { score: null, ratedAt: null },
    });
  });

  it('are the challenges that somebody has made', async () => {
    const found = await list(challengesOf(all.people.owner.uid));
    expect(found.map(({ id }) => id)).to.have.members(Object.values(all.challenges));
    for (const challenge of found) expectFits(documents.challengeDocumentSchema, challenge.data());
  });

  it('are the movies that somebody has added', async () => {
    const found = await list(customMoviesOf(all.people.owner.uid), maxCustomMovies);
    expect(found.map(({ id }) => Number(id))).to.have.members(Object.values(all.movies));
    for (const movie of found) expectFits(documents.customMovieDocumentSchema, movie.data());
    expect(await list(removedMoviesOf(all.people.owner.uid), maxCustomMovies)).to.deep.equal([]);
    const shared = await read('owner', `customMovies/${all.movies.group}`);
    expect(expectFits(documents.customMovieDocumentSchema, shared).audience).to.equal('group');
  });

  it('are those who take part in a group’s challenge, as far as they are', async () => {
    const found = await list(participantsOf(all.challenges.group));
    const { owner, attendee } = all.people;
    expect(found.map(({ id }) => id)).to.have.members([owner.uid, attendee.uid]);
    for (const each of found) {
      const { count, target, isCompleted } = expectFits(documents.participantDocumentSchema, each.data());
      expect(isCompleted).to.equal(count >= target);
    }
  });

  it('say how fresh the catalogue is', async () => {
    expectFits(documents.manifestDocumentSchema, await read('guest', 'catalogue/manifest'));
  });

  it('are found by the queries that the rules allow, all of the kind that the query says', async () => {
    const { uid } = all.people.owner;
    const open = [all.sessions.open.id, all.sessions.closed.id];
    expect((await list(eveningsOf(uid))).map(({ id }) => id)).to.include.members(open);
    const gains = gainsOf(all.sessions.open.id);
    const others = [watchesOf, watchlistOf, ratingsOf, ledgerOf, challengesOf, finishedOf].map((of) =>
      of(uid),
    );
    for (const asked of [eveningsOf(uid), gains, ...others]) {
      const found = await list(asked);
      expect(found, asked.collection).to.not.have.length(0);
      for (const document of found) expectFits(asked.schema, document.data());
    }
  });

  it('have nothing that their schema does not know', async () => {
    const session = await read('owner', `sessions/${all.sessions.open.id}`);
    const more = documents.sessionDocumentSchema.safeParse({ ...(session as object), removedIds: [] });
    expect(more.error?.issues[0]).to.include({ code: 'unrecognized_keys' });
    const words = documents.sessionDocumentSchema.safeParse({
      ...(session as object),
      expiresAt: '2026-12-10T20:00:00Z',
    });
    expect(words.error?.issues[0]?.path).to.deep.equal(['expiresAt']);
  });
});
