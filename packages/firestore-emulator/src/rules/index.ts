import type { CountingRuleset, RulesIssue } from '../interfaces.ts';
import { assemble } from './compile/assemble.ts';
import { FIRESTORE } from './compile/services.ts';
import { createRuleset } from './ruleset.ts';

/** Compiles security rules; no ruleset if an issue is an ERROR. `debug` gets the output of `debug()`. */
export function compileRules(
  source: string,
  debug: (text: string) => void = console.log,
): { ruleset: CountingRuleset | null; issues: RulesIssue[] } {
  const { assembled, issues } = assemble(source, FIRESTORE, debug);
  return { ruleset: assembled && createRuleset(assembled), issues };
}
