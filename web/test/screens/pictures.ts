import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { brokenWords } from '../support/broken-words.ts';
import { speak } from '../support/page.ts';
import { heights, type Look, locales, type Theme, type Width, widths } from './looks.ts';
import type { Screen } from './screen.ts';
import { stageFor } from './stage.ts';
import { Way } from './steps.ts';

/** Longer pages are cut off. */
const tallest = 3_000;

/** Shows a state and takes its picture in all looks; words must not break. `file` names a picture's file. */
export async function takePictures(
  name: string,
  screen: Screen,
  looks: readonly Look[],
  file: (look: Look) => string,
  { isWhole = true } = {},
): Promise<void> {
  const broken = new Set<string>();
  const take = async (page: Page, look: Look) => {
    for (const word of await brokenWords(page)) broken.add(`${look.width}: ${word}`);
    const picture = await page.screenshot({ caret: 'hide' });
    const path = file(look);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, picture);
  };
  await lookAt(name, screen, looks, take, { isWhole });
  if (broken.size > 0) throw new Error(`Words break:\n${[...broken].join('\n')}`);
}

/** Shows a state and calls `see` with its page in each look. */
export async function lookAt(
  name: string,
  screen: Screen,
  looks: readonly Look[],
  see: (page: Page, look: Look) => Promise<void>,
  { isWhole = true } = {},
): Promise<void> {
  const way = typeof screen === 'function' ? new Way(screen) : screen;
  let page: Page | undefined;
  for (const language of locales) {
    const chosenLooks = looks.filter((look) => look.language === language);
    if (chosenLooks.length === 0) continue;
    if (page && !way.isInEachLanguage) await speak(page, language);
    else {
      await page?.close();
      page = await way.show(await stageFor(name, language));
    }
    await page.mouse.move(0, 0);
    for (const width of widths)
      if (chosenLooks.some((look) => look.width === width)) {
        await fit(page, width, isWhole && way.isWhole);
        for (const look of chosenLooks.filter((each) => each.width === width)) {
          await wear(page, look.theme);
          await see(page, look);
        }
      }
  }
}

/** Gives the page a screen of this width, tall enough for all of it. */
async function fit(page: Page, width: Width, isWhole: boolean): Promise<void> {
  const height = heights[width];
  await page.setViewportSize({ width, height });
  await page.evaluate(() => scrollTo(0, 0));
  await calm(page);
  if (!isWhole) return;
  const long = await page.evaluate(() =>
    document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight,
  );
  if (long <= height) return;
  await page.setViewportSize({ width, height: Math.min(long, tallest) });
  await calm(page);
}

/** Waits until fonts are loaded and nothing has changed for a moment. */
async function calm(page: Page): Promise<void> {
  await page.evaluate(
    async ([quietMs, maxDelayMs]) => {
      await document.fonts.ready;
      await new Promise<void>((resolve) => {
        const quiet = () => setTimeout(resolve, quietMs);
        let timer = quiet();
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = quiet();
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(resolve, maxDelayMs);
      });
    },
    [80, 2 * second] as const,
  );
}

/** Changes the theme as the setting does, without transitions. */
async function wear(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(async (chosenTheme) => {
    document.documentElement.dataset.theme = chosenTheme;
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY) animation.cancel();
      else animation.finish();
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, theme);
}
