import { networkInterfaces } from 'node:os';
import { expect } from 'chai';
import { createGate } from './gate.ts';

const HOST = '127.0.0.1:8080';

describe('The gate', () => {
  const loopback = createGate('127.0.0.1');

  for (const name of ['localhost', 'my.localhost', '127.0.0.1', '127.8.9.1', '[::1]', 'LOCALHOST']) {
    it(`lets ${name} pass as host and as origin, with any port`, () => {
      for (const port of ['', ':1', ':65535']) {
        expect(loopback({ host: `${name}${port}` })).to.equal(null);
        expect(loopback({ host: HOST, origin: `http://${name}${port}` })).to.equal(null);
        expect(loopback({ host: HOST, origin: `https://${name}${port}` })).to.equal(null);
      }
    });
  }

  it('lets servers, which send no origin, and apps on localhost pass', () => {
    expect(loopback({})).to.equal(null);
    expect(loopback({ host: HOST, origin: 'capacitor://localhost' })).to.equal(null);
  });

  const foreign = [
    'example.com',
    'localhost.example.com',
    'notlocalhost',
    '127.0.0.1.example.com',
    '128.0.0.1',
    '[::2]',
    '192.168.1.2',
  ];
  for (const name of foreign) {
    it(`refuses ${name} as host and as origin, and says how to allow it`, () => {
      for (const headers of [{ host: `${name}:8080` }, { host: HOST, origin: `http://${name}:8080` }]) {
        const refusal = loopback(headers);
        expect(refusal).to.have.property('code', 'PERMISSION_DENIED');
        expect(refusal?.message).to.contain(`--allow-host '${name}'`);
      }
    });
  }

  for (const origin of ['null', 'file://', 'nonsense', 'chrome-extension://abcdef']) {
    it(`refuses the origin ${origin}`, () => {
      for (const gate of [loopback, createGate('fe80::1%eth0')])
        expect(gate({ host: HOST, origin })).to.have.property('code', 'PERMISSION_DENIED');
    });
  }

  for (const host of [
    '',
    'example.com/@localhost',
    'example.com#localhost',
    'localhost@example.com',
    'a b',
  ]) {
    it(`refuses the malformed host "${host}"`, () => {
      expect(loopback({ host })).to.have.property('code', 'PERMISSION_DENIED');
    });
  }

  it('lets the host pass that the server is bound to', () => {
    for (const [bound, host] of [
      ['dev.test', 'dev.test:80'],
      ['10.1.2.3', '10.1.2.3'],
      ['fd00::1', '[fd00:0::1]:8080'],
    ] as const) {
      expect(createGate(bound)({ host })).to.equal(null);
      expect(loopback({ host })).not.to.equal(null);
    }
  });

  it('lets this machine’s addresses pass if the server is bound to all, and no names', () => {
    const [address] = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .map((one) => (one.family === 'IPv6' ? `[${one.address}]` : one.address));
    for (const bound of ['0.0.0.0', '::']) {
      const gate = createGate(bound);
      expect(gate({ host: `${address}:8080`, origin: `http://${address}:3000` })).to.equal(null);
      expect(gate({ host: 'example.com' })).not.to.equal(null);
      expect(gate({ host: '8.8.8.8' })).not.to.equal(null);
    }
  });

  it('lets names pass that were allowed, below a name, or any', () => {
    const gate = createGate('127.0.0.1', ['Dev.Example.com', '*.app.test']);
    expect(gate({ host: 'dev.example.com', origin: 'https://x.app.test' })).to.equal(null);
    for (const host of ['example.com', 'x.dev.example.com', 'app.test', 'xapp.test'])
      expect(gate({ host })).not.to.equal(null);
    expect(createGate('127.0.0.1', ['*'])({ host: 'example.com', origin: 'null' })).to.equal(null);
  });

  it('is not made of something else than names, which would match malformed ones', () => {
    for (const allowed of ['', 'https://example.com', 'a b'])
      expect(() => createGate('127.0.0.1', [allowed])).to.throw(`expects a name, not "${allowed}"`);
  });

  it('logs a name that it refuses once', () => {
    const lines: string[] = [];
    const gate = createGate('127.0.0.1', [], (line) => lines.push(line));
    for (const host of ['a.test', 'a.test:1', 'b.test']) gate({ host });
    expect(lines).to.have.length(2);
    expect(lines[0]).to.match(/^WARN The host a\.test/);
  });
});
