import type { Page } from 'playwright-core';
import { KnownKinds, kindsOf, unmark } from './known-kinds.ts';

/** Kinds of elements that were reached by Tab on this build of the site, each at a width of the screen. */
const reached = new KnownKinds('reached', import.meta.url);
const focusable = 'a, button, input, select, textarea, summary, [tabindex]';

/** Tabs to a stop of each kind not yet reached at this width; returns those whose ring isn't all in sight. */
export async function unseenTabStops(page: Page): Promise<string[]> {
  const kinds = await page.evaluate(kindsOf, { selector: focusable });
  if (kinds.length === 0) return ['has nothing to be reached by keyboard'];
  const width = `${page.viewportSize()?.width} `;
  const fresh = reached.freshOf(kinds.map((kind) => width + kind)).map((kind) => kind.slice(width.length));
  if (fresh.length === 0) return [];
  await page.evaluate(kindsOf, { selector: focusable, fresh });
  const faults: string[] = [];
  for (const number of fresh.keys()) {
    const canHaveFocus = await page.evaluate((number) => {
      const stop = document.querySelector<HTMLElement>(`[data-fresh='${number}']`);
      stop?.focus();
      return stop !== null && stop === document.activeElement;
    }, number);
    // A disabled control, or one that has gone since.
    if (!canHaveFocus) continue;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    let { name, fault } = await page.evaluate(focusedStop);
    // Content that is still arriving may move the stop.
    for (let tries = 0; fault !== null && !name.startsWith('<body') && tries < 5; tries++) {
      await page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        document.activeElement?.scrollIntoView({ block: 'nearest' });
      });
      ({ name, fault } = await page.evaluate(focusedStop));
    }
    // A stop that Tab doesn't reach, such as the main element, leads to another or to none.
    if (fault !== null && !name.startsWith('<body')) faults.push(`${fault}: ${name}`);
  }
  await unmark(page);
  if (faults.length === 0) reached.add(fresh.map((kind) => width + kind));
  return faults;
}

/** Runs in the page: the focused element, and what is wrong with its ring. */
function focusedStop(): { name: string; fault: string | null } {
  type Box = { left: number; top: number; right: number; bottom: number };
  const stop = document.activeElement!;
  const name = stop.outerHTML.slice(0, 200);
  // A checkbox may be hidden and drawn by its next sibling or its label, and a text field's line around it.
  const line = stop.matches('input, textarea') ? stop.parentElement : null;
  const drawn = [stop, stop.nextElementSibling, stop.closest('label'), line].filter(
    (element) => element !== null && getComputedStyle(element).clipPath === 'none',
  ) as Element[];
  const ring = drawn
    .flatMap((element) =>
      [null, '::before', '::after'].map((part) => ({
        element,
        part,
        style: getComputedStyle(element, part),
      })),
    )
    .find(({ style }) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0);
  const isInSight = drawn.some((element) => {
    const { left, width, top, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    return [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const hit = document.elementFromPoint(left + x * width, top + y * height);
        return hit !== null && drawn.some((other) => other.contains(hit));
      }),
    );
  });
  if (!ring || !isInSight) return { name, fault: 'does not show the focus' };
  const { style } = ring;
  const live =
    getComputedStyle(ring.element)
      .getPropertyValue('--live')
      .match(/[\da-f]{2}/gi) ?? [];
  const colour = `rgb(${live.map((part) => Number.parseInt(part, 16)).join(', ')})`;
  if (
    style.outlineStyle !== 'solid' ||
    Number.parseFloat(style.outlineWidth) < 3 ||
    style.outlineColor !== colour
  )
    return {
      name,
      fault: `has a ring of its own, ${style.outlineWidth} ${style.outlineStyle} ${style.outlineColor}`,
    };
  // A link all over its card is drawn around that.
  const around = ring.part === null ? ring.element : (ring.element as HTMLElement).offsetParent!;
  const cut = cutAt(around, Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth));
  return { name, fault: cut && `has a ring that is cut ${cut}` };

  /** By what, and by how many pixels, what is drawn around an element is cut. */
  function cutAt(element: Element, reach: number): string | null {
    const box = element.getBoundingClientRect();
    const whole: Box = {
      left: box.left - reach,
      top: box.top - reach,
      right: box.right + reach,
      bottom: box.bottom + reach,
    };
    const { clientWidth, clientHeight } = document.documentElement;
    // In a card, only its link is scrolled to.
    const screen =
      element !== ring!.element
        ? { left: 0, top: whole.top, right: clientWidth, bottom: whole.bottom }
        : { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
    if (missing(whole, screen) > 1) return `by ${missing(whole, screen)} px at the edge of the screen`;
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      const { overflowX, overflowY, contentVisibility, overflowClipMargin, maskImage, position } =
        getComputedStyle(each);
      const isContained = contentVisibility === 'auto' || overflowX === 'clip';
      if (overflowX !== 'visible' || overflowY !== 'visible' || maskImage !== 'none' || isContained) {
        const margin = isContained ? Number.parseFloat(overflowClipMargin) || 0 : 0;
        const { left, top, right, bottom } = each.getBoundingClientRect();
        const by = missing(whole, {
          left: left - margin,
          top: top - margin,
          right: right + margin,
          bottom: bottom + margin,
        });
        if (by > 1) return `by ${by} px by <${each.tagName.toLowerCase()} class="${each.className}">`;
      }
      if (position === 'fixed') break;
    }
    return null;
  }

  function missing(whole: Box, visible: Box): number {
    return Math.max(
      visible.left - whole.left,
      visible.top - whole.top,
      whole.right - visible.right,
      whole.bottom - visible.bottom,
    );
  }
}
