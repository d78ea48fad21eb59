import {
  addDevice,
  deviceIdOf,
  removeDevice,
  showNotificationSettings,
} from '@cine/contract/operations/core/notifications';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { sessionOf } from '../../functions/test/builders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { follow, signedIn, until, whenEquipped } from './support/people.ts';
import { site } from './support/site.ts';

/** Tells a member what a check found. */
async function tell(uid: string, event: string): Promise<void> {
  const { context } = await import('../../functions/src/context.ts');
  const { notify } = await import('../../functions/src/features/core/notifications/notify-service.ts');
  const paramsIn = () => ({ movieId: 391, title: 'Ran', service: 'MUBI', offered: 'yes' });
  await notify(context(), { uid, kind: 'offer-checked', event, from: null, paramsIn });
}

/** Runs in the page: its clock is an hour slow. */
function slowClock(): void {
  const right = Date;
  const behind = 60 * 60 * 1000;
  const now = () => right.now() - behind;
  window.Date = new Proxy(right, {
    construct: (_, args) => Reflect.construct(right, args.length > 0 ? args : [now()]),
    get: (_, name) => (name === 'now' ? now : Reflect.get(right, name)),
  });
}

declare global {
  interface Window {
    permissionsAsked: number;
  }
}

/** What a service worker shows and opens. */
type WorkerScope = {
  shown: (NotificationOptions & { title: string; close: () => void })[];
  opened: string[];
  registration: ServiceWorkerRegistration;
  clients: { openWindow: (url: string) => Promise<unknown> };
};

/** A page whose browser has the local push service, and counts its questions. */
async function withPushService(page: Page): Promise<{ endpoint: string }> {
  const { suite, url } = await site();
  const subscription = suite.push.subscribe(suite.push.publicKey);
  await page.context().grantPermissions(['notifications'], { origin: url });
  await page.addInitScript((json) => {
    window.permissionsAsked = 0;
    // A browser without a screen says "denied", whatever it was granted.
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
    Notification.requestPermission = async () => {
      window.permissionsAsked += 1;
      return 'granted';
    };
    let isOn = false;
    const made = {
      ...json,
      toJSON: () => json,
      unsubscribe: async () => {
        isOn = false;
        return true;
      },
    } as unknown as PushSubscription;
    PushManager.prototype.subscribe = async () => {
      isOn = true;
      return made;
    };
    PushManager.prototype.getSubscription = async () => (isOn ? made : null);
  }, subscription);
  await page.reload();
  return subscription;
}

/** Delivers a push to the page's service worker as a browser does. */
async function deliver(page: Page, data: string): Promise<void> {
  const { url } = await site();
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const registration = registrations.find(({ scopeURL }) => scopeURL.startsWith(url));
      if (registration) resolve(registration.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId, data });
  await session.detach();
}

describeInBrowser('Notifications', function () {
  this.timeout(2 * minute);

  it('are counted live, listed by day, opened and read', async () => {
    const { page, uid } = await signedIn('Léa');
    await tell(uid, 'first');
    await tell(uid, 'second');
    await page.getByRole('navigation').getByText('2 non lues').first().waitFor({ state: 'attached' });
    await follow(page, '/notifications');
    await page.getByRole('heading', { name: 'Aujourd’hui' }).waitFor();
    await page.getByRole('button', { name: 'Marquer comme lue' }).first().click();
    await page.getByRole('status').filter({ hasText: '1 non lue' }).waitFor();
    await page
      .getByRole('link', { name: /est bien sur MUBI/ })
      .last()
      .click();
    await page.waitForURL('**/movies/391');
    await follow(page, '/notifications');
    await page.getByRole('status').filter({ hasText: 'Tout est lu' }).waitFor();
    expect(
      await page
        .getByRole('navigation')
        .getByText(/non lue/)
        .count(),
    ).to.equal(0);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt('are listed, as evenings are, on a device whose clock is an hour slow', async () => {
    const prepare = async (each: Page) => void (await each.addInitScript(slowClock));
    const { page, ...ida } = await signedIn('Ida', { isOwn: true, prepare });
    await tell(ida.uid, 'first');
    const { id } = await sessionOf(ida);
    await follow(page, '/notifications');
    await page.getByRole('link', { name: /est bien sur MUBI/ }).waitFor();
    await follow(page, '/evening');
    await page.waitForURL(`**/evening/${id}`);
  });

  it('are pushed to a device once it was switched on, and asked about only then', async () => {
    const { page, uid, call } = await signedIn('Zoé', { isOwn: true, serviceWorkers: 'allow' });
    const { endpoint } = await withPushService(page);
    await whenEquipped(page);
    await follow(page, '/settings');
    const push = page.getByLabel('Notifications sur cet appareil');
    await push.and(page.locator(':enabled')).waitFor();
    expect(await page.evaluate(() => window.permissionsAsked)).to.equal(0);
    await push.click();
    await page.locator('label', { hasText: 'cet appareil' }).locator('input:checked:enabled').waitFor();
    expect(await page.evaluate(() => window.permissionsAsked)).to.equal(1);

    // The settings register a browser again that the server has forgotten, as it does for an eleventh one.
    await call(removeDevice, { deviceId: await deviceIdOf(endpoint) });
    await follow(page, '/');
    await follow(page, '/settings');
    await until(async () => (await call(showNotificationSettings, {})).push.devices === 1);

    const { suite } = await site();
    const pushed = async (event: string) => {
      await tell(uid, event);
      await suite.quiet();
      return suite.push.taken.findLast((each) => each.endpoint === endpoint)!.payload;
    };
    const message = await pushed('first');
    const [worker] = page.context().serviceWorkers();
    // A browser without a screen has no place for notifications.
    await worker!.evaluate(() => {
      const scope = self as unknown as WorkerScope;
      scope.shown = [];
      scope.opened = [];
      scope.registration.showNotification = async (title, options) =>
        void scope.shown.push({ ...options, title, close: () => {} });
      scope.clients.openWindow = async (url) => void scope.opened.push(url);
    });
    await deliver(page, message);
    const notifications = () =>
      worker!.evaluate(() =>
        (self as unknown as WorkerScope).shown.map(({ title, lang, data }) => ({ title, lang, data })),
      );
    await until(async () => (await notifications()).length > 0);
    const url = `/movies/391?notification=${JSON.parse(message).tag}`;
    expect(await notifications()).to.deep.equal([
      { title: 'Ton signalement est vérifié', lang: 'fr', data: { url } },
    ]);
    const click = () =>
      worker!.evaluate(() => {
        const { shown } = self as unknown as WorkerScope;
        const event = Object.assign(new Event('notificationclick'), {
          notification: shown.at(-1),
          waitUntil: (opening: Promise<unknown>) => void opening.catch(() => {}),
        });
        self.dispatchEvent(event);
      });
    const second = await pushed('second');

    await push.click();
    await page.locator('label', { hasText: 'cet appareil' }).locator('input:not(:checked):enabled').waitFor();
    const other = suite.push.subscribe(suite.push.publicKey);
    expect((await call(addDevice, other)).devices, 'only the new one').to.equal(1);

    // The page marks it as read, whether the push opened it or brought it to the front.
    const unread = page
      .getByRole('navigation')
      .getByText(/non lue/)
      .first();
    await click();
    await page.waitForURL(/391$/);
    await unread.and(page.getByText('1 non lue')).waitFor({ state: 'attached' });
    await deliver(page, second);
    await until(async () => (await notifications()).length > 1);
    await click();
    await unread.waitFor({ state: 'detached' });
    const opened = await worker!.evaluate(() => (self as unknown as WorkerScope).opened);
    expect(opened, 'a window is there').to.deep.equal([]);
  });
});
