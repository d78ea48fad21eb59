import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { createElement, type ReactNode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { rendered } from '#test/support/render.tsx';
import { lazyComponent } from './lazy-component.tsx';

const Page = () => 'the page';
const Meanwhile = () => 'meanwhile';

/** Lets the code arrive between being drawn and other effects, which React runs later after 5 ms. */
function Arrival({ arrive, children }: { arrive: () => void; children?: ReactNode }) {
  useLayoutEffect(() => {
    arrive();
    for (const end = performance.now() + 20; performance.now() < end; );
  }, [arrive]);
  return children;
}

/** As much of an element as React needs to show texts in it, and these texts in order. */
function stage() {
  const texts: string[] = [];
  const ignore = () => {};
  const changes = { appendChild: ignore, insertBefore: ignore, removeChild: ignore };
  const ownerDocument = {
    nodeType: 9,
    addEventListener: ignore,
    createTextNode: (text: string) => {
      texts.push(text);
      return { nodeType: 3 };
    },
  };
  const element = { nodeType: 1, tagName: 'DIV', addEventListener: ignore, ownerDocument, ...changes };
  return { element: element as unknown as Element, texts };
}

describe('A component that loads later', () => {
  before(() => Object.assign(globalThis, { window: { HTMLIFrameElement: Map } }));
  after(() => Reflect.deleteProperty(globalThis, 'window'));

  it('shows itself at once if it was loaded ahead', async () => {
    const Later = lazyComponent(async () => ({ default: Page }), Meanwhile);
    expect(rendered(createElement(Later)).texts).to.deep.equal(['meanwhile']);
    await Later.load();
    expect(rendered(createElement(Later)).texts).to.deep.equal(['the page']);
  });

  it('replaces its fallback if its code comes between being drawn and its effects', async () => {
    const code = Promise.withResolvers<{ default: typeof Page }>();
    const Later = lazyComponent(() => code.promise, Meanwhile);
    void Later.load();
    const { element, texts } = stage();
    createRoot(element).render(
      createElement(Arrival, { arrive: () => code.resolve({ default: Page }) }, createElement(Later)),
    );
    for (let left = 100; texts.length < 2 && left > 0; left -= 1) await pause(50);
    expect(texts).to.deep.equal(['meanwhile', 'the page']);
  });
});
