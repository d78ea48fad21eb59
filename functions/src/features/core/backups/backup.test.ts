import { day, hour, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { backupOf, dayOf, erasureIn, erasureName, files, isExpired } from './backup.ts';

const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) });

describe('A backup’s place in the bucket', () => {
  it('says when it began, and what the database was then', () => {
    const startedAt = Date.UTC(2026, 10, 30, 2, 30, 7);
    const backup = backupOf({ id: 'aB3', startedAt });
    expect(backup.folder).to.equal('backups/2026-11-30T02-30Z-aB3');
    expect(toInstant(backup.snapshotAt)).to.equal('2026-11-30T02:30:00.000Z');
  });

  it('is kept for as many days as the operator says, and the erasures since for longer', () => {
    const keptDays = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(instant, instant, instant, keptDays, (madeAt, erasedAt, now, days) => {
        const backup = backupOf({ id: 'any', startedAt: madeAt });
        const file = `${backup.folder}/${files.manifest}`;
        const erasure = erasureName('digest', erasedAt);
        expect(erasureIn(erasure)).to.deep.equal({ day: toInstant(erasedAt).slice(0, 10), digest: 'digest' });
        expect(isExpired(file, madeAt + (days + 1) * day, days)).to.equal(true);
        expect(isExpired(file, madeAt + (days - 1) * day, days)).to.equal(false);
        // Whatever a backup may bring back, the list still has.
        const isNeeded =
          erasedAt >= backup.snapshotAt && !isExpired(file, now - hour, days) && now >= erasedAt;
        if (!isNeeded) return;
        expect(isExpired(erasure, now, days)).to.equal(false);
        expect(erasureIn(erasure).day >= dayOf(backup)).to.equal(true);
      }),
    );
  });

  it('leaves alone what is neither', () => {
    for (const name of ['notes.txt', 'backups/readme', 'others/2020-01-01/x'])
      expect(isExpired(name, Date.UTC(2030, 0), 1)).to.equal(false);
  });
});
