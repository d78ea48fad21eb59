import type { InputOf } from '@cine/contract/operation';
import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { resetPassword } from '@cine/contract/operations/core/auth';
import { changeEmail } from '@cine/contract/operations/core/email-change';
import { startJob } from '@cine/contract/operations/core/jobs';
import { addDevice, changeNotificationSettings } from '@cine/contract/operations/core/notifications';
import { createToken } from '@cine/contract/operations/core/tokens';
import * as broadcasts from '@cine/contract/operations/faces/broadcasts';
import * as moderation from '@cine/contract/operations/faces/moderation';
import { createShare } from '@cine/contract/operations/faces/sharing';
import { previewDuel, proposeDuel } from '@cine/contract/operations/game/duels';
import { changeCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { answerDates, proposeDates, removeDatesAnswer } from '@cine/contract/operations/together/dates';
import { setAvatar, wearTitle, writeBio } from '@cine/contract/operations/together/profiles';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import {
  addSeveralMovies,
  addToCollection,
  changeEntry,
  removeSeveralMovies,
} from '@cine/contract/operations/watching/collected-movies';
import {
  changeCollection,
  createCollection,
  setEditors,
} from '@cine/contract/operations/watching/collections';
import { applyImport } from '@cine/contract/operations/watching/imports';
import { dismissTag, setNoteSharing, showNoteSharing } from '@cine/contract/operations/watching/notes';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, hour, second } from '@cine/contract/time';
import sharp from 'sharp';
import { context } from '#context.ts';
import { enqueueMail, planMail } from '#core/mail/index.ts';
import { writeDue } from '#core/notifications/email/mail-service.ts';
import { notify } from '#core/notifications/notify-service.ts';
import { maxAnHour } from '#core/notifications/push/hold.ts';
import { countDays } from '#game/statistics/count-service.ts';
import { readCounts } from '#game/statistics/store.ts';
import { settledAfterMs, transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { befriended, enrich, groupOf, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken, user } from '#test/client.ts';
import { rejection } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { caseAbout, newDraft } from '#test/scenarios/faces.ts';
import { card, mailedCode, samplePassword } from '#test/scenarios/samples.ts';
import { type Everything, everything } from '#test/session-of-everything.ts';
import { suite } from '#test/suite.ts';
import { forgetPresentWeeks, makePresentWeek } from '#together/challenges/weekly/weekly.test-support.ts';
import { foldArrivals } from '../arrivals/fold-service.ts';

expectLogs('mail not taken');

/** All that a user about to be deleted, and the guest they were, can leave behind. */
export type Life = {
  person: TestUser;
  guest: TestUser;
  friend: TestUser;
  /** Their names, which occur in no other document. */
  names: string[];
  email: string;
  all: Everything;
  sessions: Record<'apart' | 'left' | 'alone' | 'asScreen' | 'asGuest', string>;
  challenges: Record<'played' | 'unplayed' | 'friends', string>;
};

/** Creates data in every feature, including rare leftovers. */
export async function life(): Promise<Life> {
  const running = await suite();
  await makePresentWeek();
  const all = await everything();
  const person = all.people.owner;
  const tag = Math.random().toString(36).slice(2, 10);
  const name = `Zoe ${tag}`;
  const nickname = `zoe_${tag}`;
  const guestName = `Nina ${tag}`;
  const email = `${tag}@example.test`;
  running.identities.add(identityOf(person.uid, email, name));
  const atHome = user(running.url, person.uid, { network: '203.0.113.9' });
  await atHome.call(resetPassword, { token: await mailedCode(email), password: samplePassword });
  // A new password ends all sign-ins and tokens from before.
  const again = user(running.url, person.uid, { signedInAt: Date.now() + second });
  await again.call(createToken, { name: 'Shortcuts', scope: 'act', days: 90 });
  await running.settled();
  await again.call(addDevice, running.push.subscribe(running.push.publicKey));
  await person.call(changeEmail, { email: `new-${email}` });
  await person.call(updateAccount, { username: nickname, displayName: name, timeZone: 'Asia/Kathmandu' });
  const { models } = await person.call(showNoteSharing, {});
  const notesTo = models.map(({ provider, model, host }) => ({ provider, model, host }));
  await person.call(setNoteSharing, { models: notesTo });
  const friend = await member('Tom');
  await rejection(person.call(sessions.joinSession, { code: 'AAAAAA' }));
  const westerns = [391, 33] as const;

  await person.call(sessions.useHostServices, { sessionId: all.sessions.open.id, uid: person.uid });
  await concede(person, all.people.attendee);

  const apart = await sessionOf(person, [friend], 'apart');
  const { candidates } = await person.call(tonight, { sessionId: apart.id, pageSize: 2 });
  for (const { movieId } of [candidates[1]!, candidates[0]!])
    await person.call(sessions.chooseMovie, { sessionId: apart.id, movieId });
  const narrowed = {
    mood: 'light',
    rules: [
      { field: 'director' as const, operator: 'ne' as const, value: 'John Ford' },
      { field: 'actor' as const, operator: 'notIn' as const, value: ['John Wayne'] },
    ],
  };
  await person.call(sessions.setFilters, { sessionId: apart.id, filters: narrowed });
  await person.call(sessions.recordWatch, { sessionId: apart.id });

  const left = await sessionOf(person, [friend]);
  await person.call(sessions.recordWatch, { sessionId: left.id, movieId: westerns[0] });
  await person.call(sessions.handOver, { sessionId: left.id, uid: friend.uid });
  await friend.call(sessions.removeAttendee, { sessionId: left.id, uid: person.uid });

  const alone = await sessionOf(person);
  await person.call(sessions.recordWatch, { sessionId: alone.id, movieId: westerns[1] });

  const asScreen = await sessionOf(friend);
  await person.call(sessions.joinAsScreen, { code: asScreen.code });

  const guest = running.newUser({ guest: true, name: 'former' });
  running.identities.add({ localId: guest.uid, createdAt: String(Date.now()) });
  const asGuest = await sessionOf(friend);
  await guest.call(sessions.joinSession, { code: asGuest.code, guest: { ...card, displayName: guestName } });
  await friend.call(sessions.recordWatch, { sessionId: asGuest.id, movieId: westerns[0] });
  await friend.call(sessions.closeSession, { sessionId: asGuest.id });
  for (const movieId of westerns) await guest.call(addToCollection, { collection: 'watchlist', movieId });
  await guest.call(recordOwnWatch, { movieId: westerns[1] });
  for (const movieId of westerns) await guest.call(rateMovie, { movieId, tens: 7 });
  await guest.call(withdrawRating, { movieId: westerns[1] });
  const imported = { movieId: westerns[0], watched: [{ date: '2019-05-04' }] };
  await guest.call(applyImport, { importId: 'guest-1', part: 0, source: 'trakt', movies: [imported] });
  await running.settled();
  await guest.call(listRecommendations, {});
  await person.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });

  await person.call(listRecommendations, {});
  await person.call(recordOwnWatch, { movieId: all.movies.private });
  const shared = { movieId: all.movies.group };
  const described = { directors: ['Nobody'], overview: 'All of us, twice.' };
  await person.call(changeCustomMovie, { ...shared, originalTitle: 'Nous tous' });
  for (const user of [person, friend]) await user.call(recordOwnWatch, shared);
  await person.call(changeCustomMovie, { ...shared, originalTitle: 'Nous touss', ...described });

  const played = await group(person, 'Played');
  const unplayed = await group(person, 'Unplayed');
  const friends = await group(friend, 'Friends');
  for (const [user, id] of [
    [person, played],
    [friend, played],
    [person, unplayed],
    [person, friends],
  ] as const)
    await user.call(joinChallenge, { challengeId: id });
  await group(person, 'Played again', played);
  const asOperator = user(running.url, person.uid, { operator: true });
  await asOperator.call(startJob, { job: 'trending' });
  await asOperator.call(startJob, { job: 'statistics' });
  await moderated(person, friend, asOperator, { name, challengeId: unplayed, ...shared });
  await announced(asOperator);
  await bet(person, all.people.attendee);
  await entitled(person);
  await forgetPresentWeeks(running);
  await removedFromDates(person, friend);
  await shareYear(person);
  await mailTo(person.uid, email);
  await mailedOf(person);
  await tell(person, friend);
  await person.call(addToCollection, { collection: 'watchlist', movieId: westerns[0]! });
  await collect(person, westerns[0]);
  await foldArrivals({ ...context(), now: () => Date.now() + settledAfterMs + 1 });
  return {
    person,
    guest,
    friend,
    names: [name, nickname, guestName],
    email,
    all,
    sessions: { apart: apart.id, left: left.id, alone: alone.id, asScreen: asScreen.id, asGuest: asGuest.id },
    challenges: { played, unplayed, friends },
  };
}

/** They keep a collection with a friend and one of the friend's, with all that can be written there. */
async function collect(person: TestUser, movieId: number): Promise<void> {
  const friend = await member('Ida');
  await befriended(person, friend);
  const words = { name: 'Dust and hats', description: 'Seen with Grandfather' };
  const { collection } = await person.call(createCollection, words);
  await person.call(setEditors, { collection, uids: [friend.uid] });
  await person.call(addSeveralMovies, { collection, movieIds: [movieId] });
  const entry = { note: 'Twice', tags: ['dust'], medium: 'VHS' };
  await person.call(changeEntry, { collection, movieId, ...entry });
  await person.call(dismissTag, { collection, movieId, tag: 'rain' });
  const other = await friend.call(createCollection, { name: 'Of a friend' });
  await friend.call(setEditors, { collection: other.collection, uids: [person.uid] });
  const place = { collection: `user.${friend.uid}.${other.collection}`, movieId };
  await person.call(addToCollection, place);
  const rules = [
    { field: 'director', operator: 'contains', value: 'Leone' } as const,
    { field: 'country' as const, operator: 'in' as const, value: ['IT', 'ES'] },
  ];
  const smart = await person.call(createCollection, { name: 'By itself', rules, visibility: 'link' });
  await person.call(createShare, { kind: 'collection', id: smart.collection });
  const groupId = await groupOf(person, [friend]);
  const ofGroup = await person.call(createCollection, { name: 'Thursdays', groupId });
  await person.call(addToCollection, { collection: ofGroup.collection, movieId });
  const ofFriend = await friend.call(createCollection, { name: 'Fridays', groupId });
  await person.call(changeCollection, { collection: ofFriend.collection, name: 'Thursdays' });
  await person.call(addToCollection, { collection: ofFriend.collection, movieId });
  await removedByOther(person, friend, ofGroup.collection);
  await watchOwned(person, movieId, collection);
  await hideWritten(person, friend, movieId);
}

/** They and a friend remove what the other added to a collection; each may undo it for a day. */
async function removedByOther(person: TestUser, friend: TestUser, collection: string): Promise<void> {
  for (const [one, other] of [[person, friend] as const, [friend, person] as const]) {
    const movieIds = [33];
    await one.call(addSeveralMovies, { collection, movieIds });
    await one.call(changeEntry, { collection, movieId: 33, note: 'Slow' });
    await other.call(removeSeveralMovies, { collection, movieIds });
  }
}

/** They choose what they have on their shelf, in an evening of their collection. */
async function watchOwned(person: TestUser, movieId: number, collection: string): Promise<void> {
  const { id: sessionId } = await sessionOf(person);
  await person.call(addToCollection, { collection: 'shelf', movieId });
  await person.call(changeEntry, { collection: 'shelf', movieId, medium: 'VHS' });
  await person.call(sessions.setIncludeOwned, { sessionId, includeOwned: true });
  await person.call(sessions.setCollection, { sessionId, collection });
  await person.call(sessions.chooseMovie, { sessionId, movieId });
}

/** A friend reports what they wrote in a collection, and it is hidden. */
async function hideWritten(person: TestUser, friend: TestUser, movieId: number): Promise<void> {
  const words = { name: 'Rude words', description: 'Ruder ones' };
  const { collection } = await person.call(createCollection, words);
  await person.call(setEditors, { collection, uids: [friend.uid] });
  await person.call(addSeveralMovies, { collection, movieIds: [movieId] });
  await person.call(changeEntry, { collection, movieId, note: 'Rudest', tags: ['rude'] });
  const about = { id: person.uid, inCollection: `user.${person.uid}.${collection}`, cause: 'other' } as const;
  await friend.call(moderation.report, { ...about, kind: 'collection' });
  await friend.call(moderation.report, { ...about, kind: 'entry', movieId });
  const operator = (await suite()).newUser({ operator: true });
  for (const _each of ['collection', 'entry']) {
    const caseId = await caseAbout(person.uid, operator);
    await operator.call(moderation.decide, { caseId, action: 'hide', cause: 'other' });
  }
}

async function removedFromDates(person: TestUser, friend: TestUser): Promise<void> {
  const at = toInstant(Math.floor(Date.now() / day) * day + 2 * day);
  const { code } = await friend.call(proposeDates, { dates: [at] });
  const { answers } = await person.call(answerDates, { code, said: ['yes'] });
  await friend.call(removeDatesAnswer, { code, answerId: answers[0]!.id });
}

async function shareYear(person: TestUser): Promise<void> {
  await countDays(context(), person.uid, null);
  const { years } = (await readCounts(context().db, person.uid))!;
  await person.call(createShare, { kind: 'year', id: String(years.at(-1)!) });
}

/** They decide about a friend as an operator, and their name and title are hidden. */
async function moderated(
  person: TestUser,
  friend: TestUser,
  asOperator: TestUser,
  { name, challengeId, movieId }: { name: string; challengeId: string; movieId: number },
): Promise<void> {
  const { newUser } = await suite();
  const cause = 'other' as const;
  const decideOn = async (about: TestUser, by: TestUser, action: moderation.Action) => {
    const caseId = await caseAbout(about.uid, by);
    return by.call(moderation.decide, { caseId, action, cause });
  };
  await person.call(moderation.report, { kind: 'person', id: friend.uid, cause });
  const { id: entryId } = await decideOn(friend, asOperator, 'reject');
  await asOperator.call(moderation.undoDecision, { entryId });
  await person.call(updateAccount, { displayName: 'A rude name' });
  await friend.call(moderation.report, { kind: 'name', id: person.uid, cause });
  await decideOn(person, newUser({ operator: true }), 'hide');
  await person.call(updateAccount, { displayName: name });
  await friend.call(moderation.report, { kind: 'avatar', id: person.uid, cause });
  await decideOn(person, newUser({ operator: true }), 'hide');
  const another = sharp({ create: { width: 8, height: 8, channels: 3, background: '#83283f' } });
  // Their picture stands beside their name everywhere.
  await person.call(updateAccount, { visibility: 'public' });
  await person.call(setAvatar, { picture: (await another.png().toBuffer()).toString('base64') });
  await friend.call(moderation.report, { kind: 'challenge', id: challengeId, cause });
  await decideOn(person, newUser({ operator: true }), 'hide');
  await friend.call(moderation.report, { kind: 'movie', id: String(movieId), cause });
  await decideOn(person, newUser({ operator: true }), 'reject');
}

async function announced(asOperator: TestUser): Promise<void> {
  const draft = { ...newDraft(), region: 'CH', opens: '/challenges' };
  const one = { broadcastId: draft.broadcastId };
  await asOperator.call(broadcasts.writeBroadcast, draft);
  await asOperator.call(broadcasts.sendBroadcast, one);
  await (await suite()).quiet();
  // As after the first of several pages.
  await context().db.doc(`broadcasts/${one.broadcastId}`).update({ state: 'sending', after: asOperator.uid });
  await asOperator.call(broadcasts.stopBroadcast, one);
}

async function concede(person: TestUser, other: TestUser): Promise<void> {
  const { id: sessionId } = await sessionOf(person, [other]);
  const { candidates } = await person.call(tonight, { sessionId });
  const candidate = candidates.find(({ expected }) => expected.length === 2);
  if (!candidate) throw new Error('No candidate has a predicted score for both');
  await person.call(sessions.chooseMovie, { sessionId, movieId: candidate.movieId });
  await person.call(sessions.recordWatch, { sessionId });
}

async function tell({ uid }: TestUser, friend: TestUser): Promise<void> {
  for (let n = 0; n <= maxAnHour; n += 1)
    await notify(context(), {
      uid,
      kind: 'offer-checked',
      event: `from a friend ${n}`,
      from: { uid: friend.uid },
      paramsIn: () => ({ movieId: 391, title: 'Ran', service: 'MUBI', offered: 'no' }),
    });
}

/** They want e-mails of checks, and one was written the next morning. */
async function mailedOf(person: TestUser): Promise<void> {
  await person.call(changeNotificationSettings, { kinds: { 'offer-checked': { email: true } } });
  const paramsIn = () => ({ movieId: 391, title: 'Ran', service: 'MUBI', offered: 'no' });
  await notify(context(), { uid: person.uid, kind: 'offer-checked', event: 'mailed', from: null, paramsIn });
  const tomorrow = Math.floor(Date.now() / day) * day + day + 9 * hour;
  await writeDue({ ...context(), now: () => tomorrow });
  await (await suite()).quiet();
}

/** One mail that the server refuses, and one that waits to be sent. */
async function mailTo(uid: string, to: string): Promise<void> {
  const { smtp, quiet } = await suite();
  const content = { to, headers: { 'X-Reason': 'test' }, subject: 'Hello', text: 'Hello', html: '<p>Hello' };
  const write = async (id: string) => {
    await transact(context().db, async (tx) =>
      (await planMail(context(), tx, { id: `${id}:${uid}`, uid, content })).write(),
    );
  };
  await write('refused');
  smtp.trouble({ at: 'recipient', does: { answers: 550 } });
  await enqueueMail(context(), `refused:${uid}`);
  await quiet();
  smtp.trouble(null);
  await write('waiting');
}

type Definition = InputOf<typeof createChallenge>;

async function group(maker: TestUser, title: string, challengeId?: string): Promise<string> {
  const definition: Definition = {
    titles: { en: title },
    rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
    targetCount: 2,
    xpReward: 50,
    audience: 'group',
  };
  const changed = challengeId === undefined ? definition : { ...definition, challengeId };
  return (await maker.call(createChallenge, changed)).id;
}

function identityOf(localId: string, email: string, displayName: string) {
  const now = Date.now();
  return {
    localId,
    email,
    emailVerified: true,
    displayName,
    createdAt: String(now - day),
    lastLoginAt: String(now),
    lastRefreshAt: toInstant(now),
    providerUserInfo: [
      { providerId: 'password', rawId: email, email },
      { providerId: 'google.com', rawId: '1234', email, displayName },
    ],
  };
}

async function bet(person: TestUser, other: TestUser): Promise<void> {
  for (const each of [person, other]) await enrich(each);
  const { even } = await person.call(previewDuel, { userId: other.uid });
  await person.call(proposeDuel, { userId: other.uid, kind: 'even', bet: 1, seen: even.seen });
}

/** Has a user who reached level 50 wear a title that they made up. */
async function entitled(person: TestUser): Promise<void> {
  await context()
    .db.doc(`players/${person.uid}`)
    .update({ milestones: [50] });
  await person.call(writeBio, { bio: `Westerns and ${person.uid.slice(-8)}` });
  await person.call(wearTitle, { title: { kind: 'own', text: `Usher ${person.uid.slice(-8)}` } });
}
