import { connect } from 'node:net';
import { minute } from '@cine/contract/time';

const get = (target: string, ...headers: string[]) =>
  `${[`GET ${target} HTTP/1.1`, ...(headers.length > 0 ? headers : ['Host: 127.0.0.1']), 'Connection: close'].join('\r\n')}\r\n\r\n`;

const post = (body: string, ...headers: string[]) =>
  `${['POST /api/x HTTP/1.1', 'Host: 127.0.0.1', ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;

/** Requests that no browser sends, but that any program can. */
export const rawRequests: readonly string[] = [
  ...['//', '///', '//[', '/\\', '/\\\\x', '*', 'x', 'http://[', 'http://x/y'].map((target) => get(target)),
  ...[
    '/%',
    '/%00',
    '/%E0%A4%A',
    '/..%2F..%2Fetc',
    '/a%2Fb',
    '/../../etc',
    '/api//',
    '/api/%2F',
    '/api/..%2F',
  ].map((target) => get(target)),
  ...[
    '/?%',
    '/?a=%00',
    '/?a[',
    '/__/firebase/init.js?x=%',
    '/__/firebase/%/x.js',
    `/${'a'.repeat(7000)}`,
  ].map((target) => get(target)),
  ...['/api/x?y[]=\u00ff', '/\u00e9', '/;', '/a\\..\\b', '/:8080', '/@x'].map((target) => get(target)),
  ...['Host: [', 'Host: a b', 'Host:', 'Host: x\r\nHost: y'].map((host) => get('/', host)),
  get(
    '/',
    'Host: x',
    'Range: bytes=9-1',
    'If-Modified-Since: x',
    'Accept-Encoding: ;;',
    'Accept-Language: %%;q=z',
  ),
  get('/api/x', 'Host: x', 'Cookie: \u00ff\u00fe', 'X-A: \u00e9', 'TE: x', 'Keep-Alive: 1'),
  get('/api/x', 'Host: x', 'Expect: 100-continue'),
  post('abc', 'Content-Length: 3', 'Expect: 100-continue'),
  post('abc', 'Content-Length: 3', 'Expect: teapot'),
  post('abc', 'Content-Length: 3', 'Content-Encoding: gzip', 'Content-Type: application/json'),
  post('{', 'Content-Length: 1', 'Content-Type: application/json'),
  post('zz', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
  post('zz\r\n', 'Transfer-Encoding: chunked'),
  post('3\r\nabc\r\n0\r\n\r\n', 'Transfer-Encoding: chunked'),
  post('3\r\nabc\r\n0\r\nA: b\r\n\r\n', 'Transfer-Encoding: gzip, chunked', 'Trailer: A'),
  get('/api/x', 'Host: x', 'Upgrade: h2c'),
  get('/api/x', 'Host: x', 'Connection: TE', 'TE: trailers'),
  'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n',
  'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'BREW / HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.0\r\n\r\n',
  'GET\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n',
];

const patienceMs = minute;

/** The answer's status to raw bytes; 0 if the connection ends without one, null if nothing comes of it. */
export function statusOf(port: number, request: string): Promise<number | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    const end = (status: number | null) => {
      clearTimeout(late);
      socket.destroy();
      resolve(status);
    };
    const late = setTimeout(() => end(null), patienceMs);
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text;
      // What goes before the answer to `Expect`.
      const status = Number(/^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.\d (\d+)/.exec(answer)?.[1]);
      if (status >= 200) end(status);
    });
    socket.on('error', () => end(0));
    socket.on('close', () => end(0));
  });
}
