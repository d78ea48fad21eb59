import type { CompileRules, Ruleset, RulesIssue } from './interfaces.ts';

/** The rulesets in force: one a project, over a default for projects that have none of their own. */
export type RulesetStore = {
  /** The ruleset for a project; null allows everything. */
  of(project: string): Ruleset | null;
  /** Compiles and, unless it has errors, puts in force; without a project as the default. Returns what was found. */
  load(source: string, project?: string): RulesIssue[];
};

export function createRulesetStore(compile: CompileRules): RulesetStore {
  const byProject = new Map<string, Ruleset>();
  let fallback: Ruleset | null = null;
  return {
    of: (project) => byProject.get(project) ?? fallback,
    load(source, project) {
      const { ruleset, issues } = compile(source);
      if (ruleset && project === undefined) fallback = ruleset;
      else if (ruleset && project !== undefined) byProject.set(project, ruleset);
      return issues;
    },
  };
}
