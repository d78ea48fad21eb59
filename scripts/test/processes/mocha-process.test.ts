import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { failureText } from '../results.ts';
import { type Listener, runMocha } from './mocha-process.ts';

describe('A process of tests', function () {
  this.timeout(minute);
  const folder = mkdtempSync(join(tmpdir(), 'cine-mocha-'));
  after(() => rmSync(folder, { recursive: true }));

  const deaf: Listener = { onTest: () => {}, onFailure: () => {} };
  /** Without what the tests of components need. */
  const alone = '--no-config';
  const run = (name: string, text: string, options: string[] = []) => {
    const file = join(folder, `${name}.test.ts`);
    writeFileSync(file, text);
    return runMocha([file], [alone, ...options], process.env, deaf, {
      silenceMs: 10 * second,
      lingerMs: second,
    });
  };

  it('reports passed and skipped tests with reasons, and the duration of each file', async () => {
    const { passed, failures, skipped, seconds, note } = await run(
      'good',
      "describe('good', () => { it('a', () => {}); it('b', () => {}); it.skip('c (skipped: no c)', () => {}); });",
    );
    expect({ passed, failures, skipped, note }).to.deep.equal({
      passed: 2,
      failures: [],
      skipped: { 'no c': 1 },
      note: undefined,
    });
    expect(Object.keys(seconds)).to.have.length(1);
    expect(Object.keys(seconds)[0]).to.match(/good\.test\.ts$/);
  });

  it('reports file, title and error of a failed test, and the command that runs it again', async () => {
    const { passed, failures } = await run(
      'bad',
      `describe('bad', () => {
        it('passes', () => {});
        it("isn't right", () => { throw new Error('two: \\n three'); });
        describe('hook', () => { before(() => { throw new Error('four'); }); it('never', () => {}); });
      });`,
    );
    expect(passed).to.equal(1);
    expect(failures.map(({ title, hook }) => ({ title, hook }))).to.deep.equal([
      { title: "bad isn't right", hook: false },
      { title: 'bad hook "before all" hook for "never"', hook: true },
    ]);
    const [first, second] = failures.map(failureText);
    expect(first).to.match(/FAILED {2}.*bad\.test\.ts\n {2}bad isn't right\n\n? *Error: two/);
    expect(first).to.match(/Again: npm test -- .*bad\.test\.ts -t 'bad isn'\\''t right'\n/);
    expect(second).to.match(/Again: npm test -- .*bad\.test\.ts\n/);
  });

  it('runs only tests with a title', async () => {
    const text = "describe('some', () => { it('one (1)', () => {}); it('two', () => {}); });";
    expect((await run('some', text, ['--fgrep', 'one (1)'])).passed).to.equal(1);
    expect(await run('some', text, ['--fgrep', 'three'])).to.deep.include({ passed: 0, failures: [] });
  });

  it('fails without tests', async () => {
    const { failures } = await run('empty', '', ['--fail-zero']);
    expect(failures).to.have.length(1);
  });

  it('is killed and fails when no test ends', async () => {
    const file = join(folder, 'hangs.test.ts');
    const text =
      "describe('hangs', function () { this.timeout(0); it('waits', () => new Promise(() => setInterval(() => {}, 1000))); });";
    writeFileSync(file, text);
    const { failures } = await runMocha([file], [alone], process.env, deaf, {
      silenceMs: 1.2 * second,
      lingerMs: 300,
    });
    expect(failures.map(({ title }) => title)).to.deep.equal(['No test ended for 0.02 minutes.']);
  });

  it('is killed when something stays open after its last test, which is noted', async () => {
    const text =
      "describe('lingers', () => { it('leaves a timer', () => { setInterval(() => {}, 1000); }); });";
    const { passed, failures, note } = await run('lingers', text);
    expect([passed, failures.length]).to.deep.equal([1, 0]);
    expect(note).to.match(/open after the last test: .*Timeout/);
  });

  it('fails with its last output when it exits before its tests end', async () => {
    const text =
      "describe('quits', () => { it('quits', () => { console.log('farewell'); process.exit(0); }); });";
    const { failures } = await run('quits', text);
    expect(failures).to.have.length(1);
    expect(failures[0]).to.have.property('title', 'The process ended early, with exit code 0.');
    expect(failures[0]!.error).to.include('farewell');
  });
});
