export type Part = {
  name: string;
  finds: string;
  /** Independent of each other, so they may run at once. */
  commands: string[];
  /** How to fix what it found: a command if there is one. */
  mend: string;
};

/** Its threads would check much of the types several times, and compete with the other parts. */
const tsc = 'tsc --noEmit --singleThreaded';

/**
 * What `npm run check` runs: types, lint, formatting, unused exports, imports against the architecture and
 * others.
 */
export const parts: Part[] = [
  {
    name: 'lint',
    finds: 'bugs that types show',
    commands: ['oxlint --type-aware --deny-warnings'],
    mend: '`npx oxlint --type-aware --fix` mends some; the others by hand',
  },
  {
    name: 'types',
    finds: 'types that do not fit',
    commands: [tsc, `${tsc} -p web`, `${tsc} -p web/test`],
    mend: 'by hand',
  },
  {
    name: 'boundaries',
    finds: 'imports against the architecture',
    commands: ['node scripts/check/boundaries.ts'],
    mend: 'move the code to the layer that may import this; .dependency-cruiser.ts gives the reasons',
  },
  {
    name: 'unused',
    finds: 'unused files, exports, packages',
    commands: ['knip --no-progress --treat-config-hints-as-errors'],
    mend: 'delete it, or name it in knip.json where a tool uses it',
  },
  {
    name: 'patterns',
    finds: 'slow regular expressions',
    commands: ['node scripts/check/slow-patterns.ts'],
    mend: 'rewrite it so that no text can be matched in two ways, or say why not in slow-patterns.ts',
  },
  {
    name: 'format',
    finds: 'format and lint',
    commands: ['biome check --error-on-warnings --max-diagnostics=50 .'],
    mend: '`npm run format` mends the format and much of the lint',
  },
  {
    name: 'lock',
    finds: 'gaps in package-lock.json',
    commands: ['node scripts/check/package-lock.ts --check'],
    mend: '`npx node scripts/check/package-lock.ts`',
  },
  {
    name: 'contract',
    finds: 'what breaks former clients',
    commands: ['node scripts/release/contract/main.ts'],
    mend: 'take it back; if it is on purpose, CHANGELOG.md names the place in backticks under “Breaking”',
  },
  {
    name: 'screens',
    finds: 'states without a picture',
    commands: ['node web/test/screens/check.ts'],
    mend: 'show the state in web/test/screens/pages/',
  },
  {
    name: 'comments',
    finds: 'comments that are hard to read or missing',
    commands: ['node scripts/check/comments.ts'],
    mend: 'write it shorter, as you would say it',
  },
  {
    name: 'names',
    finds: 'locals named by a state',
    commands: ['node scripts/check/names.ts'],
    mend: 'name the thing: `movies`, not `found`',
  },
  {
    name: 'folders',
    finds: 'folders with too many files',
    commands: ['node scripts/check/folders.ts'],
    mend: 'divide it by what belongs together',
  },
];

/** The parts with these names, or all if none is given. Throws on an unknown name. */
export function choose(names: readonly string[], from: readonly Part[] = parts): Part[] {
  const unknown = names.filter((name) => !from.some((part) => part.name === name));
  if (unknown.length > 0) {
    const names = from.map(({ name, finds }) => `  ${name.padEnd(12)}${finds}`);
    throw new Error(
      `No part of the checks is called ${unknown.join(' or ')}. There are:\n${names.join('\n')}`,
    );
  }
  return names.length === 0 ? [...from] : from.filter(({ name }) => names.includes(name));
}
