import type { IConfiguration } from 'dependency-cruiser';
import { wings } from './scripts/reference/wings.ts';

/**
 * Which way code may point: index → handlers → service → {pure domain, store, clients} → platform; the
 * contract below all of it. Tests may reach anywhere. scripts/check/boundaries.ts runs it.
 */

const test = '\\.test(-support)?\\.ts$';
/** The files of a feature that aren't one of its known layers: plain data in, plain data out. */
const layers =
  '(?:^|/)(?:use-cases/[a-z-]+|graph/schema/[a-z/-]+|handlers|lifecycle|jobs?|definition|background|service|store|index|[a-z-]+-service|[a-z-]+-store)\\.ts$';

/** Those of them that load, decide and save, above stores and pure domain. */
const deciding = [
  '^functions/src/features/.+/use-cases/',
  '^functions/src/features/.+[/-]service\\.ts$',
  '^functions/src/features/faces/graph/schema/',
  '^functions/src/features/.+/(?:handlers|lifecycle|jobs?|definition|background)\\.ts$',
];
const stores = '^functions/src/features/.+[/-]store\\.ts$';

/** Packages that compute and nothing else. */
const engines =
  '^packages/(?:combat|frame-hashes|movie-language|movie-search|neighbours|taste-model|voting)/';
/** Packages that go on with what the import reader read, or write what it reads. */
const files = '^packages/(?:export-writer|import-run)/';

export const boundaries: IConfiguration = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one subject, or one of them holds two.',
      severity: 'error',
      from: {},
      // Types vanish at run time, and a list of messages has the type of all lists.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'An import of a file or package that is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'benchmarks-run-without-mocha',
      comment: "A benchmark is run by Node alone, where the hooks of tests' logs don't exist.",
      severity: 'error',
      from: { path: '^bench/.+\\.bench\\.ts$' },
      to: { path: '^functions/test/logs\\.ts$', reachable: true },
    },
    {
      name: 'features-meet-at-their-index',
      comment: "A feature imports only another feature's index.ts.",
      severity: 'error',
      from: { path: '^functions/src/features/([^/]+/[^/]+)/', pathNot: test },
      to: {
        path: '^functions/src/features/',
        pathNot: ['^functions/src/features/$1/', '^functions/src/features/[^/]+/[^/]+/index\\.ts$'],
      },
    },
    ...wings.slice(0, -1).map((wing, at) => ({
      name: `${wing}-is-below-later-wings`,
      comment: 'A feature imports from its own wing and from those before it.',
      severity: 'error' as const,
      from: { path: `^functions/src/features/${wing}/`, pathNot: test },
      to: { path: `^functions/src/features/(?:${wings.slice(at + 1).join('|')})/` },
    })),
    {
      name: 'nothing-imports-handlers',
      comment: 'Handlers are the edge: only their table (src/features.ts) names them.',
      severity: 'error',
      from: { pathNot: ['^functions/src/features\\.ts$', test] },
      to: { path: '^functions/src/features/[^/]+/[^/]+/handlers\\.ts$' },
    },
    {
      name: 'use-cases-answer-calls',
      comment:
        'What a service needs, too, is a service; a use case is named by handlers and the index alone.',
      severity: 'error',
      from: {
        path: '^functions/src/features/',
        pathNot: ['/(?:handlers|index)\\.ts$', '/use-cases/', test],
      },
      to: { path: '^functions/src/features/.+/use-cases/' },
    },
    {
      name: 'only-handlers-import-background',
      comment: 'Timers and queues are an edge, too: they are bundled apart, and exposed with the handlers.',
      severity: 'error',
      from: { pathNot: ['^functions/src/features/[^/]+/[^/]+/handlers\\.ts$', test] },
      to: { path: '^functions/src/features/[^/]+/[^/]+/background\\.ts$' },
    },
    {
      name: 'lifecycles-meet-in-their-table',
      comment: 'Erasing, exporting, merging and repointing walk src/lifecycles.ts, which has their order.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: ['^functions/src/lifecycles\\.ts$', test] },
      to: { path: '/lifecycle\\.ts$', pathNot: '^functions/src/platform/lifecycle\\.ts$' },
    },
    {
      name: 'nothing-imports-the-table-of-contents',
      comment: 'src/index.ts is for the Firebase CLI.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: test },
      to: { path: '^functions/src/index\\.ts$' },
    },
    {
      name: 'the-table-of-contents-is-a-table',
      comment:
        'src/index.ts exports every deployed function, says what they all share, and does nothing else.',
      severity: 'error',
      from: { path: '^functions/src/index\\.ts$' },
      to: {
        pathNot:
          '^functions/src/(?:api/|platform/endpoints/(?:door|feature|reaction)\\.ts|(?:accounts|features|reactions)\\.ts)',
      },
    },
    {
      name: 'handlers-stay-thin',
      comment:
        'A handler knows its operation, the context and one call; Firestore and clients are below the service.',
      severity: 'error',
      from: { path: '^functions/src/features/[^/]+/[^/]+/(?:handlers|background)\\.ts$' },
      to: {
        path: ['^functions/src/clients/', 'node_modules/firebase-admin/', 'node_modules/@google-cloud/'],
      },
    },
    {
      name: 'stores-hold-no-policy',
      comment: 'A store knows paths and codecs; what should happen is decided above it.',
      severity: 'error',
      from: { path: stores },
      to: { path: [...deciding, '^functions/src/clients/'] },
    },
    {
      name: 'pure-domain-is-pure',
      comment:
        'Plain data in, plain data out: no Firebase, context, setting, client or cache, and no layer above. A file that needs them is a …-service.ts or …-store.ts.',
      severity: 'error',
      from: { path: '^functions/src/features/', pathNot: [test, layers] },
      to: {
        path: [
          'node_modules/firebase-(?:admin|functions)/',
          'node_modules/@google-cloud/',
          'node_modules/(?:lru-cache|p-queue)/',
          ...deciding,
          stores,
          '^functions/src/clients/',
          '^functions/src/(?:context|config)\\.ts$',
          '^functions/src/platform/(?:callers/|endpoints/|limits/|log\\.ts|memory/versioned-cache)',
          // Cursors are plain text, ids from keys are digests, and a codec needs the fields of packed data.
          '^functions/src/platform/firestore/(?!cursor|id-from-key|packed)',
        ],
      },
    },
    {
      name: 'models-are-asked-through-one-port',
      comment: 'Only core/ai counts what a model costs and keeps what it was asked.',
      severity: 'error',
      from: { pathNot: ['^functions/src/clients/models/', test] },
      to: { path: ['node_modules/ai/', 'node_modules/@ai-sdk/'] },
    },
    {
      name: 'assistants-are-answered-in-one-place',
      comment: 'Only the API speaks their protocol.',
      severity: 'error',
      from: { path: '^(?:contract|functions|web|packages)/', pathNot: ['^functions/src/api/mcp/', test] },
      to: { path: 'node_modules/@modelcontextprotocol/' },
    },
    {
      name: 'models-belong-to-the-gateway',
      comment: 'A feature asks by `askModel` of core/ai.',
      severity: 'error',
      from: { path: '^functions/src/features/', pathNot: ['^functions/src/features/core/ai/', test] },
      to: { path: '^functions/src/clients/models/' },
    },
    {
      name: 'clients-know-no-feature',
      comment:
        "A client translates an outside service's words into ours; features call it, never the other way.",
      severity: 'error',
      from: { path: '^functions/src/clients/([^/]+)/', pathNot: test },
      to: { path: ['^functions/src/(?:features|api)/', '^functions/src/clients/(?!$1/)'] },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Every layer uses the platform, so it uses none of them.',
      severity: 'error',
      from: { path: '^functions/src/(?:platform/|config\\.ts|context\\.ts)', pathNot: test },
      to: { path: '^functions/src/(?:features|api|index\\.ts|lifecycles\\.ts)' },
    },
    {
      name: 'the-contract-stands-alone',
      comment: 'Client and server both carry it: zod and itself, nothing more.',
      severity: 'error',
      from: { path: '^contract/src/', pathNot: test },
      to: { pathNot: ['^contract/src/', 'node_modules/zod/'] },
    },
    {
      name: 'the-web-knows-no-server',
      comment: 'The browser gets no server code. It replays duels, as anybody can.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: test },
      to: {
        path: '^(?:functions|dev|bench|scripts|packages/(?!(?:combat|import-reader|export-writer|import-run)/)[^/]+)/',
      },
    },
    {
      name: 'pages-stand-apart',
      comment: 'What two pages share is a component; only the routes name pages.',
      severity: 'error',
      from: { path: '^web/src/pages/([^/]+/[^/]+)/' },
      to: { path: ['^web/src/app/', '^web/src/pages/(?!$1/)'] },
    },
    {
      name: 'components-know-no-page',
      comment: 'app → pages → components → data, i18n and style, which know nothing of what is shown.',
      severity: 'error',
      from: { path: '^web/src/components/' },
      to: { path: '^web/src/(?:app|pages)/' },
    },
    {
      name: 'the-device-knows-no-server',
      comment: 'What a device keeps and how Firebase is opened are below accounts, data and deferred calls.',
      severity: 'error',
      from: { path: '^web/src/data/(?:device/|[^/]+$)' },
      to: { path: '^web/src/data/(?:auth|queries|offline)/' },
    },
    {
      name: 'one-query-core',
      comment: 'Pages and components ask by the hooks of data/queries, which all share one client.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: ['^web/src/data/queries/', test] },
      to: { path: 'node_modules/@tanstack/' },
    },
    {
      name: 'form-fields-know-no-subject',
      comment:
        'Layout, feedback and forms are below the components about movies, challenges, ratings and accounts.',
      severity: 'error',
      from: { path: '^web/src/components/(?:layout|feedback|form)/' },
      to: { path: '^web/src/components/(?:account|challenge|movie|rating|people)/' },
    },
    {
      name: 'data-shows-nothing',
      comment: 'Data, words and style are below all that is shown.',
      severity: 'error',
      from: { path: '^web/src/(?:data|i18n|style)/', pathNot: test },
      to: { path: '^web/src/(?:app|pages|components)/' },
    },
    {
      name: 'packages-know-no-product',
      comment: 'A package serves any project, and can be taken out of this one with its tests.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: files },
      to: { path: ['^(?:functions|contract|client|dev|bench|scripts|web)/', '^packages/(?!$1/)'] },
    },
    {
      name: 'packages-of-files-know-the-reader',
      comment: 'What is written is read back, and what is read is imported; none of it knows the product.',
      severity: 'error',
      from: { path: files },
      to: {
        path: [
          '^(?:functions|contract|client|dev|bench|scripts|web)/',
          '^packages/(?!(?:import-reader|export-writer|import-run)/)',
        ],
      },
    },
    {
      name: 'engines-are-pure',
      comment: 'Plain data in, plain data out: no dependency, no file, no network.',
      severity: 'error',
      from: { path: engines, pathNot: test },
      to: { dependencyTypesNot: ['local', 'type-only'], pathNot: '^(?:node:)?(?:v8|worker_threads)$' },
    },
    {
      name: 'files-are-read-and-written-anywhere',
      comment: "In a browser's worker and on the command line: libraries, but nothing of Node.",
      severity: 'error',
      from: { path: ['^packages/import-reader/', files], pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'threads-in-one-place',
      comment: 'Only the worker pool of neighbours and its thread know that there are threads.',
      severity: 'error',
      from: { path: engines, pathNot: '^packages/neighbours/src/threads/' },
      to: { path: '^(?:node:)?worker_threads$' },
    },
    {
      name: 'local-servers-know-no-product',
      comment: "A stand-in speaks an outside service's protocol, so it can't share our reading of it.",
      severity: 'error',
      from: { path: '^dev/', pathNot: test },
      to: { path: '^(?:functions|packages|bench|scripts|web)/' },
    },
    {
      name: 'the-product-needs-no-tools',
      comment: 'What is deployed imports nothing that serves development.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: test },
      to: { path: '^(?:functions/test|packages/firestore-emulator|dev|bench|scripts|web)/' },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'What two tests share has a file of its own.',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'deployed-code-has-its-packages',
      comment:
        'A package that only development installs is missing where the functions run, unless it is bundled.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^(?:contract|packages)/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['(^|/)(?:build|dist)/', '^packages/[^/]+/examples/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    extraExtensionsToScan: [],
  },
};
