import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '..');
const sheets = globSync('**/*.css', { cwd: root }).map((file) => {
  const css = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return { file, css };
});

const moved = ['opacity', 'transform', 'translate', 'scale', 'rotate', 'stroke-dashoffset', 'none'];
/** Changes of state may fade from colour to colour. */
const faded = [...moved, 'background-color', 'border-color', 'color', 'fill'];
const names = (css: string, pattern: RegExp) => [...css.matchAll(pattern)].map(([, name]) => name!);

describe('Motion', () => {
  it('moves nothing in an animation but transforms, opacity and the dashes of lines', () => {
    const forbidden = sheets.flatMap(({ file, css }) =>
      names(css, /@keyframes [\w-]+ \{((?:[^{}]*\{[^{}]*\})*)/g)
        .flatMap((steps) => names(steps, /([\w-]+):/g))
        .filter((name) => ![...moved, 'animation-timing-function'].includes(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(forbidden).to.deep.equal([]);
  });

  it('changes no size or place in a transition', () => {
    const forbidden = sheets.flatMap(({ file, css }) =>
      names(css, /\btransition:([^;]+);/g)
        .flatMap((value) => value.replaceAll(/\([^()]*\)/g, '').split(','))
        .map((part) => part.trim().split(/\s+/)[0]!)
        .filter((name) => !faded.includes(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(forbidden).to.deep.equal([]);
  });

  it('restyles no whole page when a word in it changes, as `:has()` on the root would', () => {
    const asking = sheets.flatMap(({ file, css }) =>
      names(css, /((?::root|html|body|\.frame)[^\s,{]*:has\([^{]*)\{/g).map(
        (selector) => `${file}: ${selector}`,
      ),
    );
    expect(asking).to.deep.equal([]);
  });

  it('takes its times and curves from the tokens', () => {
    const forbidden = sheets.flatMap(({ file, css }) =>
      names(css, /\btransition:([^;]+);/g)
        .filter((value) => /cubic-bezier|\bease|\d(?:ms|s)\b/.test(value))
        .map((value) => `${file}: ${value.trim()}`),
    );
    expect(forbidden).to.deep.equal([]);
  });
});
