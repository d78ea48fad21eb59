import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jobSchema } from '@cine/contract/operations/jobs';
import { expect } from 'chai';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = globSync('**/*.md', { cwd: root, exclude: ['**/node_modules', 'build', '.*'] });
const found = (file: string, pattern: RegExp) => [...read(file).matchAll(pattern)].map(([, match]) => match!);

describe('The documents', () => {
  it('link to files that exist', () => {
    const broken = documents.flatMap((file) =>
      found(file, /\]\((?!\w+:|#)([^)#\s]+)/g)
        .filter((link) => !existsSync(join(root, dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).to.deep.equal([]);
  });

  it('name paths that exist, except for decisions and packages', () => {
    const folders = 'bench|client|contract|dev|docs|emulator-data|functions|packages|scripts|web';
    const path = new RegExp(`\`((?:${folders})/[\\w./-]+)\``, 'g');
    const missing = documents
      .filter((file) => !file.startsWith('docs/decisions/') && !file.startsWith('packages/'))
      .flatMap((file) =>
        found(file, path)
          .filter((each) => !existsSync(join(root, each)) && !existsSync(join(root, dirname(file), each)))
          .map((each) => `${file}: ${each}`),
      );
    expect(missing).to.deep.equal([]);
  });

  it('have a row in docs/deployment.md for every job', () => {
    const rows = found('docs/deployment.md', /^\| (\w+) \| .+ \| `jobs-\1` \| /gm);
    expect(rows).to.have.members(jobSchema.options);
  });

  it('list every decision in their index', () => {
    const listed = found('docs/decisions/README.md', /\]\((\d[\w-]+\.md)\)/g);
    const kept = globSync('[0-9]*.md', { cwd: join(root, 'docs/decisions') });
    expect(listed.toSorted()).to.deep.equal(kept.toSorted());
  });
});
