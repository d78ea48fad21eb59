import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const src = join(import.meta.dirname, 'src');
const files = globSync('components/**/*.svg', { cwd: src }).filter((file) => !file.endsWith('grain.svg'));
const read = (file: string) => readFileSync(join(src, file), 'utf8');

describe('The drawings in files', () => {
  it('have an element a line, and a colour for each class, so that they can be looked at alone', () => {
    for (const file of files) {
      const [, style = '', shapes = ''] = /<style>(.*)<\/style>(.*)/s.exec(read(file)) ?? [];
      for (const line of shapes.trim().split('\n')) expect(line, file).to.match(/^\s*<[^<>]+>$/);
      const named = [...shapes.matchAll(/(?:fill|stroke)-[a-z][\w-]*(?=[" ][^=])/g)].map(([name]) => name);
      const coloured = [...style.matchAll(/\.([\w-]+) \{/g)].map(([, name]) => name!);
      expect(new Set(named), file).to.deep.equal(new Set(coloured));
    }
  });

  it('of empty places use the colours of the theme', () => {
    const tokens = read('style/tokens.css');
    for (const file of files.filter((each) => each.includes('/scenes/')))
      for (const [, name] of read(file).matchAll(/\.(?:fill|stroke)-([\w-]+) \{/g))
        expect(tokens, file).to.include(`  --${name}: `);
  });
});
