/** Adds a feature to the project: its folder, its rows, its contract's module. */
import { basename } from 'node:path';
import { type Edits, insertBehind, withImports } from './edit.ts';
import { folderFor } from './folder-for.ts';
import { camelCase } from './names.ts';
import * as templates from './templates.ts';

const features = 'functions/src/features';
const table = 'functions/src/features.ts';
export const definitions = 'contract/src/operations';
const contract = 'contract/src/index.ts';

/** The contract's module with a feature's operations, such as `together/friends`, if there is one. */
export function moduleNamed(edits: Edits, feature: string): string | undefined {
  return wingsIn(edits)
    .map((wing) => `${wing}/${feature}`)
    .find((module) => edits.has(`${definitions}/${module}.ts`));
}

const foldersIn = (edits: Edits, folder: string) => edits.names(folder).filter((name) => !name.includes('.'));
/** The folders that hold features, and modules of operations. */
const wingsIn = (edits: Edits) => foldersIn(edits, features);

/** The names of all features that are on disk, with their wings. */
function featuresIn(edits: Edits): Map<string, string> {
  return new Map(
    wingsIn(edits).flatMap((wing) => foldersIn(edits, `${features}/${wing}`).map((name) => [name, wing])),
  );
}

/** The wing of a feature, or the given one for a new feature. Throws when there is none. */
export function wingOf(edits: Edits, feature: string, newWing?: string): string {
  const wing = featuresIn(edits).get(feature) ?? newWing;
  if (wing && wingsIn(edits).includes(wing)) return wing;
  throw new Error(`Say which wing ${feature} belongs to: --wing ${wingsIn(edits).join('|')}`);
}

export const folderOf = (wing: string, feature: string): string => `${features}/${wing}/${feature}`;

/** The feature whose folder an operation's name points to. Throws if there is none. */
export function featureOf(edits: Edits, operation: string): string {
  const feature = folderFor(operation, [...featuresIn(edits).keys()]);
  if (feature) return feature;
  throw new Error(
    `${operation} is in no feature: its name has each word of its feature's. ` +
      'A new one: npm run new:feature -- name "what it knows".',
  );
}

/** The name of a feature's first operation, if none is given. Throws for a feature of several words. */
export function firstOperation(feature: string): string {
  if (!feature.includes('-')) return `${feature}-show`;
  throw new Error(
    `Name its first operation, with a group of one word: --operation GROUP-${camelCase(`show-${feature}`)}`,
  );
}

/**
 * Adds a feature without operations yet. `knows` completes "what it knows" in the table of its wing. Throws
 * when its first operation would belong to another feature, or another feature's operation to it.
 */
export function addFeature(
  edits: Edits,
  feature: string,
  knows: string,
  operation: string,
  newWing?: string,
): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(feature))
    throw new Error(`A feature is named in kebab-case, not "${feature}".`);
  const featureFolders = featuresIn(edits);
  if (featureFolders.has(feature))
    throw new Error(`${folderOf(featureFolders.get(feature)!, feature)} exists already.`);
  const folderWith = (name: string) => folderFor(name, [...featureFolders.keys(), feature]);
  if (folderWith(operation) !== feature) {
    const other = folderWith(operation);
    throw new Error(
      `${operation} is looked for in ${other ?? 'no feature'}, not in ${feature}. The name of an operation has each ` +
        `word of its feature's, such as --operation GROUP-${camelCase(`show-${feature}`)} (docs/decisions/28-one-vocabulary.md).`,
    );
  }
  const taken = operationsIn(edits).filter((name) => folderWith(name) === feature);
  if (taken.length > 0)
    throw new Error(`Choose another name: ${taken.join(', ')} would be looked for in ${feature}.`);
  const wing = wingOf(edits, feature, newWing);
  addContract(edits, `${wing}/${feature}`);
  addHandlers(edits, wing, feature);
  const page = `${features}/${wing}/index.md`;
  edits.change(page, (text) =>
    insertBehind(
      text,
      /^\| feature \| what it knows \|\n(?:\|.*\n)*/,
      `${templates.featureRow(feature, knows)}\n`,
      page,
    ),
  );
}

function operationsIn(edits: Edits): string[] {
  return edits
    .names(definitions)
    .flatMap((wing) => edits.names(`${definitions}/${wing}`).map((file) => `${wing}/${file}`))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...edits.read(`${definitions}/${file}`).matchAll(/^ {2}name: '(\w+-\w+)',$/gm)])
    .map(([, name]) => name!);
}

/** Adds a module of the contract without operations yet, and lists it. */
export function addContract(edits: Edits, module: string): void {
  const name = camelCase(basename(module));
  edits.create(`${definitions}/${module}.ts`, '');
  edits.change(contract, (text) =>
    insertBehind(
      withImports(text, [`import * as ${name} from './operations/${module}.ts';`]),
      /^ {2}\[\n(?: {4}\w+,\n)*/,
      `    ${name},\n`,
      contract,
    ),
  );
}

/** Adds a feature's `handlers.ts` without operations yet, and lists it. */
export function addHandlers(edits: Edits, wing: string, feature: string): void {
  edits.create(`${folderOf(wing, feature)}/handlers.ts`, templates.handlers);
  edits.change(table, (text) => text + templates.featureLine(wing, feature));
}
