import '../logs.ts';
import { challengeDocument, sharedChallengeDocument } from '@cine/contract/documents/challenges';
import { circleDocument } from '@cine/contract/documents/circles';
import type { DocumentCodec } from '@cine/contract/documents/codec';
import { collectionDocument, collectionPartDocument } from '@cine/contract/documents/collections';
import { customMovieDocument } from '@cine/contract/documents/custom-movies';
import { groupDocument } from '@cine/contract/documents/groups';
import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import { manifestDocument } from '@cine/contract/documents/manifest';
import { finishedChallengeDocument, playerDocument } from '@cine/contract/documents/players';
import { profileDocument } from '@cine/contract/documents/profiles';
import { ratingDocument } from '@cine/contract/documents/ratings';
import { sessionDocument } from '@cine/contract/documents/sessions';
import { userDocument } from '@cine/contract/documents/users';
import { watchDocument } from '@cine/contract/documents/watches';
import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import { chooseMovie, recordWatch } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import {
  type ClientQuery,
  challengesOf,
  customMoviesOf,
  duelsOf,
  finishedOf,
  gainsOf,
  groupsOf,
  lastCountedOfWeek,
  ledgerOf,
  ledgerOfSource,
  ratingsOf,
  removedMoviesOf,
  sessionsOf,
  watchesOf,
  watchlistOf,
} from '@cine/contract/queries';
import { minute } from '@cine/contract/time';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { expect } from 'chai';
import {
  Bytes,
  collection,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  Timestamp,
  where,
} from 'firebase/firestore';
import { stampField } from '#platform/firestore/stamp.ts';
import type { Everything } from '../session-of-everything.ts';
import { project, suite } from '../suite.ts';
import { firestoreOf } from './runner.ts';

type Person = keyof Everything['people'];

/** What is stored is what clients' codecs read. Clears `made` afterwards. */
export function documentsOf(made: () => Promise<Everything>): void {
  const definedAt = Date.now();

  describe('The documents that clients listen to', () => {
    let all: Everything;
    let environment: RulesTestEnvironment;

    before(async () => {
      const running = await suite();
      all = await made();
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
      const firestore = clients.get(person);
      if (firestore) return firestore;
      const client = firestoreOf(environment.authenticatedContext(all.people[person].uid));
      clients.set(person, client);
      return client;
    }

    async function read(person: Person, path: string): Promise<unknown> {
      return (await getDoc(doc(clientOf(person), path))).data();
    }

    async function list({ collection: path, where: conditions, orderBy: order }: ClientQuery, most?: number) {
      const listed = query(
        collection(clientOf('owner'), path),
        ...conditions.map((condition) => where(...condition)),
        ...(order ? [orderBy(...order)] : []),
        ...(most === undefined ? [] : [limit(most)]),
      );
      return (await getDocs(listed)).docs;
    }

    /** The codec would write what is stored, so it has no field that the codec doesn't know. */
    function expectFits<T>(codec: DocumentCodec<T>, fields: unknown): T {
      const { [stampField]: _, ...data } = fields as Record<string, unknown>;
      const value = codec.decode(data);
      expect(plain(codec.encode(value))).to.deep.equal(plain({ v: codec.version, ...data }));
      return value;
    }

    it('parse accounts of members and of guests', async () => {
      for (const person of ['owner', 'guest'] as const) {
        const user = expectFits(userDocument, await read(person, `users/${all.people[person].uid}`));
        expect(user.kind).to.equal(person === 'guest' ? 'guest' : 'member');
        expect(user.createdAt).to.be.within(definedAt - minute, Date.now() + minute);
      }
    });

    it('parse names and circles', async () => {
      const { uid } = all.people.owner;
      const profile = await read('owner', `profiles/${uid}`);
      expect(expectFits(profileDocument, profile).displayName).to.equal('Owner');
      const { friends } = expectFits(circleDocument, await read('owner', `circles/${uid}`));
      expect(friends).to.have.all.keys(all.people.attendee.uid);
    });

    it('parse groups, by a query for the reader’s', async () => {
      const [group] = await list(groupsOf(all.people.owner.uid));
      expect(expectFits(groupDocument, group!.data()).members).to.have.all.keys(
        all.people.owner.uid,
        all.people.attendee.uid,
      );
    });

    it('parse open and closed sessions, without removed attendees', async () => {
      for (const status of ['open', 'closed'] as const) {
        const session = await read('guest', `sessions/${all.sessions[status].id}`);
        const { attendees, attendeeIds, ...rest } = expectFits(sessionDocument, session);
        expect(rest.status).to.equal(status);
        expect(attendeeIds).to.deep.equal(Object.keys(attendees).sort());
      }
    });

    it('parse sessions with the chosen and watched movies', async () => {
      const { owner } = all.people;
      const { id: sessionId } = all.sessions.open;
      const { candidates } = await owner.call(tonight, { sessionId, pageSize: 1 });
      await owner.call(chooseMovie, { sessionId, movieId: candidates[0]!.movieId });
      await owner.call(recordWatch, { sessionId });
      const session = expectFits(sessionDocument, await read('attendee', `sessions/${sessionId}`));
      expect(session.chosen?.movieId).to.equal(candidates[0]!.movieId);
      expect(session.watched.map(({ recordedAt }) => recordedAt)).to.have.length(2);
    });

    it('parse players with their challenges and seen movies', async () => {
      const { uid } = all.people.owner;
      const player = expectFits(playerDocument, await read('owner', `players/${uid}`));
      expect(Object.keys(player.challenges)).to.have.members([
        all.challenges.personal,
        all.fromSentences.begun,
      ]);
      const finished = await read('owner', `players/${uid}/finished/${all.challenges.group}`);
      const { moviesWatched, completedAt } = expectFits(finishedChallengeDocument, finished);
      expect(player.seen).to.include.members(moviesWatched);
      expect(completedAt).to.be.a('number');
    });

    it('parse collections, with each of their movies', async () => {
      const path = `users/${all.people.owner.uid}/collections/watchlist`;
      const { movieIds } = expectFits(collectionDocument, await read('owner', path));
      expect(movieIds).to.have.length(1);
      const { entries } = expectFits(collectionPartDocument, await read('owner', `${path}/parts/0`));
      expect(entries[0]).to.deep.include({ movieId: movieIds[0], watched: false });
    });

    it('parse ratings, packed ratings and other settings of a taste', async () => {
      const { uid } = all.people.owner;
      const player = expectFits(playerDocument, await read('owner', `players/${uid}`));
      const { taste } = player;
      const { movieIds, scores } = taste.ratings;
      expect([taste.count, ...scores]).to.have.members([4, 30, 60, 90, 90]);
      expect(taste).to.deep.include({ genres: ['Drama'], hidden: false });
      const rating = await read('owner', `users/${uid}/ratings/${movieIds[scores.indexOf(90)]}`);
      expect(expectFits(ratingDocument, rating)).to.deep.include({
        movieId: movieIds[0],
        score: 90,
        previous: { score: null, ratedAt: null },
      });
    });

    it('parse the challenges that a user made', async () => {
      const challenges = await list(challengesOf(all.people.owner.uid));
      expect(challenges.map(({ id }) => id)).to.have.members([
        ...Object.values(all.challenges),
        ...Object.values(all.fromSentences),
      ]);
      for (const challenge of challenges) expectFits(challengeDocument, challenge.data());
    });

    it("parse a group's challenge as others read it, which does not name its maker", async () => {
      const shared = await read('other', `sharedChallenges/${all.challenges.group}`);
      expect(expectFits(sharedChallengeDocument, shared).version).to.equal(2);
      expect(JSON.stringify(shared)).to.not.include(all.people.owner.uid);
    });

    it('parse custom movies', async () => {
      const movies = await list(customMoviesOf(all.people.owner.uid), maxCustomMovies);
      expect(movies.map(({ id }) => Number(id))).to.have.members(Object.values(all.movies));
      for (const movie of movies) expectFits(customMovieDocument, movie.data());
      expect(await list(removedMoviesOf(all.people.owner.uid), maxCustomMovies)).to.deep.equal([]);
      const shared = await read('owner', `customMovies/${all.movies.group}`);
      expect(expectFits(customMovieDocument, shared).audience).to.equal('group');
    });

    it("parse the catalogue's manifest", async () => {
      expectFits(manifestDocument, await read('guest', 'catalogue/manifest'));
    });

    it('are found by the queries that the rules allow, each of the right kind', async () => {
      const { uid } = all.people.owner;
      const open = [all.sessions.open.id, all.sessions.closed.id];
      expect((await list(sessionsOf(uid))).map(({ id }) => id)).to.include.members(open);
      const gains = gainsOf(all.sessions.open.id);
      const others = [watchesOf, watchlistOf, ratingsOf, ledgerOf, challengesOf, finishedOf, duelsOf].map(
        (of) => of(uid),
      );
      const watched = expectFits(watchDocument, (await list(watchesOf(uid)))[0]!.data());
      const week = lastCountedOfWeek(uid, watched.day!.monday);
      const entry = expectFits(ledgerEntryDocument, (await list(ledgerOf(uid)))[0]!.data());
      const paid = ledgerOfSource(uid, entry.source);
      const lists: ClientQuery[] = [sessionsOf(uid), gains, week, paid, ...others];
      for (const one of lists) {
        const documents = await list(one);
        expect(documents, one.collection).to.not.have.length(0);
        for (const document of documents) expectFits(one.codec, document.data());
      }
    });

    it('parse despite unknown fields, which are never written', async () => {
      const fields = (await read('owner', `sessions/${all.sessions.open.id}`)) as object;
      const session = sessionDocument.decode({ ...fields, removedIds: [] });
      expect(session).to.deep.equal(sessionDocument.decode(fields));
      expect(() => sessionDocument.encode({ ...session, removedIds: [] } as never)).to.throw(
        'document: unrecognized_keys',
      );
      expect(() => sessionDocument.decode({ ...fields, expiresAt: '2026-12-10T20:00:00Z' })).to.throw(
        'expiresAt: ',
      );
    });
  });
}

/** A value as plain data, for both SDKs' values and for those that are written. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.getTime();
  if (value instanceof Timestamp) return value.toMillis();
  if (value instanceof Bytes) return [...value.toUint8Array()];
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
