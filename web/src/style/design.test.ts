import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const page = readFileSync(join(import.meta.dirname, '../../../docs/design.md'), 'utf8');
const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const namesIn = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map(([, name]) => name!));

const moreContrast = css.indexOf('@media (prefers-contrast: more)');

/** The colours of a theme by token, or those that it has instead where more contrast is asked for. */
function coloursOf(theme: 'dark' | 'light', from = 0): ReadonlyMap<string, string> {
  const start = css.indexOf(`[data-theme="${theme}"] {`, from);
  const rules = css.slice(start, css.indexOf('}', start));
  return new Map([...rules.matchAll(/(--[\w-]+): #([\da-f]{6});/g)].map(([, name, hex]) => [name!, hex!]));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('docs/design.md', () => {
  it('names every token, and no other', () => {
    const named = namesIn(page, /`(--[\w-]+)`/g);
    expect([...named].toSorted()).to.deep.equal([...namesIn(css, /^ {2}(--[\w-]+):/gm)].toSorted());
  });

  it('tells the contrast of text in both themes, enough for everybody to read it', () => {
    const rows = [
      ...page.matchAll(/^\| `(--[\w-]+)` \| ((?:`--[\w-]+` ?)+) \| .* \| ([\d.]+) \| ([\d.]+) \|$/gm),
    ];
    expect(rows).to.have.length.above(12);
    for (const [row, text, grounds, dark, light] of rows)
      for (const [theme, told] of [
        ['dark', dark],
        ['light', light],
      ] as const) {
        const colours = coloursOf(theme);
        const all = [...namesIn(grounds!, /`(--[\w-]+)`/g)].map((ground) =>
          contrast(colours.get(text!)!, colours.get(ground)!),
        );
        const lowest = Math.floor(Math.min(...all) * 10) / 10;
        expect(lowest, `${row} ${theme}`).to.equal(Number(told));
        expect(lowest, `${row} ${theme}`).to.be.at.least(4.5);
      }
  });

  it('has darker lines and no soft text where the system asks for more contrast', () => {
    for (const theme of ['dark', 'light'] as const) {
      const usual = coloursOf(theme);
      const colours = new Map([...usual, ...coloursOf(theme, moreContrast)]);
      expect(colours.get('--ink-soft'), theme).to.equal(usual.get('--ink'));
      for (const ground of ['--ground', '--raised', '--sunken'])
        expect(contrast(colours.get('--line')!, colours.get(ground)!), `${theme} ${ground}`).to.be.at.least(
          3,
        );
    }
  });

  it('describes every texture', () => {
    const textures = readFileSync(join(import.meta.dirname, 'textures.module.css'), 'utf8');
    const described = namesIn(page.slice(page.indexOf('| class |')), /`(\w+)`/g);
    expect([...described].filter((name) => textures.includes(`.${name} `)).toSorted()).to.deep.equal(
      [...namesIn(textures, /^\.(\w+)/gm)].toSorted(),
    );
  });
});
