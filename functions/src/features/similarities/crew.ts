import { Worker } from 'node:worker_threads';
import { compileKernel } from './kernel.ts';
import type { Lists } from './lists.ts';
import type { Matrix } from './matrix.ts';
import { RowWorker, rowsIn, type Task } from './rows.ts';

/** What a worker thread is told: what to work on from now on, or a task. */
export type Order =
  | { matrix: Matrix; kernel: WebAssembly.Module; thread: number; lists: Lists }
  | { task: Task; next: Int32Array };

/** Those who compare rows: worker threads, or this one alone where there are none, or few rows. Each fills lists of its own. */
export type Crew = {
  open: (matrix: Matrix, lists: readonly Lists[]) => void;
  /** Resolves once all rows of a task are compared. */
  run: (task: Task) => Promise<void>;
  close: () => Promise<void>;
};

/** Fewer rows than this are compared before threads have been told of them. */
const fewRows = 16;

/** @param threads how many worker threads; starting them takes some 30 ms, which few people are not worth */
export function hire(threads: number): Crew {
  return threads === 0 ? alone() : together(threads);
}

function alone(): Crew {
  const kernel = compileKernel();
  let worker: RowWorker | null = null;
  return {
    open: (matrix, [lists]) => {
      worker = new RowWorker(matrix, kernel, 0, lists!);
    },
    run: async (task) => worker!.work(task, new Int32Array(1)),
    close: async () => {},
  };
}

function together(threads: number): Crew {
  const own = alone();
  const kernel = compileKernel();
  // Beside this file, also where all is bundled.
  const file = import.meta.url.endsWith('.ts') ? './row-thread.ts' : './row-thread.js';
  let people = 0;
  const workers = Array.from({ length: threads }, () => new Worker(new URL(file, import.meta.url)));
  for (const worker of workers) worker.unref();
  const tell = (worker: Worker, order: Order) => worker.postMessage(order);
  return {
    open: (matrix, lists) => {
      own.open(matrix, lists);
      people = matrix.people;
      for (const [thread, worker] of workers.entries())
        tell(worker, { matrix, kernel, thread, lists: lists[thread]! });
    },
    run: async (task) => {
      if (rowsIn(task, people) < fewRows) return own.run(task);
      const next = new Int32Array(new SharedArrayBuffer(4));
      await Promise.all(
        workers.map(async (worker) => {
          const done = ended(worker);
          tell(worker, { task, next });
          await done;
        }),
      );
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Until a worker says that it is done; what it throws is thrown here. */
function ended(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.ref();
    const settle = (error?: Error) => {
      worker.unref();
      worker.off('message', onMessage);
      worker.off('error', settle);
      if (error) reject(error);
      else resolve();
    };
    const onMessage = () => settle();
    worker.on('message', onMessage);
    worker.on('error', settle);
  });
}
