import { playerDocument } from '@cine/contract/documents/players';
import type { InputOf, OutputOf } from '@cine/contract/operation';
import { setUpAccount, showAccount, updateAccount } from '@cine/contract/operations/core/account';
import { linkIdentity } from '@cine/contract/operations/core/identities';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import * as moderation from '@cine/contract/operations/faces/moderation';
import { deleteAccount, exportAccount, joinedExport } from '@cine/contract/operations/faces/privacy';
import { changeCustomMovie, createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { showMovie } from '@cine/contract/operations/movies/movies';
import {
  createChallenge,
  joinChallenge,
  listChallenges,
  showChallenge,
} from '@cine/contract/operations/together/challenges';
import { answerDates, proposeDates, showDates } from '@cine/contract/operations/together/dates';
import * as groups from '@cine/contract/operations/together/groups';
import { showProfile, wearTitle, writeBio } from '@cine/contract/operations/together/profiles';
import {
  createSession,
  joinSession,
  listSessions,
  showSession,
} from '@cine/contract/operations/together/sessions';
import { addSeveralMovies, changeEntry } from '@cine/contract/operations/watching/collected-movies';
import {
  changeCollection,
  createCollection,
  setEditors,
  showCollection,
} from '@cine/contract/operations/watching/collections';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { unnamedUid } from '@cine/contract/primitives';
import { day, hour, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { newPlayer } from '#core/players/index.ts';
import { toDocument } from '#core/players/stored-player.ts';
import { callerDocument } from '#platform/callers/documents.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { comeBack, cookieOf, somebody } from '#test/browser.ts';
import { befriended, card, groupOf, member, sessionOf } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { followDecision } from './decision-service.ts';

const nobodys = 2 ** 41 + 54_321;

type QueuedCase = OutputOf<typeof moderation.listCases>['cases'][number];

describe('Moderation', () => {
  before(() => suite());
  beforeEach(clear);
  after(clear);

  async function clear() {
    for (const name of ['reports', 'moderationCases', 'moderationLog'])
      await context().db.recursiveDelete(context().db.collection(name));
  }

  const operator = () => running.newUser({ operator: true, name: 'operator' });
  const queue = async () => (await operator().call(moderation.listCases, {})).cases;

  const decide = (caseId: string, action: moderation.Action, cause: moderation.Cause = 'insult') =>
    operator().call(moderation.decide, { caseId, action, cause });
  const undo = (entryId: string) => operator().call(moderation.undoDecision, { entryId });

  async function proved(name: string): Promise<TestUser> {
    const { uid } = await member(name);
    return user(running.url, uid, { email: `${uid}@example.test` });
  }

  async function reportedName(person: TestUser, by = 1): Promise<QueuedCase> {
    for (let n = 0; n < by; n++)
      await (await proved('Kim')).call(moderation.report, { kind: 'name', id: person.uid, cause: 'insult' });
    const queued = (await queue()).find(({ uid }) => uid === person.uid);
    if (!queued) throw new Error('Nothing was reported');
    return queued;
  }

  async function decided(person: TestUser, action: moderation.Action, days?: number) {
    const { id: caseId } = await reportedName(person);
    const entry = await operator().call(moderation.decide, {
      caseId,
      action,
      cause: 'insult',
      ...(days !== undefined && { days }),
    });
    await running.quiet();
    return entry;
  }

  const described = { overview: 'Rudest of all', overviewBy: 'model' as const };

  async function reportedMovie(maker: TestUser) {
    const facts = { title: 'Rude words', originalTitle: 'Ruder words', directors: ['Rudest'], year: 1999 };
    const { movie } = await maker.call(createCustomMovie, { ...facts, ...described, audience: 'group' });
    const about = { kind: 'movie', id: String(movie.movieId), cause: 'insult' } as const;
    await (await member('Kim')).call(moderation.report, about);
    const [{ id: caseId, ...reported }] = (await queue()) as [QueuedCase];
    const hide = () => decide(caseId, 'hide');
    return { movieId: movie.movieId, given: facts, reported, hide };
  }

  async function group(maker: TestUser, title: string) {
    const { id } = await maker.call(createChallenge, {
      titles: { en: title },
      rules: [{ field: 'year', operator: 'gte', value: 1900 }],
      targetCount: 3,
      xpReward: 0,
      audience: 'group',
    });
    return id;
  }

  describe('a report', () => {
    it('tells its reporter nothing of a private member, not in their export either', async () => {
      const [kim, veiled] = [await member('Kim'), await member('Veiled')];
      await veiled.call(updateAccount, { displayName: 'Nobody knows', visibility: 'private' });
      await veiled.call(writeBio, { bio: 'Nobody reads' });
      for (const kind of ['name', 'username', 'bio', 'person'] as const)
        await kim.call(moderation.report, { kind, id: veiled.uid, cause: 'other' });
      const exported = joinedExport([await kim.call(exportAccount, {})]).users[0]!;
      expect(exported.reports.map(({ kind }) => kind)).to.have.members(['name', 'username', 'bio', 'person']);
      expect(JSON.stringify(exported)).to.not.match(/Nobody|veiled/i);
    });

    it('counts once for each member with a proved address and thing, with all causes and the latest notes', async () => {
      const tom = await member('Tom');
      const kim = await proved('Kim');
      const zoe = await proved('Zoe');
      const about = { kind: 'name', id: tom.uid, cause: 'insult' } as const;
      await kim.call(moderation.report, { ...about, note: 'He knows why' });
      await kim.call(moderation.report, { ...about, cause: 'spam' });
      await zoe.call(moderation.report, { ...about, cause: 'other' });
      const ina = user(running.url, (await member('Ina')).uid, { unverified: true });
      await ina.call(moderation.report, { ...about, cause: 'spam', note: 'Me too' });
      const [queued, ...others] = await queue();
      expect(others).to.deep.equal([]);
      expect(queued).to.deep.include({
        kind: 'name',
        uid: tom.uid,
        text: 'Tom',
        reporters: 2,
        causes: { insult: 1, other: 1, spam: 1 },
        notes: ['Me too', 'He knows why'],
      });
    });

    it('of a title that somebody made up takes it off, keeps it off, and undone puts it on again', async () => {
      const tom = await member('Tom');
      const kim = await member('Kim');
      const player = toDocument({ ...newPlayer, milestones: [50] });
      await context().db.doc(`players/${tom.uid}`).set(playerDocument.encode(player));
      const title = { kind: 'own', text: 'King of rude words' } as const;
      const worn = async () => (await tom.call(showProfile, { uid: tom.uid })).title;
      await tom.call(wearTitle, { title });
      await kim.call(moderation.report, { kind: 'title', id: tom.uid, cause: 'insult' });
      const [{ id: caseId, ...queued }] = (await queue()) as [QueuedCase];
      expect(queued).to.deep.include({ kind: 'title', uid: tom.uid, text: title.text });
      const { id: entryId } = await decide(caseId, 'hide');
      await running.quiet();
      expect(await worn()).to.equal(null);
      await expectRefusal(tom.call(wearTitle, { title }), 'title-refused');
      const { notifications } = await tom.call(listNotifications, {});
      expect(notifications.map(({ params }) => params['done'])).to.deep.equal(['title']);
      await undo(entryId);
      expect(await worn()).to.deep.equal(title);
      await running.quiet();
    });

    it('names no reporter in the queue', async () => {
      const tom = await member('Tom');
      const kim = await member('Kim');
      await kim.call(moderation.report, { kind: 'person', id: tom.uid, cause: 'spam', note: 'Ads' });
      expect(JSON.stringify(await queue())).not.to.include(kim.uid);
    });

    it('is about the name as it was: the next one is another case', async () => {
      const tom = await member('Tom');
      const kim = await member('Kim');
      const about = { kind: 'name', id: tom.uid, cause: 'insult' } as const;
      await kim.call(moderation.report, about);
      await tom.call(updateAccount, { displayName: 'Rude' });
      await kim.call(moderation.report, about);
      expect((await queue()).map(({ text }) => text)).to.have.members(['Tom', 'Rude']);
    });

    it('is answered the same, whether or not there is such a thing', async () => {
      const maker = await member('Maker');
      const kim = await member('Kim');
      const personal = await maker.call(createChallenge, {
        titles: { en: 'Mine alone' },
        rules: [{ field: 'year', operator: 'gte', value: 1900 }],
        targetCount: 1,
        xpReward: 0,
      });
      const alone = await maker.call(createCustomMovie, { title: 'Mine alone' });
      const own = await kim.call(createCustomMovie, { title: 'Kim’s', audience: 'group' });
      const things = [
        ['name', 'nobody'],
        ['username', 'nobody'],
        ['person', kim.uid],
        ['challenge', 'nothing'],
        ['challenge', personal.id],
        ['movie', String(alone.movie.movieId)],
        ['movie', String(own.movie.movieId)],
        ['movie', `${nobodys}`],
        ['movie', `0x${nobodys.toString(16)}`],
        ['movie', '391'],
      ] as const;
      for (const [kind, id] of things)
        expect(await kim.call(moderation.report, { kind, id, cause: 'other' })).to.deep.equal({
          reported: true,
        });
      expect(await queue()).to.deep.equal([]);
    });

    it('says what its kind needs, and nothing of other kinds', async () => {
      const kim = await member('Kim');
      const inCollection = `user.${kim.uid}.likes`;
      const faultsOf = async (options: Partial<InputOf<typeof moderation.report>>) => {
        const about = { id: kim.uid, cause: 'other', kind: 'name', ...options } as const;
        const { issues = [] } = (await rejection(kim.call(moderation.report, about))).details;
        return issues.map(({ path, reason, message }) => [path, reason, message]);
      };
      const missing = (path: string) => [path, 'missing', 'is missing'];
      const unfit = (path: string, kinds: string) => [path, 'kind-unfit', `goes only with the kind ${kinds}`];
      expect(await faultsOf({ kind: 'collection' })).to.deep.equal([missing('inCollection')]);
      expect(await faultsOf({ kind: 'entry' })).to.deep.equal([missing('inCollection'), missing('movieId')]);
      expect(await faultsOf({ kind: 'entry', inCollection })).to.deep.equal([missing('movieId')]);
      expect(await faultsOf({ kind: 'collection', inCollection, movieId: 391 })).to.deep.equal([
        unfit('movieId', 'entry'),
      ]);
      expect(await faultsOf({ kind: 'person', inDates: 'any', inCollection })).to.deep.equal([
        unfit('inDates', 'name'),
        unfit('inCollection', 'collection, entry'),
      ]);
    });

    it('is for members, and its queue for operators', async () => {
      const guest = running.newUser({ guest: true });
      const about = { kind: 'name', id: 'any', cause: 'spam' } as const;
      await expectRefusal(guest.call(moderation.report, about), 'members-only');
      const kim = await member('Kim');
      await expectRefusal(kim.call(moderation.listCases, {}), 'operators-only');
      await expectRefusal(kim.call(moderation.listLog, {}), 'operators-only');
    });

    it('that was decided is counted anew when somebody else repeats it', async () => {
      const tom = await member('Tom');
      await decided(tom, 'reject');
      expect(await queue()).to.deep.equal([]);
      expect(await reportedName(tom)).to.include({ reporters: 1 });
    });
  });

  describe('the queue', () => {
    it('has what most members reported first, in pages', async () => {
      const people = await Promise.all(Array.from({ length: 21 }, () => member('Tom')));
      const kim = await member('Kim');
      for (const { uid } of people.slice(0, 10))
        await kim.call(moderation.report, { kind: 'name', id: uid, cause: 'spam' });
      const zoe = await member('Zoe');
      for (const { uid } of people.slice(10, 20))
        await zoe.call(moderation.report, { kind: 'name', id: uid, cause: 'spam' });
      await reportedName(people[20]!, 2);
      const first = await operator().call(moderation.listCases, {});
      const second = await operator().call(moderation.listCases, { cursor: first.nextCursor! });
      expect(first.cases[0]).to.include({ uid: people[20]!.uid, reporters: 2 });
      const uids = [...first.cases, ...second.cases].map(({ uid }) => uid);
      expect(uids).to.have.members(people.map(({ uid }) => uid));
      expect(second.nextCursor).to.equal(null);
    });
  });

  describe('a decision', () => {
    it('hides a display name in the account, the profile, sessions and challenges, and can be undone', async () => {
      const tom = await member('Tom');
      const kim = await member('Kim');
      const session = await sessionOf(kim, [tom]);
      const challengeId = await group(kim, 'Any movie');
      for (const each of [kim, tom]) await each.call(joinChallenge, { challengeId });
      const textsOfTom = async () => ({
        account: (await tom.call(showAccount, {})).displayName,
        profile: (await context().db.doc(`profiles/${tom.uid}`).get()).get('displayName'),
        session: (await kim.call(showSession, { sessionId: session.id })).attendees[tom.uid]!.name,
        participant: (await context().db.doc(`challenges/${challengeId}/participants/${tom.uid}`).get()).get(
          'displayName',
        ),
      });
      const { id: entryId } = await decided(tom, 'hide');
      const hidden = await textsOfTom();
      expect(hidden.account).to.match(/^Film fan \d{4}$/);
      expect(new Set(Object.values(hidden)).size).to.equal(1);
      const again = await rejection(tom.call(updateAccount, { displayName: 'T.O.M' }));
      expect(again.details).to.deep.include({ reason: 'name-refused', params: { name: 'T.O.M' } });
      await undo(entryId);
      await running.quiet();
      expect(new Set(Object.values(await textsOfTom()))).to.deep.equal(new Set(['Tom']));
      await tom.call(updateAccount, { displayName: 'T.O.M' });
    });

    it('keeps a hidden title from being given again, to that or another challenge, as long as it isn’t undone', async () => {
      const maker = await member('Maker');
      const kim = await member('Kim');
      const challengeId = await group(maker, 'Rude words');
      await kim.call(moderation.report, { kind: 'challenge', id: challengeId, cause: 'insult' });
      const [{ id: caseId }] = (await queue()) as [QueuedCase];
      const { id: entryId } = await decide(caseId, 'hide');
      const again = (title: string) => ({
        titles: { en: 'Kind words', fr: title },
        rules: [{ field: 'year' as const, operator: 'gte' as const, value: 1900 }],
        targetCount: 3,
        xpReward: 0,
        audience: 'group' as const,
      });
      for (const title of ['Rude words', 'My RUUDE w0rds 2']) {
        for (const into of [{}, { challengeId }]) {
          const refused = await rejection(maker.call(createChallenge, { ...again(title), ...into }));
          expect(refused.details).to.deep.include({ reason: 'title-refused', params: { title } });
        }
      }
      await kim.call(createChallenge, again('Rude words'));
      await undo(entryId);
      await maker.call(createChallenge, again('Rude words'));
    });

    it('hides a username, which nobody can take then', async () => {
      const tom = await member('Tom');
      const { username } = await tom.call(showAccount, {});
      const kim = await member('Kim');
      await kim.call(moderation.report, { kind: 'username', id: tom.uid, cause: 'insult' });
      const [{ id: caseId }] = (await queue()) as [QueuedCase];
      const { id: entryId } = await decide(caseId, 'hide');
      expect((await tom.call(showAccount, {})).username).to.match(/^member_\d{7}$/);
      const taken = (by: TestUser) => rejection(by.call(updateAccount, { username: username! }));
      expect((await taken(kim)).reason).to.equal('username-taken');
      expect((await taken(tom)).reason).to.equal('name-refused');
      await undo(entryId);
      expect((await tom.call(showAccount, {})).username).to.equal(username);
    });

    it('hides the titles of a group’s challenge, also for those who joined it, and can be undone', async () => {
      const maker = await member('Maker');
      const kim = await member('Kim');
      const challengeId = await group(maker, 'Rude words');
      await kim.call(joinChallenge, { challengeId });
      await kim.call(moderation.report, { kind: 'challenge', id: challengeId, cause: 'insult' });
      const [{ id: caseId, text }] = (await queue()) as [QueuedCase];
      expect(text).to.equal('Rude words');
      const titles = async () => {
        const answer = await kim.call(showChallenge, { challengeId });
        const joined = await kim.call(listChallenges, { list: 'joined' });
        return [
          answer.challenge.titles.en,
          joined.challenges[0]!.challenge.titles.en,
          (await context().db.doc(`sharedChallenges/${challengeId}`).get()).get('titles.en'),
        ];
      };
      const { id: entryId } = await decide(caseId, 'hide');
      await running.quiet();
      expect(new Set(await titles())).to.deep.equal(new Set(['Hidden title']));
      await undo(entryId);
      await running.quiet();
      expect(new Set(await titles())).to.deep.equal(new Set(['Rude words']));
    });

    it('hides what is written in a collection, which a user who sees it reported, and can be undone', async () => {
      const lea = await member('Lea');
      const [tom, kim] = [await proved('Tom'), await proved('Kim')];
      await befriended(lea, tom);
      const words = { name: 'Rude words', description: 'Ruder ones' };
      const { collection: own } = await lea.call(createCollection, words);
      const movieIds = [391, 33];
      await lea.call(addSeveralMovies, { collection: own, movieIds });
      await lea.call(changeEntry, { collection: own, movieId: 391, note: 'Rudest', tags: ['rude'] });
      const inCollection = `user.${lea.uid}.${own}`;
      const about = { id: lea.uid, inCollection, cause: 'insult' } as const;
      await kim.call(moderation.report, { ...about, kind: 'collection' });
      await lea.call(moderation.report, { ...about, kind: 'collection' });
      expect(await queue()).to.deep.equal([]);
      await lea.call(setEditors, { collection: own, uids: [tom.uid] });
      await tom.call(moderation.report, { ...about, kind: 'collection' });
      await tom.call(moderation.report, { ...about, kind: 'entry', movieId: 391 });
      await tom.call(moderation.report, { ...about, kind: 'entry', movieId: 33 });
      const queued = await queue();
      const seen = async () => {
        const { collection, movies } = await lea.call(showCollection, { collection: own });
        const { note, tags } = movies.find(({ movieId }) => movieId === 391)!;
        return { name: collection.name, description: collection.description, note, tags };
      };
      const before = await seen();
      expect(queued.map(({ kind, text, uid }) => [kind, text, uid])).to.have.deep.members([
        ['collection', 'Rude words · Ruder ones', lea.uid],
        ['entry', 'Rudest · rude', lea.uid],
      ]);
      const entries = await Promise.all(queued.map(({ id }) => decide(id, 'hide')));
      expect(await seen()).to.deep.equal({
        name: 'Hidden title',
        description: null,
        note: undefined,
        tags: undefined,
      });
      await expectRefusal(lea.call(createCollection, { name: 'RUDE words' }), 'title-refused');
      for (const { id } of entries) await undo(id);
      expect(await seen()).to.deep.equal(before);
    });

    it('takes what is written in a collection as that of who wrote it last, or nobody’s', async () => {
      const [lea, tom, kim] = [await member('Lea'), await proved('Tom'), await proved('Kim')];
      const groupId = await groupOf(tom, [lea, kim]);
      const { collection } = await lea.call(createCollection, { name: 'Ours', groupId });
      const { collection: own } = await lea.call(createCollection, { name: 'Mine' });
      await befriended(lea, tom);
      await befriended(lea, kim);
      await lea.call(setEditors, { collection: own, uids: [tom.uid, kim.uid] });
      const inOwn = `user.${lea.uid}.${own}`;
      const movieIds = [391, 33];
      await lea.call(addSeveralMovies, { collection, movieIds });
      await lea.call(addSeveralMovies, { collection: own, movieIds });
      await tom.call(changeCollection, { collection, name: 'Rude name' });
      for (const at of [collection, inOwn]) {
        await tom.call(changeEntry, { collection: at, movieId: 391, note: 'Rude note' });
        await tom.call(changeEntry, { collection: at, movieId: 33, note: `Mixed ${at}` });
        await lea.call(changeEntry, { collection: at, movieId: 33, tags: ['nice'] });
        const about = { inCollection: at, id: lea.uid, cause: 'insult' } as const;
        for (const movieId of movieIds)
          await kim.call(moderation.report, { ...about, kind: 'entry', movieId });
        await kim.call(moderation.report, { ...about, kind: 'collection' });
      }
      expect((await queue()).map(({ text, uid }) => [text, uid])).to.have.deep.members([
        ['Rude name', tom.uid],
        ['Rude note', tom.uid],
        [`Mixed ${collection} · nice`, unnamedUid],
        ['Rude note', tom.uid],
        [`Mixed ${inOwn} · nice`, unnamedUid],
        ['Mine', lea.uid],
      ]);
      const { collected } = joinedExport([await tom.call(exportAccount, {})]).users[0]!;
      expect(collected.map(({ note }) => note)).to.have.members(['Rude note', 'Rude note']);
    });

    it('hides a group’s name, which a member reported, by who gave it, whoever owns it, and can be undone', async () => {
      const owner = await member('Owner');
      const tom = await member('Tom');
      const kim = await member('Kim');
      const look = { name: 'Rude words', picture: 'reel' } as const;
      const { id: groupId } = await owner.call(groups.createGroup, look);
      const { invitation } = await owner.call(groups.renewInvitation, { groupId });
      await tom.call(groups.joinGroup, { code: invitation!.code });
      const report = { kind: 'group', id: groupId, cause: 'insult' } as const;
      for (const who of [kim, owner]) await who.call(moderation.report, report);
      expect(await queue()).to.deep.equal([]);
      const handOver = async (from: TestUser, to: TestUser) => {
        await from.call(groups.handOverGroup, { groupId, uid: to.uid });
        await to.call(groups.answerHandOver, { groupId, accept: true });
      };
      await handOver(owner, tom);
      await tom.call(moderation.report, report);
      const [{ id: caseId, ...reported }] = (await queue()) as [QueuedCase];
      expect(reported).to.include({ uid: owner.uid, text: 'Rude words', targetId: groupId });
      await handOver(tom, owner);
      const { id: entryId } = await decide(caseId, 'hide');
      await running.quiet();
      const nameOf = async () => (await tom.call(groups.showGroup, { groupId })).name;
      expect(await nameOf()).to.equal('Hidden title');
      const [told] = (await owner.call(listNotifications, {})).notifications;
      expect(told).to.deep.include({ params: { done: 'group', cause: 'insult', groupId } });
      for (const again of [
        owner.call(groups.createGroup, look),
        owner.call(groups.changeGroup, { groupId, name: 'RUDE words' }),
      ])
        await expectRefusal(again, 'title-refused');
      await undo(entryId);
      expect(await nameOf()).to.equal('Rude words');
      await owner.call(groups.changeGroup, { groupId, name: 'RUDE words' });
    });

    it('hides a guest’s name that was reported where dates show it, without anybody’s id', async () => {
      const lea = await member('Lea');
      const kim = await member('Kim');
      const { code } = await lea.call(proposeDates, { dates: [toInstant(Date.now() + day)] });
      const guest = running.newUser({ guest: true, name: 'guest' });
      const nina = { displayName: 'Rude Nina', locale: 'en' } as const;
      const { by, answers: answered } = await guest.call(answerDates, { code, said: ['yes'], guest: nina });
      // Another who answers under the same name isn't taken for them.
      await running.newUser({ guest: true }).call(answerDates, { code, said: ['no'], guest: nina });
      const report = (by: TestUser, inDates: string, id = code) =>
        by.call(moderation.report, { kind: 'name', id, inDates, cause: 'insult' });
      await report(kim, 'nobody');
      await report(kim, answered[0]!.id, 'A'.repeat(26));
      await report(lea, by!.id);
      expect(await queue()).to.deep.equal([]);
      await report(kim, answered[0]!.id);
      const [{ id: caseId, ...reported }] = (await queue()) as [QueuedCase];
      expect(reported).to.include({ kind: 'name', uid: guest.uid, text: 'Rude Nina' });
      await decide(caseId, 'hide');
      await running.quiet();
      const { answers } = await kim.call(showDates, { code });
      expect(answers[0]!.name).to.match(/^Film fan \d{4}$/);
      expect(answers[1]!.name).to.equal('Rude Nina');
    });

    it('hides the titles, directors and description of a shared movie, tells its maker, and can be undone', async () => {
      const maker = await member('Maker');
      const kim = await member('Kim');
      const { movieId, given, reported, hide } = await reportedMovie(maker);
      expect(reported).to.include({
        kind: 'movie',
        targetId: String(movieId),
        uid: maker.uid,
        text: 'Rude words · Ruder words · Rudest · Rudest of all',
      });
      const { id: entryId } = await hide();
      await running.quiet();
      const hidden = { title: 'Hidden title', originalTitle: 'Hidden title', directors: [], year: 1999 };
      expect(await kim.call(showMovie, { movieId })).to.deep.include(hidden);
      expect(JSON.stringify(await kim.call(showMovie, { movieId }))).not.to.match(/Rude/);
      const [told] = (await maker.call(listNotifications, {})).notifications;
      expect(told).to.deep.include({ params: { done: 'movie', cause: 'insult', movieId } });
      await undo(entryId);
      const again = await kim.call(showMovie, { movieId });
      expect(again).to.deep.include(given);
      expect(again.custom).to.include(described);
    });

    it('leaves a movie alone that was changed since, when it is hidden and when that is undone', async () => {
      const maker = await member('Maker');
      const one = await reportedMovie(maker);
      await maker.call(changeCustomMovie, { movieId: one.movieId, directors: [] });
      await expectRefusal(one.hide(), 'nothing-to-hide');
      await clear();
      const other = await reportedMovie(maker);
      const { id: entryId } = await other.hide();
      await maker.call(changeCustomMovie, { movieId: other.movieId, title: 'Kind words' });
      await undo(entryId);
      expect((await maker.call(showMovie, { movieId: other.movieId })).title).to.equal('Kind words');
    });

    it('keeps a movie’s hidden titles from being given to any of its maker’s, or shared, until it is undone', async () => {
      const maker = await member('Maker');
      const kim = await member('Kim');
      const { movie: former } = await maker.call(createCustomMovie, { title: 'Rude words' });
      const { movieId, hide } = await reportedMovie(maker);
      await kim.call(recordOwnWatch, { movieId });
      const { id: entryId } = await hide();
      const own = { movieId: former.movieId };
      const refused = [
        maker.call(createCustomMovie, { title: 'RUDE w0rds 2' }),
        maker.call(createCustomMovie, { title: 'Kind', originalTitle: 'My ruder words' }),
        maker.call(createCustomMovie, { title: 'Kind', directors: ['Rude Words'] }),
        maker.call(changeCustomMovie, { movieId, title: 'Rude words' }),
        maker.call(changeCustomMovie, { ...own, originalTitle: 'Rude words' }),
        maker.call(changeCustomMovie, { ...own, audience: 'group' }),
      ];
      for (const call of refused) await expectRefusal(call, 'title-refused');
      await maker.call(changeCustomMovie, { ...own, year: 1998, directors: ['Rudest'] });
      await kim.call(createCustomMovie, { title: 'Rude words' });
      await undo(entryId);
      await maker.call(changeCustomMovie, { ...own, audience: 'group' });
    });

    it('lets a maker give a hidden movie that others have another title', async () => {
      const maker = await member('Maker');
      const kim = await member('Kim');
      const { movieId, hide } = await reportedMovie(maker);
      await kim.call(recordOwnWatch, { movieId });
      await hide();
      await maker.call(changeCustomMovie, { movieId, title: 'Kind words' });
      const again = await rejection(maker.call(changeCustomMovie, { movieId, title: 'Dune' }));
      expect(again.reason).to.equal('movie-others-have');
      expect((await kim.call(showMovie, { movieId })).title).to.equal('Kind words');
    });

    it('suspends: what the person writes is refused at once, with the cause and the days left', async () => {
      const tom = await member('Tom');
      const session = await sessionOf(tom, [await member('Kim')]);
      await decided(tom, 'suspend', 3);
      const refused = await rejection(tom.call(updateAccount, { region: 'DE' }));
      expect(refused.details).to.deep.include({
        reason: 'account-suspended',
        params: { cause: 'insult', days: 3 },
      });
      expect(refused.message).to.include('for 3 more days: it insults or threatens people');
      const writes = [
        tom.call(createSession, {}),
        tom.call(recordOwnWatch, { movieId: 391 }),
        tom.call(createCustomMovie, { title: 'A movie' }),
        group(tom, 'A challenge'),
        tom.call(moderation.report, { kind: 'name', id: 'any', cause: 'spam' }),
      ];
      for (const write of writes) await expectRefusal(write, 'account-suspended');
      // They left their open session, as if by themselves.
      await expectRefusal(tom.call(showSession, { sessionId: session.id }), 'session-not-found');
    });

    it('tells the ID token, and is told by it to every call but those about their own data', async () => {
      const tom = await member('Tom');
      await decided(tom, 'suspend');
      expect(running.identities.claimsOf(tom.uid)).to.deep.include({
        suspended: { until: null, cause: 'insult' },
      });
      const suspended = user(running.url, tom.uid, { suspended: { until: null, cause: 'insult' } });
      expect((await rejection(suspended.call(listSessions, {}))).details.params).to.deep.equal({
        cause: 'insult',
        days: 0,
      });
      expect((await suspended.call(showAccount, {})).suspension).to.deep.equal({
        until: null,
        cause: 'insult',
      });
      const exported = joinedExport([await suspended.call(exportAccount, {})]).users[0]!;
      expect(exported.decisions).to.have.length(1);
      await suspended.call(deleteAccount, {});
    });

    it('to suspend ends by time, or when it is undone', async () => {
      const tom = await member('Tom');
      const { id: entryId } = await decided(tom, 'suspend', 1);
      const past = { until: Date.now() - hour, cause: 'insult' } as const;
      await user(running.url, tom.uid, { suspended: past }).call(listSessions, {});
      await context()
        .db.doc(`users/${tom.uid}`)
        .update({ 'suspension.until': new Date(Date.now() - hour) });
      await tom.call(updateAccount, { region: 'DE' });
      await undo(entryId);
      await running.quiet();
      expect(running.identities.claimsOf(tom.uid)).to.not.have.property('suspended');
      expect(await tom.call(showAccount, {})).not.to.have.property('suspension');
      await tom.call(createSession, {});
    });

    it('to suspend is made once at a time, and undoing one that is over ends no other', async () => {
      const tom = await member('Tom');
      const kim = await member('Kim');
      const { id: first } = await decided(tom, 'suspend', 1);
      await kim.call(moderation.report, { kind: 'person', id: tom.uid, cause: 'spam' });
      const queued = (await queue()).find(({ uid, kind }) => uid === tom.uid && kind === 'person')!;
      const decision = { caseId: queued.id, action: 'suspend', cause: 'spam' } as const;
      const suspend = () => operator().call(moderation.decide, decision);
      await expectRefusal(suspend(), 'suspended-already');

      const until = new Date(Date.now() - hour);
      await context().db.doc(`users/${tom.uid}`).update({ 'suspension.until': until });
      await context().db.doc(`moderationLog/${first}`).update({ until });
      const { id: second } = await suspend();
      await undo(first);
      expect((await tom.call(showAccount, {})).suspension).to.deep.equal({ until: null, cause: 'spam' });
      await undo(second);
      expect(await tom.call(showAccount, {})).not.to.have.property('suspension');
    });

    it('to suspend refuses their proved addresses to another account, until it ends, and nobody else’s', async () => {
      const tom = await member('Tom');
      const [email, typed, google] = ['', 'typed-', 'google-'].map((kind) =>
        `${kind}${tom.uid}@${kind === 'google-' ? 'googlemail.com' : 'example.test'}`.toLowerCase(),
      ) as [string, string, string];
      const provided = { providerId: 'google.com', rawId: tom.uid, email: google };
      running.identities.add({ localId: tom.uid, email, emailVerified: true, providerUserInfo: [provided] });
      const elsewhere = somebody();
      await tom.call(linkIdentity, await comeBack(running.url, cookieOf(tom.uid), 'yandex', elsewhere));
      const kim = await member('Kim');
      const password = { providerId: 'password', rawId: typed, email: typed };
      running.identities.add({ localId: kim.uid, email: typed, providerUserInfo: [password] });
      await decided(kim, 'suspend', 3);
      const { id: entryId } = await decided(tom, 'suspend', 3);
      const setUp = (address: string, unverified = false) =>
        user(running.url, `new-${Math.random()}`, { email: address, unverified }).call(setUpAccount, {
          providers: [],
          region: 'FR',
          locale: 'en' as const,
          timeZone: 'Europe/Paris',
          username: `n${Math.random().toString(36).slice(2, 12)}`,
        });
      const dotted = google.replace('google-', 'g.o.o.g.l.e-').replace('googlemail.com', 'gmail.com');
      // As former releases marked it.
      const former = `for.mer-${tom.uid}@gmail.com`.toLowerCase();
      const suspension = { until: Date.now() + 3 * day, cause: 'insult' } as const;
      await context()
        .db.doc(`rateLimits/address ${secretDigestOf(former)}`)
        .set(callerDocument.encode({ suspension, expiresAt: suspension.until }));
      for (const address of [
        email,
        email.toUpperCase(),
        email.replace('@', '+new@'),
        google,
        dotted,
        former,
        elsewhere.email,
      ]) {
        const { details } = await rejection(setUp(address));
        expect(details).to.deep.include({ reason: 'address-suspended', params: { days: 3 } });
      }
      await setUp(`other-${email}`);
      await setUp(typed);
      // Nobody learns of a suspension by an address that isn't proved to be theirs.
      await setUp(email, true);
      await undo(entryId);
      await running.quiet();
      await setUp(email);
    });

    it('to suspend refuses their proved addresses also where they are verified after joining', async () => {
      const tom = await member('Tom');
      const email = `${tom.uid}@example.test`.toLowerCase();
      running.identities.add({ localId: tom.uid, email, emailVerified: true });
      const { id: entryId } = await decided(tom, 'suspend', 3);
      const alias = email.replace('@', '+2@');
      const report = { kind: 'name', id: tom.uid, cause: 'insult' } as const;
      const uid = `late-${Math.random()}`;
      const claimsOf = async (of: string) => (await context().auth().getUser(of)).customClaims;
      const joined = (id: string, address: string, proved = {}) => {
        running.identities.add({ localId: id, email: address, ...proved });
        return user(running.url, id, { email: address, unverified: true }).call(setUpAccount, {
          providers: [],
          region: 'FR',
          locale: 'en' as const,
          timeZone: 'Europe/Paris',
          username: `n${Math.random().toString(36).slice(2, 12)}`,
        });
      };
      await joined(uid, alias);
      expect(await claimsOf(uid)).to.deep.equal({ unproved: true });
      const verified = user(running.url, uid, { email: alias, unproved: true });
      const { details } = await rejection(verified.call(moderation.report, report));
      expect(details).to.deep.include({
        reason: 'account-suspended',
        params: { cause: 'insult', days: 3 },
      });
      expect((await verified.call(showAccount, {})).uid).to.equal(uid);

      // A token from before the address was verified doesn't help.
      const { details: early } = await rejection(joined(`${uid}-early`, alias, { emailVerified: true }));
      expect(early).to.deep.include({ reason: 'address-suspended' });

      const other = { email: `other-${email}`, unproved: true };
      await joined(`${uid}-other`, other.email);
      await user(running.url, `${uid}-other`, other).call(moderation.report, report);
      expect(await claimsOf(`${uid}-other`)).to.deep.equal({});

      await undo(entryId);
      await running.quiet();
      await verified.call(moderation.report, report);
      expect(await claimsOf(uid)).to.deep.equal({});
    });

    it('to suspend refuses their proved addresses to guests who link them and never join', async () => {
      const tom = await member('Tom');
      const email = `${tom.uid}@example.test`.toLowerCase();
      running.identities.add({ localId: tom.uid, email, emailVerified: true });
      await decided(tom, 'suspend', 3);
      const { code } = await sessionOf(await member('Host'));
      const guest = running.newUser({ guest: true, name: 'guest' });
      running.identities.add({ localId: guest.uid });
      await guest.call(joinSession, { code, guest: card });
      await running.quiet();
      expect((await context().auth().getUser(guest.uid)).customClaims).to.deep.equal({ unproved: true });
      const linked = user(running.url, guest.uid, { email, unproved: true });
      await expectRefusal(linked.call(createSession, {}), 'account-suspended');
    });

    it('is told to the person once, with its cause; a rejected report is not', async () => {
      const tom = await member('Tom');
      await decided(tom, 'reject');
      const { id: entryId } = await decided(tom, 'hide');
      await undo(entryId);
      await running.quiet();
      await followDecision(context(), entryId);
      const { notifications } = await tom.call(listNotifications, {});
      expect(notifications.map(({ kind, params }) => ({ kind, params }))).to.have.deep.members([
        { kind: 'moderation', params: { done: 'name', cause: 'insult' } },
        { kind: 'moderation', params: { done: 'shown', cause: 'insult' } },
      ]);
      const { decisions, ...exported } = joinedExport([await tom.call(exportAccount, {})]).users[0]!;
      expect(exported).to.not.have.property('reported');
      expect(decisions.map(({ action, undoneAt }) => [action, typeof undoneAt])).to.deep.equal([
        ['hide', 'string'],
      ]);
    });

    it('is in the log, which is never changed', async () => {
      const tom = await member('Tom');
      const entry = await decided(tom, 'suspend', 30);
      const undone = await undo(entry.id);
      const { entries } = await operator().call(moderation.listLog, {});
      expect(entries).to.deep.equal([undone, entry]);
      expect(undone).to.include({ action: 'undo', undoes: entry.id, text: 'Tom' });
      expect(Date.parse(entry.until!) - Date.parse(entry.at)).to.equal(30 * day);
    });

    it('keeps a name from being taken back that was given up before', async () => {
      const tom = await member('Tom');
      const { id: caseId } = await reportedName(tom);
      await tom.call(updateAccount, { displayName: 'Thomas' });
      const { id: entryId } = await decide(caseId, 'hide', 'other');
      const name = async () => (await tom.call(showAccount, {})).displayName;
      expect(await name()).to.equal('Thomas');
      const back = await rejection(tom.call(updateAccount, { displayName: 'Tom' }));
      expect(back.reason).to.equal('name-refused');
      await undo(entryId);
      expect(await name()).to.equal('Thomas');
      await tom.call(updateAccount, { displayName: 'Tom' });
    });

    it('can be undone when its case is no longer kept, and when somebody reported again', async () => {
      const tom = await member('Tom');
      const ada = await member('Ada');
      const one = await decided(tom, 'suspend');
      const other = await decided(ada, 'suspend');
      await context().db.recursiveDelete(context().db.collection('moderationCases'));
      await reportedName(ada);
      for (const { id: entryId } of [one, other]) await undo(entryId);
      for (const person of [tom, ada]) await person.call(createSession, {});
      expect(await queue()).to.have.length(1);
    });

    it('is not told again when its operator is erased, however long ago it was', async () => {
      const tom = await member('Tom');
      await decided(tom, 'hide');
      const { db } = context();
      await db.recursiveDelete(db.collection(`inboxes/${tom.uid}/notifications`));
      const [entry] = (await db.collection('moderationLog').get()).docs;
      await entry!.ref.update({ by: 'somebody' });
      await running.quiet();
      expect((await tom.call(listNotifications, {})).notifications).to.deep.equal([]);
    });

    it('is nobody’s any more whose account was deleted or is suspended', async () => {
      const olga = await member('Olga');
      const tom = await member('Tom');
      const ada = await member('Ada');
      const asOperator = user(running.url, olga.uid, { operator: true });
      const { id: caseId } = await reportedName(tom);
      await decided(olga, 'suspend');
      const decision = { caseId, action: 'reject', cause: 'other' } as const;
      await expectRefusal(asOperator.call(moderation.decide, decision), 'account-suspended');
      const former = user(running.url, ada.uid, { operator: true });
      await ada.call(deleteAccount, {});
      await expectRefusal(former.call(moderation.decide, decision), 'account-deleted');
    });

    it('is made once, by somebody else', async () => {
      const olga = running.newUser({ operator: true, name: 'olga' });
      const tom = await member('Tom');
      const { id: caseId } = await reportedName(tom);
      const own = user(running.url, tom.uid, { operator: true });
      const decision = { caseId, action: 'hide', cause: 'other' } as const;
      await expectRefusal(own.call(moderation.decide, decision), 'case-own');
      await tom.call(updateAccount, { displayName: 'Thomas' });
      const { id: entryId } = await olga.call(moderation.decide, { ...decision, action: 'reject' });
      await expectRefusal(olga.call(moderation.decide, decision), 'case-decided');
      await olga.call(moderation.undoDecision, { entryId });
      const again = await rejection(olga.call(moderation.undoDecision, { entryId }));
      expect(again.reason).to.equal('decision-undone');
      const nothing = { ...decision, caseId: 'nothing' };
      await expectRefusal(olga.call(moderation.decide, nothing), 'case-not-found');
    });
  });
});
