import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import { isNightly, root, testFiles } from '../workspaces.ts';
import { branchPoint, changedFiles, commitOf } from './changed-files.ts';
import { type Dependents, dependentTests, type Project } from './dependents.ts';
import { isPure, readImportGraph } from './import-graph.ts';
import { links } from './links.ts';

export type Choice = {
  files: string[];
  /** What was chosen and why, to print before the tests run. */
  summary: string[];
};

/** The test files that the arguments choose. Throws on a path or commit that doesn't exist. */
export function chooseTests(options: Arguments): Choice {
  const { paths, changed, far, pure, deep } = options;
  const all = [...testFiles().values()].flat().filter((file) => deep || !isNightly(file));
  const sources: string[] = [];
  const named = new Set<string>();
  for (const path of paths.map(fromRoot)) {
    const under = all.filter((file) => file === path || path === '' || file.startsWith(`${path}/`));
    for (const file of under) named.add(file);
    if (under.length === 0) sources.push(...filesAt(path));
  }
  const since = changed && (changed.since === null ? branchPoint() : commitOf(changed.since));
  const touched = [...sources, ...(since ? changedFiles(since) : [])];
  const summary = deep
    ? []
    : paths
        .map(fromRoot)
        .filter(isNightly)
        .map((file) => `${file} needs --deep.`);
  if (paths.length === 0 && !changed && !pure) return { files: all, summary };

  const graph = touched.length > 0 || pure ? readImportGraph() : new Map<string, string[]>();
  const project: Project = { graph, links, suite: 'functions/test/suite.ts' };
  const dependents = dependentTests(project, touched, far);
  const files = all.filter(
    (file) =>
      (named.has(file) || dependents.has(file) || (paths.length === 0 && !changed)) &&
      (!pure || isPure(graph, file)),
  );

  if (since) summary.push(`${count(touched.length, 'file')} touched since ${since.slice(0, 10)}.`);
  summary.push(`${count(files.length, 'test file')} of ${all.length}${dependents.size > 0 ? ':' : '.'}`);
  if (dependents.size > 0) summary.push(...listed(files, touched.length > 1 ? dependents : new Map()));
  if (touched.length > 0 && !far) {
    const left = dependentTests(project, touched, true).size - dependents.size;
    if (left > 0)
      summary.push(`${count(left, 'more test file')} reached only through the running product: --far.`);
  }
  return { files, summary };
}

const MOST_LISTED = 30;

/** Each file, with the touched one that it depends on. */
function listed(files: string[], causes: Dependents): string[] {
  const lines = files.slice(0, MOST_LISTED).map((file) => {
    const cause = causes.get(file) ?? file;
    return cause === file ? `  ${file}` : `  ${file}  (by ${cause})`;
  });
  return files.length > MOST_LISTED ? [...lines, `  … and ${files.length - MOST_LISTED} more`] : lines;
}

function fromRoot(path: string): string {
  const absolute = resolve(root, path);
  if (!existsSync(absolute)) throw new Error(`There is no ${path}.`);
  return relative(root, absolute).replaceAll('\\', '/');
}

/** A file alone; for a folder without tests, every file in it. */
function filesAt(path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((file) => join(path, file).replaceAll('\\', '/'))
    .filter((file) => !file.includes('node_modules/'));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
