import { type Edits, insertBehind, withImports } from './edit.ts';
import type { Names } from './names.ts';
import * as templates from './templates.ts';

const features = 'functions/src/features';

/** Adds an operation to an existing feature: definition, handler, use case, test and cost. */
export function addOperation(edits: Edits, feature: string, names: Names): void {
  const handlers = `${features}/${feature}/handlers.ts`;
  const contract = contractOf(edits.read(handlers), handlers);
  edits.change(`contract/src/${contract}.ts`, (text) =>
    withImports(text + templates.definition(names), templates.definitionImports),
  );
  edits.create(`${features}/${feature}/${names.file}.ts`, templates.useCase(names, contract));
  edits.create(`${features}/${feature}/${names.test}.test.ts`, templates.test(names, contract));
  edits.change(handlers, (text) => withHandler(text, handlers, names));
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

/** The module of the contract whose operations a feature serves. */
function contractOf(handlers: string, path: string): string {
  const found = /import \* as operations from '@cine\/contract\/([\w/-]+)'/.exec(handlers)?.[1];
  if (!found)
    throw new Error(`${path} imports no operations: import * as operations from '@cine/contract/…'`);
  return found;
}

function withHandler(text: string, path: string, { constant, file }: Names): string {
  const open = /^ {2}operations: \[\n(?: {4}.*\n)*/;
  const row = `    serve(operations.${constant}, ${constant}),\n`;
  return withImports(insertBehind(text, open, row, path), [`import { ${constant} } from './${file}.ts';`]);
}

function withBenchRow(text: string, contract: string, names: Names): string {
  const end = text.lastIndexOf('\n  ];\n');
  if (end < 0)
    throw new Error('bench/costs/rows.ts has another form than this command knows: no list of rows.');
  const changed = `${text.slice(0, end)}\n    ${templates.benchRow(names)}${text.slice(end)}`;
  return withImports(changed, [`import { ${names.constant} } from '@cine/contract/${contract}';`]);
}
