import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@cine/contract';
import { expect } from 'chai';
import { named } from '#test/mount.ts';
import { loadEntry } from '#test/suite.ts';
import { type Metric, metrics, type Seen } from './metrics.ts';

const families = ['requests', 'documents', 'background', 'jobs', 'models'];

const folder = join(import.meta.dirname, '../../../../monitoring');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

/** The series of a metric, by their names. */
function seriesOf({ name, type }: Metric): string[] {
  if (type === 'histogram') return ['bucket', 'sum', 'count'].map((end) => `${name}_${end}`);
  return type === 'summary' ? ['sum', 'count'].map((end) => `${name}_${end}`) : [name];
}

/** The names of series in a file's expressions. */
function namesIn(text: string): string[] {
  return [...new Set(text.match(/\b(?:http|cine)_[a-z_]+\b/g))];
}

/** Something of each kind that instances note, from which every label comes. */
const seen: Seen = {
  saved: {
    counts: Object.fromEntries(
      families.map((family) => [family, { 'a b c': new Array<number>(15).fill(1) }]),
    ),
    outcomes: Object.fromEntries(
      ['job a', 'queue a', 'timer a', 'mail'].map((name) => [name, { at: 1, fault: null, seconds: 1 }]),
    ),
    instances: { a: { sequence: 1, at: 1, open: { 'a b': 1 } } },
  },
  now: 1,
  version: '1',
  environment: 'test',
  catalogueAt: 1,
};

function labelsOf(series: string): string[] {
  const metric = metrics.find((each) => seriesOf(each).includes(series))!;
  return [...new Set(metric.values(seen).flatMap(({ labels }) => Object.keys(labels)))];
}

/** What an expression says of series: the labels it chooses by, and their values where it names one. */
function selectorsIn(text: string): { series: string; label: string; value: string | null }[] {
  return [...text.matchAll(/\b((?:http|cine)_[a-z_]+)\{([^}]*)\}/g)].flatMap(([, series, inside]) =>
    [...inside!.matchAll(/(\w+)(!?=~?)"([^"]*)"/g)].map(([, label, how, value]) => ({
      series: series!,
      label: label!,
      value: how!.endsWith('~') ? null : value!,
    })),
  );
}

/** The labels that an expression groups by, with the series in it. */
function groupsIn(text: string): { series: string[]; labels: string[] }[] {
  return text.split(/\n(?=\s*- alert)|\n(?=\w)/).flatMap((expression) =>
    [...expression.matchAll(/by \(([\w, ]+)\)/g)].map(([, labels]) => ({
      series: namesIn(expression),
      labels: labels!.split(', '),
    })),
  );
}

function promtool(): string | null {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'pipe' });
    return 'promtool';
  } catch {
    return null;
  }
}

describe('What Prometheus and Grafana are given', () => {
  const series = metrics.flatMap(seriesOf);
  const dashboard = JSON.parse(textOf('dashboard.json')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const panels = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n');
  const alerts = textOf('alerts.yml');

  it('names only metrics that there are', () => {
    expect(series).to.include.members(namesIn(panels));
    expect(series).to.include.members(namesIn(alerts));
  });

  it('chooses and groups by labels that those metrics have', () => {
    const text = `${panels}\n${alerts}`;
    for (const { series: each, label } of selectorsIn(text)) expect(labelsOf(each), each).to.include(label);
    const groups = groupsIn(text);
    expect(groups).to.have.length.above(10);
    for (const { series: each, labels } of groups)
      for (const label of labels) expect(each.flatMap(labelsOf), each.join()).to.include(label);
  });

  it('names only operations and functions that there are', async () => {
    const functions = named(await loadEntry()).map(([name]) => name);
    const others = ['share', 'docs', 'sign-in', 'mcp', 'unsubscribe', 'health', 'metrics', 'unknown'];
    const names = selectorsIn(`${panels}\n${alerts}`).flatMap(({ label, value }) =>
      value !== null && (label === 'handler' || label === 'timer') ? [value] : [],
    );
    expect(names).to.include.members(['notices-send', 'privacy-sweep']);
    expect([...operations.keys(), ...functions, ...others]).to.include.members(names);
  });

  it('shows every metric', () => {
    const names = namesIn(panels);
    const missing = metrics.filter((metric) => !seriesOf(metric).some((each) => names.includes(each)));
    expect(missing.map(({ name }) => name)).to.deep.equal([]);
  });

  it('says of each alert what to do', () => {
    const named = [...alerts.matchAll(/alert: (\w+)/g)].map(([, name]) => name!);
    const page = readFileSync(join(folder, '../docs/operations.md'), 'utf8');
    expect(named).to.have.length.above(5);
    expect(named.filter((name) => !page.includes(`\`${name}\``))).to.deep.equal([]);
  });

  it('has rules that promtool accepts, and that fire when they should', function () {
    const tool = promtool();
    if (tool === null) {
      this.test!.title += ' (promtool isn’t installed: it comes with Debian’s package prometheus)';
      this.skip();
    }
    execFileSync(tool, ['check', 'rules', join(folder, 'alerts.yml')], { stdio: 'pipe' });
    execFileSync(tool, ['test', 'rules', join(folder, 'alerts.test.yml')], { stdio: 'pipe' });
  });
});
