import { expect } from 'chai';
import { recorded } from '../../bench/command/record.ts';
import { sectionOf } from './benchmarks.ts';

describe('The reference of benchmarks', () => {
  it('has a row for each figure, below the machine and the date of its run', () => {
    const figure = { figure: 'some.ratio', value: 0.5, unit: 'x the time', sense: 'max', goal: 1 } as const;
    const figures = recorded([{ ...figure, rival: 'other 1.0', fixture: 'ten calls', warmth: 'warm' }]);
    const { date, machine } = figures[0]!;
    expect(machine).to.match(/^\d+ cores \(\w+\), \w+, Node [\d.]+, load [\d.]+$/);
    const section = sectionOf('some', 'What it is.', [
      ...figures.map((each) => ({ ...each, machine: 'one machine' })),
      ...figures.map((each) => ({ ...each, machine: 'another', date: '2026-11-20' })),
    ]);
    const row = '| `some.ratio` | ten calls | 0.5 x the time | ≤ 1 | other 1.0 | warm |';
    const [before, first, second] = section.split(/\nOn (?:one machine|another):\n/);
    expect(before).to.equal('## some\n\nWhat it is.\n');
    expect(first).to.include(`${row} ${date} |\n`);
    expect(second).to.include(`${row} 2026-11-20 |\n`);
  });
});
