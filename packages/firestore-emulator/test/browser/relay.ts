import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Relay = {
  port: number;
  /** Cuts every connection and passes new ones on to another port. */
  redirect(port: number): void;
  close(): void;
};

/** Passes connections on to a port, so that a server seems to be replaced without a moment's absence. */
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
