import { updateAccount } from '@cine/contract/operations/core/account';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, signedIn } from './support/people.ts';

/** Drops a picture made in the browser on the place for it: red on the left, blue on the right. */
async function dropPicture(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(?:Choisir une|Changer de) photo$/ }).evaluate(async (button) => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 400;
    const context = canvas.getContext('2d')!;
    for (const [at, colour] of ['#c00', '#00c'].entries()) {
      context.fillStyle = colour;
      context.fillRect(at * 400, 0, 400, 400);
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const data = new DataTransfer();
    data.items.add(new File([blob!], 'me.png', { type: 'image/png' }));
    button.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  });
}

/** The colours at both sides of a picture that the page shows, once it is there. */
async function sidesOf(page: Page): Promise<string[]> {
  const avatar = page.locator('img[src^="/s/avatars/"]').filter({ visible: true }).first();
  await avatar.waitFor();
  return avatar.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return [8, canvas.width - 8].map((x) => {
      const [red = 0, , blue = 0] = context.getImageData(x, canvas.height / 2, 1, 1).data;
      return red > blue ? 'red' : 'blue';
    });
  });
}

describeInBrowser('A profile', function () {
  this.timeout(2 * minute);

  it('gets a picture that is dropped, framed by keyboard, and shown to others', async () => {
    const { page, call, uid } = await signedIn('Léa', { path: '/settings#profile' });
    await dropPicture(page);
    const dialog = page.getByRole('dialog', { name: 'Cadrer la photo' });
    const frame = dialog.getByRole('application', { name: 'Cadrer la photo' });
    await frame.waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    // The middle is red and blue; far to the left is red alone.
    await frame.focus();
    for (let times = 0; times < 12; times++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('+');
    await dialog.getByRole('button', { name: 'Garder cette photo' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await sidesOf(page)).to.deep.equal(['red', 'red']);

    await page.getByLabel('Quelques mots sur toi').fill('Westerns et thé.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await call(updateAccount, { visibility: 'public', historyVisibility: 'public' });
    const tom = await account('Tom');
    const theirs = await deviceOf(tom, { path: `/people/${uid}` });
    await theirs.getByText('Westerns et thé.').waitFor();
    expect(await sidesOf(theirs)).to.deep.equal(['red', 'red']);
    expect(await accessibilityFaults(theirs)).to.deep.equal([]);
    // So they do in an evening, which names them.
    const { id, code } = await call(createSession, { mode: 'together' });
    await tom.call(joinSession, { code });
    await follow(theirs, `/evening/${id}`);
    await theirs.getByRole('heading', { level: 1, name: 'Soirée avec Léa' }).waitFor();
    expect(await sidesOf(theirs)).to.deep.equal(['red', 'red']);
    await follow(theirs, `/people/${uid}`);
    await theirs.getByRole('link', { name: 'Ce que Léa a vu' }).click();
    await theirs.getByRole('heading', { level: 1, name: 'Ce que Léa a vu' }).waitFor();

    await follow(page, '/settings#profile');
    await page.getByRole('button', { name: 'L’enlever' }).click();
    await page.locator('img[src^="/s/avatars/"]').waitFor({ state: 'detached' });
  });

  deepIt('gets another picture, framed by mouse', async () => {
    const { page } = await signedIn('Léa', { path: '/settings#profile' });
    const dialog = page.getByRole('dialog', { name: 'Cadrer la photo' });
    const frame = dialog.getByRole('application', { name: 'Cadrer la photo' });
    await dropPicture(page);
    await dialog.getByRole('button', { name: 'Garder cette photo' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await sidesOf(page)).to.deep.equal(['red', 'blue']);
    await dropPicture(page);
    const { x, y, width } = (await frame.boundingBox())!;
    await page.mouse.move(x + width * 0.8, y + width / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.1, y + width / 2, { steps: 4 });
    await page.mouse.up();
    await page.mouse.wheel(0, -200);
    const former = await page.locator('img[src^="/s/avatars/"]').first().getAttribute('src');
    await dialog.getByRole('button', { name: 'Garder cette photo' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator(`img[src="${former}"]`).first().waitFor({ state: 'detached' });
    expect(await sidesOf(page)).to.deep.equal(['blue', 'blue']);
  });

  it('says what is no picture', async () => {
    const { page } = await signedIn('Léa', { path: '/settings#profile' });
    const text = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('Hello') };
    await page.locator('input[type=file]').setInputFiles(text);
    await page.getByText('On n’arrive pas à ouvrir cette image.').waitFor();
  });
});
