import { createECDH } from 'node:crypto';
import { expect } from 'chai';
import { isPointOfCurve } from './push-key.ts';

describe('A key of a browser for pushes', () => {
  it('is a point of the curve, as browsers make them', () => {
    for (let made = 0; made < 5; made += 1) {
      const key = createECDH('prime256v1').generateKeys('base64url');
      expect(isPointOfCurve(key), key).to.equal(true);
    }
  });

  it('is neither another point nor none', () => {
    const key = createECDH('prime256v1').generateKeys();
    const moved = Buffer.from(key);
    moved[64]! ^= 1;
    for (const bytes of [moved, Buffer.concat([Buffer.from([4]), Buffer.alloc(64)]), Buffer.alloc(65, 255)])
      expect(isPointOfCurve(bytes.toString('base64url'))).to.equal(false);
  });
});
