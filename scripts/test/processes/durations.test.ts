import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../workspaces.ts';
import { expectedSeconds, slow } from './durations.ts';

describe('Expected seconds of a test file', () => {
  it('are those of its last run here', () => {
    expect(expectedSeconds('web/test/new.test.ts', { 'web/test/new.test.ts': 3 })).to.equal(3);
  });

  it('are those of its closest folder if it has not run yet', () => {
    const browser = 'web/test/new.test.ts';
    const page = 'web/src/new.test.ts';
    expect(expectedSeconds(browser, {})).to.be.above(expectedSeconds(page, {}));
  });

  it('are more for tests that drive the functions than for pure ones', () => {
    const driving = 'functions/test/app-check.test.ts';
    const pure = 'functions/src/api/input.test.ts';
    expect(expectedSeconds(driving, {})).to.be.above(expectedSeconds(pure, {}));
  });

  it('are listed for slow files that exist', () => {
    expect(Object.keys(slow).filter((file) => !existsSync(join(root, file)))).to.deep.equal([]);
  });
});
