import { circleDocument } from '@cine/contract/documents/circles';
import { playerDocument } from '@cine/contract/documents/players';
import { dateOf } from '@cine/contract/game/local-days';
import type { InputOf } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import * as operations from '@cine/contract/operations/core/notifications';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { reportOffer } from '@cine/contract/operations/movies/movies';
import * as friends from '@cine/contract/operations/together/friends';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, hour } from '@cine/contract/time';
import { instantOf, localDay } from '@cine/contract/zones/local-clock';
import { expect } from 'chai';
import { context } from '#context.ts';
import { notifyOfCheck } from '#faces/movie-page/offer-reports-service.ts';
import { warnDue } from '#game/streaks/warn-service.ts';
import { answerReportsOf } from '#movies/availability/offers-service.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { member, services, verify } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { notifyOfCircle } from '#together/friends/notify-service.ts';
import { loadCatalogue } from '../catalogue/index.ts';
import { newPlayer } from '../players/index.ts';
import { toDocument } from '../players/stored-player.ts';
import { withWarning } from '../streak-warnings/warning.ts';
import { type News, notify } from './notify-service.ts';
import { copyIntoInboxAndPlayer } from './owner-service.ts';

const news = (uid: string, event: string, more: Partial<News> = {}): News => ({
  uid,
  kind: 'offer-checked',
  event,
  from: null,
  paramsIn: () => ({ movieId: 391, title: 'A Fistful of Dollars', service: 'Netflix', offered: 'no' }),
  ...more,
});

const tell = ({ uid }: TestUser, event: string, more: Partial<News> = {}) =>
  notify(context(), news(uid, event, more));

describe('notifications', () => {
  before(() => suite());

  const list = (user: TestUser, input = {}) => user.call(operations.listNotifications, input);
  const change = async (user: TestUser, changes: InputOf<typeof updateAccount>) => {
    await user.call(updateAccount, changes);
    await running.settled();
  };

  describe('telling', () => {
    it('tells each event once, whoever calls how often at the same time', async () => {
      const user = await member('Told');
      await Promise.all(['a', 'a', 'b', 'a', 'b'].map((event) => tell(user, event)));
      await tell(user, 'a');
      const { notifications, unread } = await list(user);
      expect(notifications).to.have.length(2);
      expect(unread).to.equal(2);
    });

    it('costs 1 read and 2 writes, and 1 read more the first time', async () => {
      const user = await member('Counted');
      for (const [event, reads] of [
        ['a', 2],
        ['b', 1],
      ] as const) {
        const cost = await running.costOf(() => tell(user, event));
        expect(cost).to.deep.include({ reads, writes: 2 });
      }
    });

    it('tells in the language of the account as it is now, also where the inbox lacks it', async () => {
      const user = await member('Moving');
      const told = async (event: string) => {
        const paramsIn = (locale: string) => ({ movieId: 391, title: locale });
        await tell(user, event, { paramsIn });
        return (await list(user)).notifications[0]!.params.title;
      };
      expect(await told('a')).to.equal('en');
      await change(user, { locale: 'fr' });
      expect(await told('b')).to.equal('fr');
      const inbox = context().db.doc(`inboxes/${user.uid}`);
      const { reader: _, ...former } = (await inbox.get()).data()!;
      await inbox.set(former);
      await change(user, { timeZone: 'Asia/Tokyo' });
      expect((await inbox.get()).get('reader')).to.include({ locale: 'fr', timeZone: 'Asia/Tokyo' });
      await inbox.set(former);
      expect(await told('c')).to.equal('fr');
    });

    it('lists what a former release told with fewer words than this one needs', async () => {
      const user = await member('Patient');
      await tell(user, 'whole');
      await tell(user, 'bare', { paramsIn: () => ({ movieId: 391 }) });
      await tell(user, 'vote', { kind: 'poll-decided', paramsIn: () => ({}) });
      const { notifications } = await list(user);
      expect(notifications.map(({ title, text }) => [title, text])).to.have.deep.members([
        ['We’ve checked what you reported', '“A Fistful of Dollars” isn’t on Netflix.'],
        ['We’ve checked what you reported', ''],
        ['1 new notification', ''],
      ]);
    });

    it('follows changes of an account in any order, and only those that concern it', async () => {
      const user = await member('Moving');
      const account = context().db.doc(`users/${user.uid}`);
      await tell(user, 'a');
      await change(user, { locale: 'ru' });
      await copyIntoInboxAndPlayer(context(), user.uid);
      const reader = (await context().db.doc(`inboxes/${user.uid}`).get()).get('reader');
      expect(reader).to.include({ locale: 'ru' });
      await running.resetCounters();
      await account.update({ theme: 'dark' });
      await running.settled();
      expect(await running.counters()).to.deep.include({ reads: 0, writes: 1 });
    });

    it('tells nobody from the start of their deletion, and leaves nothing of what is told meanwhile', async () => {
      const user = await member('Leaving');
      await tell(user, 'before');
      const events = Array.from({ length: 12 }, (_, n) => news(user.uid, `${n}`));
      await Promise.all([user.call(deleteAccount, {}), ...events.map((event) => notify(context(), event))]);
      await Promise.all(events.map((event) => notify(context(), { ...event, event: `${event.event} late` })));
      expect((await context().db.doc(`inboxes/${user.uid}`).get()).exists).to.equal(false);
      await running.quiet();
      const left = await context().db.collection(`inboxes/${user.uid}/notifications`).get();
      expect(left.size).to.equal(0);
    });

    it('tells nobody who is a guest, unknown or deleted', async () => {
      const guest = running.newUser({ guest: true });
      const gone = await member('Gone');
      await gone.call(deleteAccount, {});
      await running.quiet();
      for (const uid of [guest.uid, gone.uid]) {
        await notify(context(), news(uid, 'a'));
        expect((await context().db.doc(`inboxes/${uid}`).get()).exists, uid).to.equal(false);
      }
    });

    it('names nobody who is erased meanwhile, and asks nothing for them', async () => {
      const user = await member('Asked');
      const gone = await member('Gone');
      await gone.call(deleteAccount, {});
      const from = { uid: gone.uid };
      const paramsIn = () => ({ duelId: 'any', bet: 0 });
      expect(await tell(user, 'proposed', { kind: 'duel-proposed', from, paramsIn })).to.equal(null);
      expect(await tell(user, 'lapsed', { kind: 'duel-lapsed', from, paramsIn })).to.equal('now');
      const { notifications } = await list(user);
      expect(notifications.map(({ kind, from: who }) => [kind, who])).to.deep.equal([['duel-lapsed', null]]);
      await running.quiet();
    });

    it('writes nothing about a kind that is switched off', async () => {
      const user = await member('Choosing');
      const kinds = { 'offer-checked': { app: false } };
      const settings = await user.call(operations.changeNotificationSettings, { kinds });
      expect(settings.kinds['offer-checked']).to.deep.equal({ app: false, push: false, email: false });
      const cost = await running.costOf(() => tell(user, 'a'));
      expect(cost.writes).to.equal(0);
      expect(await list(user)).to.deep.include({ notifications: [], unread: 0 });
    });
  });

  it('tell an account that switched them off nothing but decisions', async () => {
    const user = await member('Silent');
    await user.call(updateAccount, { notifications: false });
    await tell(user, 'a');
    expect(await list(user)).to.deep.include({ notifications: [], unread: 0 });
    const decided = { kind: 'moderation' as const, paramsIn: () => ({ done: 'name', cause: 'spam' }) };
    await tell(user, 'b', decided);
    expect((await list(user)).notifications.map(({ kind }) => kind)).to.deep.equal(['moderation']);
    await change(user, { notifications: true });
    await tell(user, 'a');
    expect((await list(user)).unread).to.equal(2);
  });

  describe('reading', () => {
    it('lists them by pages, the newest first, and marks one or all as read', async () => {
      const user = await member('Reader');
      for (const event of ['a', 'b', 'c']) await tell(user, event);
      const first = await list(user, { pageSize: 2 });
      const second = await list(user, { pageSize: 2, cursor: first.nextCursor! });
      const all = [...first.notifications, ...second.notifications];
      expect(all).to.have.length(3);
      expect(all.map(({ at }) => at)).to.deep.equal(
        all
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
      expect(second.nextCursor).to.equal(null);

      const marked = await user.call(operations.markRead, { notificationId: all[1]!.id });
      expect(marked).to.deep.equal({ unread: 2 });
      const { notifications } = await list(user);
      expect(notifications.map(({ read }) => read)).to.deep.equal([false, true, false]);
      expect(await user.call(operations.markRead, { notificationId: all[1]!.id })).to.deep.equal(marked);
      const other = await member('Other');
      for (const reading of [
        user.call(operations.markRead, { notificationId: 'unknown' }),
        other.call(operations.markRead, { notificationId: all[0]!.id }),
      ])
        await expectRefusal(reading, 'notification-not-found');
      expect(await user.call(operations.markAllRead, {})).to.deep.equal({ unread: 0 });
      expect((await list(user)).unread).to.equal(0);
    });

    it('treats those of more than 30 days as gone, also where they are still stored', async () => {
      const user = await member('Late');
      const then = { ...context(), now: () => Date.now() - 31 * day };
      await notify(then, news(user.uid, 'old'));
      expect(await list(user)).to.deep.include({ notifications: [], unread: 0 });
    });

    it('refuses a cursor that is none', async () => {
      const user = await member('Forger');
      const { details } = await rejection(list(user, { cursor: 'AAAA' }));
      expect(details).to.deep.include({ reason: 'cursor-invalid' });
    });
  });

  it('lose the id of a sender who deletes their account', async () => {
    const user = await member('Kept');
    const sender = await member('Leaving');
    await tell(user, 'a', { from: { uid: sender.uid } });
    const [notification] = (await context().db.collection(`inboxes/${user.uid}/notifications`).get()).docs;
    expect(notification!.get('from')).to.deep.equal({ uid: sender.uid });
    await sender.call(deleteAccount, {});
    await running.quiet();
    expect((await notification!.ref.get()).get('from')).to.equal(null);
  });

  describe('of friends', () => {
    let lea: TestUser;
    let tom: TestUser;
    beforeEach(async () => {
      [lea, tom] = [await member('Lea'), await member('Tom')];
    });

    const kindsOf = async (user: TestUser) =>
      (await list(user)).notifications.map(({ kind, from }) => [kind, from?.uid]);

    async function ask(one: TestUser, other: TestUser): Promise<void> {
      const { code } = await other.call(friends.renewFriendCode, {});
      await one.call(friends.requestFriend, { code });
      await running.settled();
    }

    const circleOf = async ({ uid }: TestUser) =>
      readDocument(circleDocument, await context().db.doc(`circles/${uid}`).get());

    /** Lea asked Tom, who accepted: their circles at each step, and new inboxes. */
    async function accepted() {
      await ask(lea, tom);
      const asking = await circleOf(tom);
      const waiting = await circleOf(lea);
      await tom.call(friends.answerFriend, { uid: lea.uid, accept: true });
      await running.settled();
      const befriended = await circleOf(lea);
      for (const { uid } of [lea, tom])
        await context().db.recursiveDelete(context().db.doc(`inboxes/${uid}`));
      return { asking, waiting, befriended };
    }

    it('tell of a request, which is read once it is accepted, and who asked that it was accepted', async () => {
      await ask(lea, tom);
      expect(await kindsOf(tom)).to.deep.equal([['friend-request', lea.uid]]);
      await tom.call(friends.answerFriend, { uid: lea.uid, accept: true });
      await running.settled();
      expect(await kindsOf(lea)).to.deep.equal([['friend-accepted', tom.uid]]);
      expect(await kindsOf(tom)).to.have.length(1);
      expect((await tom.call(operations.listNotifications, {})).unread).to.equal(0);
    });

    it('cost 2 reads and 2 writes, and are none of what is over or from somebody blocked', async () => {
      await ask(lea, tom);
      const before = await circleOf(tom);
      await context().db.recursiveDelete(context().db.collection(`inboxes/${tom.uid}/notifications`));
      const follow = () => notifyOfCircle(context(), tom.uid, null, before);
      expect(await running.costOf(follow)).to.deep.include({ reads: 2, writes: 2 });
      await follow();
      expect(await kindsOf(tom)).to.have.length(1);

      await context().db.recursiveDelete(context().db.doc(`inboxes/${tom.uid}`));
      await tom.call(friends.blockUser, { uid: lea.uid });
      await follow();
      await tell(tom, 'from a blocked one', { from: { uid: lea.uid } });
      expect(await kindsOf(tom)).to.deep.equal([]);
    });

    it('are none where whoever caused them has blocked the user since', async () => {
      const { asking, waiting, befriended } = await accepted();
      await tom.call(friends.blockUser, { uid: lea.uid });
      await running.settled();
      await notifyOfCircle(context(), lea.uid, waiting, befriended);
      await notifyOfCircle(context(), tom.uid, null, asking);
      for (const user of [lea, tom]) expect(await kindsOf(user)).to.deep.equal([]);
    });

    it('are told once, and nothing that is over, in whatever order changes are followed', async () => {
      const { asking, waiting, befriended } = await accepted();
      for (let turn = 0; turn < 2; turn += 1) {
        await notifyOfCircle(context(), lea.uid, waiting, befriended);
        await notifyOfCircle(context(), lea.uid, null, waiting);
        await notifyOfCircle(context(), tom.uid, null, asking);
      }
      expect(await kindsOf(lea)).to.deep.equal([['friend-accepted', tom.uid]]);
      expect(await kindsOf(tom)).to.deep.equal([]);
    });

    it('are one, however often somebody withdraws a request and asks anew', async () => {
      await ask(lea, tom);
      await lea.call(friends.withdrawRequest, { uid: tom.uid });
      await ask(lea, tom);
      expect(await kindsOf(tom)).to.deep.equal([['friend-request', lea.uid]]);
    });

    it('leave the list and the count with what they tell of, and come back with it, without a second push', async () => {
      const { endpoint, keys } = running.push.subscribe(running.push.publicKey);
      await tom.call(operations.addDevice, { endpoint, keys });
      const pushes = () => running.push.taken.filter((each) => each.endpoint === endpoint).length;
      const listNow = async () => {
        await running.quiet();
        const { notifications, unread } = await list(tom);
        return [notifications.map(({ kind }) => kind), unread, pushes()];
      };
      await ask(lea, tom);
      expect(await listNow()).to.deep.equal([['friend-request'], 1, 1]);
      await lea.call(friends.withdrawRequest, { uid: tom.uid });
      expect(await listNow(), 'withdrawn').to.deep.equal([[], 0, 1]);
      await ask(lea, tom);
      expect(await listNow(), 'asked anew').to.deep.equal([['friend-request'], 1, 1]);
      await tom.call(friends.answerFriend, { uid: lea.uid, accept: false });
      expect(await listNow(), 'declined').to.deep.equal([[], 0, 1]);
    });

    it('have the present name of who caused them, also once it is hidden or changed', async () => {
      await ask(lea, tom);
      const names = async () => (await list(tom)).notifications.map(({ from }) => from?.name);
      expect(await names()).to.deep.equal(['Lea']);
      await change(lea, { displayName: 'Léa' });
      expect(await names()).to.deep.equal(['Léa']);
    });

    it('leave the list with the friend', async () => {
      await ask(lea, tom);
      await tom.call(friends.answerFriend, { uid: lea.uid, accept: true });
      await running.settled();
      for (const user of [lea, tom]) expect((await list(user)).notifications).to.have.length(1);
      await tom.call(friends.removeFriend, { uid: lea.uid });
      await running.settled();
      for (const user of [lea, tom])
        expect(await list(user)).to.deep.include({ notifications: [], unread: 0 });
    });

    it('go once the user blocks who caused them, and no others do', async () => {
      const ana = await member('Ana');
      await ask(lea, tom);
      await ask(ana, tom);
      await tom.call(friends.blockUser, { uid: lea.uid });
      await running.settled();
      expect(await kindsOf(tom)).to.deep.equal([['friend-request', ana.uid]]);
      expect((await list(tom)).unread).to.equal(1);
    });
  });

  describe('of a check', () => {
    it('tell a member what the check of an offer they reported found, once, in their language', async () => {
      const user = await member('Reporter');
      await verify(user);
      const { movies } = await loadCatalogue(context());
      const movie = [...movies.byId.values()].find(({ titles }) => titles.fr !== undefined)!;
      await user.call(reportOffer, {
        movieId: movie.id,
        provider: services.netflix,
        region: 'FR',
        says: 'gone',
      });
      const check = (checkedAt: number, flatrate: number[]) =>
        answerReportsOf(context(), [{ movieId: movie.id, offers: { FR: { flatrate } }, checkedAt }], ['FR']);
      await check(Date.now() - day, []);
      await running.settled();
      expect((await list(user)).notifications, 'a check before the report').to.deep.equal([]);

      await check(Date.now() + 1, [services.canal]);
      await check(Date.now() + 2, [services.netflix]);
      await running.settled();
      const id = `${user.uid}-${movie.id}`;
      await Promise.all([notifyOfCheck(context(), id), notifyOfCheck(context(), id)]);
      const { notifications } = await list(user);
      expect(notifications.map(({ kind, params }) => ({ kind, params }))).to.deep.equal([
        {
          kind: 'offer-checked',
          params: { movieId: movie.id, title: movie.title, service: 'Netflix', offered: 'no' },
        },
      ]);
    });
  });

  describe('of a streak at risk', () => {
    const timeZone = 'Europe/Paris';
    const player = ({ uid }: TestUser) => context().db.doc(`players/${uid}`);
    const warnAt = async (user: TestUser): Promise<number | null> =>
      (await player(user).get()).get('warning.at')?.toMillis() ?? null;

    /** A member whose streak of `days` days ends yesterday, or `later` days after that. */
    async function onStreak(days: number, later = 0): Promise<{ user: TestUser; today: number }> {
      const user = await member('Keen', undefined, 'FR', timeZone);
      const today = localDay(Date.now(), timeZone);
      const older = Array.from({ length: days }, (_, ago) => today - 1 + later - ago);
      const active = { ...newPlayer, timeZone, days: { older, recent: [] } };
      await player(user).set(playerDocument.encode(toDocument(withWarning(active, newPlayer))));
      return { user, today };
    }

    const warn = (now: number) => warnDue({ ...context(), now: () => now });

    it('warns at the hour of the user, once, however often the timer runs', async () => {
      const { user, today } = await onStreak(12);
      const due = instantOf(today, 20 * 60, timeZone);
      expect(await warnAt(user)).to.equal(due);
      await warn(due - 1);
      expect((await list(user)).notifications).to.deep.equal([]);
      await Promise.all([warn(due), warn(due)]);
      await warn(due + hour);
      const freeze = new Date(dateOf(today)).getUTCDay() === 0 ? 'next' : 'yes';
      const { notifications } = await list(user);
      expect(notifications.map(({ kind, params }) => ({ kind, params }))).to.deep.equal([
        { kind: 'streak-at-risk', params: { date: dateOf(today), streak: 12, freeze } },
      ]);
      expect(await warnAt(user)).to.equal(null);
    });

    it('warns nobody after midnight, or who has watched something by then, and looks at each once', async () => {
      const late = await onStreak(5);
      const keeping = await onStreak(5);
      const due = instantOf(late.today, 20 * 60, timeZone);
      const { days } = playerDocument.decode((await player(keeping.user).get()).data()!);
      const watched = { older: [...days.older, late.today], recent: [] };
      await player(keeping.user).update(playerDocument.encodeFields({ days: watched }));
      await warn(due);
      await warn(due + 4 * hour);
      for (const { user } of [keeping, late]) {
        const told = (await list(user)).notifications;
        expect(told).to.have.length(user === late.user ? 1 : 0);
      }
      const over = await onStreak(5);
      await warn(due + 4 * hour);
      expect((await list(over.user)).notifications).to.deep.equal([]);
      expect(await warnAt(over.user)).to.equal(null);
      expect(await warnAt(keeping.user)).to.equal(instantOf(late.today + 1, 20 * 60, timeZone));
    });

    it('is planned by the write that settles a movie, which brings the next day’s', async () => {
      const { user } = await onStreak(4);
      const before = (await warnAt(user))!;
      // The days before count, whichever of them the movie began on.
      await user.call(recordOwnWatch, { movieId: 391 });
      await running.settled();
      const { days } = playerDocument.decode((await player(user).get()).data()!);
      const last = Math.max(...days.older, ...days.recent.map(({ at }) => at));
      expect(await warnAt(user)).to.equal(instantOf(last + 1, 20 * 60, timeZone));
      expect(await warnAt(user)).to.be.at.least(before);
    });

    it('follows the hour, quiet hours and channels that a user chooses, and where they are', async () => {
      const { user, today } = await onStreak(4, 1);
      const tomorrow = today + 1;
      await verify(user);
      const set = (changes: InputOf<typeof operations.changeNotificationSettings>) =>
        user.call(operations.changeNotificationSettings, changes);
      expect(await set({ warningHour: 9 })).to.include({ warningHour: 9 });
      expect(await warnAt(user)).to.equal(instantOf(tomorrow, 9 * 60, timeZone));
      await set({ quietHours: { from: '08:30', until: '10:00' } });
      expect(await warnAt(user)).to.equal(instantOf(tomorrow, 8 * 60, timeZone));
      await set({ kinds: { 'streak-at-risk': { app: false } } });
      expect(await warnAt(user)).to.equal(null);
      await set({ kinds: { 'streak-at-risk': { app: true, email: true } } });
      const settings = await user.call(operations.showNotificationSettings, {});
      expect(settings.kinds['streak-at-risk']).to.deep.equal({ app: true, push: true, email: false });
      await change(user, { timeZone: 'Asia/Kathmandu' });
      expect(await warnAt(user)).to.equal(instantOf(tomorrow, 8 * 60, 'Asia/Kathmandu'));
      await change(user, { notifications: false });
      expect(await warnAt(user)).to.equal(null);
    });

    it('costs 4 reads and 3 writes, and 2 reads and 1 write where it is too late', async () => {
      await warn(Date.now() + 30 * day);
      const { user, today } = await onStreak(4);
      await tell(user, 'a');
      const due = instantOf(today, 20 * 60, timeZone);
      expect(await running.costOf(() => warn(due))).to.deep.include({ reads: 4, writes: 3 });
      await onStreak(4);
      expect(await running.costOf(() => warn(due + day))).to.deep.include({ reads: 3, writes: 1 });
    });

    it('is pushed at once or not at all, as the day is over after quiet hours', async () => {
      const { user } = await onStreak(4);
      const inbox = context().db.doc(`inboxes/${user.uid}`);
      const now = Date.now();
      await tell(user, 'a');
      const held = { until: new Date(now + 2 * hour), ids: ['a'] };
      await inbox.update({ devices: 1, held });
      await tell(user, 'over', { kind: 'streak-at-risk', isOverAt: now + hour });
      expect((await inbox.get()).get('held.ids')).to.deep.equal(['a']);
      await tell(user, 'not over', { kind: 'streak-at-risk', isOverAt: now + 3 * hour });
      expect((await inbox.get()).get('held.ids')).to.have.length(2);
    });
  });
});
