import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The part of IPv6 that has been assigned to networks so far. */
const global = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an IP address is on the public internet. IPv4 inside IPv6 never counts, wherever it leads. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(global));
}
