import { startJob } from '@cine/contract/operations/core/jobs';
import { second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/faces/operator/states.ts';
import { follow } from '../../support/in-place.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { holdDocuments, press, saying, titled } from '../show.ts';

async function newOperator({ member, promote }: Stage): Promise<Person> {
  const olga = await member('Olga');
  await promote(olga);
  return olga;
}

const opened = async ({ open, say }: Stage, person: Person): Promise<Page> =>
  titled(await open(person, '/operator'), say('operator.title'));

async function finished(stage: Stage): Promise<Page> {
  const olga = await newOperator(stage);
  await olga.call(startJob, { job: 'trending' });
  const page = await opened(stage, olga);
  await page.getByRole('status').getByText(stage.say('operator.finished')).first().waitFor();
  return page;
}

async function refused({ member, open, say }: Stage): Promise<Page> {
  return titled(await open(await member('Léa'), '/operator'), say('operator.notYoursTitle'));
}

export const operator: Screens<Pick<States, 'operator'>> = {
  operator: {
    'not-yours': refused,
    'still-not': async (stage) => {
      const page = await refused(stage);
      await press(page, stage.say, 'operator.lookAgain');
      return saying(page, stage.say('operator.stillNot'));
    },
    loading: async (stage) => {
      const { open, say } = stage;
      const page = await titled(await open(await newOperator(stage), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/operator');
      return titled(page, say('operator.title'));
    },
    'never-run': async (stage) => opened(stage, await newOperator(stage)),
    finished,
    failed: async (stage) => {
      const olga = await newOperator(stage);
      const { run } = await olga.call(startJob, { job: 'details' });
      await stage.suite.quiet();
      // As after the last of several attempts.
      const errors = ['TMDB did not answer movie/603 in time'];
      await stage.update(`jobRuns/${run.id}`, { status: 'failed', reason: 'given-up', errors });
      const page = await opened(stage, olga);
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
      const olga = await newOperator(stage);
      stage.suite.tmdb.faults.next(Number.POSITIVE_INFINITY, 'slow', { ms: 1.5 * second });
      await olga.call(startJob, { job: 'popular' });
      const page = await opened(stage, olga);
      await page.getByRole('progressbar').first().waitFor();
      return page;
    },
  },
};
