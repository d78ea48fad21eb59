import { expect } from 'chai';
import { pushHosts } from '#config.ts';
import { hostsIn, isAllowedEndpoint } from './endpoint.ts';

const allowed = { hosts: ['fcm.example', '*.push.example'], local: 'http://127.0.0.1:4074' };

describe('An endpoint', () => {
  it('is allowed at a named host and below a named domain, over HTTPS', () => {
    for (const endpoint of ['https://fcm.example/a', 'https://web.push.example/b?c', 'https://FCM.example/'])
      expect(isAllowedEndpoint(endpoint, allowed), endpoint).to.equal(true);
  });

  it('is refused anywhere else, however its address looks', () => {
    for (const endpoint of [
      ...['http://fcm.example/a', 'https://fcm.example:8443/a', 'https://fcm.example.evil.test/'],
      ...[
        'https://push.example/',
        'https://evilpush.example/',
        'https://x@fcm.example/',
        'ftp://fcm.example/',
      ],
      ...[
        'https://evil.test/?https://fcm.example',
        'https://evil.test#fcm.example',
        'https://fcm.example/#a',
      ],
      ...['https://fcm.example@evil.test/', 'https://127.0.0.1/', 'not an address', ''],
    ])
      expect(isAllowedEndpoint(endpoint, allowed), endpoint).to.equal(false);
  });

  it('is allowed at the local push service only where there is one', () => {
    const endpoint = 'http://127.0.0.1:4074/push/1';
    expect(isAllowedEndpoint(endpoint, allowed)).to.equal(true);
    expect(isAllowedEndpoint('http://127.0.0.1:4075/push/1', allowed)).to.equal(false);
    expect(isAllowedEndpoint(endpoint, { ...allowed, local: null })).to.equal(false);
  });
});

describe('The list of push services', () => {
  it('has those of all browsers unless it is set, also of Chromium built without Google’s keys', () => {
    const allowed = { hosts: hostsIn(pushHosts.options!.default as string), local: null };
    for (const endpoint of [
      'https://fcm.googleapis.com/fcm/send/a',
      'https://jmt17.google.com/fcm/send/a',
      'https://updates.push.services.mozilla.com/wpush/v2/a',
      'https://web.push.apple.com/a',
      'https://wns2-par02p.notify.windows.com/w/?token=a',
    ])
      expect(isAllowedEndpoint(endpoint, allowed), endpoint).to.equal(true);
    expect(isAllowedEndpoint('https://www.google.com/fcm/send/a', allowed)).to.equal(false);
  });

  it('may have spaces, and be empty', () => {
    expect(hostsIn(' fcm.example, *.push.example ')).to.deep.equal(['fcm.example', '*.push.example']);
    expect(hostsIn(' ')).to.deep.equal([]);
  });

  it('is refused with anything that isn’t a host', () => {
    for (const list of [
      'https://fcm.example',
      'fcm.example/',
      'fcm.example:443',
      'localhost',
      '*',
      '*.',
      'a,,b',
    ])
      expect(() => hostsIn(`push.example,${list}`), list).to.throw('PUSH_HOSTS');
  });
});
