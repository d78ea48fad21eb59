import type { Locator } from 'playwright-core';
import { until } from './rating.ts';

/** Waits until an element has the focus, on the screen and beneath nothing else. */
export async function reached(element: Locator): Promise<void> {
  await element.waitFor();
  await until(() =>
    element.evaluate((one: Element) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return document.activeElement === one && above !== null && one.contains(above);
    }),
  );
}
