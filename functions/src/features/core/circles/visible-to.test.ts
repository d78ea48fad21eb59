import { readFileSync } from 'node:fs';
import { visibilitySchema } from '@cine/contract/operations/core/account';
import { expect } from 'chai';
import { avatarForAll, avatarForFriends } from '#core/account/index.ts';
import { type Relation, visibleTo } from './visible-to.ts';

const allParts = 'name, username, about, level, watchlist, collections, taste, history';

function cells(): [relation: string, visibility: string, parts: string][] {
  const docs = readFileSync(new URL('../../../../../docs/privacy.md', import.meta.url), 'utf8');
  const [, section = ''] = docs.split('| who looks |');
  const [header = '', , ...lines] = section.split('\n\n')[0]!.split('\n');
  const visibilities = header.split('|').map((cell) => cell.trim());
  return lines.flatMap((line) => {
    const [, relation = '', ...parts] = line.split('|').map((cell) => cell.trim());
    return parts
      .slice(0, 3)
      .map((each, at) => [relation, visibilities[at]!, each] as [string, string, string]);
  });
}

describe('What a member shows', () => {
  it('is stated for each relation and visibility', () => {
    expect(new Set(cells().map(([, visibility]) => visibility))).to.have.all.keys(visibilitySchema.options);
    expect(cells()).to.have.length(9 * 3);
  });

  for (const [relation, visibility, parts] of cells()) {
    it(`is, to ${relation} when ${visibility}: ${parts}`, () => {
      const seen = [...visibleTo(relation as Relation, visibilitySchema.parse(visibility))];
      expect(seen.join(', ') || 'nothing').to.equal(parts === 'all' ? allParts : parts);
    });
  }

  for (const visibility of visibilitySchema.options)
    it(`has a picture beside a name where ${visibility} shows it in a profile`, () => {
      const account = { avatar: '0123456789abcdef', visibility };
      const isShownTo = (relation: Relation) => visibleTo(relation, visibility).has('about');
      expect('avatar' in avatarForFriends(account)).to.equal(isShownTo('friend'));
      for (const relation of ['asker', 'attendee', 'member', 'stranger'] as const)
        expect('avatar' in avatarForAll(account)).to.equal(isShownTo(relation));
    });
});
