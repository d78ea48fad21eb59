import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { errorsDuring, expectLogs } from '#test/logs.ts';
import { resumeStalled } from './resume-stalled.ts';

expectLogs('not resumed');

/** Work that waits, each since a number of minutes, at a clock that the test moves. */
function line(waits: Record<string, number>) {
  const clock = { now: 100 * hour, minutesAPage: 0 };
  const since = new Map(Object.entries(waits).map(([id, minutes]) => [id, clock.now - minutes * minute]));
  const enqueued: string[] = [];
  const broken = new Set<string>();
  const resume = () =>
    resumeStalled({ now: () => clock.now }, 'not resumed', {
      loadBefore: async (instant, limit) => {
        clock.now += clock.minutesAPage * minute;
        const due = [...since].filter(([, at]) => at < instant).sort(([, one], [, other]) => one - other);
        return due.slice(0, limit).map(([id]) => id);
      },
      postpone: async (id, now) => {
        if (broken.has(id)) throw new Error('out of reach');
        if (!since.has(id)) return false;
        since.set(id, now);
        return true;
      },
      enqueue: async (id) => {
        enqueued.push(id);
      },
    });
  return { clock, since, enqueued, broken, resume };
}

const many = (count: number, minutes: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`old-${n}`, minutes + n / 1000]));

describe('Resuming what stalled', () => {
  it('enqueues what has waited for two hours, however much it is, and nothing twice', async () => {
    const { enqueued, resume } = line({ ...many(450, 200), recent: 119 });
    expect(await resume()).to.equal(450);
    expect(new Set(enqueued).size).to.equal(450);
    expect(enqueued).to.have.length(450).and.not.include('recent');
    expect(await resume()).to.equal(0);
  });

  it('keeps nothing waiting for what fails every time', async () => {
    const { clock, since, enqueued, resume } = line({ ...many(200, 200), recent: 60 });
    await resume();
    clock.now += 2 * hour;
    since.set('newcomer', clock.now - 4 * hour);
    enqueued.length = 0;
    // The old ones still wait, but behind the others.
    await resume();
    expect(enqueued.slice(0, 2)).to.deep.equal(['newcomer', 'recent']);
  });

  it('leaves to the next run what it has no time for', async () => {
    const { clock, resume } = line(many(450, 200));
    clock.minutesAPage = 5;
    expect([await resume(), await resume(), await resume()]).to.deep.equal([200, 200, 50]);
  });

  it('enqueues all others where it can’t be noted that one waits, and ends', async () => {
    const { broken, enqueued, resume } = line(many(200, 200));
    broken.add('old-199');
    const [error] = await errorsDuring(resume);
    expect(error).to.include({ event: 'not resumed', failed: 1, of: 200 });
    expect(enqueued).to.have.length(199);
  });
});
