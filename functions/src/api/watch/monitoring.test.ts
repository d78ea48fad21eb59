import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Metric, metrics } from './metrics.ts';

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
