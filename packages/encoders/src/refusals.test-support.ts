import { rejects } from 'node:assert/strict';
import { expect } from 'chai';
import type { Files } from './folders.test-support.ts';
import { ModelFolderError } from './model-folder.ts';

/** Tests that folders aren't loaded, by what is wrong with them, and that the error says so. */
export function refusesFolders(
  load: (files: Files) => Promise<unknown>,
  wrong: Record<string, [Files, RegExp]>,
): void {
  for (const [what, [files, message]] of Object.entries(wrong)) {
    it(`refuses a folder with ${what}, and says so`, async () => {
      await rejects(load(files), (error) => {
        expect(error).to.be.instanceOf(ModelFolderError);
        expect(String(error)).to.match(message);
        return true;
      });
    });
  }
}
