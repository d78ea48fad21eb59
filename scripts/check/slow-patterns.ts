/** `npm run check -- patterns`: regular expressions that take superlinear time on some text are rewritten. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { checkSync } from 'recheck';

/** The analysis compiled to JavaScript: the others need a program for this platform or Java. */
process.env.RECHECK_SYNC_BACKEND = 'pure';

/**
 * Larger automata take seconds each; those patterns are tried with generated texts instead, always the same
 * ones, as nothing depends on time.
 */
const settings = {
  maxNFASize: 3000,
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
};

/** Patterns that can't be checked here, by file: put together at run time, or with the flag `v`. */
const unchecked: Record<string, string> = {
  'contract/src/game/habits/habit.ts': 'one of a finite list of emoji, from the first letter to the last',
  'functions/src/features/together/challenges/labels/concepts-of.ts':
    'words that we list, each with at most four more letters, between what isn’t a letter',
  'packages/firestore-emulator/src/events/path-pattern.ts':
    "from a trigger's path, which developers write, and tried on paths of at most 6 kB",
  'packages/firestore-emulator/src/rules/syntax/lexer.ts':
    'alternatives that begin with different characters, tried at one place, without a repetition in another',
};

/** A regular expression of a source; the pattern is null if it isn't constant. */
type Found = { pattern: string | null; flags: string };

/** The regular expressions of a source in TypeScript, literals and `RegExp(…)`. */
export function patternsIn(source: string, isTsx = false): Found[] {
  const patterns: Found[] = [];
  visit(parseSync(source, { syntax: 'typescript', tsx: isTsx }));
  return patterns;

  function visit(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    const { type, pattern, flags, callee } = node as Record<string, unknown>;
    if (type === 'RegExpLiteral') patterns.push({ pattern: pattern as string, flags: flags as string });
    if ((type === 'NewExpression' || type === 'CallExpression') && isRegExp(callee)) {
      const [first, second] = argumentsOf(node);
      patterns.push({ pattern: first ?? null, flags: second ?? '' });
    }
    for (const inner of Object.values(node)) visit(inner);
  }
}

/** Why a pattern may need more than linear time, or null if it can't. */
export function slownessOf(pattern: string, flags: string): string | null {
  const { status, complexity, attack, error } = {
    complexity: undefined,
    attack: undefined,
    error: undefined,
    ...checkSync(pattern, flags, settings),
  };
  if (status === 'safe') return null;
  if (status === 'unknown') return `it can't be checked: ${error?.kind}`;
  return `${complexity?.summary}, for example on ${attack?.pattern}`;
}

/** What is wrong in the sources below a folder: a line for each slow pattern or one without a reason. */
function faultsBelow(root: string): string[] {
  const files = globSync('{functions,contract,web,packages/*}/src/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !/\.test(?:-support)?\./.test(file),
  );
  const judged = new Map<string, string | null>();
  const unused = new Set(Object.keys(unchecked));
  const faults = files.flatMap((file) =>
    patternsIn(readFileSync(join(root, file), 'utf8'), file.endsWith('x')).flatMap(({ pattern, flags }) => {
      if (pattern === null || flags.includes('v')) {
        unused.delete(file);
        return file in unchecked ? [] : [`${file}: a pattern that can't be checked`];
      }
      const written = `/${pattern}/${flags}`;
      if (!judged.has(written)) judged.set(written, slownessOf(pattern, flags));
      const slowness = judged.get(written);
      return slowness ? [`${file}: ${written}\n  ${slowness}`] : [];
    }),
  );
  return [...faults, ...[...unused].map((file) => `${file} has no unchecked pattern any more`)];
}

function isRegExp(callee: unknown): boolean {
  const { type, value } = (callee ?? {}) as Record<string, unknown>;
  return type === 'Identifier' && value === 'RegExp';
}

/** The arguments of a call, as far as they are constant texts. */
function argumentsOf(call: object): (string | undefined)[] {
  const args = (call as { arguments?: { expression: { type: string; value?: unknown } }[] }).arguments ?? [];
  return args.map(({ expression: { type, value } }) =>
    type === 'StringLiteral' ? String(value) : undefined,
  );
}

if (import.meta.main) {
  const faults = faultsBelow(join(import.meta.dirname, '..', '..'));
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
