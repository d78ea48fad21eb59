import { findByPicture } from '@cine/contract/operations/movies/frames';
import { minute } from '@cine/contract/time';
import { drawStill } from '@cine/dev-tmdb';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { knowStills } from '../../functions/test/known-stills.ts';
import { lookingAlike } from '../../functions/test/looking-alike.ts';
import { provideEncoders } from '../../functions/test/operators-encoders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { follow, sharedPage } from './support/people.ts';

const [matrix, alien] = [603, 348];

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const input = (page: Page) => page.getByLabel('Choisir une image ou un extrait', { exact: true }).last();

async function choose(page: Page, bytes: Buffer, mimeType = 'image/jpeg'): Promise<void> {
  await input(page).setInputFiles({ name: 'IMG_2041', mimeType, buffer: bytes });
}

/** A screen photographed askew: turned, seen from the side, too bright, with the room around. */
async function photographed(page: Page, still: Buffer): Promise<Buffer> {
  const photo = await page.evaluate(async (letters) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${letters}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 700;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#15120f';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.filter = 'brightness(1.15) contrast(0.9)';
    context.setTransform(1.4, 0.055, -0.045, 1.42, 60, 20);
    context.drawImage(image, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.7);
  }, still.toString('base64'));
  return Buffer.from(photo.slice(photo.indexOf(',') + 1), 'base64');
}

/** A WebM that the browser records of stills, each shown for a moment. */
async function recorded(page: Page, stills: readonly Buffer[]): Promise<Buffer> {
  const clip = await page.evaluate(
    async (all) => {
      const canvas = document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 360;
      const context = canvas.getContext('2d')!;
      const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const ended = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.start();
      for (const letters of all) {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${letters}`;
        await image.decode();
        const shownUntil = performance.now() + 1_200;
        while (performance.now() < shownUntil) {
          context.drawImage(image, 0, 0, canvas.width, canvas.height);
          await new Promise(requestAnimationFrame);
        }
      }
      recorder.stop();
      await ended;
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    stills.map((still) => still.toString('base64')),
  );
  return Buffer.from(clip, 'base64');
}

describeInBrowser('A picture', function () {
  this.timeout(3 * minute);
  const lea = sharedPage('Léa');
  const still = (movieId: number, number = 0) => drawStill(movieId, number, 780);

  before(() => knowStills(matrix, alien));
  beforeEach(() => follow(lea().page, '/search'));
  beforeEach(async () => {
    await lea().page.getByRole('link', { name: 'Trouver un film par une image' }).click();
    await lea().page.getByRole('heading', { level: 1, name: 'C’est quel film ?' }).waitFor();
  });

  it('photographed askew off a screen finds its movie, and is sent small', async () => {
    const { page } = lea();
    const photo = await photographed(page, await still(matrix));
    const sent = page.waitForRequest((request) => request.url().endsWith(findByPicture.name));
    await choose(page, photo);
    await heading(page, 'C’est ce film').waitFor();
    await page.getByRole('link', { name: /^Matrix/ }).waitFor();
    await page.getByRole('img', { name: 'Ton image' }).waitFor();
    expect((await sent).postDataBuffer()!.length).to.be.below(150_000);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  it('that is of no movie we know finds none', async () => {
    const { page } = lea();
    await choose(page, await photographed(page, await still(987_654)));
    await page
      .getByRole('heading', { level: 2, name: /^On (?:n’est pas sûrs|ne la reconnaît pas)$/ })
      .waitFor();
    expect(await heading(page, 'C’est ce film').count()).to.equal(0);
  });

  deepIt('that only looks like a movie shows it as similar, with why, and as nothing more', async () => {
    const { page } = lea();
    const { takeAway } = await provideEncoders();
    try {
      await knowStills(matrix, alien);
      await choose(page, await lookingAlike(matrix));
      await heading(page, 'Ça ressemble à…').waitFor();
      await page.locator(`main a[href="/movies/${matrix}"]`).waitFor();
      await page.getByText('Très ressemblant').first().waitFor();
      expect(await heading(page, 'C’est ce film').count()).to.equal(0);
      expect(await accessibilityFaults(page)).to.deep.equal([]);
    } finally {
      takeAway();
    }
  });

  it('may be dropped and pasted', async () => {
    const { page } = lea();
    for (const [type, movie] of [
      ['drop', alien],
      ['paste', matrix],
    ] as const) {
      await page.evaluate(
        ({ letters, type }) => {
          const data = new DataTransfer();
          const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
          data.items.add(new File([bytes], 'still.jpg', { type: 'image/jpeg' }));
          const event =
            type === 'drop'
              ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
          document.querySelector('main button')!.dispatchEvent(event);
        },
        { letters: (await still(movie)).toString('base64'), type },
      );
      await page.locator(`main a[href="/movies/${movie}"]`).waitFor();
    }
  });

  it('that the browser can’t read is refused in words', async () => {
    const { page } = lea();
    await choose(page, Buffer.from('Hello'), 'text/plain');
    await page.getByText('Ton navigateur n’arrive pas à l’ouvrir').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  it('waits for the network, and is asked about again', async () => {
    const { page } = lea();
    await page.context().setOffline(true);
    await choose(page, await still(alien, 1));
    const again = page.getByRole('button', { name: 'Réessayer' });
    await again.waitFor();
    await page.context().setOffline(false);
    await again.click();
    await heading(page, 'C’est ce film').waitFor();
    await page.locator(`main a[href="/movies/${alien}"]`).waitFor();
  });

  it('of each scene is taken from a clip, which itself isn’t sent', async () => {
    const { page } = lea();
    const clip = await recorded(page, [await still(alien, 0), await still(987_654), await still(alien, 2)]);
    const calls: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith(findByPicture.name))
        calls.push(JSON.parse(request.postData()!).data.pictures.length);
    });
    await choose(page, clip, 'video/webm');
    await heading(page, 'C’est ce film').waitFor();
    await page.locator(`main a[href="/movies/${alien}"]`).waitFor();
    await page.getByText('dans 2 scènes sur 3').waitFor();
    expect(calls).to.deep.equal([3]);
    await page.locator('video[src^="blob:"]').waitFor();
  });
});
