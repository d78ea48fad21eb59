import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readPorts } from '../start/ports.ts';
import { described, headIn, sentenceOf } from './first-sentence.ts';
import { limitsIn } from './limits.ts';
import { refusalsIn } from './refusals.ts';
import { wings } from './wings.ts';

const features = 'functions/src/features';

/** docs/reference/features.md: what each source file is for, by its first comment, and what it answers. */
export function featuresPage(root: string): string {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const operations = operationsIn(root, read);
  const lines = (folder: string, from = folder, pattern = '**/*.ts') =>
    sourcesIn(root, folder, pattern).map((file) => {
      const source = read(file);
      const { answered, types } = namedIn(source, file.startsWith(features) ? operations : []);
      const says = sentenceOf(source) ?? answered[0]?.summary;
      const names = [...answered.map(({ name }) => name), ...types].map((name) => `\`${name}\``).join(', ');
      return `- \`${relative(from, file)}\`${names && ` (${names})`}: ${says}`;
    });
  const linkedFrom = (wing: string, text: string) =>
    text.replace(/\]\(([^)]+)\)/g, (_, to) => `](../../${join(features, wing, to)})`);
  const rowsOf = (wing: string) => [
    ...read(`${features}/${wing}/index.md`).matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm),
  ];
  return `<!-- Made by \`npm run reference\` from the first comment of each file. -->
# What each file is for

One page to search: by wing, each feature with its files in \`functions/src/features/\` and the operations that they answer
(of GraphQL, the types); then the platform, the contract, limits, refusals, the dashboard, the packages, and what is around
them. Operations are defined in \`contract/src/operations/<wing>/\`. Left out are the files that each feature has
(\`handlers.ts\`, \`index.ts\`, \`words/\`; \`documents.ts\` is [here](documents.md), \`background.ts\` [here](functions.md)).

${wings
  .map((wing) =>
    [
      `## ${wing[0]!.toUpperCase()}${wing.slice(1)}\n`,
      ...rowsOf(wing).flatMap(([, name, what]) => [
        `### [${name}](../../${features}/${wing}/${name}/)\n\n${linkedFrom(wing, what!)}\n`,
        ...lines(`${features}/${wing}/${name}`, features),
        '',
      ]),
    ].join('\n'),
  )
  .join('\n')}
## Platform

In [functions/src](../../functions/src/) and its [platform](../../functions/src/platform/): what all features stand on.

${[...lines('functions/src', 'functions/src', '*.ts'), ...lines('functions/src/platform', 'functions/src')].join('\n')}

## API and clients

In [functions/src/api](../../functions/src/api/) and [functions/src/clients](../../functions/src/clients/): REST, its
documentation, pages of links, and outside services.

${['api', 'clients'].flatMap((folder) => lines(`functions/src/${folder}`, 'functions/src')).join('\n')}

## Contract

In [contract/src](../../contract/src/), without operations and documents.

${lines('contract/src').join('\n')}

## Limits

Numbers that bound something, in the contract and in functions: value, then what it bounds.

${limitsIn(root, read).join('\n')}
- Ports of \`npm start\`: ${portsOf(root)} (\`firebase.json\`, \`scripts/start/ports.ts\`)

## Refusals

Reasons for refusing a call (\`contract/src/errors.ts\`): the operations that declare it, then the files that throw it, in
\`functions/src/\` or its \`features/\`. Every call may also be refused by \`platform/endpoints/\`. What each says is in
\`functions/src/platform/i18n/refusals/\`.

${refusalsIn(root, read).join('\n')}

## Dashboard

In [web/src](../../web/src/): each folder with the addresses of its pages, and its files.

${dashboardIn(root, read).join('\n')}

How it is built, and what a device keeps of it:

${lines('web', '', '*.ts').join('\n')}
${['packages', 'dev', 'scripts', 'bench']
  .map((folder) => `\n## In ${folder}/\n\n${lines(folder, '').join('\n')}\n`)
  .join('')}`;
}

function portsOf(root: string): string {
  const ports = Object.entries(readPorts(root)).map(([service, port]) => `${service} ${port}`);
  return ports.join(', ');
}

const leftOut =
  /\/words\/|^contract\/src\/(?:operations|documents)\/|^(?!functions\/src\/api\/).*\/index\.ts$/;

/** The sources of a folder that the page names. */
function sourcesIn(root: string, folder: string, pattern = '**/*.ts'): string[] {
  return globSync(`${folder}/${pattern}`, {
    cwd: root,
    exclude: [
      '**/node_modules',
      '**/dist',
      '**/*.test.ts',
      '**/*.test-support.ts',
      '**/{handlers,background,documents}.ts',
    ],
  })
    .filter((file) => !leftOut.test(file))
    .sort();
}

/** All operations, each with the constant that defines it and that one's file. */
function operationsIn(root: string, read: (file: string) => string) {
  const folder = 'contract/src/operations';
  const definition =
    /^export const (\w+) = operation\(\{(?:\s+\.\.\.\w+,)?\s+name: '([^']+)',\s+summary:\s+(['"`])(.*?)\.?\3,$/gm;
  return globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(definition)].map(([, key, name, , summary]) => {
      return { key: key!, name: name!, summary: summary!, from: relative(folder, file).slice(0, -3) };
    }),
  );
}

/** The operations that a file answers, which `serve` and the like take first; and GraphQL's types in it. */
function namedIn(source: string, operations: ReturnType<typeof operationsIn>) {
  const namesMatching = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name]) => name!);
  const types = namesMatching(/\.(?:objectRef|enumType)\b[^(]*\(\s*'(\w+)'/g);
  const renamed = new Map([...source.matchAll(/(\w+) as (\w+)/g)].map(([, name, as]) => [as, name]));
  const served = namesMatching(/(?:\w\(\s*|Promise<OutputOf<typeof operations)\.?(?:\w+\.)?(\w+)[,>]/g).map(
    (key) => renamed.get(key) ?? key,
  );
  const isAnswered = ({ key, from }: { key: string; from: string }) =>
    served.includes(key) && source.includes(`operations/${from}'`);
  return { types, answered: types.length > 0 ? [] : operations.filter(isAnswered) };
}

function dashboardFiles(root: string): string[] {
  const folders = ['.', 'i18n', '{app,pages,components,data,style}/**'];
  return globSync(
    folders.map((folder) => join('web/src', folder, '*.{ts,tsx}')),
    {
      cwd: root,
      exclude: ['**/*.test.{ts,tsx}', '**/*.test-support.{ts,tsx}'],
    },
  ).sort();
}

/** A line for each folder of the dashboard, and below it for each file. */
function dashboardIn(root: string, read: (file: string) => string): string[] {
  const addresses = [
    ...read('web/src/app/pages.ts').matchAll(/'(\/[^']*)',\s+\(\) => import\('#(pages\/[^']+)'\)/g),
  ];
  const files = dashboardFiles(root);
  return [...new Set(files.map((file) => dirname(file)))].sort().flatMap((path) => {
    const own = files.filter((file) => dirname(file) === path);
    const folder = relative('web/src', path);
    const at = addresses
      .filter(([, , file]) => dirname(file!) === folder)
      .map(([, address]) => `\`${address}\``)
      .join(', ');
    const index = own.find((file) => basename(file) === 'index.tsx');
    const says = index && sentenceOf(read(index), described.slice(0, 2));
    const others = own
      .filter((file) => file !== index)
      .map((file) => ({ name: `\`${relative('web/src', file)}\``, what: sentenceOf(read(file)) }));
    return [
      `- \`${folder || '.'}/\`${at && ` (${at})`}${says ? `: ${says}` : ''}`,
      ...others.map(({ name, what }) => `  - ${name}: ${what}`),
    ];
  });
}

/** The files that the page names, but that don't say what they are for, each with a remedy. */
export function untoldIn(root: string): { file: string; instead: string }[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const operations = operationsIn(root, read);
  const folders = [features, 'functions/src/platform', 'functions/src/api', 'functions/src/clients'];
  const sources = [...folders, 'contract/src', 'packages', 'dev', 'scripts', 'bench'];
  const files = [
    ...sourcesIn(root, 'functions/src', '*.ts'),
    ...sources.flatMap((folder) => sourcesIn(root, folder)),
    ...dashboardFiles(root),
  ];
  return files.flatMap((file) => {
    const source = read(file);
    if (headIn(source)) return [];
    const { answered, types } = namedIn(source, file.startsWith(features) ? operations : []);
    const exported = source.match(/^export (?:type|function|const|class|async function) /gm) ?? [];
    if (exported.length >= 4 || answered.length > 1 || types.length > 1)
      return [{ file, instead: 'a comment above its imports says what it is for as a whole' }];
    const isTold = sentenceOf(source) !== undefined || answered.length > 0;
    return isTold || file.endsWith('/index.tsx') ? [] : [{ file, instead: 'a comment says what it is for' }];
  });
}
