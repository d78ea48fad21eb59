import { gzipSync } from 'node:zlib';
import { updateAccount } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { createShare, revokeShare } from '@cine/contract/operations/faces/sharing';
import { createChallenge } from '@cine/contract/operations/together/challenges';
import { blockUser } from '@cine/contract/operations/together/friends';
import { joinSession, recordWatch, type Session } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { lifecycle } from '#faces/sharing/lifecycle.ts';
import { countDays } from '#game/statistics/count-service.ts';
import { readCounts } from '#game/statistics/store.ts';
import { member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { ranking, started, vote } from '#together/polls/polls.test-support.ts';
import type { Problem } from '../problem.ts';
import { answerShare } from './answer.ts';
import { keptByCdnSeconds, keptHereMs } from './headers.ts';

const fistful = 391;

describe('A shared page', () => {
  let lea: TestUser;
  let tom: TestUser;
  let guest: TestUser;
  let session: Session;
  before(async () => {
    await suite();
    [lea, tom] = [await member('Lea'), await member('Tom')];
    const zoe = await member('Zoe');
    await lea.call(updateAccount, { displayName: 'Léa' });
    await zoe.call(updateAccount, { displayName: 'Zoé Kerr' });
    session = await sessionOf(lea, [tom, zoe]);
    guest = running.newUser({ guest: true });
    await guest.call(joinSession, { code: session.code, guest: { displayName: 'Nina', providers: [] } });
    await lea.call(recordWatch, { sessionId: session.id, movieId: fistful });
  });

  const get = (path: string, init: RequestInit = {}) => fetch(`${running.url}/share${path}`, init);
  const share = () => lea.call(createShare, { kind: 'credits', id: session.id });

  let passed = 0;
  /** What an instance answers once it has to look again. */
  async function later(path: string, headers = {}) {
    passed += keptHereMs;
    const then = Date.now() + passed;
    const answered = await answerShare(
      { ...context(), now: () => then },
      { method: 'GET', url: path, path, headers, bytes: 0, unread: null },
    );
    return { ...answered, page: String(answered.body) };
  }
  const initialsOn = (page: string) =>
    [...page.matchAll(/<span class="face[^>]*>([^<]*)</g)].map(([, initials]) => initials);

  it('says to anybody what was watched: the sharer by name, the others by initials', async () => {
    const { path } = await share();
    const response = await get(path);
    const page = await response.text();
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(page).to.include('A Fistful of Dollars').and.include('Léa').and.include('>ZK<');
    for (const other of ['Tom', 'Zoé', 'Kerr', 'Nina', lea.uid, tom.uid, guest.uid])
      expect(page).to.not.include(other);
    expect(page)
      .to.include('<meta name="robots" content="noindex">')
      .and.not.match(/<script|style=| on\w+=/);
  });

  it('has a picture of 1,200 by 630 pixels and 300 kB at most', async () => {
    const { path } = await share();
    const page = await (await get(path)).text();
    const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(page) ?? [];
    expect(address).to.match(/^https:\/\/cine\.example\/s\/[0-9a-f]{32}\/en\/card\.png$/);
    const response = await get(new URL(address).pathname);
    const png = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).to.equal('image/png');
    expect(png.subarray(1, 4).toString()).to.equal('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).to.deep.equal([1200, 630]);
    expect(png.length).to.be.within(10_000, 300_000);
  });

  it('has what previews ask for', async () => {
    const page = await (await get((await share()).path)).text();
    const tags = [...page.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)];
    const values = Object.fromEntries(tags.map(([, name, value]) => [name, value])) as Record<string, string>;
    expect(values).to.include({
      'og:type': 'article',
      'og:title': 'A movie night with Léa',
      'og:description': '4 people watched A Fistful of Dollars.',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
  });

  it('is in the reader’s language or else in the sharer’s, and in each at an address of its own', async () => {
    const { path } = await share();
    for (const [address, language, locale] of [
      [path, 'ru', 'ru'],
      [path, 'de', 'en'],
      [path, 'fr-CH, en;q=0.5', 'fr'],
      [`${path}/en`, 'ru', 'en'],
      [`${path}/fr`, 'ru', 'fr'],
      [`${path}/ru`, 'ru', 'ru'],
    ] as const) {
      const response = await get(address, { headers: { 'accept-language': language } });
      expect(response.headers.get('vary')?.includes('Accept-Language')).to.equal(address === path);
      const page = await response.text();
      expect(page, address).to.include(`<html lang="${locale}">`);
      for (const other of ['en', 'fr', 'ru'].filter((each) => each !== locale))
        expect(page).to.include(`href="${path}/${other}"`);
    }
  });

  it('brings its style and fonts, which may be kept for good', async () => {
    const page = await (await get((await share()).path)).text();
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    const css = await (await get(style)).text();
    const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, url]) => url!);
    expect(fonts).to.have.length(12);
    for (const path of [style, ...fonts]) {
      const response = await get(path);
      expect(response.status, path).to.equal(200);
      expect(response.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
      await response.arrayBuffer();
    }
  });

  it('is at one address: a query leads there, and makes neither page nor picture', async () => {
    const { path } = await share();
    await running.quiet();
    await running.resetCounters();
    for (const part of [path, `${path}/ru`, `${path}/card.png`, `${path}/ru/card.png`, '/s/none']) {
      const response = await get(`${part}?fbclid=1`, { redirect: 'manual' });
      expect(response.status, part).to.equal(301);
      const location = response.headers.get('location')!;
      const from = `${running.url}/share${part}`;
      expect(new URL(location, `${from}?fbclid=1`).href).to.equal(from);
    }
    expect((await running.counters()).reads).to.equal(0);
  });

  it('isn’t sent again to a browser that has it, and is only read', async () => {
    const { path } = await share();
    const etag = (await get(path)).headers.get('etag')!;
    const again = await get(path, { headers: { 'if-none-match': etag } });
    expect(again.status).to.equal(304);
    expect(await again.text()).to.equal('');
    expect((await get(path, { method: 'HEAD' })).status).to.equal(200);
    const posted = await get(path, { method: 'POST' });
    expect(posted.status).to.equal(405);
    expect(await posted.json()).to.include({ reason: 'method-not-allowed', status: 405 });
    expect(posted.headers.get('allow')).to.equal('GET, HEAD');
  });

  it('refuses a body that is compressed or too large by a problem, and never unpacks it', async () => {
    const { path } = await share();
    for (const [encoding, body] of [
      ['gzip', gzipSync('x')],
      ['gzip', 'not packed'],
      ['br', 'x'],
      ['compress', 'x'],
    ] as const) {
      const headers = { 'content-encoding': encoding, 'content-type': 'text/plain', 'accept-language': 'ru' };
      const refused = await get(path, { method: 'POST', body, headers });
      expect(refused.status, encoding).to.equal(415);
      expect(refused.headers.get('content-type')).to.equal('application/problem+json; charset=utf-8');
      const problem = (await refused.json()) as Problem;
      expect(problem.reason).to.equal('body-encoded');
      expect(problem.detail).to.match(/[а-я]/);
    }
    const large = await get(path, { method: 'POST', body: 'x'.repeat(130_000) });
    expect([large.status, ((await large.json()) as Problem).reason]).to.deep.equal([413, 'body-too-large']);
  });

  it('may be kept so briefly that it is gone within a minute once it is revoked', async () => {
    const { path, token } = await share();
    for (const part of [path, `${path}/card.png`]) {
      const directives = (await get(part)).headers.get('cache-control')!.split(', ');
      const own = ['public', 'max-age=0', `s-maxage=${keptByCdnSeconds}`, 'must-revalidate'];
      expect(directives).to.have.members(own);
    }
    expect(keptHereMs / second + keptByCdnSeconds).to.be.below(60);
    await lea.call(revokeShare, { token });
    for (const part of [path, `${path}/card.png`, `${path}/fr`]) {
      const { status, headers } = await later(part);
      expect(status, part).to.equal(404);
      expect(headers['Cache-Control']).to.equal('no-store');
    }
  });

  it('leads from an address with what was pasted after it to the address', async () => {
    const { path } = await share();
    for (const more of ['.', '),', '%2C', '%C2%BB', '.?fbclid=1']) {
      const { status, headers } = await get(path + more, { redirect: 'manual' });
      expect(status, more).to.equal(301);
      expect(new URL(headers.get('location')!, `https://x${path}`).pathname).to.equal(path);
    }
  });

  it('looks the same for links that never were, and reads nothing for what can’t be one', async () => {
    const unknown = '0'.repeat(32);
    const { page } = await later(`/s/${unknown}`, { 'accept-language': 'ru' });
    expect(page).to.include('<html lang="ru">').and.include('Этой страницы больше нет');
    await running.resetCounters();
    for (const path of [
      '/s/',
      '/s/x',
      `/s/${unknown}0`,
      `/s/${unknown}/de`,
      `/s/${unknown}/fr/more`,
      '/s/fonts/..',
    ])
      expect((await get(path)).status, path).to.equal(404);
    expect((await running.counters()).reads).to.equal(0);
  });

  it('follows names, and who agrees to be named', async () => {
    const { path } = await share();
    await tom.call(updateAccount, { displayName: 'Théo', namedInShares: true });
    const { page } = await later(path);
    expect(page).to.include('Théo').and.not.include('Tom');
    await tom.call(updateAccount, { namedInShares: false });
    expect((await later(path)).page).to.not.include('Théo');
  });

  it('shows nothing of who is suspended, erased, or kept apart by a block', async () => {
    const { path, token } = await share();
    const { db } = context();
    expect(initialsOn((await later(path)).page)).to.have.members(['L', 'N', 'T', 'ZK']);
    await db.doc(`users/${tom.uid}`).update({ suspension: { until: null, cause: 'insult' } });
    expect(initialsOn((await later(path)).page)).to.have.members(['?', 'L', 'N', 'ZK']);
    await guest.call(deleteAccount, {});
    await running.quiet();
    expect(initialsOn((await later(path)).page)).to.have.members(['?', 'L', 'ZK']);
    const { otherIds } = (await db.doc(`shares/${token}`).get()).data() as { otherIds: string[] };
    expect(otherIds).to.have.length(2).and.not.include(guest.uid);
    const zoe = otherIds.find((uid) => uid !== tom.uid)!;
    await lea.call(blockUser, { uid: zoe, sessionId: session.id });
    expect(initialsOn((await later(path)).page)).to.have.members(['L', '?', '?']);
  });

  it('is gone while its sharer is suspended, and once they are', async () => {
    const owner = await member('Owner');
    const { path } = await owner.call(createShare, { kind: 'challenge', id: 'old-west' });
    const account = context().db.doc(`users/${owner.uid}`);
    const before = (await account.get()).data()!;
    await account.update({ suspension: { until: null, cause: 'insult' } });
    expect((await later(path)).status).to.equal(404);
    await account.set(before);
    expect((await later(path)).status).to.equal(200);
    await lifecycle.erase(context(), owner.uid);
    expect((await later(path)).status).to.equal(404);
  });

  it('shows the member whom a guest became', async () => {
    const host = await member('Host');
    const { id, code } = await sessionOf(host);
    const visitor = running.newUser({ guest: true });
    await visitor.call(joinSession, { code, guest: { displayName: 'Ugo', providers: [] } });
    await host.call(recordWatch, { sessionId: id, movieId: fistful });
    const { path } = await host.call(createShare, { kind: 'credits', id });
    await lifecycle.mergeGuest(context(), visitor.uid, (await member('Xavier')).uid);
    expect(initialsOn((await later(path)).page)).to.have.members(['H', 'X']);
  });

  it('shows a taste as its owner lets others see it, to search engines only if it is public', async () => {
    const owner = await member('Owner');
    await owner.call(rateMovie, { movieId: fistful, score: 90 });
    const { path } = await owner.call(createShare, { kind: 'taste' });
    const { page } = await later(path);
    expect(page).to.include('Western').and.include('1 movie rated').and.include('noindex');
    expect(page).to.not.include('@Owner');
    await owner.call(updateAccount, { visibility: 'public' });
    const open = (await later(path)).page;
    expect(open).to.include('@Owner').and.include('rel="canonical"').and.not.include('noindex');
    await owner.call(updateAccount, { visibility: 'private' });
    expect((await later(path)).status).to.equal(404);
  });

  it('shows a year’s totals and nobody but its owner, as long as they let others see it', async () => {
    const owner = await member('Owner');
    const friend = await member('Companion');
    const { id: sessionId } = await sessionOf(owner, [friend]);
    await owner.call(recordWatch, { sessionId, movieId: fistful });
    await owner.call(rateMovie, { movieId: fistful, score: 90 });
    await running.quiet();
    await countDays(context(), owner.uid, null);
    const year = String((await readCounts(context().db, owner.uid))!.years.at(-1)!);
    const { path } = await owner.call(createShare, { kind: 'year', id: year });
    const { page } = await later(path);
    expect(page)
      .to.include('Owner: 1 viewing')
      .and.include('2 hours')
      .and.include('Western')
      .and.include('noindex');
    expect(page).to.include('Movie of the year: “A Fistful of Dollars”.').and.not.include('Companion');
    expect(initialsOn(page)).to.deep.equal([]);
    expect((await later(`${path}/ru/card.png`)).status).to.equal(200);
    await owner.call(updateAccount, { visibility: 'private' });
    expect((await later(path)).status).to.equal(404);
  });

  /** All vote; a secret poll shows ballots from three on. */
  async function pageOfPoll(secret: boolean) {
    const host = await member('Host');
    const friend = await member('Ulla');
    const third = secret ? [await member('Olga')] : [];
    const { id } = await sessionOf(host, [friend, ...third]);
    const poll = await started(host, { kind: 'session', id }, { secret });
    const refused = await rejection(host.call(createShare, { kind: 'poll', id: poll.id }));
    expect(refused.reason).to.equal('poll-undecided');
    const [first, second] = poll.movieIds;
    await vote(host, poll, ranking(first, second));
    for (const voter of [friend, ...third]) await vote(voter, poll, ranking(first));
    const stranger = await rejection(lea.call(createShare, { kind: 'poll', id: poll.id }));
    expect(stranger.reason).to.equal('poll-not-found');
    const link = await host.call(createShare, { kind: 'poll', id: poll.id });
    const { page } = await later(link.path);
    return { host, friend, poll, link, page };
  }

  it('says which movie won a poll, why, and what each got, and nobody’s name of a secret one', async () => {
    const { host, friend, poll, link, page } = await pageOfPoll(true);
    for (const { title } of poll.options) expect(page).to.include(`<span>${title}</span>`);
    const [winner, closest] = poll.options;
    expect(page).to.include(`<h1 class="over">“${winner!.title}” wins the vote</h1>`);
    expect(page).to.match(new RegExp(`“${winner!.title}” beats every other movie: 3 to 0 against “.+”`));
    expect(page).to.include('<strong>1.</strong>').and.include('3 votes').and.include(closest!.title);
    for (const hidden of ['Host', 'Ulla', 'Olga', host.uid, friend.uid, poll.id])
      expect(page).to.not.include(hidden);
    expect(initialsOn(page)).to.deep.equal([]);
    const card = await later(`${link.path}/en/card.png`);
    expect(card.status).to.equal(200);

    await context().db.doc(`polls/${poll.id}`).delete();
    expect((await later(link.path)).page).to.equal(page);
    await host.call(revokeShare, { token: link.token });
    expect((await later(link.path)).status).to.equal(404);
    expect((keptByCdnSeconds * second + keptHereMs) / minute).to.be.below(1);
  });

  it('shows those who voted in an open poll by initials', async () => {
    const { friend, link, page } = await pageOfPoll(false);
    expect(initialsOn(page)).to.have.members(['H', 'U']);
    expect(page).to.include('Host').and.not.include('Ulla');
    await friend.call(updateAccount, { namedInShares: true });
    expect((await later(link.path)).page).to.include('Ulla');
  });

  it('leads to a challenge, whose title it writes as text, and promises what it can pay at most', async () => {
    const maker = await member('Maker');
    const { id } = await maker.call(createChallenge, {
      titles: { en: 'Fun <b>&"x"' },
      rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
      targetCount: 2,
      xpReward: 80,
      audience: 'group',
    });
    const { path } = await maker.call(createShare, { kind: 'challenge', id });
    const { page } = await later(path);
    expect(page).to.include('Fun &lt;b&gt;&amp;&quot;x&quot;').and.not.include('<b>');
    expect(page).to.include(`<a class="act" href="/challenges/${id}">`).and.include('2 movies');
    expect(page)
      .to.match(/50\sXP/)
      .and.not.match(/80\sXP/);
    await context().db.doc(`challenges/${id}`).delete();
    expect((await later(path)).status).to.equal(404);
  });
});
