import type { Page } from 'playwright-core';
import type { Screens, Stage } from '../screen.ts';
import { press, saying } from '../show.ts';
import { inEachLanguage, pressed } from '../steps.ts';

async function visited({ visit, say }: Stage): Promise<Page> {
  const page = await visit('/');
  await page.getByRole('button', { name: say('welcome.signIn') }).waitFor();
  return page;
}

export const welcome = {
  welcome: {
    'signed-out': visited,
    'new-account': pressed(visited, 'welcome.signUp'),
    faults: inEachLanguage(async (stage) => {
      const page = await visited(stage);
      await page.locator('input[name=code], form input').first().fill('AB');
      await press(page, stage.say, 'common.join');
      await press(page, stage.say, 'welcome.signIn');
      return saying(page, stage.say('welcome.emailMissing'));
    }),
    'wrong-password': inEachLanguage(async (stage) => {
      const page = await visited(stage);
      await page.getByLabel(stage.say('welcome.email')).fill('lea@example.com');
      await page.getByLabel(stage.say('welcome.password'), { exact: true }).fill('wrong horse');
      await press(page, stage.say, 'welcome.signIn');
      return saying(page, stage.say('welcome.credentialWrong'));
    }),
    'forgotten-password': pressed(visited, 'welcome.forgot'),
    'link-sent': inEachLanguage(async (stage) => {
      const page = await pressed(visited, 'welcome.forgot')(stage);
      const email = 'lea@example.com';
      await page.getByLabel(stage.say('welcome.email')).fill(email);
      await press(page, stage.say, 'welcome.sendLink');
      return saying(page, stage.say('welcome.linkSent', { email }));
    }),
  },
} satisfies Screens;
