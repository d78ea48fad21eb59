import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@cine/contract';
import { doors } from '@cine/contract/doors';
import { expect } from 'chai';
import { folderFor } from '../../scripts/new/folder-for.ts';
import type { Handlers } from '../src/platform/endpoints/feature.ts';
import { named } from './mount.ts';
import { loadEntry, suite } from './suite.ts';

const folder = join(import.meta.dirname, '../src/features');
const camelCased = (name: string) => name.replace(/-(\w)/g, (_, first: string) => first.toUpperCase());

/** The other features that a feature's code imports, without its handlers and background, which none imports. */
function importedBy(name: string): string[] {
  const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /(?<!\.test|\.test-support|^handlers|^background)\.ts$/.test(file));
  const found = sources.flatMap((file) => [
    ...readFileSync(join(folder, name, file), 'utf8').matchAll(/from '(?:\.\.\/)+([\w-]+)\/index\.ts'/g),
  ]);
  const features = readdirSync(folder);
  return [...new Set(found.map(([, other]) => other!))].filter((other) => features.includes(other));
}

describe('The features', () => {
  let handlersOf: Map<string, Handlers>;
  before(async () => {
    // Loading handlers reads the environment that the suite sets up.
    await suite();
    const folders = readdirSync(folder).filter((name) =>
      readdirSync(join(folder, name)).includes('handlers.ts'),
    );
    const loaded = folders.map(async (name): Promise<[string, Handlers]> => {
      const { handlers } = (await import(join(folder, name, 'handlers.ts'))) as { handlers: Handlers };
      return [name, handlers];
    });
    handlersOf = new Map(await Promise.all(loaded));
  });

  it('answer each operation in the folder that its name points to', () => {
    const folders = readdirSync(folder);
    const misplaced = [...handlersOf].flatMap(([name, { operations: served = [] }]) =>
      served
        .map(({ operation }) => operation.name)
        .filter((operation) => folderFor(operation, folders) !== name)
        .map((operation) => `${operation} is in ${name}, not in ${folderFor(operation, folders)}`),
    );
    expect(misplaced).to.deep.equal([]);
  });

  it('answer every operation of the contract, each once', () => {
    const served = [...handlersOf.values()].flatMap(({ operations: own = [] }) => own);
    expect(served.map(({ operation }) => operation.name)).to.have.members([...operations.keys()]);
  });

  it('are in ARCHITECTURE.md’s table and order, each above those it imports', () => {
    const text = readFileSync(join(folder, '../../../ARCHITECTURE.md'), 'utf8');
    const namesIn = (part: string) => [...part.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!);
    const table = text.split('| feature | what it knows |')[1]!.split('\n\n')[0]!;
    const order = /^From the lowest, [^:]+: ([^.]+)\./m.exec(text)![1]!;
    const tiers = order.split('→').map(namesIn);
    const features = readdirSync(folder);
    expect([...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name)).to.have.members(features);
    expect(tiers.flat()).to.have.members(features);
    const tierOf = (name: string) => tiers.findIndex((tier) => tier.includes(name));
    const wrong = features.flatMap((name) =>
      importedBy(name)
        .filter((other) => tierOf(other) >= tierOf(name))
        .map((other) => `${name} imports ${other}, which is not below it`),
    );
    expect(wrong, 'Move them in ARCHITECTURE.md, under "From the lowest"').to.deep.equal([]);
  });

  it('are deployed with all their operations and background functions, under names that begin with their own', async () => {
    const deployed = named(await loadEntry()).map(([name]) => name);
    const expected = [...handlersOf].flatMap(([name, { operations: own = [], background = {} }]) => [
      ...own.map(({ operation }) => operation.name),
      ...Object.entries(background)
        .filter(([, each]) => '__endpoint' in each)
        .map(([each]) => `${camelCased(name)}-${each}`),
    ]);
    const followed = [...handlersOf.values()].flatMap(({ background = {} }) =>
      Object.values(background).flatMap((each) => ('path' in each ? each.path.split('/').at(-2)! : [])),
    );
    expected.push(...new Set(followed.map((collection) => `follow-${collection}`)));
    const groups = expected.filter((name) => !deployed.includes(name)).map((name) => name.split('-')[0]);
    expect([...new Set(groups)], 'Add these to `export const {…}` in functions/src/index.ts').to.deep.equal(
      [],
    );
    expect(deployed).to.have.members([...expected, 'api', 'share', ...doors]);
  });
});
