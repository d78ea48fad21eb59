import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The network of a call: the right-most hop, which Google's front end adds and clients can't forge. The whole
 * /64 of an IPv6 address, as one client may use all of it. Null without a front end.
 */
export function clientNetwork(headers: IncomingHttpHeaders): string | null {
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const address = hops.split(',').at(-1)?.trim() ?? '';
  if (address === '') return null;
  return isIPv6(address) ? prefixOf(address) : address;
}

/** The /48 of an IPv6 network, which has 65,536 of these and belongs to one customer; null for others. */
export function widerNetwork(network: string): string | null {
  return network.includes(':') ? `${network.split(':').slice(0, 3).join(':')}::/48` : null;
}

function prefixOf(address: string): string {
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  // An IPv4-mapped address such as ::ffff:192.0.2.1 has its IPv4 part in the last two groups.
  if (tail.at(-1)?.includes('.')) return tail.at(-1)!;
  const groups = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
