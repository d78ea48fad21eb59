import { expect } from 'chai';
import { deviceKindOf } from './device-kind.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

describe('The kind of a device', () => {
  for (const [kind, userAgent] of [
    ['Chrome, Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`],
    ['Edge, Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/150.0.0.0`],
    ['Yandex, Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} YaBrowser/26.10.0 Yowser/2.5`],
    ['Chrome, Android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome}`],
    ['Firefox, Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'],
    [
      'Safari, iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1',
    ],
    ['Safari, macOS', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15'],
    ['', 'curl/9.0'],
  ] as const)
    it(`is ${kind || 'nothing that is known'}`, () => {
      expect(deviceKindOf(userAgent)).to.equal(kind);
    });
});
