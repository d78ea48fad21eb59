import type { IncomingHttpHeaders } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

const via = ' via ';

/**
 * The network of a call: the right-most hop, which Google's front end adds and clients can't forge, and the
 * client that this hop forwards, as Hosting's does; a caller may forge that. The whole /64 of an IPv6
 * address, as one client may use all of it. Null without a front end.
 */
export function clientNetwork(headers: IncomingHttpHeaders): string | null {
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const [hop = '', before = ''] = hops.map((each) => each.trim()).reverse();
  if (hop === '') return null;
  const forwarded = [headers['fastly-client-ip'] ?? before].flat()[0] ?? '';
  const network = networkOf(hop);
  const client = networkOf(forwarded);
  return isIP(forwarded) > 0 && client !== network ? `${client}${via}${network}` : network;
}

/**
 * What can't be forged around a network: the hop that forwards for many clients, or the /48 of an IPv6 one,
 * which belongs to one customer and has 65,536 networks; null for others.
 */
export function widerNetwork(network: string): string | null {
  const hop = network.split(via).at(-1)!;
  if (hop.includes(':')) return `${hop.split(':').slice(0, 3).join(':')}::/48`;
  return hop === network ? null : hop;
}

function networkOf(address: string): string {
  return isIPv6(address) ? prefixOf(address) : address;
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
