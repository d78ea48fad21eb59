import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Crowd } from './crowd.ts';

/** numpy in its own process: makes the dense matrices once, and multiplies them for each line it receives. */
const script = `
import sys
import numpy as np
people, movies, ratings = map(int, sys.argv[1:])
words = np.frombuffer(sys.stdin.buffer.read(8 * ratings), dtype=np.int32)
who, what, score = words[:ratings], words[ratings:] // 128, words[ratings:] % 128
R = np.zeros((people, movies), dtype=np.float32)
B = np.zeros((people, movies), dtype=np.float32)
R[who, what] = score
B[who, what] = 1
S = R * R
print(np.__version__, flush=True)
for _ in iter(sys.stdin.readline, ''):
    n, x, xx, xy = B @ B.T, R @ B.T, S @ B.T, R @ R.T
    print(n.sum(), x.sum(), xx.sum(), xy.sum(), flush=True)
`;

export type Numpy = { version: string; multiply: () => Promise<void>; close: () => void };

/** Null when python3 or numpy isn't installed. The products give Σy and Σy² too, by their other halves. */
export async function startNumpy({ movies, rows }: Crowd, threads: number): Promise<Numpy | null> {
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0) return null;
  const ratings = rows.reduce((sum, row) => sum + row.movies.length, 0);
  const words = new Int32Array(2 * ratings);
  let at = 0;
  for (const [person, row] of rows.entries())
    for (const [place, movie] of row.movies.entries()) {
      words[at] = person;
      words[ratings + at++] = movie * 128 + row.scores[place]!;
    }
  const child = spawn('python3', ['-c', script, String(rows.length), String(movies), String(ratings)], {
    env: { ...process.env, OPENBLAS_NUM_THREADS: String(threads), MKL_NUM_THREADS: String(threads) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('numpy ended');
    return value;
  };
  child.stdin.write(Buffer.from(words.buffer));
  return {
    version: await line(),
    multiply: async () => {
      child.stdin.write('\n');
      await line();
    },
    close: () => child.stdin.end(),
  };
}
