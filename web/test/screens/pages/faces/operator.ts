import type { OutputOf } from '@cine/contract/operation';
import { showAiUsage } from '@cine/contract/operations/core/ai';
import { startJob } from '@cine/contract/operations/core/jobs';
import {
  type Broadcast,
  discardBroadcast,
  listBroadcasts,
  writeBroadcast,
} from '@cine/contract/operations/faces/broadcasts';
import { decide, listCases, report } from '@cine/contract/operations/faces/moderation';
import { sendNotice } from '@cine/contract/operations/faces/notices';
import { second } from '@cine/contract/time';
import type { WordKey } from '#i18n/index.tsx';
import type { Person, Screens, Stage } from '../../screen.ts';
import { press, saying, titled } from '../../show.ts';
import { at, having, olga, type Way, waiting, way } from '../../steps.ts';
import { clearNotices } from './legal.ts';

const outside = {
  where: 'https://cine.example/s/abc',
  why: 'Une photo de moi que je n’ai pas permise.',
  name: 'Ida Stern',
  email: 'ida@example.test',
  inGoodFaith: true,
} as const;

const reports = '/operator/reports';
const rude = { text: 'Sale Type' };

const sums = { calls: 48, answered: 46, repaired: 2, inputTokens: 61_000, outputTokens: 9_400 };
const used: OutputOf<typeof showAiUsage> = {
  models: [
    { provider: 'mistral', model: 'mistral-small-latest', isStandIn: false },
    { provider: 'anthropic', model: 'claude-haiku-4-5', isStandIn: false },
  ],
  hasWrongSettings: false,
  month: { spent: 1_840_000, lent: 400_000, budget: 20_000_000 },
  days: ['2026-10-02', '2026-10-01'].map((day) => ({
    day,
    purposes: [
      {
        ...sums,
        purpose: 'coach',
        faults: [{ fault: 'too-slow', calls: 2 }],
        cost: 8_900,
        medianMs: 566,
        percentile95Ms: 2263,
      },
    ],
  })),
};

/** Rejects what others have reported. */
async function clearCases(olga: Person): Promise<void> {
  for (;;) {
    const { cases } = await olga.call(listCases, {});
    if (cases.length === 0) return;
    for (const { id } of cases)
      await olga.call(decide, { caseId: id, action: 'reject', cause: 'other' }).catch(() => {});
  }
}

const queue = way(async (stage) => {
  const { member, open, say } = stage;
  const operator = await olga(stage);
  await clearCases(operator);
  await clearNotices(operator);
  const { uid } = await member(rude.text);
  const seller = await member('gratuit-films.example');
  const tom = await member('Tom');
  const ines = await member('Inès');
  const name = { kind: 'name', id: uid, cause: 'insult' } as const;
  await tom.call(report, { ...name, note: 'Il sait très bien pourquoi.' });
  await ines.call(report, name);
  await tom.call(report, { kind: 'name', id: seller.uid, cause: 'spam' });
  const person = { kind: 'person', id: seller.uid, cause: 'other' } as const;
  await ines.call(report, { ...person, note: 'Il écrit à tout le monde.' });
  await tom.call(sendNotice, { ...outside, key: crypto.randomUUID() });
  const { cases } = await operator.call(listCases, {});
  const ofSeller = cases.find(({ kind }) => kind === 'person')!;
  await operator.call(decide, { caseId: ofSeller.id, action: 'suspend', cause: 'spam', days: 7 });
  await stage.suite.quiet();
  const page = await titled(await open(operator, reports), say('moderation.heading'));
  await page.getByRole('heading', { level: 2, name: rude.text }).waitFor();
  return page;
});

const broadcastsPath = '/operator/broadcasts';

const texts = {
  fr: { title: 'La semaine du western', body: 'Dès lundi, cinq nouveaux défis vous attendent au saloon.' },
  en: { title: 'Western week', body: 'From Monday on, five new challenges await you at the saloon.' },
  ru: { title: 'Неделя вестерна', body: 'С понедельника вас ждут в салуне пять новых вызовов.' },
};

/** Removes what was written before, so that only what is written here is seen. */
async function clear(stage: Stage, olga: Person): Promise<void> {
  const { broadcasts } = await olga.call(listBroadcasts, {});
  for (const { id } of broadcasts) {
    await stage.update(`broadcasts/${id}`, { state: 'draft' });
    await olga.call(discardBroadcast, { broadcastId: id });
  }
}

/** With nothing but what is written here. */
const after = (write: (olga: Person, stage: Stage) => Promise<unknown>) =>
  way(async (stage) => {
    const person = await olga(stage);
    await clear(stage, person);
    await write(person, stage);
    return titled(await stage.open(person, broadcastsPath), stage.say('broadcasts.title'));
  });
const noBroadcasts = after(async () => {});

/** With a draft that has got so far. */
const written = (progress: Partial<Broadcast>) =>
  after(async ({ uid, call }, { update }) => {
    await call(writeBroadcast, { broadcastId: 'western-week', texts, region: 'FR', opens: '/challenges' });
    await update('broadcasts/western-week', { ...progress, sentBy: uid });
  }).doing((page, _say, { language }) => saying(page, texts[language].title));

const writing = noBroadcasts
  .pressed('broadcasts.write')
  .shows((page, say) => page.getByRole('heading', { level: 2, name: say('broadcasts.write') }));

const opened = (act: Parameters<typeof having>[0] = async () => {}) =>
  at('/operator', having(act, olga)).headed('operator.title');

const told = (way: Way, key: WordKey) =>
  way.shows((page, say) => page.getByRole('status').getByText(say(key)).first());

const finished = told(
  opened(({ call }) => call(startJob, { job: 'trending' })),
  'operator.finished',
);

const refused = at('/operator').headed('operator.notYoursTitle');

export const operator = {
  moderation: {
    'not-yours': at(reports).headed('operator.notYoursTitle'),
    ...at(reports, olga).asking(listCases, 'moderation.heading'),
    nothing: async (stage) => {
      const operator = await olga(stage);
      await clearCases(operator);
      return saying(await stage.open(operator, reports), stage.say('moderation.nothingTitle'));
    },
    queue,
    log: queue.doing((page, say) =>
      page.getByRole('heading', { name: say('moderation.log') }).scrollIntoViewIfNeeded(),
    ),
    'dialog-hide': queue.asks('moderation.hideNamed', rude),
    'dialog-suspend': queue.asks('moderation.suspendNamed', rude),
    'dialog-reject': queue.asks('moderation.rejectNamed', rude),
  },
  broadcasts: {
    'not-yours': at(broadcastsPath).headed('operator.notYoursTitle'),
    ...at(broadcastsPath, olga).asking(listBroadcasts, 'broadcasts.title'),
    nothing: noBroadcasts.says('broadcasts.nothingTitle'),
    writing: writing.doing(async (page, say) => {
      await page.getByLabel(say('broadcasts.textTitle')).first().fill(texts.fr.title);
      await page.getByLabel(say('broadcasts.textBody')).first().fill(texts.fr.body);
      await page.getByLabel(say('broadcasts.oneCountry')).check();
    }),
    faulty: writing.doing(async (page, say) => {
      await page.getByLabel(say('broadcasts.opens')).fill('https://example.com');
      await press(page, say, 'broadcasts.save');
      await saying(page, say('broadcasts.opensFault'));
    }),
    draft: written({}),
    sending: written({ state: 'sending', told: 1_200, skipped: 34 }),
    stopped: written({ state: 'stopped', told: 1_200, skipped: 34 }),
    sent: written({ state: 'sent', told: 4_312, skipped: 127, failed: 1 }),
    'dialog-send': written({}).pressed('broadcasts.send').says('broadcasts.sendHint'),
    'dialog-discard': written({}).asks('broadcasts.discard'),
  },
  operator: {
    'not-yours': refused,
    'still-not': refused.pressed('operator.lookAgain').says('operator.stillNot'),
    loading: waiting('/operator', olga).headed('operator.title'),
    'never-run': opened(),
    finished,
    failed: told(
      opened(async ({ call }, { suite, update }) => {
        const { run } = await call(startJob, { job: 'details' });
        await suite.quiet();
        // As after the last of several attempts.
        const errors = ['TMDB did not answer movie/603 in time'];
        await update(`jobRuns/${run.id}`, { status: 'failed', reason: 'given-up', errors });
      }),
      'operator.failed',
    ),
    history: finished.doing((page, say) =>
      page
        .locator('summary', { hasText: say('operator.history') })
        .first()
        .click(),
    ),
    models: at('/operator', olga)
      .answered(showAiUsage, used)
      .shows((page) => page.getByRole('table')),
    'models-wrong': at('/operator', olga)
      .answered(showAiUsage, { ...used, models: [], hasWrongSettings: true })
      .says('operator.wrongModels'),
    'models-failed': at('/operator', olga).failed(showAiUsage),
    // The last one, as its job goes on.
    running: opened(({ call }, { suite }) => {
      suite.tmdb.faults.next(Number.POSITIVE_INFINITY, 'slow', { ms: 1.5 * second });
      return call(startJob, { job: 'popular' });
    }).shows((page) => page.getByRole('progressbar').first()),
  },
} satisfies Screens;
