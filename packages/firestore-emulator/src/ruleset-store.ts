/** Keeps the rules in force for each project, and their coverage. */
import type { CountingRuleset, ExpressionCoverage, Ruleset, RulesIssue } from './interfaces.ts';

/** The rulesets in force: one a project, and a default for projects without their own. */
export type RulesetStore = {
  /** The ruleset for a project; null allows everything. */
  of(project: string): Ruleset | null;
  /**
   * Compiles rules and, unless they have errors, puts them in force; without a project as the default.
   * Returns issues.
   */
  load(source: string, project?: string, fileName?: string): Promise<RulesIssue[]>;
  /** The coverage of a project's rules since they were loaded; null without rules. */
  coverage(project: string): RuleCoverage | null;
};

/** In the official emulator's shape, which omits an empty report. */
export type RuleCoverage = {
  rules: { files: { content: string; name?: string }[] };
  report?: ExpressionCoverage[];
};

type Loaded = { ruleset: CountingRuleset; file: { content: string; name?: string } };

/** @param debug gets the output of `debug()` in rules */
export function createRulesetStore(debug: (text: string) => void): RulesetStore {
  const byProject = new Map<string, Loaded>();
  let fallback: Loaded | null = null;
  const inForce = (project: string) => byProject.get(project) ?? fallback;
  return {
    of: (project) => inForce(project)?.ruleset ?? null,
    async load(source, project, fileName) {
      // Loaded on demand: many tests need no rules.
      const { compileRules } = await import('./rules/ruleset.ts');
      const { ruleset, issues } = compileRules(source, debug);
      if (ruleset === null) return issues;
      const loaded = { ruleset, file: { content: source, ...(fileName && { name: fileName }) } };
      if (project === undefined) fallback = loaded;
      else byProject.set(project, loaded);
      return issues;
    },
    coverage(project) {
      const loaded = inForce(project);
      if (loaded === null) return null;
      const report = loaded.ruleset.coverage();
      return { rules: { files: [loaded.file] }, ...(report.length > 0 && { report }) };
    },
  };
}

/** e.g. `L12:5 Unexpected "alow".` */
export function describeRulesIssue(issue: RulesIssue): string {
  return `L${issue.line}:${issue.column} ${issue.message}`;
}
