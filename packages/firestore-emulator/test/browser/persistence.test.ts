import { expect } from 'chai';
import { startFirestoreEmulator } from '../../src/index.ts';
import { deepIt } from '../deep.ts';
import { PROJECT } from '../with-server.ts';
import { describeInBrowser } from './chromium.ts';
import type { Tab } from './site.ts';
import { type TestBrowser, withBrowser } from './with-browser.ts';

describeInBrowser('The browser SDK with an IndexedDB', () => {
  const browser = withBrowser();
  beforeEach(() => browser.renewContext());

  testsOfOneTab(browser);
  testsOfTabs(browser);
});

function testsOfOneTab(browser: TestBrowser): void {
  it('keeps documents and unsent writes over a reload', async () => {
    const settings = { project: PROJECT, port: browser.server.port, cache: 'indexeddb' } as const;
    const tab = await browser.open(settings);
    await browser.write('open/a', 1);
    await tab.run('listenTo', 'open');
    await tab.run('until', 'open', { a: { n: 1 } });
    await tab.run('disableNetwork');
    await tab.run('set', 'open/b', { n: 2 });
    expect(await tab.run('cached', 'open/b')).to.deep.equal({ n: 2 });
    await browser.write('open/c', 3);
    await tab.page.reload();
    await tab.run('connect', settings);
    await tab.run('disableNetwork');
    expect(await tab.run('cached', 'open/a')).to.deep.equal({ n: 1 });
    expect(await tab.run('cached', 'open/b')).to.deep.equal({ n: 2 });
    await tab.run('enableNetwork');
    await tab.run('listenTo', 'open');
    await tab.run('until', 'open', { a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
  });

  it('learns which documents are gone after a long absence, without querying again', async () => {
    const server = await startFirestoreEmulator({ historyBytes: 1000 });
    try {
      const settings = { project: PROJECT, port: server.port, cache: 'indexeddb' } as const;
      const tab = await browser.open(settings);
      await tab.run('batch', 'open', 20);
      await tab.run('listenTo', 'open');
      await tab.run('until', 'open', documents(0, 20));
      await tab.page.reload();
      await deleteDocuments(server.port, 15);
      const queries = countQueries(tab);
      await tab.run('connect', settings);
      await tab.run('listenTo', 'open');
      await tab.run('until', 'open', documents(15, 20));
      expect(queries.count).to.equal(1);
    } finally {
      await server.close();
    }
  });
}

function testsOfTabs(browser: TestBrowser): void {
  it('serves several tabs in one session', async () => {
    const { sessions } = await twoTabs(browser);
    expect(sessions).to.have.length(1);
  });

  // The SDK waits for seconds before it takes over from a tab.
  deepIt('continues for the other tabs when the one in session is closed', async () => {
    const { one, other, sessions } = await twoTabs(browser);
    // Either tab may serve both; the SDK decides which.
    const [serving] = sessions;
    const left = serving === one ? other : one;
    await serving!.page.close({ runBeforeUnload: true });
    await browser.write('open/c', 3);
    await left.run('until', 'open', { a: { n: 1 }, b: { n: 2 }, c: { n: 3 } }, 10_000);
    expect(sessions).to.have.length(2);
    expect(sessions[1] === left).to.equal(true);
  });
}

/** Two tabs that share a cache, and have heard of each other's writes. */
async function twoTabs(browser: TestBrowser): Promise<{ one: Tab; other: Tab; sessions: Tab[] }> {
  const one = await browser.open({ cache: 'tabs' });
  const other = await browser.open({ cache: 'tabs' });
  const sessions = sessionsOf(one, other);
  for (const tab of [one, other]) {
    await tab.run('listenTo', 'open');
    await tab.run('until', 'open', {});
  }
  expect(await other.run('outcomeOfSet', 'open/a', { n: 1 })).to.equal('none');
  expect(await other.run('outcomeOfSet', 'private/bob', {})).to.equal('permission-denied');
  await browser.write('open/b', 2);
  for (const tab of [one, other]) await tab.run('until', 'open', { a: { n: 1 }, b: { n: 2 } });
  return { one, other, sessions };
}

function documents(from: number, to: number): Record<string, { n: number }> {
  const entries = Array.from({ length: to - from }, (_, i) => [`d${from + i}`, { n: from + i }] as const);
  return Object.fromEntries(entries);
}

/** Deletes the first documents that `batch` wrote, and pushes the deletion out of the history. */
async function deleteDocuments(port: number, count: number): Promise<void> {
  const below = `projects/${PROJECT}/databases/(default)/documents`;
  const text = { stringValue: 'a'.repeat(2000) };
  const writes = [
    ...Array.from({ length: count }, (_, n) => ({ delete: `${below}/open/d${n}` })),
    { update: { name: `${below}/elsewhere/a`, fields: { text } } },
  ];
  const response = await fetch(`http://127.0.0.1:${port}/v1/${below}:commit`, {
    method: 'POST',
    body: JSON.stringify({ writes }),
  });
  expect(response.status).to.equal(200);
}

/** Counts how often a tab adds a query to its listeners, apart from lookups of uncertain documents. */
function countQueries(tab: Tab): { count: number } {
  const queries = { count: 0 };
  tab.page.on('request', (sent) => {
    const body = decodeURIComponent(sent.postData() ?? '');
    queries.count += body.split('"structuredQuery"').length - 1;
  });
  return queries;
}

function sessionsOf(...tabs: Tab[]): Tab[] {
  const sessions: Tab[] = [];
  for (const tab of tabs) {
    tab.page.on('request', (sent) => {
      const { pathname, searchParams } = new URL(sent.url());
      if (pathname.endsWith('/Listen/channel') && !searchParams.has('SID')) sessions.push(tab);
    });
  }
  return sessions;
}
