import { refusalOf } from '@cine/contract/errors';
import { toldFaultSchema } from '@cine/contract/operations/faces/visits';
import { expect } from 'chai';
import fc from 'fast-check';
import { Refusal } from '../queries/refusal.ts';
import { toldFaultOf } from './told-fault.ts';

const site = 'https://cine.example';

function withStack(error: Error, ...lines: string[]): Error {
  return Object.assign(error, { stack: [`${error.name}: ${error.message}`, ...lines].join('\n') });
}

describe('The report of a fault in a page', () => {
  it('is where in our code it was, as each browser says it', () => {
    const at = [
      { file: 'assets/evening-B1_f2.js', line: 1, column: 2345 },
      { file: 'assets/react-C3.js', line: 2, column: 6 },
    ];
    const ofChromium = withStack(
      new TypeError('Zoé'),
      `    at Xe (${site}/assets/evening-B1_f2.js:1:2345)`,
      '    at other (chrome-extension://abc/assets/x.js:1:1)',
      '    at https://elsewhere.example/assets/x.js:1:1',
      `    at async ${site}/assets/react-C3.js:2:6`,
    );
    const ofOthers = Object.assign(new TypeError('Zoé'), {
      stack: `Xe@${site}/assets/evening-B1_f2.js:1:2345\n@${site}/join/QX7RTW:1:1\nasync*@${site}/assets/react-C3.js:2:6`,
    });
    for (const error of [ofChromium, ofOthers])
      expect(toldFaultOf(error, site)).to.deep.equal({ name: 'TypeError', at });
  });

  it('is nothing of refusals, networks and code that is out of reach', () => {
    const refusal = new Refusal('no', refusalOf({ code: 'internal', details: { reason: 'internal' } }), true);
    for (const error of [
      refusal,
      new TypeError('Failed to fetch dynamically imported module: https://cine.example/x.js'),
      new TypeError('Load failed'),
      Object.assign(new Error('offline'), { code: 'auth/network-request-failed' }),
      Object.assign(new Error('left'), { name: 'AbortError' }),
      'a text',
      undefined,
    ])
      expect(toldFaultOf(error, site)).to.equal(null);
  });

  it('has no words, whatever an error says, and always the form of the operation', () => {
    const words = fc
      .tuple(fc.constantFrom('', `\n    at ${site}/assets/`, 'reading "'), fc.string({ unit: 'grapheme' }))
      .map(([before, text]) => `${before}Zoé ${text} zoe@example.org`);
    fc.assert(
      fc.property(words, words, words, (message, name, code) => {
        const error = Object.assign(
          withStack(new RangeError(message), `    at f (${site}/assets/a.js:1:2)`),
          { name, code },
        );
        const fault = toldFaultOf(error, site);
        expect(toldFaultSchema.parse(fault)).to.deep.equal({
          name: 'Error',
          at: [{ file: 'assets/a.js', line: 1, column: 2 }],
        });
      }),
    );
  });
});
