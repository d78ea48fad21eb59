import { expect } from 'chai';
import { startFirestoreEmulator } from '../../src/index.ts';
import { deepIt, isDeep } from '../deep.ts';
import { startBufferingProxy } from './buffering-proxy.ts';
import { describeInBrowser } from './chromium.ts';
import { MODES, type Mode } from './modes.ts';
import { startRelay } from './relay.ts';
import type { Tab } from './site.ts';
import { type TestBrowser, withBrowser } from './with-browser.ts';

describeInBrowser('The browser SDK over WebChannel', () => {
  const browser = withBrowser();
  for (const [words, mode] of Object.entries(MODES)) {
    // The others use the same two kinds of back channel, by another API of the browser.
    if (isDeep || words === 'by default' || words === 'long polling')
      describe(words, () => testsOf(mode, browser, words === 'by default' ? it : deepIt));
  }

  describe('in every mode', () => testsOfAll(browser));
});

/** `test` takes what doesn't depend on how messages come: the first mode holds that for the others. */
function testsOf(
  { transport, request, isLongPolling, detects }: Mode,
  browser: TestBrowser,
  test: typeof deepIt,
): void {
  let tab: Tab;
  let other: Tab;
  const kinds = new Set<string>();
  let sessions = 0;
  before(async () => {
    [tab, other] = await Promise.all([
      browser.open({ transport }),
      browser.open({ transport, uid: 'alice' }),
    ]);
    tab.page.on('request', (sent) => {
      const { pathname, searchParams } = new URL(sent.url());
      if (!pathname.endsWith('/Listen/channel')) return;
      if (!searchParams.has('SID')) sessions++;
      if (searchParams.get('TYPE') === 'xmlhttp')
        kinds.add(`${sent.resourceType()} ${searchParams.get('CI')}`);
    });
  });
  afterEach(() => Promise.all([tab.run('stopListening'), other.run('stopListening')]));
  after(() => Promise.all([tab.page.close(), other.page.close()]));

  it('listens to documents and queries', async () => {
    await browser.write('open/a', 1);
    await tab.run('listenTo', 'open/a', 'open');
    await tab.run('listenToLeast', 'least', 'open', 2, 2);
    await tab.run('until', 'open/a', { a: { n: 1 } });
    await tab.run('until', 'least', {});
    await Promise.all([browser.write('open/b', 4), browser.write('open/c', 3), browser.write('open/d', 2)]);
    await tab.run('until', 'least', { d: { n: 2 }, c: { n: 3 } });
    await browser.write('open/a', 7);
    await tab.run('until', 'open/a', { a: { n: 7 } });
    await tab.run('until', 'open', { a: { n: 7 }, b: { n: 4 }, c: { n: 3 }, d: { n: 2 } });
    const [first, ...rest] = kinds;
    expect(first).to.equal(`${request} ${isLongPolling ? 1 : 0}`);
    if (!detects) expect(rest).to.deep.equal([]);
  });

  it('catches up after the connection was lost', async () => {
    await tab.run('listenTo', 'open');
    await tab.run('until', 'open', {});
    await browser.context.setOffline(true);
    await tab.run('set', 'open/mine', { n: 1 });
    await browser.write('open/theirs', 2);
    await browser.context.setOffline(false);
    await tab.run('written');
    await tab.run('until', 'open', { mine: { n: 1 }, theirs: { n: 2 } });
    await browser.write('open/later', 3);
    await tab.run('until', 'open', { mine: { n: 1 }, theirs: { n: 2 }, later: { n: 3 } });
  });

  test('catches up after going offline on purpose', async () => {
    await tab.run('listenTo', 'open');
    await tab.run('until', 'open', {});
    await tab.run('disableNetwork');
    await tab.run('set', 'open/mine', { n: 1 });
    await browser.write('open/theirs', 2);
    await tab.run('enableNetwork');
    await tab.run('until', 'open', { mine: { n: 1 }, theirs: { n: 2 } });
  });

  test('transfers batches, and large documents in any script, between pages', async () => {
    const text = 'aé漢😀\u2028"\\'.repeat(20_000);
    await other.run('listenTo', 'open');
    await tab.run('batch', 'open', 3);
    await other.run('until', 'open', { d0: { n: 0 }, d1: { n: 1 }, d2: { n: 2 } });
    await other.run('listenTo', 'open/large');
    expect(await tab.run('outcomeOfSet', 'open/large', { text })).to.equal('none');
    await other.run('until', 'open/large', { large: { text } });
  });

  test('serves fifty listeners of a page in one session', async () => {
    sessions = 0;
    const paths = Array.from({ length: 50 }, (_, n) => `open/d${n}`);
    await tab.run('batch', 'open', paths.length);
    await tab.run('listenTo', ...paths);
    await Promise.all(paths.map((path, n) => tab.run('until', path, { [`d${n}`]: { n } })));
    await browser.write('open/d7', 70);
    await tab.run('until', 'open/d7', { d7: { n: 70 } });
    expect(sessions).to.be.at.most(1);
  });

  test('is the user of its token, and continues after a refusal', async () => {
    await other.run('listenTo', 'private/bob');
    await other.run('until', 'private/bob', 'permission-denied');
    expect(await other.run('outcomeOfSet', 'private/bob', {})).to.equal('permission-denied');
    expect(await other.run('outcomeOfSet', 'private/alice', { n: 1 })).to.equal('none');
    await other.run('listenTo', 'private/alice');
    await other.run('until', 'private/alice', { alice: { n: 1 } });
    expect(await tab.run('outcomeOfSet', 'private/alice', {})).to.equal('permission-denied');
  });
}

function testsOfAll(browser: TestBrowser): void {
  for (const words of ['by default', 'long polling']) {
    deepIt(`finds the same by queries as the SDK does in its cache, ${words}`, async () => {
      const { transport } = MODES[words]!;
      const writer = await browser.open({ transport });
      await writer.run('writeSample', 'open/sample/same');
      const tab = await browser.open({ transport, cache: 'lasting' });
      const { differing, matched } = await tab.run('compareWithCache', 'open/sample/same', 80);
      await Promise.all([writer.page.close(), tab.page.close()]);
      expect(differing).to.deep.equal([]);
      expect(matched).to.be.greaterThan(20);
    });
  }

  deepIt('commits colliding transactions of two pages', async () => {
    const [one, two] = await Promise.all([browser.open(), browser.open()]);
    await Promise.all([one.run('transactions', 'open/count', 1), two.run('transactions', 'open/count', 1)]);
    await one.run('listenTo', 'open/count');
    await one.run('until', 'open/count', { count: { n: 2 } });
  });

  it('switches to long polling behind a buffering proxy', async () => {
    const proxy = await startBufferingProxy(browser.server.port);
    try {
      const tab = await browser.open({ port: proxy.port });
      const polled = tab.page.waitForRequest((request) => request.url().includes('CI=1'));
      await tab.run('listenTo', 'open');
      await tab.run('until', 'open', {});
      await polled;
      await browser.write('open/a', 1);
      await tab.run('until', 'open', { a: { n: 1 } });
    } finally {
      proxy.close();
    }
  });

  it('starts over with a restarted emulator', async () => {
    const first = await startFirestoreEmulator();
    const second = await startFirestoreEmulator();
    const relay = await startRelay(first.port);
    try {
      const tab = await browser.open({ port: relay.port });
      await tab.run('listenTo', 'open');
      expect(await tab.run('outcomeOfSet', 'open/a', { n: 1 })).to.equal('none');
      await tab.run('until', 'open', { a: { n: 1 } });
      relay.redirect(second.port);
      await tab.run('until', 'open', {});
      expect(await tab.run('outcomeOfSet', 'open/b', { n: 2 })).to.equal('none');
      await tab.run('until', 'open', { b: { n: 2 } });
    } finally {
      relay.close();
      await Promise.all([first.close(), second.close()]);
    }
  });
}
