/** Generates client/src/api.ts from the contract; with `--check`, only checks whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../functions/src/api/docs/open-api.ts';
import { clientTypes } from './client/types.ts';

const file = join(import.meta.dirname, '..', 'client', 'src', 'api.ts');
const types = clientTypes(openApi());

if (!process.argv.includes('--check')) writeFileSync(file, types);
else if (readFileSync(file, 'utf8') !== types) {
  console.log('client/src/api.ts is out of date. Run: npm run client');
  process.exitCode = 1;
}
