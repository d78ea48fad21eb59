import { basename } from 'node:path';
import { type Edits, insertBehind, withImports } from './edit.ts';
import { folderFor } from './folder-for.ts';
import { camelCase, type Names } from './names.ts';
import * as templates from './templates.ts';

export const features = 'functions/src/features';
const entry = 'functions/src/index.ts';
export const definitions = 'contract/src/operations';
const contract = 'contract/src/index.ts';
export const rows = 'bench/costs/rows';

/** The module of the contract that has a feature's operations, such as `people/friends`, if there is one. */
export function moduleNamed(edits: Edits, feature: string): string | undefined {
  return subjectsIn(edits)
    .map((subject) => `${subject}/${feature}`)
    .find((module) => edits.has(`${definitions}/${module}.ts`));
}

/** The name of a new module, in the folder of its subject. Throws when the subject has none. */
export function newModule(edits: Edits, feature: string, subject: string | undefined): string {
  const subjects = subjectsIn(edits);
  if (subject && subjects.includes(subject)) return `${subject}/${feature}`;
  throw new Error(
    `Say which folder of ${definitions} ${feature} belongs to: --subject ${subjects.join('|')}`,
  );
}

/** The folders that the modules of operations are in. */
const subjectsIn = (edits: Edits) => edits.names(definitions);

/** The feature whose folder an operation's name points to. Throws when there is none. */
export function featureOf(edits: Edits, operation: string): string {
  const feature = folderFor(operation, edits.names(features));
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
 * Adds a feature without operations yet. `knows` completes "what it knows" in ARCHITECTURE.md. Throws when its first
 * operation would belong to another feature, or another feature's operation to it.
 */
export function addFeature(
  edits: Edits,
  feature: string,
  knows: string,
  operation: string,
  subject?: string,
): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(feature))
    throw new Error(`A feature is named in kebab-case, not "${feature}".`);
  const folders = edits.names(features);
  if (folders.includes(feature)) throw new Error(`${features}/${feature} exists already.`);
  const folderWith = (name: string) => folderFor(name, [...folders, feature]);
  if (folderWith(operation) !== feature) {
    const found = folderWith(operation);
    throw new Error(
      `${operation} is looked for in ${found ?? 'no feature'}, not in ${feature}. The name of an operation has each ` +
        `word of its feature's, such as --operation GROUP-${camelCase(`show-${feature}`)} (docs/decisions/28-one-vocabulary.md).`,
    );
  }
  const taken = operationsIn(edits).filter((name) => folderWith(name) === feature);
  if (taken.length > 0)
    throw new Error(`Choose another name: ${taken.join(', ')} would be looked for in ${feature}.`);
  addContract(edits, newModule(edits, feature, subject));
  addHandlers(edits, feature);
  edits.change('ARCHITECTURE.md', (text) => {
    const described = insertBehind(
      text,
      /^\| feature \| what it knows \|\n(?:\|.*\n)*/,
      `${templates.architectureRow(feature, knows)}\n`,
      'ARCHITECTURE.md',
    );
    return insertBehind(described, /^From the lowest, [^:]+: [^.]+/, ` → \`${feature}\``, 'ARCHITECTURE.md');
  });
}

/** The names of all operations of the contract. */
function operationsIn(edits: Edits): string[] {
  return subjectsIn(edits)
    .flatMap((subject) => edits.names(`${definitions}/${subject}`).map((file) => `${subject}/${file}`))
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

/** Adds a module's rows of costs without any yet, and lists them. */
export function addRows(edits: Edits, module: string): void {
  edits.create(`${rows}/${module}.ts`, templates.rows(module));
  const list = `${rows}/index.ts`;
  edits.change(list, (text) =>
    insertBehind(
      withImports(text, [templates.rowsImport(module)]),
      /^export const rows: readonly Row\[\] = \[\n(?: {2}\w+,\n)*/,
      `  ${templates.rowsEntry(module)},\n`,
      list,
    ),
  );
}

/** Adds a feature's `handlers.ts` without operations yet, and lists it. */
export function addHandlers(edits: Edits, feature: string): void {
  edits.create(`${features}/${feature}/handlers.ts`, templates.handlers);
  edits.change(entry, (text) =>
    insertBehind(
      withImports(text, [templates.handlersImport(feature)]),
      /^const features: Features = \{\n(?: {2}.*\n)*/,
      `  ${templates.featureEntry(feature)}\n`,
      entry,
    ),
  );
}

/** Exports the group that an operation's name begins with, unless it is exported already. */
export function exportGroup(edits: Edits, { operation }: Names): void {
  const group = operation.split('-')[0]!;
  const exports = /^export const \{\n(?: {2}\w+,\n)*/;
  const listed = new RegExp(exports, 'm').exec(edits.read(entry))?.[0] ?? '';
  if (listed.includes(`  ${group},\n`)) return;
  edits.change(entry, (text) => insertBehind(text, exports, `  ${group},\n`, entry));
}
