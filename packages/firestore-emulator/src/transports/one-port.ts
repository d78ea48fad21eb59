import { type AddressInfo, createServer, type Socket } from 'node:net';

const HTTP2_PREFACE = Buffer.from('PRI');

export type OnePort = {
  /** Starts to listen (port 0 takes a free one) and returns the port. Throws if it is taken. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
};

/** Each takes over a connection; until a promise is fulfilled, nothing is read from it. */
type Handlers = Record<'http1' | 'http2', (socket: Socket) => void | Promise<void>>;

/**
 * A TCP server that tells HTTP/2 with prior knowledge (gRPC) from HTTP/1.1 by a connection's first bytes and
 * passes the connection on unchanged.
 */
export function createOnePort(handlers: Handlers): OnePort {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    sniff(socket, handlers);
  });
  return {
    async listen(port, host) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(port, host, resolve);
      });
      return (server.address() as AddressInfo).port;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function sniff(socket: Socket, handlers: Handlers): void {
  let head: Buffer = Buffer.alloc(0);
  const onData = (chunk: Buffer): void => {
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    const length = Math.min(head.length, HTTP2_PREFACE.length);
    const isPreface = head.subarray(0, length).equals(HTTP2_PREFACE.subarray(0, length));
    if (isPreface && length < HTTP2_PREFACE.length) return;
    socket.off('data', onData);
    socket.pause();
    socket.unshift(head);
    void passOn(socket, isPreface ? handlers.http2 : handlers.http1);
  };
  socket.on('data', onData);
}

async function passOn(socket: Socket, handler: Handlers['http1']): Promise<void> {
  await handler(socket);
  socket.resume();
}
