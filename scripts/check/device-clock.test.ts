import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const folder = join(import.meta.dirname, '../../web/src');

/** What reads the device's clock for the device's sake: a cache's age, a file's name, a local date. */
const ownAffairs = [
  'components/challenge/rules/choice-names.ts',
  'components/feedback/answered-at.tsx',
  'data/database-rest.ts',
  'data/device/use-is-past.ts',
  'data/exports/export-movies.ts',
  'data/queries/first/begun-reads.ts',
  'data/queries/use-answer.ts',
  'data/server-time.ts',
  'data/sign-in-of.ts',
  'pages/core/settings/place-and-services.tsx',
  'pages/faces/privacy/download-data.tsx',
  'pages/game/statistics/index.tsx',
  'pages/together/session/candidates/use-tonight.ts',
];

describe('The device’s clock', () => {
  it('is read for its own affairs alone: the server’s instants are compared with serverNow()', () => {
    const sources = globSync('**/*.{ts,tsx}', {
      cwd: folder,
      exclude: ['**/*.test.*', '**/*.test-support.*'],
    });
    const readers = sources.filter((file) =>
      /\bDate\.now\b|\bnew Date\(\)/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(readers.sort()).to.deep.equal(ownAffairs);
  });
});
