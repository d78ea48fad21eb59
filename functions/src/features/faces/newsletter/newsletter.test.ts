import { maxBodyBytes } from '@cine/contract/operation';
import { setUpAccount, updateAccount } from '@cine/contract/operations/core/account';
import * as newsletter from '@cine/contract/operations/faces/newsletter';
import { rateMovie, setUpTaste } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, hour, minute } from '@cine/contract/time';
import type { Received } from '@cine/dev-mail';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { type Context, context } from '#context.ts';
import { sendMail, sweepOutbox } from '#core/mail/service.ts';
import { callerOf, memberInParis, services } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { errorsDuring, expectLogs, linesDuring } from '#test/logs.ts';
import { accountOf } from '#test/scenarios/samples.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { subscribeToNewsletter as subscribeDirectly, unsubscribeByToken } from './service.ts';
import { isoWeek, weekAt } from './week.ts';
import { writeDue } from './weekly-service.ts';

expectLogs('mail not accepted', 'mail left to the sweep', 'newsletter issues not written');

describe('The weekly newsletter', () => {
  before(async () => {
    await suite();
    await context().db.recursiveDelete(context().db.collection('newsletterSubscriptions'));
  });
  beforeEach(() => {
    running.smtp.received.length = 0;
    running.smtp.trouble(null);
  });
  afterEach(async () => {
    for (const { uid } of people.splice(0)) running.identities.forget(uid);
    await context().db.recursiveDelete(context().db.collection('newsletterSubscriptions'));
  });

  const people: TestUser[] = [];
  const addressOf = ({ uid }: TestUser) => `${uid}@example.test`;

  function confirm(user: TestUser, emailVerified = true): void {
    running.identities.add({ localId: user.uid, email: addressOf(user), emailVerified });
    people.push(user);
  }

  async function reader(providers?: number[]): Promise<TestUser> {
    const user = await memberInParis('Lea', providers);
    confirm(user);
    await user.call(newsletter.subscribeToNewsletter, {});
    return user;
  }

  const at = (now: number, more: Partial<Context> = {}): Context => ({
    ...context(),
    now: () => now,
    ...more,
  });
  const dueOf = async (user: TestUser) =>
    Date.parse((await user.call(newsletter.showNewsletter, {})).nextAt!);
  const cameTo = (user: TestUser) =>
    running.smtp.received.filter(({ recipients }) => recipients.includes(addressOf(user)));
  const header = (mail: Received, name: string) => mail.headers.find(({ key }) => key === name)?.value;

  async function newsletterAt(now: number): Promise<void> {
    await writeDue(at(now));
    await running.quiet();
  }

  it('can be subscribed to by members with a verified address', async () => {
    const user = await memberInParis('Lea');
    expect(await user.call(newsletter.showNewsletter, {})).to.deep.equal({
      subscribed: false,
      available: true,
      email: null,
      nextAt: null,
    });
    for (const isConfirmed of [null, false]) {
      if (isConfirmed !== null) confirm(user, isConfirmed);
      await expectRefusal(user.call(newsletter.subscribeToNewsletter, {}), 'email-unverified');
    }
    confirm(user);
    const state = await user.call(newsletter.subscribeToNewsletter, {});
    expect(state).to.include({ subscribed: true, email: addressOf(user) });
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Paris',
      dateStyle: 'full',
      timeStyle: 'short',
    });
    expect(local.format(Date.parse(state.nextAt!))).to.match(/^Monday.* 09:00$/);
    expect(await user.call(newsletter.subscribeToNewsletter, {})).to.deep.equal(state);
    expect(await user.call(newsletter.unsubscribeFromNewsletter, {})).to.include({
      subscribed: false,
      nextAt: null,
    });

    const guest = running.newUser({ guest: true });
    await expectRefusal(guest.call(newsletter.subscribeToNewsletter, {}), 'members-only');
    const nobody = running.newUser();
    confirm(nobody);
    await expectRefusal(nobody.call(newsletter.subscribeToNewsletter, {}), 'account-missing');
  });

  it('is unavailable without an SMTP server', async () => {
    const user = await memberInParis('Lea');
    confirm(user);
    const settings = { ...context().settings(), sendsMail: false };
    const refused = await subscribeDirectly(
      at(Date.now(), { settings: () => settings }),
      callerOf(user),
      {},
    ).catch(({ reason }) => reason);
    expect(refused).to.equal('mail-unavailable');
  });

  it('is sent once, on Monday at nine, with eight movies the reader has not seen and can watch', async () => {
    const user = await reader([services.netflix]);
    const due = await dueOf(user);
    await newsletterAt(due - 1);
    expect(cameTo(user)).to.deep.equal([]);
    await newsletterAt(due);
    await newsletterAt(due + 15 * minute);
    const [issue, ...others] = cameTo(user);
    expect(others).to.deep.equal([]);
    expect(issue).to.deep.include({ from_: 'newsletter@cine.example' });
    expect(issue!.to).to.deep.equal([{ address: addressOf(user), name: '' }]);
    expect(issue!.subject).to.match(/^This week: “.+” and more movies for you$/);
    const links = [...issue!.html!.matchAll(/https:\/\/cine\.example\/movies\/(\d+)/g)].map(([, id]) => id);
    expect(new Set(links).size).to.equal(8);
    expect(issue!.text!.match(/^On Netflix$/gm)).to.have.length(8);
    // The tests' offers are sample data.
    expect(issue!.text).to.include('Hi Lea,').and.include('is made up');
    for (const id of links) expect(issue!.text).to.include(`https://cine.example/movies/${id}\n`);
    expect(header(issue!, 'list-unsubscribe-post')).to.equal('List-Unsubscribe=One-Click');
    expect(await dueOf(user)).to.be.within(due + 7 * day - hour, due + 7 * day + hour);
    const sent = (
      await context()
        .db.doc(`outbox/newsletter:${user.uid}:${isoWeek(weekAt(due, 'Europe/Paris'))}`)
        .get()
    ).data()!;
    expect(sent).to.deep.include({ to: [], headers: {}, message: null });
    expect(sent.delivery).to.include({ state: 'sent' });

    // Movies watched meanwhile are left out, and those of the last issue come last.
    const seen = Number(links[0]);
    await user.call(recordOwnWatch, { movieId: seen });
    await running.settled();
    running.smtp.received.length = 0;
    await newsletterAt(await dueOf(user));
    const next = [...cameTo(user)[0]!.html!.matchAll(/\/movies\/(\d+)/g)].map(([, id]) => Number(id));
    expect(next).to.have.length(8).and.not.include(seen);
    expect(next.filter((id) => links.includes(String(id)))).to.deep.equal([]);
  });

  it('is written in the language of its reader', async () => {
    const user = await reader();
    for (const [locale, word] of [
      ['fr', 'Salut Lea'],
      ['ru', 'Привет, Lea'],
    ] as const) {
      await user.call(updateAccount, { locale });
      const due = await dueOf(user);
      await newsletterAt(due);
      expect(cameTo(user).at(-1)!.text).to.include(word);
    }
  });

  it('gives ratings as reasons to readers who rated, and genres to those who only chose some', async () => {
    const words = {
      fr: ['C’est un genre que tu aimes.', 'D’après tes notes'],
      en: ['It’s a genre you like.', 'Going by your ratings'],
      ru: ['Это жанр, который тебе нравится.', 'Судя по твоим оценкам'],
    };
    const languages = Object.entries(words).slice(0, deep(1, 3));
    for (const [locale, [byGenres, byRatings]] of languages) {
      const [chose, rated] = await Promise.all([reader(), reader()]);
      for (const each of [chose, rated]) {
        await each.call(setUpTaste, { genres: ['Western'] });
        await each.call(updateAccount, { locale: locale as keyof typeof words });
      }
      await rated.call(rateMovie, { movieId: 391, score: 90 });
      await running.settled();
      await newsletterAt(Math.max(await dueOf(chose), await dueOf(rated)));
      expect(cameTo(chose)[0]!.text, locale).to.include(byGenres).and.not.include(byRatings);
      expect(cameTo(rated)[0]!.text, locale).to.include(byRatings).and.not.include(byGenres);
    }
  });

  it('is sent once when many instances write and send it at once, with the same mail on a retry', async () => {
    const readers = await Promise.all([reader(), reader(), reader()]);
    const due = Math.max(...(await Promise.all(readers.map(dueOf))));
    running.smtp.trouble({ at: 'data-taken', does: { answers: 451 } });
    await Promise.all(Array.from({ length: 4 }, () => writeDue(at(due))));
    await running.quiet();
    running.smtp.trouble(null);
    await Promise.all(Array.from({ length: 3 }, () => sweepOutbox(at(due + hour))));
    const outbox = await context().db.collection('outbox').get();
    await Promise.all(
      outbox.docs.flatMap(({ id }) => [sendMail(at(due + hour), id), sendMail(at(due + hour), id)]),
    );
    await running.quiet();
    for (const each of readers) expect(cameTo(each)).to.have.length(1);
  });

  it('continues with the next reader after a crash, and skips nobody', async () => {
    const readers = await Promise.all([reader(), reader()]);
    const due = Math.max(...(await Promise.all(readers.map(dueOf))));
    const enqueue = async () => {
      throw new Error('No queue');
    };
    await writeDue(at(due, { enqueue }));
    expect(readers.flatMap(cameTo)).to.deep.equal([]);
    await sweepOutbox(at(due + 16 * minute));
    await running.quiet();
    for (const each of readers) expect(cameTo(each)).to.have.length(1);
  });

  it('is sent to all due readers, page by page, by the scheduled function', async () => {
    const user = await reader();
    const { db } = context();
    const subscriptions = db.collection('newsletterSubscriptions');
    const own = (await subscriptions.doc(user.uid).get()).data()!;
    const writer = db.bulkWriter({ throttling: false });
    // Subscriptions of deleted accounts, first in the queue; they produce no issue.
    for (let n = 0; n < 110; n += 1)
      void writer.set(subscriptions.doc(`nobody-${n}`), {
        ...own,
        token: `${n}`,
        dueAt: Timestamp.fromMillis(n),
      });
    await writer.close();
    await subscriptions
      .doc(user.uid)
      .update({ dueAt: Timestamp.fromMillis(Date.now() - hour), lastWeek: '2020-01-06' });
    expect(await running.runSchedule('newsletter-write')).to.equal(200);
    await running.quiet();
    expect(cameTo(user)).to.have.length(1);
  });

  it('leaves readers to the next run when time is over, and skips nobody', async () => {
    const user = await reader();
    const due = await dueOf(user);
    const { db } = context();
    const subscriptions = db.collection('newsletterSubscriptions');
    const own = (await subscriptions.doc(user.uid).get()).data()!;
    const writer = db.bulkWriter({ throttling: false });
    for (let n = 0; n < 100; n += 1)
      void writer.set(subscriptions.doc(`nobody-${n}`), {
        ...own,
        token: `${n}`,
        dueAt: Timestamp.fromMillis(n),
      });
    await writer.close();
    let now = due;
    await writeDue(at(due, { now: () => (now += 10_000) }));
    await running.quiet();
    expect(cameTo(user)).to.deep.equal([]);
    await newsletterAt(due + hour / 4);
    expect(cameTo(user)).to.have.length(1);
  });

  it('is sent to other readers when one fails, which is retried an hour later', async () => {
    const { db } = context();
    const readers = await Promise.all(Array.from({ length: 9 }, () => reader()));
    const abbreviated = await reader();
    const broken = await reader();
    // As from imported data; in Paris time it is due with the others.
    await db.doc(`users/${abbreviated.uid}`).update({ timeZone: 'PST' });
    await running.settled();
    const due = Math.max(...(await Promise.all(readers.map(dueOf))));
    await db
      .doc(`newsletterSubscriptions/${broken.uid}`)
      .update({ lastWeek: 'any', dueAt: Timestamp.fromMillis(due - hour) });
    const errors = await errorsDuring(() => newsletterAt(due));
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include({ event: 'newsletter issues not written', failed: 1, of: 11 });
    for (const each of [...readers, abbreviated]) expect(cameTo(each)).to.have.length(1);
    expect(cameTo(broken)).to.deep.equal([]);
    expect(await dueOf(broken)).to.equal(due + hour);
    expect(await errorsDuring(() => newsletterAt(due + hour / 2))).to.deep.equal([]);
    await db.doc(`newsletterSubscriptions/${broken.uid}`).update({ lastWeek: '2020-01-06' });
    await newsletterAt(due + hour);
    for (const each of [...readers, abbreviated, broken]) expect(cameTo(each)).to.have.length(1);
  });

  it('works for an account with an unknown time zone, by Paris time', async () => {
    const user = await memberInParis('Lea');
    confirm(user);
    const account = context().db.doc(`users/${user.uid}`);
    await account.update({ timeZone: 'PST' });
    const { nextAt } = await user.call(newsletter.subscribeToNewsletter, {});
    await account.update({ timeZone: 'America/Los_Angeles' });
    await running.settled();
    expect(await dueOf(user)).to.be.greaterThan(Date.parse(nextAt!));
    await account.update({ timeZone: 'PST' });
    await running.settled();
    expect((await user.call(newsletter.showNewsletter, {})).nextAt).to.equal(nextAt);
  });

  it('skips a week without movies or without a verified address', async () => {
    const without = await reader([]);
    const gone = await reader();
    running.identities.forget(gone.uid);
    const due = Math.max(await dueOf(without), await dueOf(gone));
    await newsletterAt(due);
    expect([...cameTo(without), ...cameTo(gone)]).to.deep.equal([]);
    for (const each of [without, gone]) expect(await dueOf(each)).to.be.greaterThan(due);
  });

  it('is sent exactly once a week to a reader who changes time zones', async () => {
    const user = await reader();
    const due = await dueOf(user);
    await user.call(updateAccount, { timeZone: 'Asia/Kolkata' });
    await running.settled();
    const inDelhi = await dueOf(user);
    expect(new Date(inDelhi).toISOString()).to.match(/T03:30:00.000Z$/);
    await newsletterAt(Math.max(inDelhi, due));
    await user.call(updateAccount, { timeZone: 'Pacific/Honolulu' });
    await running.settled();
    expect(await dueOf(user)).to.be.greaterThan(Math.max(inDelhi, due) + 7 * day - hour);
    await newsletterAt(Math.max(inDelhi, due) + 2 * day);
    expect(cameTo(user)).to.have.length(1);
  });

  describe('when a reader unsubscribes by the link', () => {
    const post = (url: string, body: string, type = 'application/x-www-form-urlencoded') =>
      fetch(url, { method: 'POST', body, headers: { 'content-type': type, 'accept-language': 'en' } });

    /** As a mail program reads it from the header, with the functions' own address. */
    async function linkOf(user: TestUser): Promise<string> {
      await newsletterAt(await dueOf(user));
      const [, url] = /^<(.+)>$/.exec(header(cameTo(user).at(-1)!, 'list-unsubscribe')!)!;
      expect(url).to.match(
        /^https:\/\/cine\.example\/api\/newsletter\/unsubscribe\?locale=en&token=[\w-]{32}$/,
      );
      return url!.replace('https://cine.example', running.url);
    }

    const isSubscribed = async (user: TestUser) =>
      (await user.call(newsletter.showNewsletter, {})).subscribed;

    it('stops at once on a POST by a mail program, without sign-in, and can be repeated', async () => {
      const bodies: [string, string?][] = [
        ['List-Unsubscribe=One-Click'],
        [
          '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
          'multipart/form-data; boundary=x',
        ],
      ];
      for (const [body, type] of bodies) {
        const user = await reader();
        const link = await linkOf(user);
        const answers = [await post(link, body, type), await post(link, body, type)];
        const pages = await Promise.all(answers.map((answer) => answer.text()));
        expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
        expect(pages[0]).to.equal(pages[1]).and.to.include('won’t get the newsletter');
        expect(await isSubscribed(user)).to.equal(false);
        const unknown = await post(link.replace(/token=.*/, `token=${'x'.repeat(32)}`), body, type);
        expect([unknown.status, await unknown.text()]).to.deep.equal([200, pages[0]]);
      }
    });

    it('answers a long hostile body at once, in either encoding, and does not stop', async () => {
      const user = await reader();
      const link = await linkOf(user);
      const line = `name="List-Unsubscribe"\r\n${'a\r\n'.repeat(10)}`;
      const field = 'List-Unsubscribe=One-Click';
      /** Refused for what it says as long as a body may be, and for its length beyond that. */
      for (const [bytes, status] of [
        [maxBodyBytes, 400],
        [5 * maxBodyBytes, 413],
      ] as const)
        for (const [body, type] of [
          [line.repeat(bytes / line.length), 'multipart/form-data; boundary=x'],
          [`${'a&'.repeat((bytes - field.length) / 2)}${field}`, 'application/x-www-form-urlencoded'],
        ] as const) {
          const started = performance.now();
          expect((await post(link, body, type)).status, type).to.equal(status);
          expect(performance.now() - started).to.be.below(2_000);
        }
      expect(await isSubscribed(user)).to.equal(true);
    });

    it('stops by the link of an old issue even after the reader subscribed again', async () => {
      const user = await reader();
      const link = await linkOf(user);
      const lines = await linesDuring(async () => {
        await user.call(newsletter.unsubscribeFromNewsletter, {});
        await user.call(newsletter.subscribeToNewsletter, {});
        await post(link, 'List-Unsubscribe=One-Click');
        await post(link, 'List-Unsubscribe=One-Click');
      });
      expect(await isSubscribed(user)).to.equal(false);
      const events = lines.filter(({ kind }) => kind === 'business');
      expect(events.map(({ event, byLink }) => ({ event, byLink }))).to.deep.equal([
        { event: 'newsletter-unsubscribed', byLink: false },
        { event: 'newsletter-subscribed', byLink: undefined },
        { event: 'newsletter-unsubscribed', byLink: true },
      ]);
    });

    it('does not stop on a GET, nor on a POST with another body', async () => {
      const user = await reader();
      const link = await linkOf(user);
      const page = await fetch(link, { headers: { 'accept-language': 'ru' } });
      const html = await page.text();
      expect([page.status, page.headers.get('content-type')]).to.deep.equal([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(page.headers.get('cache-control')).to.equal('no-store');
      expect(page.headers.get('content-security-policy')).to.include("form-action 'self'");
      expect(html).to.include('<html lang="en">').and.include('<form method="post">');
      expect(html).to.not.match(/<script|<style|\sstyle=/);
      expect((await fetch(`${running.url}/api/unsubscribe.css`)).headers.get('content-type')).to.match(
        /^text\/css/,
      );
      expect((await fetch(link, { method: 'HEAD' })).status).to.equal(200);
      expect((await fetch(link, { method: 'OPTIONS' })).headers.get('allow')).to.include('POST');
      for (const [body, status] of [
        ['', 400],
        ['List-Unsubscribe=Later', 400],
      ] as const) {
        expect((await post(link, body)).status).to.equal(status);
      }
      expect((await post(link, '{"List-Unsubscribe":"One-Click"}', 'application/json')).status).to.equal(400);
      expect((await fetch(link, { method: 'DELETE' })).status).to.equal(405);
      expect((await fetch(`${running.url}/api/newsletter/else`)).status).to.equal(404);
      expect(await isSubscribed(user)).to.equal(true);
    });

    it('asks for confirmation on a page, and confirms only after the button is pressed', async () => {
      const user = await reader();
      const english = await linkOf(user);
      const texts = async (answer: Response) => {
        const html = await answer.text();
        const text = /<p>(.*)<\/p>/.exec(html)![1]!;
        return { text, isQuestion: text.includes('?'), hasButton: html.includes('<button>') };
      };
      for (const locale of ['fr', 'en', 'ru']) {
        // A link names the reader's language; where one doesn't, the browser's counts.
        const link = english.replace('locale=en&', locale === 'ru' ? '' : `locale=${locale}&`);
        const headers = { 'accept-language': 'ru' };
        const asks = await texts(await fetch(link, { headers }));
        const refused = await texts(await fetch(link, { method: 'POST', headers }));
        const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
        const done = await texts(await fetch(link, { method: 'POST', headers, body }));
        expect(asks, locale).to.include({ isQuestion: true, hasButton: true });
        expect(refused, locale).to.deep.equal(asks);
        expect(done, locale).to.include({ isQuestion: false, hasButton: false });
        expect(done.text, locale).to.not.equal(asks.text);
      }
    });

    it('stops on what the page’s button submits', async () => {
      const user = await reader();
      const link = await linkOf(user);
      const html = await (await fetch(link)).text();
      const [, name, value] = /<input type="hidden" name="([^"]+)" value="([^"]+)">/.exec(html)!;
      await post(link, String(new URLSearchParams({ [name!]: value! })));
      expect(await isSubscribed(user)).to.equal(false);
    });

    it('cancels an issue that waits to be sent', async () => {
      const user = await reader();
      const due = await dueOf(user);
      await writeDue(at(due, { enqueue: async () => {} }));
      const { token } = (await context().db.doc(`newsletterSubscriptions/${user.uid}`).get()).data()!;
      await unsubscribeByToken(context(), token as string);
      await sweepOutbox(at(due + hour));
      await running.quiet();
      expect(cameTo(user)).to.deep.equal([]);
      const [mail] = (await context().db.collection('outbox').where('uid', '==', user.uid).get()).docs;
      expect(mail!.data()).to.deep.include({ to: [], headers: {}, message: null });
      expect(mail!.get('delivery.state')).to.equal('cancelled');
    });
  });

  it('makes as many reads for an issue as documented, and none when nobody is due', async () => {
    const readers = await Promise.all([reader(), reader(), reader()]);
    const due = Math.max(...(await Promise.all(readers.map(dueOf))));
    await writeDue(at(due - 8 * day));
    const costOf = async (act: () => Promise<unknown>) => {
      await running.settled();
      await running.resetCounters();
      await act();
      await running.settled();
      const { reads, writes } = await running.counters();
      return { reads, writes };
    };
    expect(await costOf(() => writeDue(at(due - 8 * day)))).to.deep.equal({ reads: 1, writes: 0 });
    const enqueue = async () => {};
    expect(await costOf(() => writeDue(at(due, { enqueue })))).to.deep.equal({
      // The page, the manifest, and five for each reader.
      reads: 1 + 3 * 5,
      writes: 3 * 2,
    });
    const ids = (await context().db.collection('outbox').where('lookAt', '!=', null).get()).docs.map(
      ({ id }) => id,
    );
    const own = ids.filter((id) => readers.some(({ uid }) => id.includes(uid)));
    expect(own).to.have.length(3);
    expect(await costOf(() => sendMail(context(), own[0]!))).to.deep.equal({ reads: 3, writes: 2 });
    for (const id of own) await sendMail(context(), id);
  });

  it('does not recreate a subscription that is deleted while its issue is written', async () => {
    const user = await reader();
    const due = await dueOf(user);
    await context().db.doc(`users/${user.uid}`).delete();
    await newsletterAt(due);
    expect(cameTo(user)).to.deep.equal([]);
    await user.call(setUpAccount, accountOf(user, 'Lea'));
  });
});
