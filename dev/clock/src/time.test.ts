import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { day } from '@cine/contract/time';
import { expect } from 'chai';

/** The machine's time, whatever another test has moved. */
const real = () => performance.timeOrigin + performance.now();
/** Opens a time and a process following it; for each line, it says what both have, and moves for a number. */
const leader = `
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { openTime } from ${JSON.stringify(new URL('time.ts', import.meta.url).href)};
const time = await openTime(process.argv[1]);
const follower = spawn(process.execPath, ['-e', \`
  const kinds = () => [new Date(), new Date(Date.now()), new Date(Date.parse(Date()))].map((each) => +each);
  process.stdin.on('data', () => console.log(JSON.stringify([...kinds(),
    new Date(5).getTime(), new Date() instanceof Date, new Date().constructor === Date, Date.UTC(1970, 0, 2)])));
\`], { env: { ...process.env, ...time.env }, stdio: ['pipe', 'inherit', 'inherit'] });
createInterface({ input: process.stdin }).on('line', (line) => {
  if (line !== '') time.moveTo(Number(line));
  console.log(JSON.stringify([time.now()]));
  follower.stdin.write('.');
}).on('close', () => follower.stdin.end());
`;

describe('The suite’s time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cine-time-'));
  const file = join(folder, 'deeper', 'time');
  let process_: ChildProcess;
  let lines: AsyncIterator<string>;

  beforeEach(() => {
    process_ = spawn(process.execPath, ['--input-type=module', '-e', leader, file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const reader: Interface = createInterface({ input: process_.stdout! });
    lines = reader[Symbol.asyncIterator]();
  });
  afterEach(() => process_.stdin!.end());
  after(() => rmSync(folder, { recursive: true }));

  async function say(line = '') {
    process_.stdin!.write(`${line}\n`);
    const next = async () => JSON.parse((await lines.next()).value as string) as number[];
    return { leader: (await next())[0]!, follower: await next() };
  }

  it('is the machine’s until it is moved, for all processes at once, and never back', async () => {
    const near = (at: number, expected: number) => expect(Math.abs(at - expected)).to.be.below(2000);
    const before = await say();
    near(before.leader, real());
    near(before.follower[0]!, real());

    const moved = await say(String(Math.round(real() + 7 * day)));
    near(moved.leader, real() + 7 * day);
    for (const each of moved.follower.slice(0, 3)) near(each, real() + 7 * day);
    expect(moved.follower.slice(3)).to.deep.equal([5, true, true, day]);
    near((await say(String(Math.round(real())))).leader, real() + 7 * day);
  });

  it('stays moved for the next start', async () => {
    expect((await say()).leader - real()).to.be.above(6 * day);
  });
});
