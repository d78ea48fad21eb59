import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { operations } from '@cine/contract';
import { doors } from '@cine/contract/doors';
import { expect } from 'chai';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { collectionOf } from '#platform/endpoints/reaction.ts';
import { folderFor } from '../../scripts/new/folder-for.ts';
import { named } from './mount.ts';
import { loadEntry, suite } from './suite.ts';

const features = join(import.meta.dirname, '../src/features');
const camelCased = (name: string) => name.replace(/-(\w)/g, (_, first: string) => first.toUpperCase());

const folders = globSync('*/*', { cwd: features, exclude: ['*/*.md'] });
const names = folders.map((name) => basename(name));

describe('The features', () => {
  let handlersOf: Map<string, Handlers>;
  before(async () => {
    // Loading handlers reads the environment that the suite sets up.
    await suite();
    const answering = folders.filter((name) => existsSync(join(features, name, 'handlers.ts')));
    const loaded = answering.map(async (name): Promise<[string, Handlers]> => {
      const { handlers } = (await import(join(features, name, 'handlers.ts'))) as { handlers: Handlers };
      return [basename(name), handlers];
    });
    handlersOf = new Map(await Promise.all(loaded));
  });

  it('answer each operation in the folder that its name points to', () => {
    const misplaced = [...handlersOf].flatMap(([name, { operations: served = [] }]) =>
      served
        .map(({ operation }) => operation.name)
        .filter((operation) => folderFor(operation, names) !== name)
        .map((operation) => `${operation} is in ${name}, not in ${folderFor(operation, names)}`),
    );
    expect(misplaced).to.deep.equal([]);
  });

  it('answer every operation of the contract, each once', () => {
    const served = [...handlersOf.values()].flatMap(({ operations: own = [] }) => own);
    expect(served.map(({ operation }) => operation.name)).to.have.members([...operations.keys()]);
  });

  it('are in the table of their wing', () => {
    const pages = globSync('*/index.md', { cwd: features });
    const listed = pages.flatMap((page) =>
      [...readFileSync(join(features, page), 'utf8').matchAll(/^\| `([\w-]+)`/gm)].map(
        ([, name]) => `${dirname(page)}/${name}`,
      ),
    );
    expect(listed).to.have.members(folders);
  });

  it('are deployed with all their operations and background functions, under names that begin with their own', async () => {
    const deployed = named(await loadEntry()).map(([name]) => name);
    const expected = [...handlersOf].flatMap(([name, { operations: own = [], background = {} }]) => [
      ...own.map(({ operation }) => operation.name),
      ...Object.keys(background).map((each) => `${camelCased(name)}-${each}`),
    ]);
    const { reactions } = await import('../src/reactions.ts');
    const following = [...reactions.map(collectionOf), 'later'].map((name) => `follow-${name}`);
    expect(deployed).to.have.members([...expected, ...following, 'api', 'share', ...doors]);
  });
});
