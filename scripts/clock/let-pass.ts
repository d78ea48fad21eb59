import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import type { Delivery } from '@cine/dev-clock';

/**
 * Lets time pass in the suite with that clock; resolves with what was delivered, in order, each of which
 * `onDelivery` hears of at once.
 */
export async function letPass(
  host: string,
  time: { ms: number; sleeps?: boolean },
  onDelivery: (delivery: Delivery) => void = () => {},
): Promise<{ now: number; deliveries: Delivery[] }> {
  // Without fetch's limit of five minutes.
  const call = request(`http://${host}/clock/pass`, { method: 'POST' });
  call.end(JSON.stringify(time));
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`The clock refused: ${response.statusCode}`);
  const deliveries: Delivery[] = [];
  for await (const text of createInterface({ input: response })) {
    const line = JSON.parse(text) as Delivery | { now: number };
    if ('now' in line) return { now: line.now, deliveries };
    deliveries.push(line);
    onDelivery(line);
  }
  throw new Error('The suite ended before the time had passed.');
}
