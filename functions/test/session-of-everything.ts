import { collectedMovieDocument } from '@cine/contract/documents/collections';
import { guildLevel } from '@cine/contract/game/guilds/guild';
import { limitedItems } from '@cine/contract/game/items/sales';
import type { MovieFacts, Offers } from '@cine/contract/movies/movie';
import { noDetails } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { InputOf } from '@cine/contract/operation';
import { logIn } from '@cine/contract/operations/core/auth';
import { changeEmail } from '@cine/contract/operations/core/email-change';
import { linkIdentity } from '@cine/contract/operations/core/identities';
import { startJob } from '@cine/contract/operations/core/jobs';
import { addDevice, changeNotificationSettings } from '@cine/contract/operations/core/notifications';
import { addPasskey, beginPasskey } from '@cine/contract/operations/core/passkeys';
import { createToken } from '@cine/contract/operations/core/tokens';
import { writeBroadcast } from '@cine/contract/operations/faces/broadcasts';
import * as moderation from '@cine/contract/operations/faces/moderation';
import { subscribeToNewsletter } from '@cine/contract/operations/faces/newsletter';
import { sendNotice } from '@cine/contract/operations/faces/notices';
import { createShare } from '@cine/contract/operations/faces/sharing';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { giveAdvice } from '@cine/contract/operations/game/coach';
import { acceptDuel, previewDuel, proposeDuel } from '@cine/contract/operations/game/duels';
import { chooseGuild, foundGuild, showGuild } from '@cine/contract/operations/game/guilds';
import { completeHabit, createHabit, deleteHabit } from '@cine/contract/operations/game/habits';
import * as shop from '@cine/contract/operations/game/shop';
import {
  changeTask,
  completeTask,
  createTask,
  deleteTask,
  reevaluateTask,
} from '@cine/contract/operations/game/tasks';
import { promoteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { lookUpMovies, reportOffer } from '@cine/contract/operations/movies/movies';
import {
  draftChallenge,
  publishChallengeDraft,
  reviewChallengeDraft,
} from '@cine/contract/operations/together/challenge-drafts';
import {
  type Challenge,
  createChallenge,
  joinChallenge,
  submitMovie,
} from '@cine/contract/operations/together/challenges';
import * as dates from '@cine/contract/operations/together/dates';
import * as friends from '@cine/contract/operations/together/friends';
import * as groups from '@cine/contract/operations/together/groups';
import * as polls from '@cine/contract/operations/together/polls';
import { setAvatar } from '@cine/contract/operations/together/profiles';
import * as sessions from '@cine/contract/operations/together/sessions';
import { sendTips } from '@cine/contract/operations/together/tips';
import { tonight } from '@cine/contract/operations/together/tonight';
import {
  addSeveralMovies,
  addToCollection,
  moveMovies,
} from '@cine/contract/operations/watching/collected-movies';
import { applyImport } from '@cine/contract/operations/watching/imports';
import { rateMovie, setUpTaste } from '@cine/contract/operations/watching/ratings';
import { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Poll } from '@cine/contract/polls/poll';
import { hour, minute, toInstant } from '@cine/contract/time';
import { trainModel } from '@cine/taste-model';
import { FieldValue } from 'firebase-admin/firestore';
import { type Context, context } from '#context.ts';
import { noteSignIn } from '#core/auth/note-sign-in-service.ts';
import { saveImdbIds } from '#core/catalogue/imdb-store.ts';
import { cardOf, loadCatalogue, writeImport } from '#core/catalogue/index.ts';
import { foldArrivals } from '#faces/arrivals/fold-service.ts';
import { writeDue } from '#faces/newsletter/weekly-service.ts';
import { beginDeletion, eraseAccount } from '#faces/privacy/delete-service.ts';
import { answerReportsOf } from '#movies/availability/offers-service.ts';
import { mergeOfferShard } from '#movies/availability/store.ts';
import { writeFollowedUntil } from '#movies/catalogue-sync/changes/changes-store.ts';
import { saveStills } from '#movies/frames/store.ts';
import { writeStillVectors } from '#movies/frames/vector-store.ts';
import { addMovieAsks, saveBudget } from '#movies/look-up/room-store.ts';
import { writeMeanings } from '#movies/meanings/store.ts';
import { countFailures } from '#platform/endpoints/set-aside.ts';
import { settledAfterMs, transact } from '#platform/firestore/transact.ts';
import { createCounters } from '#platform/metrics/counters.ts';
import { joinChallenge as joinDirectly } from '#together/challenges/use-cases/join-challenge.ts';
import { makeWeek } from '#together/challenges/weekly/make-service.ts';
import { compareChanged } from '#watching/neighbours/compare-service.ts';
import { saveParts } from '#watching/taste-model/index.ts';
import { comeBack, cookieOf } from './browser.ts';
import {
  addedBy,
  banner,
  enrich,
  groupOf,
  member,
  sampleCharacter,
  sampleHabit,
  sampleTask,
  services,
  sessionOf,
  verify,
} from './builders.ts';
import { type TestUser, user } from './client.ts';
import { rejection } from './expect-rejection.ts';
import { newPasskey } from './passkey.ts';
import { caseAbout, newDraft, newNotice } from './scenarios/faces.ts';
import { card, newcomer, samplePassword, samplePicture } from './scenarios/samples.ts';
import { suite } from './suite.ts';

export type Everything = {
  /** `owner` hosts the sessions, `screen` shows them, `former` has left them, `operator` runs the service. */
  people: Record<'owner' | 'attendee' | 'guest' | 'screen' | 'former' | 'other' | 'operator', TestUser>;
  sessions: Record<'open' | 'closed' | 'expired', sessions.Session>;
  /** Polls of the open session, one that is closed and has names, of a group, and one that has expired. */
  polls: Record<'session' | 'named' | 'group' | 'expired', string>;
  challenges: Record<'personal' | 'group', string>;
  /** Challenges of the owner from sentences: one they completed, and one under way. */
  fromSentences: { completed: string; begun: string };
  movies: Record<'private' | 'group', number>;
  runId: string;
  clear: () => Promise<void>;
};

/** Goes through everything the product does, so that the code itself writes into each of its collections. */
export async function everything(): Promise<Everything> {
  const { url, newUser, settled, tasks, runSchedule, identities, push } = await suite();
  const [owner, attendee, former, other] = await Promise.all(
    ['Owner', 'Attendee', 'Former', 'Other'].map((name) => member(name)),
  );
  if (!owner || !attendee || !former || !other) throw new Error('A member was not made');
  const guest = newUser({ guest: true, name: 'guest' });
  const screen = newUser({ guest: true, name: 'screen' });
  const newSession = async () => {
    const session = await sessionOf(owner, [attendee, former]);
    await guest.call(sessions.joinSession, { code: session.code, guest: card });
    await screen.call(sessions.joinAsScreen, { code: session.code });
    const { token } = await owner.call(sessions.offerScreen, {});
    await owner.call(sessions.admitScreen, { sessionId: session.id, token });
    await former.call(sessions.leaveSession, { sessionId: session.id });
    return session;
  };
  await noteSignIn(context(), owner.uid, {
    at: Date.now(),
    kind: 'Firefox, Windows',
    browserId: 'a browser of theirs',
    address: null,
  });
  await rejection(other.call(logIn, { email: newcomer().email, password: samplePassword }));
  await other.call(changeEmail, { email: newcomer().email });
  const open = await newSession();
  const closed = await newSession();
  const expired = await newSession();
  await owner.call(sessions.closeSession, { sessionId: closed.id });
  await owner.call(sessions.recordWatch, { sessionId: open.id, movieId: (await anyMovie()).id });
  const { db } = context();
  await db.doc(`sessions/${expired.id}`).update({ expiresAt: new Date(Date.now() - hour) });

  const details = {
    originalTitle: 'Un été à nous',
    year: 1998,
    language: 'fr',
    directors: ['Ourselves'],
    key: 'a-summer',
  };
  const movies = { private: await addedBy(owner, 'private', details), group: await addedBy(owner, 'group') };
  await promote(attendee, owner);
  await tasks.settled();
  const challenges = {
    personal: await challengeOf(owner, 'personal'),
    group: await challengeOf(owner, 'group'),
  };
  await complete(owner, challenges.group);
  const completed = await completeOfSentence(owner);
  await challengeOf(owner, 'group', challenges.group);
  await attendee.call(joinChallenge, { challengeId: challenges.group });
  await settled();
  // A week later completed challenges are settled, and joining another one archives them.
  await joinDirectly(
    later(7 * 24),
    { uid: owner.uid, isGuest: false, signedInAt: 0 },
    { challengeId: challenges.personal },
  );

  const { id: begun } = await challengeOfSentence(owner);
  await owner.call(joinChallenge, { challengeId: begun });
  const facts = await anyMovie();
  const { id: movieId } = facts;
  await verify(owner);
  await owner.call(reportOffer, { movieId, provider: services.netflix, region: 'FR', says: 'gone' });
  await saveChecked(movieId);
  await owner.call(addDevice, push.subscribe(push.publicKey));
  await owner.call(changeNotificationSettings, { quietHours: { from: '22:00', until: '08:00' } });
  await owner.call(lookUpMovies, { query: 'Ran' });
  const operator = newUser({ operator: true, name: 'operator' });
  const { run } = await operator.call(startJob, { job: 'trending' });
  await owner.call(giveAdvice, {});
  await operator.call(startJob, { job: 'ai' });
  await operator.call(startJob, { job: 'statistics' });
  await moderate(operator, owner, attendee, challenges.group);
  await operator.call(writeBroadcast, newDraft());
  // Notices are counted by network.
  await user(url, owner.uid, { network: owner.uid }).call(sendNotice, newNotice());
  await tasks.settled();
  await anImport();
  await transact(db, async (tx) => writeFollowedUntil(tx, '2026-01-01'));
  const [network, vectors] = [
    { version: 'network', dimensions: 2 },
    [{ movieId, source: 0, vector: Int8Array.of(127, 0) }],
  ];
  await writeMeanings(db, 0, network, vectors);
  await writeStillVectors(db, 0, network, vectors);
  await saveStills(db, 0, [{ movieId, checkedAt: 0, stills: [] }], () => true);
  await saveBudget(db, { day: '2026-01-01', added: 1, movieIds: [], roomMadeOn: '2026-01-01' });
  await saveImdbIds(db, [{ facts, details: { ...noDetails, externalIds: { imdb: 'tt0058461' } } }]);
  await addMovieAsks(db, owner.uid, [movieId], context().now());
  await owner.call(addToCollection, { collection: 'watchlist', movieId });
  await owner.call(addSeveralMovies, { collection: 'shelf', movieIds: [movieId] });
  // As a former release wrote each movie of a watchlist.
  const { movieId: _, ...movieCard } = cardOf(await anyMovie());
  const entry = { movieId, addedAt: context().now(), watched: true, card: movieCard };
  await db
    .doc(`users/${owner.uid}/collections/watchlist/movies/335`)
    .set(collectedMovieDocument.encode(entry));
  await foldArrivals(later(settledAfterMs / hour));
  await anArrival(movieId);
  await owner.call(rateMovie, { movieId, stars: 4.5 });
  await owner.call(applyImport, importOf(movieId, movies.private));
  await owner.call(applyImport, laterRating(movieId));
  await owner.call(moveMovies, {
    collection: 'likes',
    to: 'shelf',
    movieIds: [movies.private],
    copies: true,
  });
  await owner.call(setUpTaste, { genres: ['Drama'] });
  await owner.call(listRecommendations, {});
  await aModel();
  await rateAlike(owner, attendee);
  const abroad = await owner.call(sessions.createSession, { region: 'JP' });
  await owner.call(tonight, { sessionId: abroad.id });
  await owner.call(sessions.closeSession, { sessionId: abroad.id });

  const goTo = (provider: string) => comeBack(url, cookieOf(owner.uid), provider);
  await owner.call(linkIdentity, await goTo('yandex'));
  // An attempt that waits to be entered or linked.
  await goTo('vk');
  const { options } = await owner.call(beginPasskey, {});
  await owner.call(addPasskey, { name: 'Phone', ...newPasskey().make(options) });
  await owner.call(createToken, { name: 'Shortcuts', scope: 'act', days: 90 });
  // A challenge that nothing has answered.
  await owner.call(beginPasskey, {});

  await owner.call(subscribeToNewsletter, {});
  await writeDue(later(7 * 24));
  await tasks.settled();

  await owner.call(setAvatar, { picture: samplePicture });
  await haveCharacter(owner);
  await haveHabits(owner);
  await haveTasks(owner);
  await owner.call(draftChallenge, westernsByWords);
  await shareThings(owner, open.id);
  const thursdays = await haveGroup(owner, attendee);
  await owner.call(addToCollection, { collection: `group.${thursdays}.watchlist`, movieId });
  await haveDates(owner, thursdays, [attendee, guest]);
  const started = await havePolls(owner, attendee, { sessionId: open.id, groupId: thursdays });
  await haveCircle(owner, { friend: attendee, asker: other, invited: former });
  const { id: inviting } = await sessionOf(owner);
  await owner.call(sessions.inviteToSession, { sessionId: inviting, uid: attendee.uid });
  const { id: groupId } = await attendee.call(groups.createGroup, { name: 'Saturdays', picture: 'moon' });
  await attendee.call(groups.inviteFriend, { groupId, uid: owner.uid });
  await recommend(owner, attendee, movieId);
  await haveDuel(owner, attendee);

  await countFailures(context(), 'watches', 'an event', [{ follower: 'any', error: new Error('for now') }]);
  await createCounters(Date.now, () => 0).saveIfDue(context().db, true);
  await runSchedule('badges-count');
  await makeWeek(context(), 'FR', '2033-01-03');

  await runSchedule('privacy-sweep');
  await runSchedule('leaderboards-fold');
  const gone = await member('Gone');
  await beginDeletion({ ...context(), enqueue: async () => {} }, gone.uid);

  return {
    people: { owner, attendee, guest, screen, former, other, operator },
    sessions: { open, closed, expired },
    polls: started,
    challenges,
    fromSentences: { completed, begun },
    movies,
    runId: run.id,
    clear: async () => {
      await db.recursiveDelete(db.doc(`jobRuns/${run.id}`));
      await db.doc('catalogue/wanted').delete();
      await db.doc('catalogue/import').delete();
      await db.doc('catalogue/changes').delete();
      await db.doc('catalogue/lookUps').delete();
      await db.recursiveDelete(db.doc('models/0'));
      await eraseAccount(context(), gone.uid);
      identities.forget(owner.uid);
    },
  };
}

async function saveChecked(movieId: number): Promise<void> {
  await answerReportsOf(context(), [{ movieId, offers: {}, checkedAt: Date.now() }], ['FR']);
  await (await suite()).settled();
}

async function shareThings(owner: TestUser, sessionId: string): Promise<void> {
  await owner.call(createShare, { kind: 'credits', id: sessionId });
  await owner.call(createShare, { kind: 'taste' });
}

async function haveHabits(owner: TestUser): Promise<void> {
  const habit = await owner.call(createHabit, sampleHabit);
  await owner.call(completeHabit, { habitId: habit.id, value: 5 });
  const { id: habitId } = await owner.call(createHabit, { name: 'Nothing' });
  await owner.call(deleteHabit, { habitId });
}

async function haveTasks(owner: TestUser): Promise<void> {
  await owner.call(createTask, sampleTask);
  const [open, gone] = await Promise.all(
    ['Vacuum the flat', 'Call the dentist'].map((title) =>
      owner.call(createTask, { title, useAiEvaluation: false }),
    ),
  );
  await owner.call(reevaluateTask, { taskId: open!.id });
  for (const { id: taskId } of [open!, gone!]) await owner.call(completeTask, { taskId });
  await owner.call(deleteTask, { taskId: gone!.id });
  const party = await owner.call(createTask, { title: 'Organise a birthday party', useAiEvaluation: false });
  const [step, ...others] = party.aiSuggestedSubtasks;
  await owner.call(changeTask, {
    taskId: party.id,
    subtasks: [{ title: step!, isCompleted: false }],
    aiSuggestedSubtasks: others,
  });
}

/** A character whose points were taken back once, and which bought what there is. */
async function haveCharacter(owner: TestUser): Promise<void> {
  await owner.call(createCharacter, sampleCharacter);
  await context().db.doc(`characters/${owner.uid}`).update({ resetAt: new Date() });
  await enrich(owner);
  await owner.call(shop.buy, { id: limitedItems[0]!.id, key: 'limited' });
  await owner.call(shop.buy, { id: 'salted-popcorn', key: 'popcorn' });
  await owner.call(shop.dye, { itemId: limitedItems[0]!.id, dye: 'plum' });
}

async function haveDuel(owner: TestUser, other: TestUser): Promise<void> {
  await other.call(createCharacter, sampleCharacter);
  for (const user of [owner, other]) await user.call(shop.dye, { itemId: 'house-jacket', dye: 'fir' });
  const { even } = await other.call(previewDuel, { userId: owner.uid });
  const { id: duelId } = await other.call(proposeDuel, { userId: owner.uid, kind: 'even', seen: even.seen });
  await owner.call(acceptDuel, { duelId, seen: even.seen });
}

/** A group with an evening with a movie, and its guild. */
async function haveGroup(owner: TestUser, other: TestUser): Promise<string> {
  const groupId = await groupOf(owner, [other]);
  await owner.call(groups.addChallenge, { groupId, challengeId: 'old-west' });
  await owner.call(groups.refuseMovie, { groupId, movieId: 335, lasts: 'ever' });
  const { id: sessionId } = await other.call(groups.openEvening, { groupId });
  await owner.call(groups.joinEvening, { groupId, sessionId });
  await other.call(sessions.recordWatch, { sessionId, movieId: (await anyMovie(1)).id });
  await other.call(sessions.closeSession, { sessionId });
  await (await suite()).settled();
  // The milestone of guilds, without what it takes.
  await context()
    .db.doc(`players/${owner.uid}`)
    .update({ milestones: FieldValue.arrayUnion(guildLevel) });
  await owner.call(foundGuild, { groupId, banner });
  await other.call(chooseGuild, { groupId });
  // As if a movie counted for its challenge, which not every movie of the sample does.
  const { weeks } = await owner.call(showGuild, { groupId });
  for (const collection of ['players', 'standings'])
    await context()
      .db.doc(`${collection}/${owner.uid}`)
      .update({ 'guild.weeks': [{ monday: weeks[0]!.monday, movies: [335] }] });
  await owner.call(groups.handOverGroup, { groupId, uid: other.uid });
  return groupId;
}

/** Polls: closed with names shown, with a veto under way, expired, and in a group. */
async function havePolls(
  owner: TestUser,
  other: TestUser,
  { sessionId, groupId }: { sessionId: string; groupId: string },
): Promise<Everything['polls']> {
  const startIn = async (place: Poll['place'], secret: boolean) => {
    const movies = { from: 'list', count: 3 } as const;
    const { id, options } = await owner.call(polls.startPoll, { place, method: 'approval', secret, movies });
    return { pollId: id, movieId: options[0]!.movieId };
  };
  const vote = (user: TestUser, { pollId, movieId }: Awaited<ReturnType<typeof startIn>>) =>
    user.call(polls.voteInPoll, { pollId, ballot: { method: 'approval', yes: [movieId] } });
  const session = { kind: 'session', id: sessionId } as const;
  const named = await startIn(session, false);
  await vote(owner, named);
  await vote(other, named);
  await owner.call(polls.closePoll, { pollId: named.pollId, early: true });
  const expired = await startIn(session, true);
  await owner.call(polls.cancelPoll, { pollId: expired.pollId });
  await context()
    .db.doc(`polls/${expired.pollId}`)
    .update({ expiresAt: new Date(Date.now() - hour) });
  const open = await startIn(session, true);
  await vote(owner, open);
  await owner.call(polls.vetoMovie, open);
  const group = await startIn({ kind: 'group', id: groupId }, true);
  const ids = { session: open, named, group, expired };
  return Object.fromEntries(
    Object.entries(ids).map(([name, { pollId }]) => [name, pollId]),
  ) as Everything['polls'];
}

/** All that a file may say of a movie. */
function importOf(movieId: number, other: number): InputOf<typeof applyImport> {
  const at = { date: '2019-05-04' };
  const moment = { instant: '2020-01-01T20:00:00.000Z' };
  return {
    importId: 'letterboxd-1',
    part: 0,
    source: 'letterboxd',
    movies: [
      {
        movieId,
        watched: [at, moment, null],
        rating: { value: 70, at },
        wanted: { at },
        listed: [
          { list: 'Dollars', position: 1, note: null, at },
          { list: 'Best', collection: 'best', position: null, note: null, at },
        ],
        liked: { at },
        note: 'That whistling',
        tags: ['cinema'],
        owned: { medium: 'Blu-ray', at: null },
      },
      { movieId: other, liked: { at: moment } },
    ],
    collections: [
      { id: 'best', name: 'Best', description: 'All of them', cover: movieId, order: 'added', rules: null },
    ],
  };
}

function laterRating(movieId: number): InputOf<typeof applyImport> {
  const at = { instant: '2020-01-01T20:00:00.000Z' };
  const movies = [{ movieId, rating: { value: 75, at }, tags: ['again'] }];
  return { importId: 'trakt-1', part: 0, source: 'trakt', movies };
}

async function anArrival(movieId: number): Promise<void> {
  const { db, now } = context();
  for (const [minutes, offers] of [
    [1, {}],
    [0, { flatrate: [services.netflix] }],
  ] satisfies [number, Offers][]) {
    const checks = new Map([[movieId, { offers, checkedAt: now() - minutes * minute }]]);
    await mergeOfferShard(db, 'AQ', 0, checks, false, now());
  }
}

/** Dates that others answer, and the evening of the one that was chosen. */
async function haveDates(owner: TestUser, groupId: string, others: readonly TestUser[]): Promise<void> {
  const proposed = [1, 48].map((hours) => toInstant(later(hours).now()));
  const { code } = await owner.call(dates.proposeDates, { dates: proposed, groupId });
  for (const other of others) await other.call(dates.answerDates, { code, said: ['yes', 'no'] });
  await owner.call(dates.chooseDate, { code });
  await owner.call(dates.openEvening, { code });
}

async function haveCircle(
  owner: TestUser,
  { friend, asker, invited }: Record<'friend' | 'asker' | 'invited', TestUser>,
): Promise<void> {
  const askBack = async (from: TestUser, to: TestUser) =>
    from.call(friends.requestFriend, await to.call(friends.renewFriendCode, {}));
  const blocked = await member('Blocked');
  for (const each of [friend, asker, blocked]) await askBack(each, owner);
  await owner.call(friends.answerFriend, { uid: friend.uid, accept: true });
  await owner.call(friends.blockUser, { uid: blocked.uid });
  await askBack(owner, invited);
}

/** Each reports the other; an operator rejects one, and hides a challenge's titles for a moment. */
async function moderate(
  operator: TestUser,
  owner: TestUser,
  other: TestUser,
  challengeId: string,
): Promise<void> {
  const about = { cause: 'spam', note: 'It is an ad' } as const;
  await owner.call(moderation.report, { kind: 'name', id: other.uid, ...about });
  await other.call(moderation.report, { kind: 'challenge', id: challengeId, ...about });
  const { decide, undoDecision } = moderation;
  const caseId = await caseAbout(other.uid, operator);
  const ownCaseId = await caseAbout(owner.uid, operator);
  await operator.call(decide, { caseId, action: 'reject', cause: 'other' });
  const hidden = await operator.call(decide, { caseId: ownCaseId, action: 'hide', cause: 'spam' });
  await operator.call(undoDecision, { entryId: hidden.id });
}

async function promote(maker: TestUser, other: TestUser): Promise<void> {
  const { movies } = await loadCatalogue(context());
  const twin = [...movies.byId.values()].findLast(({ title, originalTitle }) => title !== originalTitle)!;
  const facts = {
    originalTitle: twin.originalTitle,
    year: twin.year,
    language: 'fr',
    directors: ['Ourselves'],
  };
  const movieId = await addedBy(maker, 'group', { title: twin.title, ...facts });
  await other.call(recordOwnWatch, { movieId });
  await maker.call(promoteCustomMovie, { movieId, tmdbId: twin.id });
}

/** A trained model that is never served: as small as possible. */
async function aModel(): Promise<void> {
  const ratings = { users: [0, 1, 2], movieIds: [1, 1, 2], scores: [10, 40, 90] };
  const model = trainModel(
    {
      users: Int32Array.from(ratings.users),
      movieIds: Int32Array.from(ratings.movieIds),
      scores: Float64Array.from(ratings.scores),
    },
    () => undefined,
    { scale: { min: 0, max: 100 }, seed: 1, factors: 1, samples: 2, burnIn: 1, apart: 1 },
  );
  await context().db.doc('models/0').set({ version: 0 });
  await saveParts(context().db, 0, model);
}

async function anImport(): Promise<void> {
  const { db, now } = context();
  const times = { startedAt: now(), aliveAt: now(), finishedAt: now() };
  const run = {
    status: 'finished',
    files: 'any',
    holder: 'any',
    ...times,
    rows: 0,
    counts: {},
    reportBytes: 0,
  } as const;
  await transact(db, async (tx) => writeImport(tx, run));
}

/** Rates the same movies as another user, who becomes their neighbour. */
async function rateAlike(...people: TestUser[]): Promise<void> {
  const { movies } = await loadCatalogue(context());
  const some = [...movies.byId.keys()].slice(-3);
  for (const user of people)
    for (const [at, movieId] of some.entries()) await user.call(rateMovie, { movieId, score: 90 - 30 * at });
  await compareChanged(later(settledAfterMs / hour));
}

async function challengeOf(
  maker: TestUser,
  audience: 'personal' | 'group',
  challengeId?: string,
): Promise<string> {
  const { id } = await maker.call(createChallenge, {
    titles: { en: 'Anything at all' },
    rules: [
      { field: 'year', operator: 'gte', value: 1870 },
      { field: 'keyword', operator: 'ne', value: 'nothing at all' },
      { field: 'genre', operator: 'in', value: [...genreNames] },
    ],
    targetCount: 1,
    xpReward: 10,
    season: { from: '2020-01-01T00:00:00Z', to: '2090-01-01T00:00:00Z' },
    audience,
    ...(challengeId !== undefined && { challengeId }),
  });
  return id;
}

const westernsByWords = {
  sentence: 'quiet movies about horses',
  rules: [
    { field: 'genre' as const, operator: 'in' as const, value: ['Western' as const] },
    { field: 'keyword' as const, operator: 'ne' as const, value: 'nothing at all' },
  ],
};

/** A challenge of movies that a model has labelled. */
async function challengeOfSentence(maker: TestUser): Promise<Challenge> {
  const { id: draftId, movies } = await maker.call(draftChallenge, westernsByWords);
  await (await suite()).quiet();
  const reviewed = await maker.call(reviewChallengeDraft, {
    draftId,
    accept: movies.slice(0, 2).map(({ movieId }) => movieId),
  });
  const terms = { titles: { en: 'Horses' }, targetCount: 1, xpReward: 10, audience: 'group' } as const;
  const list = reviewed.movies.flatMap(({ isIn, movieId }) => (isIn ? [movieId] : []));
  return maker.call(publishChallengeDraft, { draftId, list, ...terms });
}

/** Completes such a challenge, and changes it after that. */
async function completeOfSentence(maker: TestUser): Promise<string> {
  const { id: challengeId, rules } = await challengeOfSentence(maker);
  const [movieId] = rules.flatMap((rule) => (rule.field === 'movie' ? rule.value : []));
  await maker.call(joinChallenge, { challengeId });
  await maker.call(submitMovie, { challengeId, movieId: movieId! });
  const terms = { titles: { en: 'Quiet horses' }, targetCount: 1, xpReward: 20, audience: 'group' } as const;
  await maker.call(createChallenge, { ...terms, challengeId, rules });
  return challengeId;
}

async function complete(player: TestUser, challengeId: string): Promise<void> {
  await player.call(joinChallenge, { challengeId });
  await player.call(submitMovie, { challengeId, movieId: (await anyMovie()).id });
}

async function anyMovie(at = 0): Promise<MovieFacts> {
  const { movies } = await loadCatalogue(context());
  const movie = [...movies.byId.values()].filter(({ year }) => year !== null)[at];
  if (!movie) throw new Error('Too few movies have a year');
  return movie;
}

function later(hours: number): Context {
  return { ...context(), now: () => Date.now() + hours * hour };
}

async function recommend(one: TestUser, other: TestUser, movieId: number): Promise<void> {
  await one.call(sendTips, { movieId, uids: [other.uid], text: 'You will love it' });
  await other.call(sendTips, { movieId, uids: [one.uid] });
}
