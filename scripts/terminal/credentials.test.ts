import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { credentialsMissing } from '../../functions/src/clients/cloud/request.ts';

describe('Commands for a project', () => {
  for (const command of ['migrate/main.ts', 'audit.ts'])
    it(`say how to get credentials, where there are none: ${command}`, () => {
      const { FIRESTORE_EMULATOR_HOST: _, ...env } = process.env;
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, '..', command), '--project', 'cine-club'],
        {
          encoding: 'utf8',
          env: { ...env, GOOGLE_APPLICATION_CREDENTIALS: join(import.meta.dirname, 'none.json') },
        },
      );
      expect(stderr).to.equal(`${credentialsMissing}\n`);
      expect(status).to.be.above(0);
    }).timeout(minute);
});
