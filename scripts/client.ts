/** Generates the types in client/src from the contract; with `--check`, checks if they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../functions/src/api/docs/open-api.ts';
import { callTypes } from './client/calls.ts';
import { clientTypes } from './client/types.ts';
import { readCommand } from './terminal/read-command.ts';

const { values } = readCommand({
  usage:
    'npm run client -- [--check]\n\n  --check  writes nothing, and ends with 1 if the types are out of date',
  options: { check: { type: 'boolean', default: false } },
});
const folder = join(import.meta.dirname, '..', 'client', 'src');
const files = { 'api.ts': clientTypes(openApi()), 'calls.ts': callTypes() };

for (const [name, types] of Object.entries(files)) {
  const file = join(folder, name);
  if (!values.check) writeFileSync(file, types);
  else if (readFileSync(file, 'utf8') !== types) {
    console.log(`client/src/${name} is out of date. Run: npm run client`);
    process.exitCode = 1;
  }
}
