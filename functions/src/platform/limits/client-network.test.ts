import { expect } from 'chai';
import { clientNetwork, widerNetwork } from './client-network.ts';

const from = (forwarded: string) => clientNetwork({ 'x-forwarded-for': forwarded });

describe('The network of a client', () => {
  it('is the right-most hop, with the client that it forwards', () => {
    expect(from('203.0.113.7')).to.equal('203.0.113.7');
    expect(from('198.51.100.1, 10.0.0.1,203.0.113.7')).to.equal('10.0.0.1 via 203.0.113.7');
    expect(from('nonsense, 203.0.113.7 ')).to.equal('203.0.113.7');
    expect(from('203.0.113.7, 203.0.113.7')).to.equal('203.0.113.7');
    const byHosting = { 'x-forwarded-for': '192.0.2.1, 203.0.113.7', 'fastly-client-ip': '2001:db8::1' };
    expect(clientNetwork(byHosting)).to.equal('2001:db8:0:0 via 203.0.113.7');
  });

  it('is within a hop, whatever clients that forwards', () => {
    for (const client of ['198.51.100.1', '2001:db8::1'])
      expect(widerNetwork(from(`${client}, 203.0.113.7`)!)).to.equal('203.0.113.7');
    expect(widerNetwork(from('198.51.100.1, 2001:db8:7:1::1')!)).to.equal('2001:db8:7::/48');
  });

  it('is the whole /64 of an IPv6 address, in any notation', () => {
    const network = from('2001:db8:0:1::1');
    expect(from('2001:0DB8:0000:0001:ffff:ffff:ffff:ffff')).to.equal(network);
    expect(from('2001:db8::1:0:0:0:9')).to.equal(network);
    expect(from('2001:db8:0:2::1')).to.not.equal(network);
    expect(from('::1')).to.equal('0:0:0:0');
    expect(from('::ffff:203.0.113.7')).to.equal('203.0.113.7');
  });

  it('is within the /48 of an IPv6 address', () => {
    const wider = widerNetwork(from('2001:db8:7:1::1')!);
    expect(widerNetwork(from('2001:db8:7:ffff::1')!)).to.equal(wider);
    expect(widerNetwork(from('2001:db8:8:1::1')!)).to.not.equal(wider);
    expect(widerNetwork(from('203.0.113.7')!)).to.equal(null);
  });

  it('is unknown without a front end', () => {
    expect(clientNetwork({})).to.equal(null);
    expect(from('')).to.equal(null);
    expect(from('203.0.113.7, ')).to.equal(null);
  });
});
