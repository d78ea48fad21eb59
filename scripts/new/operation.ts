import { type Edits, insertBehind, withEntry, withImports } from './edit.ts';
import type { Names } from './names.ts';
import * as templates from './templates.ts';

const features = 'functions/src/features';

/** Adds an operation to an existing feature: definition, handler, use case, test and cost. */
export function addOperation(edits: Edits, feature: string, names: Names): void {
  const handlers = `${features}/${feature}/handlers.ts`;
  const contract = contractOf(edits.read(handlers), names);
  edits.change(`contract/src/${contract}.ts`, (text) =>
    withImports(text + templates.definition(names), templates.definitionImports),
  );
  edits.create(`${features}/${feature}/${names.file}.ts`, templates.useCase(names, contract));
  edits.create(`${features}/${feature}/${names.test}.test.ts`, templates.test(names, contract));
  edits.change(handlers, (text) => withHandler(text, handlers, contract, names));
  edits.change('docs/costs.md', (text) =>
    insertBehind(
      text,
      /^\| `\w+-\w+` \|.*\| \d+ \| \d+ \| \d+ \| \d+ \|\n/,
      `${templates.costsRow(names)}\n`,
      'docs/costs.md',
    ),
  );
  edits.change('bench/costs/rows.ts', (text) => withBenchRow(text, contract, names));
}

/** The module of the contract whose operations a feature serves; for its first one, the module of the name's group. */
function contractOf(handlers: string, { operation }: Names): string {
  const found = /from '@cine\/contract\/(operations\/[\w-]+)'/.exec(handlers)?.[1];
  return found ?? `operations/${operation.split('-')[0]}`;
}

function withHandler(text: string, path: string, contract: string, { constant, file }: Names): string {
  const list = 'operations: [';
  const table = text.includes(list)
    ? text
    : insertBehind(text, /^export const handlers: Handlers = \{\n/, `  ${list}],\n`, path);
  return withImports(withEntry(table, list, `serve(operations.${constant}, ${constant})`), [
    `import * as operations from '@cine/contract/${contract}';`,
    `import { serve } from '../../platform/endpoints/serve.ts';`,
    `import { ${constant} } from './${file}.ts';`,
  ]);
}

function withBenchRow(text: string, contract: string, names: Names): string {
  const end = text.lastIndexOf('\n  ];\n');
  if (end < 0)
    throw new Error('bench/costs/rows.ts has another form than this command knows: no list of rows.');
  const changed = `${text.slice(0, end)}\n    ${templates.benchRow(names)}${text.slice(end)}`;
  return withImports(changed, [`import { ${names.constant} } from '@cine/contract/${contract}';`]);
}
