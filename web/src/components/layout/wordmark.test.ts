import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ticket } from './wordmark.tsx';

describe('The wordmark', () => {
  it('has the mark of the icon', () => {
    const icon = readFileSync(join(import.meta.dirname, '../../../public/icon.svg'), 'utf8');
    expect(icon).to.include(`d="${ticket}"`);
  });
});
