import { strict as assert } from 'node:assert';
import { circleDocument } from '@cine/contract/documents/circles';
import { type PlayerDocument, playerDocument } from '@cine/contract/documents/players';
import { sessionDocument } from '@cine/contract/documents/sessions';
import { allKept } from '@cine/contract/game/active-days';
import type { RewardKind } from '@cine/contract/game/pay/rewards';
import { streaksOf } from '@cine/contract/game/streak-days';
import { mergeGuest, setUpAccount } from '@cine/contract/operations/core/account';
import * as notifications from '@cine/contract/operations/core/notifications';
import * as privacy from '@cine/contract/operations/faces/privacy';
import { showStatistics } from '@cine/contract/operations/game/statistics';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import {
  answerFriend,
  listFriends,
  renewFriendCode,
  requestFriend,
} from '@cine/contract/operations/together/friends';
import * as sessions from '@cine/contract/operations/together/sessions';
import { type Candidate, type Tonight, tonight } from '@cine/contract/operations/together/tonight';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, toInstant } from '@cine/contract/time';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { samplePeople } from '../sample/people.ts';
import { askAssistant } from './assistant.ts';
import { foundClub } from './club.ts';
import { dressUp } from './dressing-room.ts';
import { crossSwords } from './duels.ts';
import { eventually } from './eventually.ts';
import { comeAsGuest, type Friend, signIn, signUp } from './friend.ts';
import * as print from './print.ts';
import { compareTastes } from './tastes.ts';

const netflix = 8;
const netflixWithAds = 1796;
const prime = 119;
const disney = 337;
const canal = 381;
const mubi = 11;

/** Plays one evening through the client SDK, as users would, and prints it. Throws when a result is wrong. */
export async function playEvening(): Promise<void> {
  const begun = performance.now();
  print.title('A movie night with Ciné-Compagnon', 'What are we watching tonight, and what’s in it for us?');

  const lea = await moveIn('Léa', [netflix, canal]);
  const tom = await moveIn('Tom', [netflix, disney]);
  const ines = await moveIn('Inès', [netflixWithAds, prime]);
  const kate = await moveIn('Kate', [netflix, 15], 'US');
  const nina = await comeAsGuest('Nina');
  const names = Object.fromEntries([lea, tom, ines, nina].map(({ uid, name }) => [uid, name]));

  const duel = await takeOnChallenges(lea, tom, ines);
  const session = await gather(lea, tom, ines, nina);
  await chooseTogether(session, { lea, tom, ines, nina }, names);
  await stranger(session, lea, names);
  await watchAndEarn(session, { lea, tom, ines, nina }, duel);
  await askAssistant(ines, lea);
  await stayApart(lea, kate);
  const karim = await twiceKarim(lea);
  await ninaStays(nina);
  await stayInTouch(lea, [tom, ines, karim], kate);
  await partings(lea, karim, tom);
  await compareTastes(lea, ines);
  await foundClub({ lea, ines, kate, nina });
  await dressUp({ lea, ines, kate });
  await crossSwords({ lea, ines });

  for (const friend of [lea, tom, ines, kate, nina, karim]) await friend.goHome();
  print.scene(`Good night. (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

async function moveIn(name: string, providers: number[], region = 'FR'): Promise<Friend> {
  // Those who stay are whom `npm start` offers to sign in as.
  const samplePerson = samplePeople.find((person) => person.name === name);
  const settled = samplePerson && (await signIn(name, samplePerson.email));
  if (settled) return settled;
  const friend = await signUp(name, samplePerson?.email ?? `${plain(name)}-${stamp()}@example.com`);
  await friend.call(setUpAccount, {
    username: `${plain(name)}_${stamp()}`,
    displayName: name,
    providers,
    region,
    locale: region === 'FR' ? 'fr' : 'en',
    timeZone: region === 'FR' ? 'Europe/Paris' : 'America/New_York',
  });
  return friend;
}

async function takeOnChallenges(lea: Friend, tom: Friend, ines: Friend): Promise<string> {
  print.scene('Before anybody rings the bell, three friends have plans');
  await lea.call(joinChallenge, { challengeId: 'old-west' });
  print.did('Léa', 'takes on “The Old West”: three westerns made before 1970');
  await ines.call(joinChallenge, { challengeId: 'old-west' });
  print.did('Inès', 'takes it on too');
  const duel = await tom.call(createChallenge, {
    titles: { en: 'High Noon', fr: 'Midi pile' },
    rules: [
      { field: 'genre', operator: 'eq', value: 'Western' },
      { field: 'runtime', operator: 'lte', value: 130 },
    ],
    targetCount: 1,
    xpReward: 50,
  });
  await tom.call(joinChallenge, { challengeId: duel.id });
  print.did('Tom', 'writes his own, “High Noon”: one western of at most 130 minutes, worth 50 XP');
  return duel.id;
}

async function gather(lea: Friend, tom: Friend, ines: Friend, nina: Friend): Promise<sessions.Session> {
  const session = await lea.call(sessions.createSession, { mode: 'together' });
  print.scene(`Léa opens an evening. The code is ${session.code}`);
  await showCommon(lea, session, 1);
  await tom.call(sessions.joinSession, { code: session.code });
  await showCommon(lea, session, 2);
  await ines.call(sessions.joinSession, { code: session.code.toLowerCase() });
  await showCommon(lea, session, 3);
  await nina.call(sessions.joinSession, {
    code: session.code,
    guest: { displayName: 'Nina', providers: [netflix] },
  });
  print.did('Nina', 'comes as a guest: a name and her services, no account');
  await showCommon(lea, session, 4);
  print.note('Netflix covers what its cheaper tier shows, not the other way round: that is what they share.');
  return session;
}

async function showCommon(lea: Friend, { id }: sessions.Session, people: number): Promise<void> {
  const seen = await lea.until(
    `sessions/${id}`,
    sessionDocument,
    ({ attendees }) => Object.keys(attendees).length === people,
  );
  const who = Object.values(seen.attendees).map(({ name }) => name);
  print.live(`${who.join(', ')}: ${print.services(seen.commonProviders)}`);
}

type Everybody = { lea: Friend; tom: Friend; ines: Friend; nina: Friend };

async function chooseTogether(
  session: sessions.Session,
  { lea, ines }: Everybody,
  names: Record<string, string>,
) {
  print.scene('What can we all watch tonight?');
  const all = await lea.call(tonight, { sessionId: session.id, pageSize: 5 });
  assert(all.total > 20, 'there should be plenty to watch');
  print.list(all, names, 5);
  const light = { mood: 'light', maxRuntime: 100 };
  const some = await ines.call(tonight, { sessionId: session.id, filters: light, pageSize: 3 });
  print.did('Inès', 'is in the mood for something light, and not too long');
  print.list(some, names, 3);
}

async function stranger(
  session: sessions.Session,
  lea: Friend,
  names: Record<string, string>,
): Promise<void> {
  print.scene('Karim drops in, and all he has is MUBI');
  const karim = await moveIn('Karim', [mubi]);
  const everybody = { ...names, [karim.uid]: 'Karim' };
  await karim.call(sessions.joinSession, { code: session.code });
  await showCommon(lea, session, 5);
  const nothing = await karim.call(tonight, { sessionId: session.id });
  assert.equal(nothing.empty?.reason, 'nothing-in-common');
  print.note('Nothing in common. What would help:');
  for (const help of nothing.empty.help) print.note(`  – ${print.helping(help, everybody)}`);
  await lea.call(sessions.useHostServices, { sessionId: session.id, uid: lea.uid });
  const atLea: Tonight = await lea.call(tonight, { sessionId: session.id, pageSize: 1 });
  print.did(
    'Léa',
    `says “we are at my place”: ${atLea.total} movies on ${print.services(atLea.commonProviders)}`,
  );
  assert(atLea.total > 0);
  await lea.call(sessions.useHostServices, { sessionId: session.id, uid: null });
  await karim.call(sessions.leaveSession, { sessionId: session.id });
  print.did('Karim', 'was only bringing the popcorn, and goes');
  await showCommon(lea, session, 4);
  await karim.goHome();
}

async function watchAndEarn(session: sessions.Session, { lea, tom, ines }: Everybody, duel: string) {
  print.scene('They settle on something that works for everybody');
  const sessionId = session.id;
  const { candidates } = await tom.call(tonight, {
    sessionId,
    filters: { genres: ['Western'], unseenByAll: true },
  });
  const pick = candidates.find(({ advances }) => advances.length === 3) ?? candidates[0];
  assert(pick, 'a western should be on the list');
  await tom.call(sessions.chooseMovie, { sessionId, movieId: pick.movieId });
  const chosen = await lea.until(`sessions/${sessionId}`, sessionDocument, (seen) => seen.chosen !== null);
  print.live(`tonight: ${chosen.chosen?.title} (${pick.year}, ${pick.runtime} min)`);

  const watched = await lea.call(sessions.recordWatch, { sessionId });
  assert.equal(watched.recordedFor.length, 4);
  print.scene('…and later: “We watched it.” Once, for everybody');
  const { days } = await showProgress(lea, 'old-west', 1);
  await showProgress(ines, 'old-west', 1);
  const streak = streaksOf(allKept(days)).days.at(-1)!.length;
  print.did('Léa', `has watched a movie on ${streak} days in a row, with one freeze`);
  const date = toInstant(Date.now() - 3 * day).slice(0, 10);
  const { totals } = await lea.call(showStatistics, { period: 'year', date });
  print.did('Léa', `finds ${totals.movies} movies of the weeks before in her statistics`);
  const rich = await showProgress(tom, duel, 1);
  // The challenge, a movie with others, and the week's first.
  assert.equal(xpFrom(rich, 'own-challenge', 'movie', 'week'), 50 + 81 + 100);

  await tom.call(withdrawWatch, { watchId: watched.watchId });
  const poor = await tom.until(`players/${tom.uid}`, playerDocument, ({ totalXp }) => totalXp === 0);
  print.did('Tom', `slept through the end and takes it back: exactly ${poor.totalXp} XP again`);
  const again = await tom.call(sessions.recordWatch, { sessionId });
  assert.equal(again.recordedFor.length, 4);
  print.note('Tapping “we watched it” once more counts nothing twice.');

  await tom.call(recordOwnWatch, { movieId: pick.movieId });
  const rewarded = await tom.until(`players/${tom.uid}`, playerDocument, ({ totalXp }) => totalXp > 0);
  assert.equal(xpFrom(rewarded, 'own-challenge', 'movie'), 50 + 51);
  print.did('Tom', `sees the end after all, by himself: ${rewarded.totalXp} XP come back`);
}

/** What some kinds of rewards have paid; badges and the week's challenges depend on the date. */
function xpFrom({ paid }: PlayerDocument, ...rewards: RewardKind[]): number {
  return paid.reduce((sum, { reward, xp }) => sum + (rewards.includes(reward) ? xp : 0), 0);
}

async function showProgress(friend: Friend, challengeId: string, count: number): Promise<PlayerDocument> {
  const player = await friend.until(
    `players/${friend.uid}`,
    playerDocument,
    ({ challenges }) => challenges[challengeId]?.currentCount === count,
  );
  const { challenge, currentCount, isCompleted } = player.challenges[challengeId]!;
  const bar = print.pips(currentCount, challenge.targetCount);
  const done = isCompleted ? `  completed! ${player.totalXp} XP, level ${player.level}` : '';
  print.did(friend.name, `${bar} ${challenge.titles.en}${done}`);
  return player;
}

async function stayApart(lea: Friend, kate: Friend): Promise<void> {
  print.scene('Sunday: Léa in Paris, Kate in New York, each at home');
  const session = await lea.call(sessions.createSession, { mode: 'apart' });
  await kate.call(sessions.joinSession, { code: session.code });
  const names = { [lea.uid]: 'Léa', [kate.uid]: 'Kate' };
  const apart = await kate.call(tonight, { sessionId: session.id, filters: { unseenByAll: true } });
  assert(apart.total > 0, 'there should be movies that both can watch apart');
  for (const { places } of apart.candidates) {
    assert.deepEqual(new Set(places.map(({ uid }) => uid)), new Set([lea.uid, kate.uid]));
  }
  print.list(apart, names, 3);

  const pick = await chooseApart(kate, lea, session);
  const { recordedFor } = await kate.call(sessions.recordWatch, { sessionId: session.id });
  assert.deepEqual(new Set(recordedFor), new Set([lea.uid, kate.uid]));
  print.scene(`…and two hours later, over the phone: “We watched it.” ${pick.title} counts for both`);
  await showProgress(lea, 'old-west', 2);
  await showProgress(kate, 'old-west', 1);
  await lea.call(sessions.closeSession, { sessionId: session.id });
}

/** An old western that both have at home and neither has seen; the other one's screen shows it, and where. */
async function chooseApart(
  kate: Friend,
  lea: Friend,
  { id: sessionId }: sessions.Session,
): Promise<Candidate> {
  await kate.call(joinChallenge, { challengeId: 'old-west' });
  print.did('Kate', 'hears of “The Old West” and takes it on as well');
  const { candidates } = await kate.call(tonight, {
    sessionId,
    filters: { genres: ['Western'], toYear: 1969, unseenByAll: true },
  });
  const pick = candidates.find(({ advances }) => advances.length === 2);
  assert(pick, 'an old western should be there for both');
  await kate.call(sessions.chooseMovie, { sessionId, movieId: pick.movieId });
  const { chosen } = await lea.until(`sessions/${sessionId}`, sessionDocument, (seen) =>
    Boolean(seen.chosen),
  );
  assert(chosen, 'a movie was chosen');
  assert.deepEqual(new Set(chosen.places.map(({ uid }) => uid)), new Set([lea.uid, kate.uid]));
  const names = { [lea.uid]: 'Léa', [kate.uid]: 'Kate' };
  print.live(`tonight: ${chosen.title} (${pick.year}, ${pick.runtime} min), ${print.where(chosen, names)}`);
  return pick;
}

async function twiceKarim(lea: Friend): Promise<Friend> {
  print.scene('Monday: Karim comes back, and in a hurry he comes as a guest');
  const karim = await moveIn('Karim', [mubi]);
  const guest = await comeAsGuest('Karim (guest)');
  const { id: sessionId, code } = await lea.call(sessions.createSession, {});
  await guest.call(sessions.joinSession, { code, guest: { displayName: 'Karim', providers: [canal] } });
  await guest.call(joinChallenge, { challengeId: 'old-west' });
  const { candidates } = await guest.call(tonight, {
    sessionId,
    filters: { genres: ['Western'], toYear: 1969 },
  });
  const pick = candidates.find(({ advances }) => advances.some(({ uid }) => uid === guest.uid));
  assert(pick, 'an old western should be on the list');
  await lea.call(sessions.recordWatch, { sessionId, movieId: pick.movieId });
  await showProgress(guest, 'old-west', 1);
  const guestToken = await guest.idToken();
  const moved = await karim.call(mergeGuest, { guestToken });
  assert.deepEqual([moved.watches, moved.challenges, moved.sessions], [1, 1, 1]);
  print.did('Karim', 'remembers that he has an account, and takes with him what the guest did');
  await showProgress(karim, 'old-west', 1);
  assert.deepEqual(await karim.call(mergeGuest, { guestToken }), { ...moved, challenges: 0, sessions: 0 });
  await lea.call(sessions.closeSession, { sessionId });
  await guest.goHome();
  return karim;
}

async function ninaStays(nina: Friend): Promise<void> {
  print.scene('Nina wants to keep what she earned');
  const uid = await nina.link(`nina-${stamp()}@example.com`);
  assert.equal(uid, nina.uid);
  await nina.call(setUpAccount, accountOf(nina, 'Nina'));
  print.did('Nina', 'links an e-mail address and chooses a username: the same person, nothing lost');
}

async function stayInTouch(lea: Friend, others: readonly Friend[], kate: Friend): Promise<void> {
  print.scene('Monday: they want to find each other again');
  await switchOnPushes(lea);
  const { code } = await lea.call(renewFriendCode, {});
  for (const each of [...others, kate]) await each.call(requestFriend, { code });
  for (const { uid } of others) await lea.call(answerFriend, { uid, accept: true });
  const { friends, asking } = await lea.call(listFriends, {});
  assert.deepEqual([friends.length, asking.length], [others.length, 1]);
  print.did('Léa', 'gives everybody her code, and accepts all who ask but Kate, who has to wait');
  await pushed();
  print.live('her browser is told of the requests');
}

/** With a subscription of the local push service, as a browser's own one needs the Internet. */
async function switchOnPushes(friend: Friend): Promise<void> {
  const { push } = await friend.call(notifications.showNotificationSettings, {});
  assert(push.publicKey, 'pushes should be sent');
  const made = await fetch(`${process.env.PUSH_SERVICE}/subscriptions`, {
    method: 'POST',
    body: push.publicKey,
  });
  await friend.call(notifications.addDevice, notifications.subscriptionSchema.parse(await made.json()));
  print.did(friend.name, 'wants to be told at once, and switches pushes on');
}

/** Resolves once the local push service shows a message that it took. */
async function pushed(): Promise<void> {
  const page = async () => (await fetch(process.env.PUSH_SERVICE!)).text();
  await eventually('No push arrived', page, (html) => html.includes('<li>'));
}

async function partings(lea: Friend, karim: Friend, tom: Friend): Promise<void> {
  print.scene('Tuesday: two friends move on, and leave nothing behind');
  const pages: privacy.ExportPage[] = [];
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)!.nextCursor) {
    pages.push(await karim.call(privacy.exportAccount, cursor === undefined ? {} : { cursor }));
  }
  const { users } = privacy.joinedExport(pages);
  assert.deepEqual(
    users.map(({ watches, sessions }) => [watches.length, sessions.length]),
    [
      [1, 1],
      [1, 0],
    ],
  );
  print.did('Karim', 'takes along everything that is kept about him, and about the guest he was');
  await karim.call(privacy.deleteAccount, {});
  await lea.until(`circles/${lea.uid}`, circleDocument, ({ friends }) => !(karim.uid in friends));
  await assert.rejects(karim.call(privacy.exportAccount, {}), /account-deleted/);
  print.did('Karim', 'deletes his account: nobody finds him any more');
  await tom.deleteSignIn();
  await lea.until(`circles/${lea.uid}`, circleDocument, ({ friends }) => !(tom.uid in friends));
  print.did('Tom', 'deletes his sign-in elsewhere: his account goes with it');
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/** Makes names and addresses new each time the evening is played. */
function stamp(): string {
  return Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
}

if (import.meta.main) {
  try {
    await playEvening();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
