import { expect } from 'chai';
import { showProgress } from './progress.ts';

describe('Progress', () => {
  function screenOf(isTTY: boolean) {
    const clock = { now: 0 };
    const written: string[] = [];
    const progress = showProgress(
      { isTTY, columns: 100, write: (text) => written.push(text) },
      () => clock.now,
    );
    return { clock, written, progress };
  }

  it('is a line every few seconds in a log, with speed and remaining time', () => {
    const { clock, written, progress } = screenOf(false);
    progress.step('Importing', 45_000, 'rows');
    progress.at(0);
    for (const [seconds, done] of [
      [2, 2_000],
      [5, 10_000],
      [7, 12_000],
      [20, 45_000],
    ] as const) {
      clock.now = seconds * 1000;
      progress.at(done);
    }
    progress.end();
    expect(written).to.deep.equal([
      'Importing  22 %, 10,000 of 45,000 rows, 2,000 rows/s, 18 s left\n',
      'Importing 100 %, 45,000 of 45,000 rows, 2,250 rows/s\n',
    ]);
  });

  it('is a bar on a terminal that stays within one line', () => {
    const { clock, written, progress } = screenOf(true);
    progress.step('Reading a file with a long name', 200_000_000, 'bytes');
    progress.at(0);
    clock.now = 90_000;
    progress.at(100_000_000);
    progress.end();
    const [bar, last] = written;
    const start = '\r\u001b[K';
    const text = bar?.slice(4) ?? '';
    expect(bar).to.equal(start + text);
    expect(text).to.match(/^Reading .* {2}█{12}░{12} 50 % {2}100 of 200 MB, 1 MB\/s/);
    expect(text.length).to.be.below(100);
    expect(bar).not.to.include('\n');
    expect(last).to.match(/\n$/);
  });

  it('counts a small file in kilobytes, of which there is one at least', () => {
    const { written, progress } = screenOf(false);
    for (const bytes of [120, 34_000]) {
      progress.step('Reading', bytes, 'bytes');
      progress.at(bytes);
    }
    progress.end();
    expect(written).to.deep.equal(['Reading 100 %, 1 of 1 kB\n', 'Reading 100 %, 34 of 34 kB\n']);
  });

  it('says what a step wants said instead of amounts, and prints lines above the bar', () => {
    const { clock, written, progress } = screenOf(true);
    progress.step('Tests', 200, () => '7 passed, 1 failed');
    progress.at(0);
    clock.now = 60_000;
    progress.print('FAILED  one.test.ts');
    progress.at(50);
    expect(written.slice(0, 2)).to.deep.equal([
      '\r\u001b[KFAILED  one.test.ts\n',
      `\r\u001b[KTests  ${'░'.repeat(24)}  0 %  7 passed, 1 failed`,
    ]);
    clock.now = 61_000;
    progress.at(61);
    expect(written.at(-1)).to.match(/Tests {2}█{7}░{17} 30 % {2}7 passed, 1 failed, 2 min 19 s left$/);
  });

  it('has no share where nobody knows how much there is', () => {
    const { clock, written, progress } = screenOf(false);
    progress.step('Auditing', null, () => '70 users read');
    progress.at(0);
    clock.now = 6_000;
    progress.at(70);
    expect(written).to.deep.equal(['Auditing, 70 users read\n']);
  });

  it('counts the speed only from where an import continues', () => {
    const { clock, written, progress } = screenOf(false);
    progress.step('Importing', 45_000, 'rows');
    progress.at(40_000);
    clock.now = 10_000;
    progress.at(41_000);
    expect(written).to.deep.equal(['Importing  91 %, 41,000 of 45,000 rows, 100 rows/s, 40 s left\n']);
  });
});
