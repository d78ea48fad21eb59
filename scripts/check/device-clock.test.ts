import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const folder = join(import.meta.dirname, '../../web/src');

/** What reads the device's clock for the device's sake: a cache's age, a file's name, a local date. */
const ownAffairs = [
  'components/feedback/answered-at.tsx',
  'data/database-rest.ts',
  'data/device/just-recorded.ts',
  'data/device/use-is-past.ts',
  'data/exports/export-movies.ts',
  'data/queries/first/begun-reads.ts',
  'data/queries/use-answer.ts',
  'data/server-time.ts',
  'data/sign-in-of.ts',
  'pages/core/settings/place-and-services.tsx',
  'pages/faces/privacy/download-data.tsx',
  'pages/together/session/candidates/use-tonight.ts',
];

describe('The device’s clock', () => {
  it('is read for its own affairs alone: the server’s instants are compared with serverNow()', () => {
    expect(filesWith(/\bDate\.now\b|\bnew Date\(\)/)).to.deep.equal(ownAffairs);
  });

  it('is asked for its zone in one place, since that may be unknown', () => {
    expect(filesWith(/\bresolvedOptions\(\)\.timeZone|\btimeZone\b.*\bresolvedOptions\(\)/)).to.deep.equal([
      'data/device/zone-of-device.ts',
    ]);
  });
});

function filesWith(pattern: RegExp): string[] {
  const sources = globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['**/*.test.*', '**/*.test-support.*'] });
  return sources.filter((file) => pattern.test(readFileSync(join(folder, file), 'utf8'))).sort();
}
