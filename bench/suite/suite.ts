import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { processesMarked } from '../../scripts/start/marked-processes.ts';
import { placeOf, projectOf } from '../../scripts/start/place.ts';
import { readPorts, type Service } from '../../scripts/start/ports.ts';

const root = join(import.meta.dirname, '../..');
const UP = 'Everything is up';

export type Suite = {
  /** What all of its processes have in their environment. */
  mark: string;
  /** Resolves once the evening is over and it stays up. */
  up: Promise<{ project: string; ports: Record<Service, number> }>;
  stop: () => Promise<void>;
};

/** Starts what `npm start` starts, npm included, on ports of its own. */
export function startSuite(): Suite {
  const mark = `CINE_BENCH_SUITE=${randomUUID()}`;
  const [name, value] = mark.split('=') as [string, string];
  const npm = spawn('npm', ['start', '--', '--free-ports'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, [name]: value },
  });
  const ended = once(npm, 'close');
  return {
    mark,
    up: untilUp(npm).then(() => {
      const pid = processOf(mark);
      return { project: projectOf(pid), ports: readPorts(placeOf(root, pid)) };
    }),
    stop: async () => {
      process.kill(processOf(mark), 'SIGINT');
      await ended;
    },
  };
}

/** Rejects with all that it printed if it ends before. */
function untilUp(npm: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [npm.stdout!, npm.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes(UP)) resolve();
      });
    }
    npm.once('close', () => reject(new Error(`The suite ended.\n${output}`)));
  });
}

function processOf(mark: string): number {
  const own = processesMarked(mark).find(({ command }) => /^\S*node scripts\/start\.ts/.test(command));
  if (!own) throw new Error('The suite does not run.');
  return Number(own.id);
}
