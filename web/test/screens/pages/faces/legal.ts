import { answerNotice, listNotices, sendNotice } from '@cine/contract/operations/faces/notices';
import type { Screens } from '../../screen.ts';
import { press, saying } from '../../show.ts';
import { olga, visiting, way } from '../../steps.ts';

const law = (topic: string) =>
  visiting(`/legal/${topic}`).shows((page) => page.getByRole('heading', { level: 1 }));
const reporting = law('report').says('legal.reportTitle');

export const legal = {
  legal: {
    terms: law('terms'),
    imprint: law('imprint'),
    contact: law('contact'),
    credits: law('credits'),
    licences: law('licences').shows((page) => page.locator('details').first()),
    'licence-open': law('licences').doing((page) => page.locator('summary').first().click()),
    report: reporting,
    faults: reporting.pressed('legal.send').says('legal.whereMissing'),
    sent: reporting.doing(async (page, say) => {
      await page.getByLabel(say('legal.where')).fill('https://cine.example/s/abc');
      await page.getByLabel(say('legal.why')).fill('Une photo de moi que je n’ai pas permise.');
      await page.getByLabel(say('legal.goodFaith')).check();
      await press(page, say, 'legal.send');
      await saying(page, say('legal.sentTitle'));
    }),
    answered: way(async (stage) => {
      const operator = await olga(stage);
      const { notice } = await operator.call(sendNotice, {
        where: 'https://cine.example/s/abc',
        why: 'Une photo de moi que je n’ai pas permise.',
        inGoodFaith: true,
        key: crypto.randomUUID(),
      });
      const { reference } = notice;
      const words = 'La photo n’est plus là, et le compte est suspendu pour sept jours.';
      await operator.call(answerNotice, { reference, decision: 'removed', words });
      const page = await stage.visit(`/legal/report#${reference}`);
      await press(page, stage.say, 'legal.follow');
      await saying(page, stage.say('legal.decision_removed'));
      return page;
    }),
  },
} satisfies Screens;

/** Leaves nothing that waits, so that only what is reported here is seen. */
export async function clearNotices({ call }: Awaited<ReturnType<typeof olga>>): Promise<void> {
  const { notices } = await call(listNotices, {});
  for (const { reference } of notices)
    await call(answerNotice, { reference, decision: 'elsewhere', words: 'Nothing was found here.' });
}
