import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';
import { boundaries } from '../../.dependency-cruiser.ts';
import { brokenIn } from './boundaries.ts';

const features = 'functions/src/features';

/** An import for each rule that it breaks; some break others, too. */
const violations: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['no-circles', 'functions/src/platform/one.ts', 'functions/src/platform/other.ts'],
  ['everything-resolves', 'dev/tmdb/lost.ts', './nowhere.ts'],
  ['benchmarks-run-without-mocha', 'bench/ledger.bench.ts', 'functions/test/logs.ts'],
  ['features-meet-at-their-index', `${features}/core/players/pay.ts`, `${features}/core/ledger/ledger.ts`],
  ['core-is-below-later-wings', `${features}/core/players/seen.ts`, `${features}/movies/names/index.ts`],
  ['movies-is-below-later-wings', `${features}/movies/names/of.ts`, `${features}/watching/watches/index.ts`],
  [
    'watching-is-below-later-wings',
    `${features}/watching/watches/at.ts`,
    `${features}/together/polls/index.ts`,
  ],
  ['together-is-below-later-wings', `${features}/together/polls/pay.ts`, `${features}/game/duels/index.ts`],
  ['game-is-below-later-wings', `${features}/game/duels/link.ts`, `${features}/faces/sharing/index.ts`],
  ['nothing-imports-handlers', `${features}/game/shop/index.ts`, `${features}/game/shop/handlers.ts`],
  ['use-cases-answer-calls', `${features}/game/shop/service.ts`, `${features}/game/shop/use-cases/buy.ts`],
  ['use-cases-answer-calls', `${features}/game/shop/prices.ts`, `${features}/game/shop/use-cases/buy.ts`],
  [
    'only-handlers-import-background',
    `${features}/game/shop/index.ts`,
    `${features}/game/shop/background.ts`,
  ],
  [
    'lifecycles-meet-in-their-table',
    `${features}/game/shop/service.ts`,
    `${features}/game/shop/lifecycle.ts`,
  ],
  ['nothing-imports-the-table-of-contents', 'functions/src/jobs.ts', 'functions/src/index.ts'],
  ['the-table-of-contents-is-a-table', 'functions/src/index.ts', 'functions/src/config.ts'],
  ['handlers-stay-thin', `${features}/game/shop/handlers.ts`, 'functions/src/clients/tmdb/ask.ts'],
  ['handlers-stay-thin', `${features}/game/shop/background.ts`, 'node_modules/firebase-admin/index.js'],
  ['handlers-stay-thin', `${features}/game/shop/background.ts`, 'node_modules/@google-cloud/tasks/index.js'],
  ['stores-hold-no-policy', `${features}/game/shop/store.ts`, `${features}/game/shop/service.ts`],
  ['stores-hold-no-policy', `${features}/game/shop/store.ts`, 'functions/src/clients/tmdb/ask.ts'],
  ['stores-hold-no-policy', `${features}/game/shop/store.ts`, `${features}/game/shop/use-cases/buy.ts`],
  ['models-are-asked-through-one-port', `${features}/game/coach/ask.ts`, 'node_modules/ai/index.js'],
  ['models-are-asked-through-one-port', 'scripts/ask.ts', 'node_modules/@ai-sdk/mistral/index.js'],
  [
    'assistants-are-answered-in-one-place',
    `${features}/game/shop/service.ts`,
    'node_modules/@modelcontextprotocol/sdk/index.js',
  ],
  [
    'models-belong-to-the-gateway',
    `${features}/game/coach/ask-service.ts`,
    'functions/src/clients/models/client.ts',
  ],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, `${features}/game/shop/store.ts`],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'functions/src/config.ts'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'node_modules/firebase-admin/index.js'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'functions/src/context.ts'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'functions/src/clients/tmdb/ask.ts'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'functions/src/platform/log.ts'],
  [
    'pure-domain-is-pure',
    `${features}/game/shop/prices.ts`,
    'functions/src/platform/callers/caller-store.ts',
  ],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'functions/src/platform/endpoints/serve.ts'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'functions/src/platform/limits/budget.ts'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'functions/src/platform/firestore/transact.ts'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'node_modules/lru-cache/index.js'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, 'node_modules/@google-cloud/tasks/index.js'],
  ['pure-domain-is-pure', `${features}/game/shop/prices.ts`, `${features}/game/shop/job.ts`],
  ['clients-know-no-feature', 'functions/src/clients/tmdb/ask.ts', `${features}/movies/names/index.ts`],
  ['clients-know-no-feature', 'functions/src/clients/tmdb/ask.ts', 'functions/src/clients/smtp/send.ts'],
  ['clients-know-no-feature', 'functions/src/clients/tmdb/ask.ts', 'functions/src/api/routes.ts'],
  ['platform-knows-no-feature', 'functions/src/platform/log.ts', `${features}/movies/names/index.ts`],
  ['platform-knows-no-feature', 'functions/src/config.ts', 'functions/src/lifecycles.ts'],
  ['platform-knows-no-feature', 'functions/src/context.ts', 'functions/src/api/routes.ts'],
  ['the-contract-stands-alone', 'contract/src/time.ts', 'functions/src/platform/trace.ts'],
  ['the-contract-stands-alone', 'contract/src/time.ts', 'node_modules/lru-cache/index.js'],
  ['the-web-knows-no-server', 'web/src/data/ask.ts', 'functions/src/platform/trace.ts'],
  ['the-web-knows-no-server', 'web/src/data/ask.ts', 'packages/voting/src/count.ts'],
  ['the-web-knows-no-server', 'web/src/data/ask.ts', 'dev/clock/move.ts'],
  ['the-web-knows-no-server', 'web/src/data/ask.ts', 'bench/costs/row.ts'],
  ['the-web-knows-no-server', 'web/src/data/ask.ts', 'scripts/start.ts'],
  ['pages-stand-apart', 'web/src/pages/game/shop/shelf.ts', 'web/src/pages/game/duels/fight.ts'],
  ['pages-stand-apart', 'web/src/pages/game/shop/shelf.ts', 'web/src/app/pages.ts'],
  ['components-know-no-page', 'web/src/components/movie/card.ts', 'web/src/pages/game/duels/fight.ts'],
  ['components-know-no-page', 'web/src/components/movie/card.ts', 'web/src/app/pages.ts'],
  ['the-device-knows-no-server', 'web/src/data/device/keep.ts', 'web/src/data/queries/use.ts'],
  ['one-query-core', 'web/src/components/movie/card.ts', 'node_modules/@tanstack/query-core/index.js'],
  ['form-fields-know-no-subject', 'web/src/components/form/field.ts', 'web/src/components/movie/card.ts'],
  ['data-shows-nothing', 'web/src/data/queries/use.ts', 'web/src/components/movie/card.ts'],
  ['packages-know-no-product', 'packages/voting/src/count.ts', 'contract/src/time.ts'],
  ['packages-know-no-product', 'packages/voting/src/count.ts', 'packages/combat/src/fight.ts'],
  [
    'packages-of-files-know-the-reader',
    'packages/export-writer/src/write.ts',
    'packages/voting/src/count.ts',
  ],
  ['engines-are-pure', 'packages/combat/src/fight.ts', 'node_modules/lru-cache/index.js'],
  ['engines-are-pure', 'packages/combat/src/fight.ts', 'fs'],
  ['files-are-read-and-written-anywhere', 'packages/import-reader/src/read.ts', 'fs'],
  ['threads-in-one-place', 'packages/neighbours/src/compare.ts', 'worker_threads'],
  ['local-servers-know-no-product', 'dev/tmdb/serve.ts', 'functions/src/platform/trace.ts'],
  ['the-product-needs-no-tools', 'functions/src/platform/trace.ts', 'scripts/start.ts'],
  ['the-product-needs-no-tools', 'functions/src/platform/trace.ts', 'functions/test/suite.ts'],
  [
    'the-product-needs-no-tools',
    'functions/src/platform/trace.ts',
    'packages/firestore-emulator/src/index.ts',
  ],
  ['the-product-needs-no-tools', 'functions/src/platform/trace.ts', 'dev/clock/move.ts'],
  ['the-product-needs-no-tools', 'functions/src/platform/trace.ts', 'bench/costs/row.ts'],
  ['the-product-needs-no-tools', 'functions/src/platform/trace.ts', 'web/src/data/ask.ts'],
  ['tests-are-not-imported', 'scripts/start.ts', 'scripts/start.test.ts'],
  [
    'deployed-code-has-its-packages',
    'functions/src/platform/memory/held.ts',
    'node_modules/lru-cache/index.js',
  ],
];

/** What these tests import of others is there, too, and nothing else. */
function writeTree(root: string, imports: readonly (readonly [from: string, to: string])[]): void {
  const files = new Map<string, string>();
  for (const [from, to] of imports) {
    files.set(from, `${files.get(from) ?? ''}import '${specifierOf(from, to)}';\n`);
    if (/^[^.].*\//.test(to) && !files.has(to)) files.set(to, '');
    if (to.startsWith('node_modules/'))
      files.set(to.replace('index.js', 'package.json'), '{"main":"index.js"}');
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

function specifierOf(from: string, to: string): string {
  if (to.startsWith('./')) return to;
  if (!to.includes('/')) return `node:${to}`;
  const [, name] = /^node_modules\/(.+)\/index\.js$/.exec(to) ?? [];
  const path = relative(dirname(from), to);
  return name ?? (path.startsWith('.') ? path : `./${path}`);
}

describe('The check of boundaries', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('refuses a violation of each rule', async () => {
    const back = ['functions/src/platform/other.ts', 'functions/src/platform/one.ts'] as const;
    writeTree(root, [...violations.map(([, from, to]) => [from, to] as const), back]);
    const { broken } = await brokenIn(root);
    for (const [rule, from, to] of violations)
      expect(broken, `${rule}: ${from} → ${to}`).to.deep.include({ rule, from, to });
    const names = boundaries.forbidden!.map(({ name }) => name);
    expect([...new Set(violations.map(([rule]) => rule))]).to.have.members(names);
  });

  it('refuses features that need each other, though by their indexes', async () => {
    const index = (feature: string) => `${features}/game/${feature}/index.ts`;
    writeTree(root, [
      [index('shop'), `${features}/game/shop/prices.ts`],
      [`${features}/game/shop/prices.ts`, index('duels')],
      [index('duels'), `${features}/game/duels/bets.ts`],
      [`${features}/game/duels/odds.ts`, index('shop')],
    ]);
    const { broken, circle } = await brokenIn(root);
    expect(broken).to.deep.equal([]);
    expect(circle).to.have.members(['game/shop', 'game/duels']);
  });
});
