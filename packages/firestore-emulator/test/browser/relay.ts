import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Relay = {
  port: number;
  /** Closes every connection and forwards new ones to another port. */
  redirect(port: number): void;
  close(): void;
};

/** Forwards connections to a port, so that a server can be replaced without downtime. */
export async function startRelay(target: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let port = target;
  const server = createServer((incoming) => {
    const onward = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [incoming, onward],
      [onward, incoming],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    redirect(next) {
      port = next;
      cut();
    },
    close() {
      server.close();
      cut();
    },
  };
}
