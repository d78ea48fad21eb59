import { BlockList, isIP } from 'node:net';

/** Networks that aren't the public internet: IANA's special-purpose registries, and multicast. */
const special = new BlockList();
for (const network of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24'],
  ...['192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [address, bits] = network.split('/') as [string, string];
  special.addSubnet(address, Number(bits), 'ipv4');
}

/** Global unicast; of it, addresses that hold or lead to others: Teredo, documentation, 6to4. */
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
for (const network of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  const [address, bits] = network.split('/') as [string, string];
  special.addSubnet(address, Number(bits), 'ipv6');
}

/**
 * Whether an IP address is on the public internet. IPv4 addresses inside IPv6 are refused, wherever they
 * lead.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  return version === 6 && unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
