/** `npm run help`: what each command does, in the words of docs/commands.md up to the first semicolon. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand } from './terminal/read-command.ts';

readCommand({ usage: 'npm run help' });

const page = readFileSync(join(import.meta.dirname, '../docs/commands.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(npm [^`]+)` \| (.+) \|$/gm)];
const widest = Math.max(...rows.map(([, command]) => command!.length));
for (const [, command, text] of rows) {
  const plain = text!.replace(/ \(\[[^\]]+\]\([^)]*\)\)/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  const [first] = plain.replaceAll('`', '').split('; ');
  console.log(`${command!.padEnd(widest)}  ${first}`);
}
