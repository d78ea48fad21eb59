import { dirname } from 'node:path';
import { isTest } from '../workspaces.ts';
import { type ImportGraph, importersIn, importsOf } from './import-graph.ts';
import type { Link } from './links.ts';

/** The chosen tests, each with the touched file that it depends on. */
export type Dependents = Map<string, string>;

export type Project = {
  graph: ImportGraph;
  links: readonly Link[];
  suite: string;
};

/**
 * The tests that depend on touched files: by imports, by links (with `far`, also by those to the running
 * product), and those next to a source that drive the mounted functions.
 */
export function dependentTests(project: Project, touched: string[], far: boolean): Dependents {
  const { graph, links, suite } = project;
  const importers = importersIn(graph);
  const tests = [...graph.keys()].filter(isTest);
  const driving = tests.filter((test) => importsOf(graph, test).has(suite));
  const byFolder = Map.groupBy(driving, (test) => dirname(test));
  const active = links.filter((link) => far || !link.far);

  const causes = new Map(touched.map((file) => [file, file]));
  for (const [file, cause] of causes) {
    const beside = isSource(file) ? (byFolder.get(dirname(file)) ?? []) : [];
    const linked = active.filter(({ needs }) => needs.some((need) => covers(need, file)));
    for (const next of [...(importers.get(file) ?? []), ...beside, ...linked.map(({ module }) => module)])
      if (!causes.has(next)) causes.set(next, cause);
  }
  return new Map(tests.flatMap((test) => (causes.has(test) ? [[test, causes.get(test)!]] : [])));
}

function isSource(file: string): boolean {
  return /\.tsx?$/.test(file) && !/\.test(-support)?\.ts$/.test(file);
}

function covers(need: string, file: string): boolean {
  return need.endsWith('/') ? file.startsWith(need) : file === need;
}
