import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { send } from './send-json.ts';
import { project, type Suite } from './suite.ts';

type Delivery = { path: string; headers: Record<string, string>; body: Buffer; failures: number };

/** A trigger that fails so often on the same event always does. */
const maxFailures = 20;

export type HeldDeliveries = {
  /** Delivers a held event; `again` keeps it for another delivery. Failed events are held again. */
  deliver: (which: number, again?: boolean) => Promise<void>;
  /** Delivers the rest, two at a time, in the order that `pick` chooses. */
  deliverAll: (pick: () => number) => Promise<void>;
  /** How many are held. */
  held: () => number;
  /** Answers the next delivery with an error, so that the emulator repeats it later. */
  refuseNext: () => void;
  /** Delivers events at once again, as they come. */
  release: () => Promise<void>;
};

/**
 * Sits between the emulator and some triggers: accepts their events at once and delivers them on demand,
 * late, twice and in any order.
 */
export async function holdDeliveries(running: Suite, ...triggers: string[]): Promise<HeldDeliveries> {
  const held: Delivery[] = [];
  let refusals = 0;

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const delivery = {
      path,
      headers: eventHeaders(request.headers),
      body: await buffer(request),
      failures: 0,
    };
    response.statusCode = await receive(delivery);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await pointEmulatorTo(`127.0.0.1:${(server.address() as AddressInfo).port}`);

  async function receive(delivery: Delivery): Promise<number> {
    if (!triggers.some((trigger) => delivery.path.endsWith(`/${trigger}`)))
      return (await post(delivery)).status;
    if (refusals > 0) {
      refusals -= 1;
      return 500;
    }
    held.push(delivery);
    return 200;
  }

  async function post({ path, headers, body }: Delivery) {
    return send(running.url + path, { headers, body });
  }

  async function deliver(which: number, again = false): Promise<void> {
    if (held.length === 0) return;
    const at = which % held.length;
    const delivery = held[at]!;
    if (!again) held.splice(at, 1);
    const { status, body } = await post(delivery);
    if (status === 200) return;
    delivery.failures += 1;
    if (delivery.failures > maxFailures) throw new Error(`${delivery.path} always fails: ${body}`);
    if (!again) held.push(delivery);
  }

  async function pointEmulatorTo(host: string): Promise<void> {
    const address = `http://${running.emulator}/emulator/v1/projects/${project}:functionsEmulator`;
    await fetch(address, { method: 'POST', body: JSON.stringify({ host }) });
  }

  return {
    deliver,
    held: () => held.length,
    async deliverAll(pick) {
      refusals = 0;
      await running.settled();
      while (held.length > 0) await Promise.all([deliver(pick()), deliver(pick())]);
    },
    refuseNext: () => {
      refusals += 1;
    },
    async release() {
      await running.settled();
      await pointEmulatorTo(new URL(running.url).host);
      server.close();
      server.closeAllConnections();
    },
  };
}

function eventHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const named = Object.entries(headers).filter(([name]) => name.startsWith('ce-') || name === 'content-type');
  return Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
}
