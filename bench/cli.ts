import { readdirSync } from 'node:fs';

// npm run bench -- NAME runs bench/NAME.bench.ts; every benchmark is a module that measures when imported.
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));

if (asked.length === 0 || unknown.length > 0) {
  const complaint = unknown.length > 0 ? `No benchmark called ${unknown.join(', ')}. ` : '';
  process.stderr.write(`${complaint}Give one or more of: ${names.join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const name of asked) await import(`./${name}.bench.ts`);
}
