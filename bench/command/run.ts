/** `npm run bench -- NAME` runs bench/NAME.bench.ts; every benchmark is a module that measures when imported. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));
// A folder is an argument of a benchmark; if a benchmark has the same name, that counts.
const given = process.argv.slice(2);
if (given.includes('--help')) {
  console.log(`npm run bench -- NAME…\n\n  NAME  ${names.join(', ')}`);
  process.exit(0);
}
const asked = given.filter((argument) => names.includes(argument) || !existsSync(argument));
const unknown = asked.filter((name) => !names.includes(name));

if (asked.length === 0 || unknown.length > 0) {
  const complaint = unknown.length > 0 ? `No benchmark or folder called ${unknown.join(', ')}. ` : '';
  process.stderr.write(`${complaint}Give one or more of: ${names.join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.argv.splice(2, given.length, ...given.filter((argument) => !asked.includes(argument)));
  for (const name of asked) await import(join(folder, `${name}.bench.ts`));
}
