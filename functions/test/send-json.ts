import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

const agent = new Agent({ keepAlive: true });

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };
type Received = { status: number; headers: IncomingHttpHeaders; body: string };

/** Sends a request and returns the answer, as fetch does, but in less processor time. */
export async function send(url: string, { method = 'POST', headers, body }: Sent): Promise<Received> {
  // Without a length, a DELETE's body would be taken for the next request.
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const call = request(url, { method, agent, headers: { ...headers, ...length } });
  call.end(body);
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, body: await text(response) };
}

export async function sendJson(url: string, request: Sent) {
  const { body, ...answer } = await send(url, request);
  return { ...answer, json: JSON.parse(body) as unknown };
}
