import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as operations from '@cine/contract/operations/together/dates';
import { blockUser } from '@cine/contract/operations/together/friends';
import {
  closeSession,
  joinSession,
  removeAttendee,
  showSession,
} from '@cine/contract/operations/together/sessions';
import { hour, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { befriended, groupOf, member } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

const inHours = (hours: number) => toInstant(Date.now() + hours * hour);
const nobodys = 'A'.repeat(operations.planCodeLength);

describe('Dates', () => {
  let lea: TestUser;
  let tom: TestUser;
  let nina: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    nina = running.newUser({ guest: true });
  });

  type Answers = operations.Said;
  const show = (who: TestUser, code: string) => who.call(operations.showDates, { code });
  const answer = (who: TestUser, code: string, ...answers: Answers) =>
    who.call(operations.answerDates, { code, said: answers });
  const answerAs = (who: TestUser, displayName: string, code: string, ...answers: Answers) =>
    who.call(operations.answerDates, { code, said: answers, guest: { displayName } });
  const choose = (who: TestUser, code: string) => who.call(operations.chooseDate, { code });
  const propose = async (who: TestUser, hours: readonly number[] = [24, 48], groupId?: string) =>
    (await who.call(operations.proposeDates, { dates: hours.map(inHours), ...(groupId && { groupId }) }))
      .code;
  const listed = async (who: TestUser, input: { groupId?: string } = {}) =>
    (await who.call(operations.listDates, input)).plans.map(({ code }) => code);
  const toldOf = async (who: TestUser) => {
    await running.quiet();
    const { notifications } = await who.call(listNotifications, {});
    return notifications.filter(({ kind }) => kind === 'date-chosen').map(({ params }) => params.news);
  };
  const withoutIds = (answers: operations.Plan['answers']) => answers.map(({ id: _id, ...each }) => each);

  it('are answered in part, and the rest later', async () => {
    const code = await propose(lea);
    await answer(tom, code, 'yes', null);
    const { dates, answers } = await show(lea, code);
    expect(dates.map(({ yes, best }) => [yes, best])).to.deep.equal([
      [1, true],
      [0, false],
    ]);
    expect(answers[0]!.said).to.deep.equal(['yes', null]);
    expect((await answer(tom, code, 'yes', 'no')).answers[0]!.said).to.deep.equal(['yes', 'no']);
  });

  it('are answered by link, also by a guest who gives a name, again after a change of mind', async () => {
    const code = await propose(lea);
    await answer(tom, code, 'yes', 'no');
    await answerAs(nina, 'Nina', code, 'if-need-be', 'yes');
    const { answers } = await answer(nina, code, 'no', 'yes');
    expect(withoutIds(answers)).to.deep.equal([
      { name: 'Tom', guest: false, you: false, said: ['yes', 'no'] },
      { name: 'Nina', guest: true, you: true, said: ['no', 'yes'] },
    ]);
    const { by, dates } = await show(tom, code);
    expect(by).to.include({ name: 'Lea', you: false });
    expect(dates.map(({ yes, ifNeedBe, best }) => ({ yes, ifNeedBe, best }))).to.deep.equal([
      { yes: 1, ifNeedBe: 0, best: true },
      { yes: 1, ifNeedBe: 0, best: false },
    ]);
  });

  it('are proposed once with a key, however often at once, for each group and each member', async () => {
    const groupId = await groupOf(lea, [tom]);
    const dates = [inHours(24)];
    const keyed = async (who: TestUser, options: object = {}) =>
      (await who.call(operations.proposeDates, { dates, key: 'k', ...options })).code;
    const codes = await Promise.all([1, 2, 3].map(() => keyed(lea, { groupId })));
    const other = await keyed(lea);
    const later = await keyed(lea, { groupId, dates: [inHours(48)] });
    expect([new Set(codes).size, new Set([...codes, other, later]).size]).to.deep.equal([1, 3]);
    expect(await listed(lea)).to.have.members([codes[0], other, later]);
    expect(await toldOf(tom)).to.deep.equal(['asked', 'asked']);
    expect(await keyed(tom)).to.not.equal(other);
    await lea.call(operations.cancelDates, { code: other });
    await expectRefusal(keyed(lea), 'dates-cancelled');
  });

  it('tell nobody’s id', async () => {
    const code = await propose(lea);
    await answer(tom, code, 'yes', 'yes');
    const json = JSON.stringify(await show(nina, code));
    for (const { uid } of [lea, tom]) expect(json).to.not.include(uid);
  });

  it('keep all answers that come at once', async () => {
    const code = await propose(lea);
    const guests = Array.from({ length: 12 }, () => running.newUser({ guest: true }));
    await Promise.all(guests.map((guest, at) => answerAs(guest, `Guest ${at}`, code, 'yes', 'no')));
    expect((await show(lea, code)).dates[0]!.yes).to.equal(12);
  });

  it('are chosen by who asked alone, the best by default, and nobody answers afterwards', async () => {
    const code = await propose(lea);
    await answer(tom, code, 'no', 'yes');
    const [{ id: answerId }] = (await show(tom, code)).answers as [operations.Plan['answers'][number]];
    const remove = (who: TestUser) => who.call(operations.removeDatesAnswer, { code, answerId });
    const paul = await member('Paul');
    for (const who of [tom, paul])
      for (const call of [choose(who, code), who.call(operations.cancelDates, { code }), remove(who)])
        await expectRefusal(call, 'dates-asker-only');
    await befriended(lea, paul);
    await lea.call(blockUser, { uid: paul.uid });
    await expectRefusal(choose(paul, code), 'dates-unknown');
    const { chosen, dates } = await choose(lea, code);
    expect(chosen).to.equal(dates[1]!.at);
    await expectRefusal(answer(tom, code, 'yes', 'yes'), 'dates-decided');
  });

  it('have no best one before anybody can, and lose an answer that who asked removes, whatever name others have', async () => {
    const code = await propose(lea);
    const bestOf = ({ dates }: operations.Plan) => dates.map(({ best }) => best);
    expect(bestOf(await show(lea, code))).to.deep.equal([false, false]);
    await answer(tom, code, 'no', 'no');
    await answerAs(nina, 'Tom', code, 'no', 'yes');
    const { answers, ...plan } = await show(lea, code);
    expect(bestOf({ answers, ...plan })).to.deep.equal([false, true]);
    const remove = (answerId: string) => lea.call(operations.removeDatesAnswer, { code, answerId });
    const answerId = answers.find(({ guest }) => guest)!.id;
    const left = await remove(answerId);
    expect(withoutIds(left.answers)).to.deep.equal([
      { name: 'Tom', guest: false, you: false, said: ['no', 'no'] },
    ]);
    expect(bestOf(left)).to.deep.equal([false, false]);
    await expectRefusal(remove(answerId), 'dates-answer-not-found');
    for (const call of [show(nina, code), answerAs(nina, 'Nina', code, 'yes', 'yes')])
      await expectRefusal(call, 'dates-unknown');
    const became = await member('Nina');
    await became.call(mergeGuest, { guestToken: unsignedToken(nina.uid, true) });
    await expectRefusal(answer(became, code, 'yes', 'yes'), 'dates-unknown');
    expect(await listed(became)).to.deep.equal([]);
  });

  it('no longer exist for a group member whose answer was removed, and no longer notify them', async () => {
    const groupId = await groupOf(lea, [tom]);
    const code = await propose(lea, [24, 48], groupId);
    expect(await toldOf(tom)).to.deep.equal(['asked']);
    const [{ id: answerId }] = (await answer(tom, code, 'yes', 'no')).answers as [
      operations.Plan['answers'][number],
    ];
    for (const { at } of (await show(lea, code)).dates) {
      await lea.call(operations.chooseDate, { code, at });
      await running.quiet();
    }
    expect(await toldOf(tom)).to.include.members(['chosen', 'chosen']);
    await lea.call(operations.removeDatesAnswer, { code, answerId });
    expect(await toldOf(tom)).to.deep.equal([]);
    await choose(lea, code);
    for (const call of [
      show(tom, code),
      answer(tom, code, 'yes', 'yes'),
      tom.call(operations.showCalendar, { code }),
      tom.call(operations.openEvening, { code }),
      choose(tom, code),
    ])
      await expectRefusal(call, 'dates-unknown');
    expect(await listed(tom)).to.deep.equal([]);
    expect(await listed(tom, { groupId })).to.deep.equal([]);
    await lea.call(operations.cancelDates, { code });
    expect(await toldOf(tom)).to.deep.equal([]);
  });

  it('end with their last one, or when the user who asked takes them back', async () => {
    const over = await propose(lea);
    const cancelled = await propose(lea);
    await context().db.doc(`plans/${over}`).update({ expiresAt: new Date() });
    await lea.call(operations.cancelDates, { code: cancelled });
    for (const code of [over, cancelled, nobodys])
      for (const call of [show(tom, code), answer(tom, code, 'yes', 'no'), choose(lea, code)])
        await expectRefusal(call, code === cancelled ? 'dates-cancelled' : 'dates-unknown');
    const left = (await context().db.doc(`plans/${cancelled}`).get()).data();
    expect(left).to.deep.include({ by: null, groupId: null, answers: {}, userIds: [] });
    expect(await listed(lea)).to.deep.equal([]);
  });

  it('notify those who answered when they are cancelled, and the group, too, if a date was chosen', async () => {
    const paul = await member('Paul');
    const groupId = await groupOf(lea, [tom, paul]);
    const undecided = await propose(lea, [24, 48], groupId);
    const decided = await propose(lea, [72], groupId);
    await answer(tom, undecided, 'yes', 'no');
    await answer(tom, decided, 'yes');
    await answerAs(nina, 'Nina', decided, 'yes');
    await choose(lea, decided);
    const before = await toldOf(paul);
    for (const code of [undecided, decided]) await lea.call(operations.cancelDates, { code });
    const ofThese = async (who: TestUser) => {
      await running.quiet();
      const { notifications } = await who.call(listNotifications, { locale: 'fr' });
      return notifications.filter(({ params }) => [undecided, decided].includes(String(params.code)));
    };
    const told = await ofThese(tom);
    const cancelled = told.filter(({ params }) => params.news === 'cancelled');
    expect(cancelled.map(({ params }) => [params.code, params.dated])).to.have.deep.members([
      [undecided, 'no'],
      [decided, 'yes'],
    ]);
    expect(cancelled.map(({ title }) => title)).to.deep.equal(Array(2).fill('La soirée ciné est annulée'));
    expect(before).to.include('asked');
    const ofPaul = (await ofThese(paul)).map(({ params }) => [params.news, params.code]);
    expect(ofPaul).to.have.deep.members([
      ['chosen', decided],
      ['cancelled', decided],
    ]);
    expect((await ofThese(lea)).map(({ params }) => params.news)).to.deep.equal([]);
    // What was told before leads to a page that says so.
    await expectRefusal(show(paul, decided), 'dates-cancelled');
  });

  it('store the chosen date as an instant, which each user reads in their current language', async () => {
    const code = await propose(lea, [72]);
    await answer(tom, code, 'yes');
    const { chosen } = await choose(lea, code);
    await running.quiet();
    for (const locale of ['fr', 'en', 'ru'] as const) {
      const { notifications } = await tom.call(listNotifications, { locale });
      const { params, text } = notifications.find((each) => each.params.code === code)!;
      expect(params).to.include({ chosenAt: chosen }).and.to.have.property('timeZone');
      const day = { weekday: 'long', timeZone: String(params.timeZone) } as const;
      expect(text).to.include(new Intl.DateTimeFormat(locale, day).format(new Date(chosen!)));
    }
  });

  it('count every wrong link as a wrong code', async () => {
    const guesser = running.newUser({ guest: true });
    for (let count = 0; count < 50; count++) await rejection(show(guesser, nobodys));
    await expectRefusal(show(guesser, await propose(lea)), 'too-many-calls');
  });

  it(`are for members to propose, ${operations.maxPlans} times at most, within reach`, async () => {
    await expectRefusal(propose(nina), 'members-only');
    await expectRefusal(propose(lea, [-1]), 'date-out-of-range');
    for (let count = 0; count < operations.maxPlans; count++) await propose(lea);
    await expectRefusal(propose(lea), 'dates-too-many');
  });

  it('are listed for the user who asked, those who answered and the members of their group, and for nobody else', async () => {
    const groupId = await groupOf(lea, [tom]);
    const code = await propose(lea, [24], groupId);
    await answerAs(nina, 'Nina', code, 'yes');
    for (const who of [lea, nina, tom]) expect(await listed(who)).to.deep.equal([code]);
    expect(await listed(tom, { groupId })).to.deep.equal([code]);
    expect((await show(tom, code)).groupId).to.equal(groupId);
    const [own] = (await lea.call(operations.listDates, {})).plans;
    expect(own).to.include({ code, groupId });
    expect((await show(nina, code)).groupId).to.equal(null);
    const paul = await member('Paul');
    await expectRefusal(listed(paul, { groupId }), 'group-not-found');
    await expectRefusal(propose(paul, [24], groupId), 'group-not-found');
  });

  it('bring nobody together with somebody they blocked, except in a group that both are in', async () => {
    await befriended(lea, tom);
    const groupId = await groupOf(lea, [tom]);
    await lea.call(blockUser, { uid: tom.uid });
    const code = await propose(lea);
    const hidden = await rejection(show(tom, code));
    const unknown = await rejection(show(tom, nobodys));
    expect(hidden.details).to.deep.equal(unknown.details);
    await expectRefusal(show(lea, await propose(tom)), 'dates-of-blocked');
    const ofGroup = await propose(lea, [24], groupId);
    expect((await answer(tom, ofGroup, 'yes')).answers).to.have.length(1);
  });

  it('tell the group that they are asked for, all who answered which one was chosen, and those who come once more', async () => {
    const paul = await member('Paul');
    const groupId = await groupOf(lea, [tom]);
    const code = await propose(lea, [24, 48], groupId);
    const other = await propose(lea, [24], groupId);
    expect(await toldOf(tom)).to.deep.equal(['asked', 'asked']);
    await lea.call(operations.cancelDates, { code: other });
    expect(await toldOf(tom)).to.deep.equal(['asked']);
    await answer(paul, code, 'no', 'yes');
    await choose(lea, code);
    await running.runSchedule('dates-remind');
    expect(await toldOf(tom)).to.deep.equal(['chosen', 'asked']);
    expect(await toldOf(paul)).to.deep.equal(['chosen']);
    expect(await toldOf(lea)).to.deep.equal([]);
    const groupsIn = async (who: TestUser) =>
      (await who.call(listNotifications, {})).notifications.flatMap(({ params }) => params.group || []);
    expect(await groupsIn(tom)).to.deep.equal(['Le club du jeudi', 'Le club du jeudi']);
    expect(await groupsIn(paul)).to.deep.equal([]);
    await context().db.doc(`plans/${code}`).update({ remindAt: new Date() });
    for (let runs = 0; runs < 2; runs++) await running.runSchedule('dates-remind');
    expect(await toldOf(paul)).to.deep.equal(['soon', 'chosen']);
    expect(await toldOf(lea)).to.deep.equal(['soon']);
    expect(await toldOf(tom)).to.deep.equal(['chosen', 'asked']);
  });

  it('become a session shortly before, one for all, which a member opens', async () => {
    const code = await propose(lea, [1, 48]);
    await answerAs(nina, 'Nina', code, 'yes', 'no');
    const open = (who: TestUser) => who.call(operations.openEvening, { code });
    await expectRefusal(open(lea), 'evening-not-due');
    await choose(lea, code);
    await expectRefusal(open(nina), 'members-only');
    await expectRefusal(open(tom), 'dates-unknown');
    const [one, other] = await Promise.all([open(lea), open(lea)]);
    expect(one).to.deep.equal(other);
    expect(await open(nina)).to.deep.equal(one);
    await nina.call(joinSession, { code: one.code });
    expect((await lea.call(showSession, { sessionId: one.sessionId })).attendees).to.have.all.keys(
      lea.uid,
      nina.uid,
    );
    await lea.call(removeAttendee, { sessionId: one.sessionId, uid: nina.uid });
    await expectRefusal(open(nina), 'session-not-found');
    await lea.call(closeSession, { sessionId: one.sessionId });
    await expectRefusal(open(nina), 'session-not-found');
    expect((await open(lea)).sessionId).to.not.equal(one.sessionId);
  });

  it('have a calendar’s file once chosen, which REST answers as such', async () => {
    const code = await propose(lea);
    const file = (who: TestUser) => who.call(operations.showCalendar, { code, locale: 'en' });
    await expectRefusal(file(tom), 'dates-undecided');
    await choose(lea, code);
    const { calendar } = await file(tom);
    expect(calendar).to.include('SUMMARY:Movie night').and.to.include(code);
    const response = await fetch(`${running.url}/api/dates/${code}/calendar?locale=en`, {
      headers: { Authorization: `Bearer ${unsignedToken(tom.uid, false)}` },
    });
    expect(response.headers.get('content-type')).to.equal('text/calendar; charset=utf-8');
    expect(await response.text()).to.match(/^BEGIN:VCALENDAR\r\n/);
    const visitor = running.newUser({ guest: true });
    for (const [language, words] of [
      ['ru, en;q=0.5', 'SUMMARY:Киновечер'],
      ['en', 'SUMMARY:Movie night'],
      ['de', 'SUMMARY:Soirée ciné'],
    ] as const) {
      const theirs = await fetch(`${running.url}/api/dates/${code}/calendar`, {
        headers: {
          Authorization: `Bearer ${unsignedToken(visitor.uid, true)}`,
          'Accept-Language': language,
        },
      });
      expect(await theirs.text()).to.include(words);
    }
  });

  it('show a new name, move with a guest who becomes a member, and forget who leaves', async () => {
    const code = await propose(lea);
    await answerAs(nina, 'Nina', code, 'yes', 'no');
    await lea.call(updateAccount, { displayName: 'Leonie' });
    await tom.call(mergeGuest, { guestToken: unsignedToken(nina.uid, true) });
    await running.settled();
    const { by, answers } = await show(lea, code);
    expect([by?.name, withoutIds(answers)]).to.deep.equal([
      'Leonie',
      [{ name: 'Tom', guest: false, you: false, said: ['yes', 'no'] }],
    ]);
    await choose(lea, code);
    await lea.call(deleteAccount, {});
    await running.quiet();
    expect((await show(tom, code)).by).to.equal(null);
    await tom.call(deleteAccount, {});
    await running.quiet();
    expect((await context().db.doc(`plans/${code}`).get()).exists).to.equal(false);
  });
});
