/** A thread of `worker-pool.ts`; posts a message when a task is done. */
import { parentPort } from 'node:worker_threads';
import { RowComparer } from './row-comparer.ts';
import type { Order } from './worker-pool.ts';

let worker: RowComparer | null = null;

parentPort!.on('message', (order: Order) => {
  if ('matrix' in order) {
    worker = new RowComparer(order.matrix, order.kernel, order.thread, order.lists);
  } else {
    worker!.work(order.task, order.next);
    parentPort!.postMessage('done');
  }
});
