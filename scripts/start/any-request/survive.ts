import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { hideServer, spellDots } from './as-deployed.ts';

type Exchange = { request: IncomingMessage; response: ServerResponse };
type OnError = (error: unknown, origin: NodeJS.UncaughtExceptionOrigin) => void;

/**
 * Lets the Firebase CLI answer any request. It ends for every error that nobody catches, and some requests
 * cause one: Hosting takes the path `//` for an address. Call it before the CLI is loaded.
 */
export function surviveRequests(): void {
  const exchanges = new AsyncLocalStorage<Exchange>();
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
    if (event !== 'request') return EventEmitter.prototype.emit.call(this, event, ...args);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    if (!isUnderstood(request)) {
      response.writeHead(400, { 'content-type': 'text/plain', connection: 'close' }).end('Bad request\n');
      return true;
    }
    hideConnection(request);
    request.url = spellDots(request.url!);
    hideServer(response);
    const exchange = { request, response };
    try {
      return exchanges.run(exchange, () => EventEmitter.prototype.emit.call(this, event, ...args));
    } catch (error) {
      endExchange(exchange, error);
      return true;
    }
  };

  const on = process.on.bind(process) as (event: string, listener: OnError) => NodeJS.Process;
  process.on = ((event: string, listener: OnError) =>
    on(
      event,
      event !== 'uncaughtException'
        ? listener
        : (error, origin) => {
            const exchange = exchanges.getStore();
            if (exchange) endExchange(exchange, error);
            else listener(error, origin);
          },
    )) as typeof process.on;
}

const aboutConnection = ['connection', 'expect', 'keep-alive', 'transfer-encoding', 'upgrade'];

/**
 * Keeps what a caller says of its own connection from Hosting's proxy, which would copy it, and whose client
 * refuses to send it. Parsers still read there whether a body follows.
 */
function hideConnection({ headers }: IncomingMessage): void {
  for (const name of aboutConnection.filter((each) => each in headers))
    Object.defineProperty(headers, name, { enumerable: false });
}

/** Whether servers can read the address, a path with a host if it is named, and a body as it was sent. */
export function isUnderstood({
  url = '',
  headers: { host, 'transfer-encoding': coding },
}: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  if (!/^\/(?![/\\])/.test(url)) return false;
  // Hosting's proxy would wait forever for one that is compressed on its way.
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') return false;
  if (host !== undefined && !URL.canParse(`http://${host}`)) return false;
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return !path.includes('\0');
  } catch {
    return false;
  }
}

/** Answers the request that an error belongs to. */
function endExchange({ request, response }: Exchange, error: unknown): void {
  console.error(`${request.method} ${request.url} failed:`, error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'text/plain' }).end('This request failed\n');
}
