import { answerEmailChange, changeEmail } from '@cine/contract/operations/core/email-change';
import { day } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { verifyAddress } from '../../../support/sign-in.ts';
import type { Screens, Stage } from '../../screen.ts';
import { holding, press, saying, titled } from '../../show.ts';
import { at, visiting } from '../../steps.ts';

const visited = visiting('/').shows((page, say) => page.getByRole('button', { name: say('welcome.signIn') }));

const cameBack = (query: string) => visiting(`/signing-in#provider=vk&${query}`);

/** As if another site had begun it: this device didn't. */
const asking = cameBack(`state=${'0'.repeat(32)}&code=any`);
const goneOn = asking.pressed('welcome.with', { name: 'VK ID' });

const settingUp = at('/', ({ newcomer }) => newcomer()).headed('setUp.title');

const until =
  (days: number | null) =>
  async ({ member, update, open, say }: Stage): Promise<Page> => {
    const tom = await member('Tom');
    const instant = days === null ? null : new Date(Date.now() + days * day);
    await update(`users/${tom.uid}`, { suspension: { until: instant, cause: 'insult' } });
    return titled(await open(tom, '/'), say('moderation.suspendedTitle'));
  };

/** The page that the mail to the former or the new address of somebody leads to. */
const mailed =
  (side: 'former' | 'new', isConfirmed = false) =>
  async ({ member, visit, suite, say, update }: Stage): Promise<Page> => {
    const tom = await member('Tom');
    await verifyAddress(tom.uid);
    const email = `${tom.uid}@new.example`.toLowerCase();
    const { change } = await tom.call(changeEmail, { email });
    const to = side === 'new' ? email : change.formerEmail!;
    await suite.quiet();
    // As after a confirmation that failed halfway.
    if (isConfirmed) await update(`emailChanges/${tom.uid}`, { state: 'confirmed' });
    const mail = suite.smtp.received.findLast(({ recipients }) => recipients.includes(to));
    const [path] = /\/change-email#\S+/.exec(mail!.text!)!;
    return titled(await visit(path), say('emailChange.title'));
  };

export const arriving = {
  welcome: {
    'signed-out': visited,
    'ended-elsewhere': visiting('/?ended').says('welcome.ended'),
    'new-account': visited.pressed('welcome.signUp'),
    'other-ways': visited.pressed('welcome.more'),
    faults: visited
      .doing(async (page, say) => {
        await page.locator('input[name=code], form input').first().fill('AB');
        await press(page, say, 'common.join');
        await press(page, say, 'welcome.signIn');
        await saying(page, say('welcome.emailMissing'));
      })
      .inEachLanguage(),
    'wrong-password': visited
      .doing(async (page, say) => {
        await page.getByLabel(say('welcome.email')).fill('lea@example.com');
        await page.getByLabel(say('welcome.password'), { exact: true }).fill('wrong horse');
        await press(page, say, 'welcome.signIn');
        await saying(page, say('welcome.credentialWrong'));
      })
      .inEachLanguage(),
    'forgotten-password': visited.pressed('welcome.forgot'),
    'link-sent': visited
      .pressed('welcome.forgot')
      .doing(async (page, say) => {
        const email = 'lea@example.com';
        await page.getByLabel(say('welcome.email')).fill(email);
        await press(page, say, 'welcome.sendLink');
        await saying(page, say('welcome.linkSent', { email }));
      })
      .inEachLanguage(),
  },
  signingIn: {
    asking: asking.shows((page, say) =>
      page.getByRole('button', { name: say('welcome.with', { name: 'VK ID' }) }),
    ),
    loading: goneOn.prepared(holding('enter')).headed('welcome.way_ending'),
    cancelled: cameBack('error=access_denied').says('welcome.way_cancelled', { name: 'VK ID' }),
    expired: goneOn.says('welcome.way_expired'),
    unavailable: cameBack('error=sign-in-unavailable').says('welcome.way_unavailable', { name: 'VK ID' }),
  },
  emailChange: {
    loading: visiting('/change-email#token=none').awaiting(answerEmailChange).headed('emailChange.title'),
    incomplete: visiting('/change-email').headed('emailChange.title').says('emailChange.incomplete'),
    'asks-former': mailed('former'),
    'asks-new': mailed('new'),
    unfinished: mailed('new', true),
    confirmed: async (stage: Stage) => {
      const page = await mailed('new')(stage);
      await press(page, stage.say, 'emailChange.confirm');
      await page.getByRole('status').first().waitFor();
      return page;
    },
    refused: async (stage: Stage) => {
      const page = await mailed('former')(stage);
      await press(page, stage.say, 'emailChange.refuse');
      return saying(page, stage.say('emailChange.beware'));
    },
    unknown: visiting('/change-email#token=none')
      .doing((page) => page.getByRole('alert').waitFor())
      .inEachLanguage(),
    failed: visiting('/change-email#token=none').failed(answerEmailChange),
  },
  setUp: {
    empty: settingUp,
    faults: settingUp
      .doing(async (page, say) => {
        await page.getByLabel(say('setUp.username')).fill('Lé');
        await press(page, say, 'setUp.start');
        await saying(page, say('setUp.nameMissing'));
      })
      .inEachLanguage(),
    'name-taken': settingUp
      .doing(async (page, say) => {
        await page.getByLabel(say('setUp.displayName')).fill('Léa');
        await page.getByLabel(say('setUp.username')).fill('admin');
        await page.getByRole('checkbox').last().check();
        await press(page, say, 'setUp.start');
        await page.locator('[aria-invalid=true]').waitFor();
      })
      .inEachLanguage(),
    'all-services': settingUp
      .pressed('setUp.more')
      .doing((page) => page.getByLabel('Netflix', { exact: true }).check()),
  },
  suspended: { 'for-days': until(7), 'until-undone': until(null) },
  notFound: {
    'signed-out': visiting('/nowhere').headed('common.notFoundTitle'),
    member: at('/nowhere').headed('common.notFoundTitle'),
  },
} satisfies Screens;
