import { expect } from 'chai';
import fc from 'fast-check';
import { isPublicAddress } from './public-address.ts';

const byte = fc.nat({ max: 255 });

describe('A public address', () => {
  it('is none of this machine, a private network, or a cloud’s metadata server', () => {
    const refused = [
      ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
      ...['169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
      ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1'],
      ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::'],
      ...['2001::1', '2001:db8::1', '', 'localhost', '127.1', '0x7f000001', '2130706433', '1.1.1.1 '],
    ];
    expect(refused.filter(isPublicAddress)).to.deep.equal([]);
  });

  it('is any other', () => {
    const taken = ['8.8.8.8', '142.250.74.106', '172.15.0.1', '172.32.0.1', '2a00:1450:4007:80f::200a'];
    expect(taken.filter((address) => !isPublicAddress(address))).to.deep.equal([]);
  });

  it('is none that begins as a private network does', () => {
    const first = fc.constantFrom('10', '127', '0', '192.168', '169.254', '224', '240');
    fc.assert(
      fc.property(first, byte, byte, byte, (start, ...rest) => {
        const parts = [...start.split('.'), ...rest].slice(0, 4);
        expect(isPublicAddress(parts.join('.'))).to.equal(false);
      }),
    );
  });
});
