import { playerDocument } from '@cine/contract/documents/players';
import { xpForLevel } from '@cine/contract/game/level';
import { listSignIns } from '@cine/contract/operations/core/auth';
import { changeEmail, showEmailChange } from '@cine/contract/operations/core/email-change';
import { linkIdentity, listIdentities } from '@cine/contract/operations/core/identities';
import { changeNotificationSettings } from '@cine/contract/operations/core/notifications';
import { addPasskey, beginPasskey } from '@cine/contract/operations/core/passkeys';
import { createToken, listTokens } from '@cine/contract/operations/core/tokens';
import { setAvatar, wearTitle, writeBio } from '@cine/contract/operations/together/profiles';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, hour } from '@cine/contract/time';
import type { Locator, Page } from 'playwright-core';
import type { Say, WordKey } from '#i18n/index.tsx';
import { comeBack, cookieOf } from '../../../../../functions/test/browser.ts';
import { newPasskey } from '../../../../../functions/test/passkey.ts';
import { portrait } from '../../../../../functions/test/portrait.ts';
import { verifyAddress } from '../../../support/sign-in.ts';
import { moviesOf } from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { failing, saying, titled } from '../../show.ts';
import { at, having, nina, notKept, type Who } from '../../steps.ts';

const settingsShown = (page: Page, say: Say) => titled(page, say('common.page_settings'));
const opened = (part = '', who?: Who) => at(`/settings${part}`, who).doing(settingsShown);

const whole = opened();

/** One of the closed parts, in a section that is folded on narrow screens. */
const unfolded = (section: WordKey, title: WordKey) =>
  whole.doing(async (page, say) => {
    await open(page, say(section));
    await page.locator('summary', { hasText: say(title) }).click();
  });

async function open(page: Page, section: string): Promise<void> {
  const part = page.locator('details', {
    has: page.locator('summary h2', { hasText: new RegExp(`^${section}$`) }),
  });
  if (!(await part.evaluate((details: HTMLDetailsElement) => details.open))) await part.locator('h2').click();
}

/** Léa at level 100, as if after many evenings. */
const atTop = having(async ({ uid }) => {
  const { context } = await import('../../../../../functions/src/context.ts');
  const { newPlayer } = await import('../../../../../functions/src/features/core/players/index.ts');
  const { toDocument } = await import('../../../../../functions/src/features/core/players/stored-player.ts');
  const milestones = [5, 10, 15, 20, 25, 30, 40, 50, 75, 100];
  const top = { ...newPlayer, totalXp: xpForLevel(100), level: 100, milestones };
  await context()
    .db.doc(`players/${uid}`)
    .set(playerDocument.encode(toDocument(top)));
});

/** Léa's sign-ins on two devices, as the suite keeps none of its own. */
const signedIn = having(async ({ uid }) => {
  const { context } = await import('../../../../../functions/src/context.ts');
  const { writeRecentSignIns } = await import(
    '../../../../../functions/src/features/core/auth/recent-sign-ins-store.ts'
  );
  const { transact } = await import('../../../../../functions/src/platform/firestore/transact.ts');
  const { db, now } = context();
  const latest = [
    { at: now() - hour, kind: 'Safari, iPhone', device: null, isNew: true },
    { at: now() - 9 * day, kind: 'Firefox, Windows', device: null, isNew: false },
  ];
  await transact(db, async (tx) => writeRecentSignIns(tx, uid, { since: now() - 9 * day, latest }));
});

/** Nobody else may have an identity. */
const linked = (identities: Record<string, string>) =>
  opened(
    '',
    having(async ({ uid, call }, { suite }) => {
      await verifyAddress(uid);
      for (const [provider, email] of Object.entries(identities)) {
        const cameBack = await comeBack(suite.url, cookieOf(uid), provider, { firstName: uid, email });
        await call(linkIdentity, cameBack);
      }
    }),
  ).doing((page, say) => open(page, say('settings.signIn')));

const withPasskeys = opened(
  '',
  having(async ({ uid, call }) => {
    await verifyAddress(uid);
    for (const name of ['Firefox, Windows', 'Chrome, Android']) {
      const { options } = await call(beginPasskey, {});
      await call(addPasskey, { name, ...newPasskey().make(options) });
    }
  }),
).doing(async (page, say) => {
  await open(page, say('settings.signIn'));
  await page.getByText('Firefox, Windows').waitFor();
  await focusFirst(page, say('settings.renamePasskey'));
});

const withTokens = opened(
  '',
  having(async ({ uid, call }) => {
    await verifyAddress(uid);
    await call(createToken, { name: 'Home Assistant', scope: 'read', days: 365 });
    await call(createToken, { name: 'Shortcuts', scope: 'act', days: 30 });
  }),
).doing(async (page, say) => {
  await open(page, say('settings.tokens'));
  await page.getByText('Shortcuts').waitFor();
});

function firstButton(page: Page, name: string): Locator {
  return page.getByRole('button', { name }).first();
}

/** A section in which something has the focus stays open on narrow screens. */
const focusFirst = (page: Page, name: string) => firstButton(page, name).focus();

export const settings = {
  settings: {
    member: whole,
    guest: at('/settings', nina).doing(settingsShown),
    'signing-in-by': linked({ google: 'lea@people.example', vk: '' }).doing((page, say) =>
      focusFirst(page, say('settings.unlink')),
    ),
    'dialog-unlink': linked({ google: 'lea.martin@people.example' })
      .doing((page, say) => firstButton(page, say('settings.unlink')).click())
      .shows((page) => page.getByRole('dialog')),
    passkeys: withPasskeys,
    'dialog-remove-passkey': withPasskeys
      .doing((page, say) => firstButton(page, say('settings.removePasskey')).click())
      .shows((page) => page.getByRole('dialog')),
    tokens: withTokens.doing((page, say) => firstButton(page, say('settings.revokeToken')).focus()),
    'dialog-revoke-token': withTokens
      .doing((page, say) => firstButton(page, say('settings.revokeToken')).click())
      .shows((page) => page.getByRole('dialog')),
    'token-made': withTokens.doing(async (page, say) => {
      await page.locator('summary', { hasText: say('settings.makeToken') }).click();
      await page.getByLabel(say('settings.tokenName')).fill('Kodi');
      await page
        .locator('form', { hasText: say('settings.tokenNever') })
        .getByRole('button')
        .click();
      await page.getByLabel(say('settings.newToken')).waitFor();
    }),
    'tokens-failed': whole
      .prepared(failing(listTokens.name))
      .doing((page, say) => open(page, say('settings.tokens')))
      .doing((page, say) => focusFirst(page, say('common.retry')))
      .inEachLanguage(),
    failed: whole
      .prepared(failing(listIdentities.name))
      .doing((page, say) => open(page, say('settings.signIn')))
      .doing((page, say) => focusFirst(page, say('common.retry')))
      .inEachLanguage(),
    'last-sign-ins': opened('', signedIn).doing(async (page, say) => {
      await open(page, say('settings.signIn'));
      await page.getByText('Safari, iPhone').waitFor();
      await focusFirst(page, say('settings.addPasskey'));
    }),
    'sign-ins-failed': whole
      .prepared(failing(listSignIns.name))
      .doing((page, say) => open(page, say('settings.signIn')))
      .doing((page, say) => focusFirst(page, say('common.retry')))
      .inEachLanguage(),
    notes: whole
      .doing((page, say) => open(page, say('notes.sharing')))
      .says('notes.allow')
      .inEachLanguage(),
    'dialog-sign-out-everywhere': whole.asks('settings.signOutEverywhere'),
    'changing-email': unfolded('settings.signIn', 'settings.changeEmail'),
    'email-change': opened(
      '',
      having(async ({ uid, call }) => {
        await verifyAddress(uid);
        await call(changeEmail, { email: `${uid}@new.example` });
      }),
    ).doing(async (page, say) => {
      await open(page, say('settings.signIn'));
      await focusFirst(page, say('emailChange.cancel'));
    }),
    'email-change-confirmed': opened(
      '',
      having(async ({ uid, call }, { update }) => {
        await call(changeEmail, { email: `${uid}@new.example` });
        await update(`emailChanges/${uid}`, { state: 'confirmed' });
      }),
    ).doing(async (page, say) => {
      await open(page, say('settings.signIn'));
      await page.getByText('@new.example').first().waitFor();
      await focusFirst(page, say('settings.addPasskey'));
    }),
    'email-change-failed': whole
      .prepared(failing(showEmailChange.name))
      .doing((page, say) => open(page, say('settings.signIn')))
      .doing((page, say) => focusFirst(page, say('common.retry')))
      .inEachLanguage(),
    'changing-password': unfolded('settings.signIn', 'settings.changePassword'),
    'wrong-password': unfolded('settings.signIn', 'settings.changePassword')
      .doing(async (page, say) => {
        const form = page.locator('details details[open] > form');
        await form.getByLabel(say('settings.currentPassword'), { exact: true }).fill('wrong horse');
        await form.getByLabel(say('settings.newPassword'), { exact: true }).fill('battery staple');
        await form.locator('button[type=submit]').click();
        await saying(page, say('settings.wrongCurrent'));
      })
      .inEachLanguage(),
    'name-taken': whole
      .doing(async (page, say) => {
        await open(page, say('settings.you'));
        const field = page.getByLabel(say('setUp.username'));
        await field.fill('admin');
        await field.press('Enter');
        await page.locator('[data-state=refused]').waitFor();
      })
      .inEachLanguage(),
    'dialog-picture': whole.doing(async (page, say) => {
      await open(page, say('status.profile'));
      const picture = {
        name: 'me.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from(await portrait(), 'base64'),
      };
      await page.locator('input[type=file]').setInputFiles(picture);
      await page.getByRole('application').waitFor();
    }),
    picture: opened(
      '#profile',
      having(async ({ call }) => {
        await call(setAvatar, { picture: await portrait() });
        await call(writeBio, { bio: 'Westerns, Nouvelle Vague, and far too much popcorn.' });
      }),
    ).shows((page) => page.locator('img[src^="/s/avatars/"]').first()),
    title: opened(
      '#title',
      having(async ({ call }) => {
        for (const { id } of moviesOf('Western').slice(0, 5)) await call(recordOwnWatch, { movieId: id });
      }),
    ).doing(async (page, say) => {
      const badge = say('badgeNames.first-row');
      await page.getByRole('option', { name: badge }).waitFor({ state: 'attached' });
      await page.getByLabel(say('titles.wear')).selectOption({ label: badge });
    }),
    'title-not-kept': notKept('/settings#title', settingsShown),
    'own-title': opened(
      '#title',
      having(({ call }) => call(wearTitle, { title: { kind: 'own', text: 'Queen of the back row' } }), atTop),
    ).shows((page, say) => page.getByLabel(say('titles.ownText'))),
    'dialog-begin-again': opened('#title', atTop).asks('titles.begin'),
    'dialog-sign-out': whole
      .cut()
      .doing(async (page, say) => {
        await open(page, say('settings.you'));
        const field = page.getByLabel(say('setUp.username'));
        await field.fill('lea_of_lyon');
        await field.press('Enter');
        await saying(page, say('status.waiting', { count: 1 }));
      })
      .asks('common.signOut'),
    'time-zones': unfolded('settings.where', 'settings.otherZone'),
    notifications: opened(
      '#notifications',
      having(({ call }) =>
        call(changeNotificationSettings, { quietHours: { from: '22:30', until: '07:00' } }),
      ),
    ).shows((page) => page.locator('input[type=time]').first()),
    'notifications-by-email': opened(
      '#notifications',
      having(async ({ uid, call }) => {
        await verifyAddress(uid);
        const kinds = { 'friend-request': { email: true }, broadcast: { push: true, email: true } };
        await call(changeNotificationSettings, { kinds });
      }),
    )
      .doing((page, say) => {
        const details = say('settings.groupDetails', { group: say('settings.group_friends') });
        return page.locator('summary', { hasText: details }).click();
      })
      .shows((page) => page.getByText('@example.com').last()),
    offline: whole.cut(),
  },
} satisfies Screens;
