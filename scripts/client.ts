/** Generates the types in client/src from the contract; with `--check`, only checks whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../functions/src/api/docs/open-api.ts';
import { callTypes } from './client/calls.ts';
import { clientTypes } from './client/types.ts';

const folder = join(import.meta.dirname, '..', 'client', 'src');
const files = { 'api.ts': clientTypes(openApi()), 'calls.ts': callTypes() };

for (const [name, types] of Object.entries(files)) {
  const file = join(folder, name);
  if (!process.argv.includes('--check')) writeFileSync(file, types);
  else if (readFileSync(file, 'utf8') !== types) {
    console.log(`client/src/${name} is out of date. Run: npm run client`);
    process.exitCode = 1;
  }
}
