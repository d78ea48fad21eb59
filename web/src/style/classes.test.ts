import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });

/** The classes that each style sheet defines. */
const defined = new Map(
  files
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => {
      const source = readFileSync(join(root, file), 'utf8').replaceAll(
        /\/\*[\s\S]*?\*\/|:global\([^)]*\)/g,
        '',
      );
      return [file, new Set([...source.matchAll(/\.([a-z]\w*)(?=[^{};]*\{)/gi)].map(([, name]) => name!))];
    }),
);

/** A style sheet's classes that components name, and who names them; `null` where one is computed. */
const named = files
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const sheets = [...source.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)];
    const code = source.replaceAll(/^import .*$/gm, '');
    return sheets.flatMap(([, name, path]) =>
      [...code.matchAll(new RegExp(`\\b${name}(?:\\.(\\w+)|\\[)`, 'g'))].map(([, style]) => ({
        file,
        sheet: path!.startsWith('#') ? path!.slice(1) : join(dirname(file), path!),
        style: style ?? null,
      })),
    );
  });

describe('The style sheets of components', () => {
  it('define all classes that components name', () => {
    const missing = named.filter(({ sheet, style }) => style !== null && !defined.get(sheet)?.has(style));
    expect(missing.map(({ file, style }) => `${file}: ${style}`)).to.deep.equal([]);
  });

  it('define no class that no component names', () => {
    const unused = [...defined].flatMap(([sheet, styles]) => {
      const uses = named.filter((use) => use.sheet === sheet);
      if (uses.some(({ style }) => style === null)) return [];
      return [...styles]
        .filter((each) => !uses.some(({ style }) => style === each))
        .map((each) => `${sheet}: ${each}`);
    });
    expect(unused).to.deep.equal([]);
  });
});
