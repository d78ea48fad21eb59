import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import type { Delivery } from '@cine/dev-clock';

/** Lets time pass in the suite with that clock; resolves with what was delivered, in order. */
export async function letPass(
  host: string,
  time: { ms: number; sleeps?: boolean },
): Promise<{ now: number; deliveries: Delivery[] }> {
  // Without fetch's limit of five minutes.
  const call = request(`http://${host}/clock/pass`, { method: 'POST' });
  call.end(JSON.stringify(time));
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`The clock refused: ${response.statusCode}`);
  const lines: (Delivery | { now: number })[] = [];
  for await (const line of createInterface({ input: response })) lines.push(JSON.parse(line));
  const last = lines.pop();
  if (!last || !('now' in last)) throw new Error('The suite ended before the time had passed.');
  return { now: last.now, deliveries: lines as Delivery[] };
}
