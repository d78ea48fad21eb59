import { showMovie } from '@cine/contract/operations/movies/movies';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { chooseMovie, joinSession, setPresence } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member, services, sessionOf } from '../../functions/test/builders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { follow, goOn, sharedPage, signedIn } from './support/people.ts';
import { verifyAddress } from './support/sign-in.ts';
import { site } from './support/site.ts';

const { movies, offers } = readCatalogue(samplePath);

/** A movie that is offered in France on some services and not on others. */
function movieOn(
  having: number[],
  lacking: number[] = [],
  more: (movie: (typeof movies)[0]) => boolean = () => true,
) {
  const match = movies.find((movie) => {
    const flatrate = offers[String(movie.id)]?.FR?.flatrate ?? [];
    const fits = having.every((id) => flatrate.includes(id)) && !lacking.some((id) => flatrate.includes(id));
    return fits && more(movie);
  });
  if (!match) throw new Error('The sample has no such movie');
  return match;
}

const inFrench = (movie: (typeof movies)[0]) => movie.titles.fr ?? movie.title;

const poster =
  '<svg xmlns="http://www.w3.org/2000/svg" width="342" height="513"><rect width="342" height="513"/></svg>';

/** Whether each watch of a movie was withdrawn, false first. */
async function watchesOf(uid: string, movieId: number): Promise<boolean[]> {
  const { context } = await import('../../functions/src/context.ts');
  const { docs } = await context().db.collection(`users/${uid}/watches`).get();
  return docs
    .filter((watch) => watch.get('movieId') === movieId)
    .map((watch) => watch.get('withdrawn') as boolean)
    .sort((one, other) => Number(one) - Number(other));
}

describeInBrowser('The page of a movie', function () {
  this.timeout(minute);
  const lea = sharedPage('Léa');

  it('records a watch, which advances challenges, and withdraws it', async () => {
    const western = movieOn(
      [],
      [],
      ({ genres, year }) => genres.includes('Western') && year !== null && year < 1970,
    );
    const { page, call, uid } = lea();
    await call(joinChallenge, { challengeId: 'old-west' });
    await follow(page, `/movies/${western.id}`);
    const serves = page.getByRole('region', { name: 'Ce qu’il fait avancer' });
    await serves.getByText('Ce serait 1 sur 3').waitFor();
    await page
      .getByRole('region', { name: 'Où le regarder' })
      .getByText(/^Vérifié /)
      .waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Je l’ai vu' }).click();
    await page.getByRole('status').getByText('C’est noté').waitFor();
    await (await site()).suite.settled();
    await follow(page, '/?all');
    await page.getByRole('heading', { name: 'Derniers gains' }).waitFor();
    await follow(page, `/movies/${western.id}`);
    await page.getByText('déjà vu').waitFor();
    await serves.getByText('Il ne compte pour aucun').waitFor();

    await page.getByRole('button', { name: 'Je l’ai revu' }).click();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('status').getByText('C’est annulé').waitFor();
    expect(await watchesOf(uid, western.id)).to.deep.equal([false, true]);
    await page.getByRole('button', { name: 'Je l’ai revu' }).click();
    await page.getByRole('status').getByText('C’est noté').waitFor();
    expect(await watchesOf(uid, western.id)).to.deep.equal([false, false, true]);
  });

  it('starts an evening with it, for whom it is on a service of theirs', async () => {
    const movie = movieOn([services.netflix]);
    const { page } = await signedIn('Inès');
    await follow(page, `/movies/${movieOn([], [services.netflix, services.canal]).id}`);
    await page.getByRole('button', { name: 'Je l’ai vu' }).waitFor();
    const start = page.getByRole('button', { name: 'Une soirée avec ce film' });
    expect(await start.count()).to.equal(0);
    await follow(page, `/movies/${movie.id}`);
    await start.click();
    await page.waitForURL(/\/evening\//);
    await goOn(page);
    await page
      .getByRole('heading', { name: inFrench(movie) })
      .first()
      .waitFor();
  });

  it('reports a wrong or a missing offer, once the address is verified', async () => {
    const movie = movieOn([services.canal], [services.mubi]);
    const { page, uid } = lea();
    await follow(page, `/movies/${movie.id}`);
    await page.getByRole('button', { name: 'Une erreur ?' }).click();
    const dialog = page.getByRole('dialog', { name: 'Qu’est-ce qui ne va pas ?' });
    await dialog.waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Une erreur ?' }).click();
    expect(await dialog.getByRole('option', { name: 'MUBI', exact: true }).count()).to.equal(0);
    await dialog.getByLabel('Il est sur un service qui manque ici').check();
    await dialog.getByLabel('Quel service ?').selectOption('MUBI');
    await dialog.getByRole('button', { name: 'Le signaler' }).click();
    await dialog.getByText('Il te faut d’abord une adresse e-mail vérifiée').waitFor();
    await verifyAddress(uid);
    await dialog.getByRole('button', { name: 'Le signaler' }).click();
    await page.getByRole('status').getByText('On a vérifié ce film il y a quelques heures').waitFor();
  });

  it('shows live who in the session can watch the movie, which can be chosen once all can', async () => {
    const movie = movieOn([services.canal], [services.disney]);
    const { page, call, uid } = lea();
    const tom = await member('Tom', [services.disney]);
    const session = await sessionOf({ uid, call }, [tom]);
    await follow(page, `/movies/${movie.id}?evening=${session.id}`);
    const tonight = page.getByRole('region', { name: 'Ce soir' });
    await tonight.getByText('Pas pour tout le monde').waitFor();
    const rows = tonight.getByRole('listitem');
    await rows.filter({ hasText: 'Tom' }).getByText('sur aucun service').waitFor();
    await rows.filter({ hasText: 'toi' }).getByText('Canal+').waitFor();
    expect(await tonight.getByRole('button', { name: 'Celui-ci' }).count()).to.equal(0);

    await tom.call(setPresence, { sessionId: session.id, present: false });
    await tonight.getByText('Sur Canal+ pour tous').waitFor();
    expect(await rows.count()).to.equal(1);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await call(chooseMovie, { sessionId: session.id, movieId: movie.id });
    await tonight.getByText('C’est le film de ce soir.').waitFor();
    await call(chooseMovie, { sessionId: session.id, movieId: null });
    await tonight.getByRole('button', { name: 'Celui-ci' }).click();
    await page.waitForURL(`**/evening/${session.id}`);
    await tom.call(joinSession, { code: session.code });
  });

  deepIt('ignores a session that is over or that the user is not in', async () => {
    const movie = movieOn([services.canal]);
    const session = await sessionOf(await member('Tom'));
    const { page } = lea();
    await follow(page, `/movies/${movie.id}?evening=${session.id}`);
    await page.getByRole('heading', { level: 1, name: inFrench(movie) }).waitFor();
    await page.getByText('Cette soirée est finie ; voici le film pour toi').waitFor();
    expect(await page.getByRole('region', { name: 'Ce soir' }).count()).to.equal(0);
  });

  deepIt(
    'offers others for an unknown address, to retry offline, and loads when the network is back',
    async () => {
      // No other test has opened this one on the shared device.
      const isOther = ({ genres }: (typeof movies)[0]) => !genres.includes('Western');
      const movie = movieOn([], [services.canal, services.netflix], isOther);
      const { page } = lea();
      for (const unknown of ['/movies/999999999', '/movies/casablanca']) {
        await follow(page, unknown);
        await page.getByRole('heading', { level: 1, name: 'On n’a pas ce film' }).waitFor();
        await page.getByRole('article').nth(3).waitFor();
      }
      await page.context().setOffline(true);
      await follow(page, `/movies/${movie.id}`);
      await page.getByRole('button', { name: 'Réessayer' }).waitFor();
      await page.context().setOffline(false);
      await page.getByRole('heading', { level: 1, name: inFrench(movie) }).waitFor();
    },
  );

  it('shows TMDB’s poster in the right size once it has loaded', async () => {
    const movie = movieOn([services.netflix]);
    const { page } = lea();
    const paths: string[] = [];
    let isThere = false;
    await page.route('https://image.tmdb.org/**', (route) => {
      paths.push(new URL(route.request().url()).pathname);
      return isThere ? route.fulfill({ contentType: 'image/svg+xml', body: poster }) : route.abort();
    });
    await page.route('**/movies-show', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const response = await route.fetch();
      const { result } = (await response.json()) as { result: object };
      return route.fulfill({ response, json: { result: { ...result, posterPath: '/poster.svg' } } });
    });
    await follow(page, `/movies/${movie.id}`);
    // A small one is blurred behind it.
    const image = page.locator('img[srcset]:not([sizes="10rem"])');
    await page.getByRole('heading', { level: 1, name: inFrench(movie) }).waitFor();
    await image.waitFor({ state: 'detached' });
    expect(paths).to.have.members(['/t/p/w185/poster.svg', '/t/p/w342/poster.svg']);
    isThere = true;
    await follow(page, '/?all');
    await image.waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: 'Choisir un défi' })
      .or(page.getByRole('heading', { name: 'Derniers gains' }))
      .first()
      .waitFor();
    await follow(page, `/movies/${movie.id}`);
    await image.and(page.locator('[data-there]')).waitFor();
    const told = ['width', 'height', 'loading', 'alt'].map((name) => image.getAttribute(name));
    expect(await Promise.all(told)).to.deep.equal(['500', '750', 'lazy', '']);
  });

  deepIt('keeps a watch and its withdrawal on the device until the network is back', async () => {
    const movie = movieOn([services.canal]);
    const { page, call } = lea();
    await follow(page, `/movies/${movie.id}`);
    await page.getByRole('heading', { level: 1, name: inFrench(movie) }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Je l’ai vu' }).click();
    await page.getByText('Gardé sur cet appareil').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('C’est annulé').waitFor();
    await page.getByRole('button', { name: 'Je l’ai vu' }).click();
    await page.context().setOffline(false);
    await page.getByText('C’est noté').waitFor();
    expect((await call(showMovie, { movieId: movie.id })).seen).to.equal(true);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('C’est annulé').waitFor();
    await (await site()).suite.settled();
    expect((await call(showMovie, { movieId: movie.id })).seen).to.equal(false);
  });
});
