/** `npm run check -- names`: locals and parameters named after a state, not after what they are. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** States of a thing. `read` isn't among them: it is also what a function does. */
const states = new Set(['found', 'known', 'kept', 'shown', 'asked', 'said', 'stored', 'wanted', 'given']);

/** To parse a source costs much more than to see that it has no such word as a name. */
const isWritten = new RegExp(`\\b(?:${[...states].join('|')})\\s*(?:[,:;=)}\\]?]|of\\b|in\\b)`);

type Node = { type?: string; [part: string]: unknown };

/**
 * The states that a source has as names of locals and parameters, in order. A field's own name is accepted
 * where it is taken out of an object: `{ known }`, but not `{ seen: known }`.
 */
export function statesIn(source: string, isTsx = false): string[] {
  const names: string[] = [];
  if (!isWritten.test(source)) return names;
  visit(parseSync(source, { syntax: 'typescript', tsx: isTsx }));
  return names.filter((name) => states.has(name));

  function visit(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    const { type, id, params } = node as Node;
    if (type === 'VariableDeclarator') bind(id);
    if (Array.isArray(params)) params.forEach(bind);
    for (const inner of Object.values(node)) visit(inner);
  }

  function bind(pattern: unknown): void {
    if (typeof pattern !== 'object' || pattern === null) return;
    const { type, value, pat, left, argument, elements, properties } = pattern as Node;
    if (type === 'Identifier') names.push(value as string);
    if (type === 'AssignmentPatternProperty') return;
    for (const inner of [pat, left, argument, properties, elements].flat()) bind(inner);
    if (type === 'KeyValuePatternProperty') bind(value);
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  const files = globSync('{bench,contract,dev,functions,packages,scripts,web}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules', '**/dist'],
  });
  const faults = files.flatMap((file) =>
    statesIn(readFileSync(join(root, file), 'utf8'), file.endsWith('x')).map((name) => `${file}: ${name}`),
  );
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
