import { expect } from 'chai';
import fc from 'fast-check';
import { formatDouble, formatError, formatJson } from './json-format.ts';

describe('Printed JSON', () => {
  it('has a line for each member, and brackets of lists around their items', () => {
    const json = { ids: ['a', 'b'], results: [{ time: 't' }, {}], none: {}, nothing: [], left: undefined };
    expect(formatJson(json)).to.equal(`{
  "ids": ["a", "b"],
  "results": [{
    "time": "t"
  }, {
  }],
  "none": {
  },
  "nothing": []
}
`);
  });

  it('has separate lines around the messages of a stream', () => {
    expect(formatJson([])).to.equal('[\n\n]\n');
    expect(formatJson([{ a: 1 }, {}])).to.equal('[\n{\n  "a": 1\n},\n{\n}\n]\n');
  });

  it('prints doubles with a point and other numbers without', () => {
    const json = { doubleValue: 2, latitude: -3, skippedResults: 2 };
    expect(formatJson(json)).to.equal(
      '{\n  "doubleValue": 2.0,\n  "latitude": -3.0,\n  "skippedResults": 2\n}\n',
    );
  });

  it('parses as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (json) => {
        expect(JSON.parse(formatJson(json))).to.deep.equal(JSON.parse(JSON.stringify(json)));
      }),
    );
  });

  it('of an error is one line with escaped slashes', () => {
    expect(formatError({ error: { code: 404, message: 'a/b "c"', none: undefined } })).to.equal(
      String.raw`{"error":{"code":404,"message":"a\/b \"c\""}}`,
    );
  });

  for (const [value, text] of [
    [0, '0.0'],
    [1, '1.0'],
    [-2.5, '-2.5'],
    [0.001, '0.001'],
    [0.0001, '1.0E-4'],
    [9_999_999, '9999999.0'],
    [10_000_000, '1.0E7'],
    [123_456_789, '1.23456789E8'],
    [-1.5e-10, '-1.5E-10'],
    [1e21, '1.0E21'],
    [Number.MAX_VALUE, '1.7976931348623157E308'],
    [12345.6789, '12345.6789'],
  ] as const) {
    it(`prints the double ${value} as ${text}`, () => {
      expect(formatDouble(value)).to.equal(text);
    });
  }

  it('keeps doubles exact', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(formatDouble(value))).to.equal(value === 0 ? 0 : value);
      }),
    );
  });
});
