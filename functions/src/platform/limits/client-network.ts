import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Where a call came from, as far as it can be trusted: the right-most hop is the one that Google's front end adds, all
 * before it are what the client says. An IPv6 network counts as a whole (/64), for whoever has one address has them
 * all. Null where no front end stands between, as under the emulators.
 */
export function clientNetwork(headers: IncomingHttpHeaders): string | null {
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const address = hops.split(',').at(-1)?.trim() ?? '';
  if (address === '') return null;
  return isIPv6(address) ? prefixOf(address) : address;
}

function prefixOf(address: string): string {
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  // An IPv4 address in disguise, ::ffff:192.0.2.1, fills the last two groups.
  if (tail.at(-1)?.includes('.')) return tail.at(-1)!;
  const groups = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
