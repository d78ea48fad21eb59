import { setIncludeFree } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Locator, Page, Route } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { sessionOf } from '../../functions/test/builders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { stored } from './session/shared-session.ts';
import { follow, give, sharedPage, until, visitorsPage, welcomed } from './support/people.ts';

const movie = '/movies/429';
const refused = 'Pas maintenant.';
const headers = { 'access-control-allow-origin': '*' };
const error = {
  status: 'FAILED_PRECONDITION',
  message: refused,
  details: { reason: 'try-again', params: {} },
};

type Case = {
  does: string;
  /** The path at which it is; a session's id is filled in. */
  at: string;
  /** The call that is held back. */
  calls: string;
  prepare?: (page: Page) => Promise<unknown>;
};

/** Buttons that look busy, and are free again when refused. */
const busy: (Case & { button: string })[] = [
  { does: 'chooses a movie', at: '/evening/{id}', calls: 'sessions-choose', button: 'Celui-ci' },
  { does: 'starts an evening', at: '/evening?others', calls: 'sessions-create', button: 'Lancer la soirée' },
  {
    does: 'joins by a code',
    at: '/evening?others',
    calls: 'sessions-checkCode',
    prepare: (page) => page.getByLabel('Code').fill('ABCDEF'),
    button: 'Rejoindre',
  },
  {
    does: 'joins a challenge',
    at: '/challenges/old-west',
    calls: 'challenges-join',
    button: 'Relever le défi',
  },
  { does: 'records a watch', at: movie, calls: 'watches-record', button: 'Je l’ai vu' },
  {
    does: 'looks a title up',
    at: '/search?q=xylophone',
    calls: 'movies-lookUp',
    button: 'Le chercher sur TMDB',
  },
  { does: 'exports data', at: '/privacy', calls: 'account-export', button: 'Exporter mes données' },
  {
    does: 'tries again',
    at: '/neighbours',
    calls: 'neighbours-list',
    prepare: async (page) => {
      await page.getByText(refused).waitFor();
    },
    button: 'Réessayer',
  },
];

/** Changes that show at once, and are taken back when refused. */
const optimistic: (Case & { press: (page: Page) => Promise<unknown>; shown: (page: Page) => Locator })[] = [
  {
    does: 'puts a movie on the watchlist',
    at: movie,
    calls: 'collections-add',
    press: (page) => page.getByRole('button', { name: 'Ma liste', exact: true, pressed: false }).click(),
    shown: (page) => page.getByRole('button', { name: 'Ma liste', exact: true, pressed: true }),
  },
  {
    does: 'rates a movie',
    at: movie,
    calls: 'ratings-rate',
    press: (page) => give(page.getByRole('main'), '4 étoiles sur 5'),
    shown: (page) => page.getByRole('radio', { name: '4 étoiles sur 5', exact: true, checked: true }),
  },
  {
    does: 'chooses a mood',
    at: '/evening/{id}',
    calls: 'sessions-setFilters',
    press: (page) => page.getByRole('button', { name: 'Frissons' }).click(),
    shown: (page) => page.getByRole('button', { name: 'Frissons', pressed: true }),
  },
  {
    does: 'counts free offers',
    at: '/evening/{id}',
    calls: 'sessions-setIncludeFree',
    prepare: (page) => page.getByRole('button', { name: 'Filtres' }).click(),
    press: (page) => page.getByLabel('Avec le gratuit et la pub').click(),
    shown: (page) => page.getByRole('checkbox', { name: 'Avec le gratuit et la pub', checked: true }),
  },
  {
    does: 'goes away for a while',
    at: '/evening/{id}',
    calls: 'sessions-setPresence',
    press: (page) => page.getByRole('button', { name: 'Je m’absente' }).click(),
    shown: (page) => page.getByRole('button', { name: 'Je suis là' }),
  },
  {
    does: 'changes the country',
    at: '/settings',
    calls: 'account-update',
    press: (page) => page.getByLabel('Le pays où tu regardes').selectOption('BE'),
    shown: (page) =>
      page.getByLabel('Le pays où tu regardes').and(page.locator('select:has([value="BE"]:checked)')),
  },
  {
    does: 'hides from neighbours',
    at: '/taste',
    calls: 'tastes-setUp',
    press: (page) => page.getByRole('checkbox', { name: 'Ne pas apparaître' }).click(),
    shown: (page) => page.getByRole('checkbox', { name: 'Ne pas apparaître', checked: true }),
  },
  {
    does: 'puts a movie in a collection',
    at: movie,
    calls: 'collections-add',
    prepare: (page) => page.getByRole('button', { name: 'Collections', exact: true }).click(),
    press: (page) => page.getByLabel('Coups de cœur').click(),
    shown: (page) => page.getByRole('checkbox', { name: 'Coups de cœur', checked: true }),
  },
];

describeInBrowser('What is pressed', function () {
  this.timeout(2 * minute);
  const lea = sharedPage('Léa');

  for (const [at, { does, button, ...where }] of busy.entries())
    (at < 1 ? it : deepIt)(
      `looks busy before the server answers, as wide as it was and once only, and is free when refused: ${does}`,
      async () => {
        const { page, held } = await begin(where);
        const control = page.getByRole('button', { name: button }).first();
        await control.waitFor();
        const before = await boxAndWords(control);
        await expectBusy(control, held, before);
        expect(await page.locator('[aria-busy="true"]:is(button)').count()).to.equal(1);
        await refuse(held);
        await page.getByText(refused).first().waitFor();
        await page.locator('button[aria-busy]').waitFor({ state: 'detached' });
      },
    );

  for (const [at, { does, press, shown: change, ...where }] of optimistic.entries())
    (at < 1 ? it : deepIt)(`changes before the server answers, and back when refused: ${does}`, async () => {
      const { page, held } = await begin(where);
      await page.locator('h1:not([data-shown] *)').first().waitFor();
      expect(await change(page).count()).to.equal(0);
      await press(page);
      await change(page).waitFor();
      await until(async () => held.length === 1);
      expect(await change(page).count()).to.equal(1);
      await refuse(held);
      await page.getByText(refused).first().waitFor();
      await change(page).waitFor({ state: 'detached' });
    });

  it('shows what others change afterwards, even back to what it was, and before its own answer', async () => {
    const { page, id } = await begin({ at: '/evening/{id}', calls: 'nothing' });
    const { call } = lea();
    let changed = Promise.withResolvers<void>();
    await page.route('**/sessions-setIncludeFree', async (route) => {
      const response = await route.fetch();
      await changed.promise;
      await route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'Filtres' }).click();
    const free = page.getByLabel('Avec le gratuit et la pub');
    for (const includeFree of [true, false]) {
      changed = Promise.withResolvers<void>();
      await free.setChecked(includeFree);
      await until(async () => (await stored(id)).includeFree === includeFree);
      await call(setIncludeFree, { sessionId: id, includeFree: !includeFree });
      changed.resolve();
      await until(async () => (await free.isChecked()) === !includeFree);
    }
  });

  /** Goes where a case begins, with its call held back. */
  async function begin({ at, calls, prepare }: Omit<Case, 'does'>) {
    const { page, ...user } = lea();
    const { id } = at.includes('{id}') ? await sessionOf(user) : { id: '' };
    const held: Route[] = [];
    // A page that begins with it hears a refusal first.
    let refusals = calls === 'neighbours-list' ? 1 : 0;
    await page.route(`**/${calls}`, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      if (refusals-- > 0) return refuse([route]);
      held.push(route);
    });
    await follow(page, at.replace('{id}', id));
    await prepare?.(page);
    return { page, id, held };
  }
});

describeInBrowser('What a visitor presses', function () {
  this.timeout(minute);
  const visitor = visitorsPage();

  it('looks busy before Auth answers, as wide as it was and once only', async () => {
    const { page } = visitor();
    await welcomed(page);
    const held: Route[] = [];
    await page.route('**/accounts:signInWithPassword*', (route) =>
      route.request().method() === 'POST' ? void held.push(route) : route.fallback(),
    );
    await page.getByLabel('Adresse e-mail').fill('nobody@example.com');
    await page.getByLabel('Mot de passe', { exact: true }).fill('whatever');
    const control = page.getByRole('button', { name: 'Se connecter', exact: true });
    await expectBusy(control, held, await boxAndWords(control));
    await held[0]!.fulfill({
      status: 400,
      headers,
      json: { error: { code: 400, message: 'INVALID_LOGIN_CREDENTIALS' } },
    });
    await page.getByText('L’adresse ou le mot de passe n’est pas le bon.').waitFor();
    await page.locator('button[aria-busy]').waitFor({ state: 'detached' });
  });
});

/** Presses a button twice, of which the server hears once. */
async function expectBusy(control: Locator, held: Route[], before: unknown): Promise<void> {
  await control.click();
  await control.and(control.page().locator('[aria-busy="true"]')).waitFor();
  await until(async () => held.length === 1);
  await control.click({ force: true });
  expect(await boxAndWords(control)).to.deep.equal(before);
  expect(held.length).to.equal(1);
}

async function boxAndWords(control: Locator): Promise<unknown> {
  return control.evaluate((button: HTMLElement) => [
    button.offsetWidth,
    button.offsetHeight,
    button.textContent,
  ]);
}

async function refuse(held: Route[]): Promise<void> {
  await Promise.all(held.splice(0).map((route) => route.fulfill({ status: 400, headers, json: { error } })));
}
