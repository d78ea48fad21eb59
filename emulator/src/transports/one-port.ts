import { createServer, type Server, type Socket } from 'node:net';

const HTTP2_PREFACE = Buffer.from('PRI');

/**
 * A TCP server that tells HTTP/2 with prior knowledge (gRPC) from HTTP/1.1 by a connection's first bytes and hands
 * the untouched connection on.
 */
export function createOnePort(handlers: {
  http2: (socket: Socket) => void;
  http1: (socket: Socket) => void;
}): Server {
  return createServer({ noDelay: true }, (socket) => {
    let head: Buffer = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    const onData = (chunk: Buffer): void => {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const known = Math.min(head.length, HTTP2_PREFACE.length);
      const isPreface = head.subarray(0, known).equals(HTTP2_PREFACE.subarray(0, known));
      if (isPreface && known < HTTP2_PREFACE.length) return;
      socket.off('data', onData);
      socket.pause();
      socket.unshift(head);
      (isPreface ? handlers.http2 : handlers.http1)(socket);
      process.nextTick(() => socket.resume());
    };
    socket.on('data', onData);
  });
}
