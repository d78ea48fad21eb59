/** A process that runs several of the Firebase CLI's function workers. */
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';

/** The variables by which a worker knows its function and the socket to listen on. */
export type Place = Record<'FUNCTION_TARGET' | 'FUNCTION_SIGNATURE_TYPE' | 'K_SERVICE' | 'PORT', string>;

/** Orders that the process gets, a line of JSON each. */
export type Order = { serve: Place } | { close: string };

/** A process in which several workers of the Firebase CLI run. */
export type WorkerProcess = {
  /** Whether it takes further workers: until the first one is killed, as that may be for new code. */
  isOpen: () => boolean;
  /** Returns what stands for the worker's process. */
  addWorker: (place: Place) => ChildProcess;
};

type Worker = EventEmitter & { stdout: EventEmitter; stderr: EventEmitter };

/** Starts a process, and returns it with its first worker. The fifth of its channels takes orders. */
export function startProcess(
  first: Place,
  spawn: () => ChildProcess,
): { process: WorkerProcess; worker: ChildProcess } {
  const child = spawn();
  const orders = child.stdio[4] as Writable;
  const workers = new Map<string, Worker>();
  let isOpen = true;
  let isTelling = false;

  /** Tells one worker what the process says, since all of them speak in the same way. */
  function tell(say: (worker: Worker) => void): void {
    const [worker] = workers.values();
    if (!worker) return;
    isTelling = true;
    say(worker);
    isTelling = false;
  }

  function add(place: Place): ChildProcess {
    const worker = Object.assign(new EventEmitter(), {
      pid: child.pid,
      stdout: new EventEmitter(),
      stderr: new EventEmitter(),
      kill: () => end(place.PORT),
    });
    workers.set(place.PORT, worker);
    return worker as unknown as ChildProcess;
  }

  /** Calls under way go on, but those of the last worker end with the process. */
  function end(port: string): boolean {
    const worker = workers.get(port);
    // The CLI kills a worker whose function has thrown; a deployed instance outlives that.
    if (!worker || isTelling) return false;
    isOpen = false;
    if (workers.size === 1) return child.kill();
    order({ close: port });
    workers.delete(port);
    worker.emit('exit', null, 'SIGTERM');
    return true;
  }

  function order(what: Order): void {
    orders.write(`${JSON.stringify(what)}\n`);
  }

  child.on('message', (message) => tell((worker) => worker.emit('message', message)));
  child.stdout!.on('data', (chunk) => tell(({ stdout }) => stdout.emit('data', chunk)));
  child.stderr!.on('data', (chunk) => tell(({ stderr }) => stderr.emit('data', chunk)));
  // It may be gone before the order is written.
  orders.on('error', () => undefined);
  child.once('exit', (code, signal) => {
    isOpen = false;
    for (const worker of workers.values()) worker.emit('exit', code, signal);
    workers.clear();
  });
  const process: WorkerProcess = {
    isOpen: () => isOpen,
    addWorker: (place) => {
      order({ serve: place });
      return add(place);
    },
  };
  return { process, worker: add(first) };
}
