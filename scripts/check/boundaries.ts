/** Checks which way imports point: the rules of .dependency-cruiser.ts, and that features form no circle. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { boundaries } from '../../.dependency-cruiser.ts';

const folders = ['contract', 'functions', 'client', 'packages', 'dev', 'scripts', 'bench', 'web'];

/** The imports under a folder that break a rule, and the features that need each other in a circle. */
export async function brokenIn(root: string): Promise<{
  broken: { rule: string; from: string; to: string }[];
  circle: string[];
  modules: IModule[];
  imports: number;
}> {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(present, {
    ...boundaries.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: boundaries.forbidden ?? [] },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    circle: featuresInCircle(modules),
    modules,
    imports: summary.totalDependenciesCruised ?? 0,
  };
}

function reasonFor(name: string): string {
  return boundaries.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
}

/** The features that remain when those without dependencies are removed, again and again. */
function featuresInCircle(seen: IModule[]): string[] {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of seen) {
    const feature = featureOf(source);
    // Handlers are the edge above all features: nothing imports them.
    if (!feature || /\.test(-support)?\.ts$|\/(?:handlers|background)\.ts$/.test(source)) continue;
    const others = needs.get(feature) ?? new Set();
    needs.set(feature, others);
    for (const { resolved } of dependencies) {
      const other = featureOf(resolved);
      if (other && other !== feature) others.add(other);
    }
  }
  for (let before = -1; before !== needs.size; ) {
    before = needs.size;
    for (const [feature, others] of needs) {
      if (![...others].some((other) => needs.has(other))) needs.delete(feature);
    }
  }
  return [...needs.keys()];
}

function featureOf(file: string): string | undefined {
  return /^functions\/src\/features\/([^/]+\/[^/]+)\//.exec(file)?.[1];
}

if (import.meta.main) {
  const { broken, circle, modules, imports } = await brokenIn(join(import.meta.dirname, '..', '..'));
  const problems = broken.map(({ rule, from, to }) => `${rule}: ${from} → ${to}\n  ${reasonFor(rule)}`);
  if (circle.length > 0) problems.push(`features-form-no-circle: ${circle.join(', ')} need each other`);
  // Without a parser for TypeScript no module is seen, and every rule passes.
  const productModules = modules.filter(({ source }) => source.startsWith('functions/src/'));
  if (productModules.length < 10)
    problems.push(`Only ${productModules.length} modules of functions/src were seen.`);
  for (const problem of problems) console.log(problem);
  console.log(`${modules.length} modules, ${imports} imports, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
