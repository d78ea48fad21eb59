import { parentPort } from 'node:worker_threads';
import type { Order } from './crew.ts';
import { RowWorker } from './rows.ts';

/** A worker thread of `crew.ts`: says when each task is done. */
let worker: RowWorker | null = null;

parentPort!.on('message', (order: Order) => {
  if ('matrix' in order) {
    worker = new RowWorker(order.matrix, order.kernel, order.thread, order.lists);
  } else {
    worker!.work(order.task, order.next);
    parentPort!.postMessage('done');
  }
});
