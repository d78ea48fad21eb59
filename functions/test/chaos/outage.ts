import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export type Outage = {
  /** `127.0.0.1:port`, where the server seems to be. */
  host: string;
  /** Leads connections to a server on this machine. */
  leadTo: (port: number) => void;
  /** The server dies: every connection is reset, until somebody has met it or the time is over. */
  strike: (mostMs: number, until: AbortSignal) => Promise<boolean>;
  close: () => void;
};

/** Stands before a server that may die and come back. */
export async function openOutage(): Promise<Outage> {
  const sockets = new Set<Socket>();
  let target = 0;
  let isDown = false;
  let met = 0;

  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    if (isDown) {
      met += 1;
      socket.resetAndDestroy();
      return;
    }
    const onward = connect(target, '127.0.0.1');
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      onward.destroy();
    });
    onward.on('error', () => socket.destroy()).once('close', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (port) => {
      target = port;
    },
    strike: async (mostMs, signal) => {
      isDown = true;
      met = 0;
      for (const socket of sockets) socket.resetAndDestroy();
      const until = performance.now() + mostMs;
      while (met === 0 && performance.now() < until && !signal.aborted) await delay(20);
      isDown = false;
      return met > 0;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
