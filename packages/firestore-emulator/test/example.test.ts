import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';

describe('The example in the README', function () {
  this.timeout(30_000);

  it('prints the result of one query, and the index that the other one needs', () => {
    const file = join(import.meta.dirname, '../examples/quick-start.ts');
    const output = execFileSync(process.execPath, [file], { encoding: 'utf8' });
    expect(output).to.contain('Before 1950: Stagecoach\n');
    expect(output).to.match(/The query requires an index\. .*"fieldPath":"genre".*"fieldPath":"year"/);
  });
});
