import type { Page } from 'playwright-core';

/** Longer ones may break: on a phone, few rows have room for them. */
const longest = 20;

/** Words that a page breaks within, each with the elements around it; hyphenated ones may. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const broken: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement!;
      if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.unseen')) continue;
      if (getComputedStyle(parent).hyphens === 'auto') continue;
      for (const { index, 0: word } of text.nodeValue!.matchAll(/\p{L}+/gu)) {
        if (word.length > most) continue;
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1)
          broken.push(
            `${word} in ${parent.parentElement!.className} > ${parent.localName}.${parent.className}`,
          );
      }
    }
    return broken;
  }, longest);
}
