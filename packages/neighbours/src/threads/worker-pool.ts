import { Worker } from 'node:worker_threads';
import type { Lists } from '../neighbour-lists.ts';
import type { Matrix } from '../rating-matrix.ts';
import { compileKernel } from '../simd-kernel.ts';
import { RowComparer, rowsIn, type Task } from './row-comparer.ts';

/** A message to a worker thread: the matrix to work on, or a task. */
export type Order =
  | { matrix: Matrix; kernel: WebAssembly.Module; thread: number; lists: Lists }
  | { task: Task; next: Int32Array };

/** Compares rows in threads with lists of their own; in this thread if there are none or few rows. */
export type WorkerPool = {
  open: (matrix: Matrix, lists: readonly Lists[]) => void;
  /** Resolves once all rows of a task are compared. */
  run: (task: Task) => Promise<void>;
  close: () => Promise<void>;
};

/** With fewer rows, messages to threads would take longer than the work. */
const fewRows = 16;

/** @param threads how many worker threads; 0 runs every task on the caller's */
export function startPool(threads: number): WorkerPool {
  return threads === 0 ? alone() : together(threads);
}

function alone(): WorkerPool {
  const kernel = compileKernel();
  let worker: RowComparer | null = null;
  return {
    open: (matrix, [lists]) => {
      worker = new RowComparer(matrix, kernel, 0, lists!);
    },
    run: async (task) => worker!.work(task, new Int32Array(1)),
    close: async () => {},
  };
}

function together(threads: number): WorkerPool {
  const own = alone();
  const kernel = compileKernel();
  // The bundled thread is next to the bundle, too.
  const file = import.meta.url.endsWith('.ts') ? './row-thread.ts' : './row-thread.js';
  let users = 0;
  const workers = Array.from({ length: threads }, () => new Worker(new URL(file, import.meta.url)));
  for (const worker of workers) worker.unref();
  const tell = (worker: Worker, order: Order) => worker.postMessage(order);
  return {
    open: (matrix, lists) => {
      own.open(matrix, lists);
      users = matrix.users;
      for (const [thread, worker] of workers.entries())
        tell(worker, { matrix, kernel, thread, lists: lists[thread]! });
    },
    run: async (task) => {
      if (rowsIn(task, users) < fewRows) return own.run(task);
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
