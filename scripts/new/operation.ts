import { costsPage, measuredIn } from '../reference/costs.ts';
import { type Edits, insertBehind, withEntry, withImports } from './edit.ts';
import { addContract, addHandlers, definitions, folderOf, moduleNamed, wingOf } from './feature.ts';
import type { Names } from './names.ts';
import * as templates from './templates.ts';

/**
 * Adds an operation to a feature: definition, handler, use case, test, cost and scene, and what of the
 * feature is missing. `newWing` is the wing of a new feature.
 */
export function addOperation(edits: Edits, feature: string, names: Names, newWing?: string): void {
  const wing = wingOf(edits, feature, newWing);
  const folder = folderOf(wing, feature);
  const handlers = `${folder}/handlers.ts`;
  if (!edits.has(handlers)) addHandlers(edits, wing, feature);
  const contract = contractOf(edits, folder, feature, names) ?? `${wing}/${feature}`;
  if (!edits.has(`${definitions}/${contract}.ts`)) addContract(edits, contract);
  edits.change(`${definitions}/${contract}.ts`, (text) =>
    withImports(text + templates.definition(names), templates.definitionImports),
  );
  const place = edits.has(`${folder}/use-cases`)
    ? { folder: 'use-cases/', file: `use-cases/${names.file}` }
    : { folder: '', file: `${names.file}-service` };
  edits.create(`${folder}/${place.file}.ts`, templates.useCase(names, contract));
  edits.create(`${folder}/${place.folder}${names.file}.test.ts`, templates.test(names, contract));
  edits.change(handlers, (text) => withHandler(text, handlers, place.file, names));
  edits.change('docs/reference/costs.md', (page) =>
    costsPage([...measuredIn(page), templates.costsRow(names)]),
  );
  edits.change(`functions/test/scenarios/${wing}.ts`, (text) => withScene(text, contract, names));
}

/** The contract's module with a feature's operations, if any; for its first, its own or the group's. */
function contractOf(edits: Edits, folder: string, feature: string, { operation }: Names): string | undefined {
  const useCases = edits.read(`${folder}/handlers.ts`).matchAll(/from '\.\/([\w/-]+\.ts)'/g);
  const [served] = [...useCases]
    .map(([, file]) => edits.read(`${folder}/${file}`))
    .flatMap(
      (text) =>
        (/serve(?:Guess)?\(/.test(text) && /'@cine\/contract\/operations\/([\w/-]+)'/.exec(text)?.[1]) || [],
    );
  return served ?? moduleNamed(edits, feature) ?? moduleNamed(edits, operation.split('-')[0]!);
}

function withHandler(text: string, path: string, file: string, { constant }: Names): string {
  const list = 'operations: [';
  const table = text.includes(list)
    ? text
    : insertBehind(text, /^export const handlers: Handlers = \{\n/, `  ${list}],\n`, path);
  return withImports(withEntry(table, list, constant), [`import { ${constant} } from './${file}.ts';`]);
}

/** Adds its scene, and imports the operation unless the text has its whole module. */
function withScene(text: string, contract: string, { constant }: Names): string {
  const module = `from '@cine/contract/operations/${contract}';`;
  const whole = new RegExp(`import \\* as (\\w+) ${module}`).exec(text)?.[1];
  const entry = templates.scene(whole ? `${whole}.${constant}` : constant);
  return withImports(
    withEntry(text, ': readonly Scene[] = [', entry),
    whole ? [] : [`import { ${constant} } ${module}`],
  );
}
