import { startJob } from '@cine/contract/operations/core/jobs';
import { second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { Person, Screens, Stage } from '../screen.ts';
import { titled } from '../show.ts';
import { at, headed, olga, pressed, says, waiting } from '../steps.ts';

const opened = async ({ open, say }: Stage, person: Person): Promise<Page> =>
  titled(await open(person, '/operator'), say('operator.title'));

async function finished(stage: Stage): Promise<Page> {
  const person = await olga(stage);
  await person.call(startJob, { job: 'trending' });
  const page = await opened(stage, person);
  await page.getByRole('status').getByText(stage.say('operator.finished')).first().waitFor();
  return page;
}

const refused = headed(at('/operator'), 'operator.notYoursTitle');

export const operator = {
  operator: {
    'not-yours': refused,
    'still-not': says(pressed(refused, 'operator.lookAgain'), 'operator.stillNot'),
    loading: headed(waiting('/operator', olga), 'operator.title'),
    'never-run': async (stage) => opened(stage, await olga(stage)),
    finished,
    failed: async (stage) => {
      const person = await olga(stage);
      const { run } = await person.call(startJob, { job: 'details' });
      await stage.suite.quiet();
      // As after the last of several attempts.
      const errors = ['TMDB did not answer movie/603 in time'];
      await stage.update(`jobRuns/${run.id}`, { status: 'failed', reason: 'given-up', errors });
      const page = await opened(stage, person);
      await page.getByRole('status').getByText(stage.say('operator.failed')).first().waitFor();
      return page;
    },
    history: async (stage) => {
      const page = await finished(stage);
      await page
        .locator('summary', { hasText: stage.say('operator.history') })
        .first()
        .click();
      return page;
    },
    // The last one, as its job goes on.
    running: async (stage) => {
      const person = await olga(stage);
      stage.suite.tmdb.faults.next(Number.POSITIVE_INFINITY, 'slow', { ms: 1.5 * second });
      await person.call(startJob, { job: 'popular' });
      const page = await opened(stage, person);
      await page.getByRole('progressbar').first().waitFor();
      return page;
    },
  },
} satisfies Screens;
