import type { Page } from 'playwright-core';

/** What can press, and drag what is pressed. */
export type Pointer = {
  down: (x: number, y: number) => Promise<unknown>;
  move: (x: number, y: number) => Promise<unknown>;
  up: () => Promise<unknown>;
};

/** A finger on a screen that can be touched. */
export async function fingerOn(page: Page): Promise<Pointer> {
  const device = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    device.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: (x, y) => touch('touchStart', { x, y }),
    move: (x, y) => touch('touchMove', { x, y }),
    up: () => touch('touchEnd'),
  };
}

export function mouseOn({ mouse }: Page): Pointer {
  return {
    down: async (x, y) => {
      await mouse.move(x, y);
      await mouse.down();
    },
    move: (x, y) => mouse.move(x, y),
    up: () => mouse.up(),
  };
}
