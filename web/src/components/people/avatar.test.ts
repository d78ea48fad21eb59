import type { Figure } from '@cine/contract/game/characters/figure';
import { expect } from 'chai';
import fc from 'fast-check';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import Face from '../character/face.tsx';
import { Avatar } from './avatar.tsx';
import { figuresOf } from './figures.ts';
import { hueOfPerson, huesOf } from './hues.ts';
import { addressesOf, Pictures, PicturesOf } from './pictures.tsx';

const figure: Figure = {
  characterClass: 'mage',
  appearance: { build: 'middling', skin: 'honey', hair: 'bob', hairColour: 'plum', eyes: 'green' },
  worn: [{ id: 'veteran-helmet', dye: null }],
};

describe('An avatar', () => {
  it('has another colour for each of eleven users who are shown together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 11 }), (uids) => {
        expect(new Set(huesOf(uids).values()).size).to.equal(uids.length);
      }),
    );
  });

  it('keeps the colours of those who were there when somebody comes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), fc.string(), (uids, late) => {
        const before = huesOf(uids);
        const after = huesOf([...uids, late]);
        for (const uid of uids) if (uid !== late) expect(after.get(uid)).to.equal(before.get(uid));
        if (uids[0] !== undefined) expect(before.get(uids[0])).to.equal(hueOfPerson(uids[0]));
      }),
    );
  });

  it('shows initials until the drawing of the user’s character has been loaded', () => {
    const of = (more: object) => createElement(Avatar, { uid: 'lea', name: 'Léa Martin', ...more });
    expect(rendered(of({})).texts).to.deep.equal(['LM']);
    expect(rendered(of({ figure })).texts).to.deep.equal(['LM']);
  });

  it('shows the picture that is known of a user, unless they are blocked', () => {
    const addresses = addressesOf({ lea: { avatar: '0123456789abcdef' }, tom: {} });
    expect([...addresses.keys()]).to.deep.equal(['lea']);
    const markupOf = (uid: string, blocked: string[] = []) => {
      const value = { addresses, blocked: new Set(blocked), ask: () => {} };
      const avatar = createElement(Avatar, { uid, name: 'Léa Martin', figure });
      return rendered(createElement(Pictures, { value }, avatar)).markup;
    };
    expect(markupOf('lea')).to.include('src="/s/avatars/lea/0123456789abcdef/small.webp"');
    for (const bare of [markupOf('tom'), markupOf('lea', ['lea'])]) expect(bare).to.not.include('<img');
  });

  it('knows the pictures of those it is shown with besides those of friends', () => {
    const friends = addressesOf({ tom: { avatar: 'fedcba9876543210' } });
    const value = { addresses: friends, blocked: new Set<string>(), ask: () => {} };
    const people = { lea: { avatar: '0123456789abcdef' } };
    const both = ['lea', 'tom', 'nina'].map((uid) => createElement(Avatar, { key: uid, uid, name: uid }));
    const here = createElement(Pictures, { value }, createElement(PicturesOf, { people }, both));
    expect(rendered(here).markup.match(/(?<= src="\/s\/avatars\/)\w+/g)).to.deep.equal(['lea', 'tom']);
  });

  it('knows the characters of those attendees who have one', () => {
    expect([...figuresOf({ lea: { figure }, tom: {} })]).to.deep.equal([['lea', figure]]);
  });
});

describe('A face', () => {
  const markupOf = (more: Partial<Figure> = {}) =>
    rendered(createElement(Face, { figure: { ...figure, ...more }, size: 48 })).markup;

  it('is square, and shows what is worn in its colour', () => {
    expect(markupOf()).to.include('width="48" height="48"');
    const bare = markupOf({ worn: [] });
    expect(markupOf()).to.not.equal(bare);
    expect(markupOf({ worn: [{ id: 'veteran-helmet', dye: 'lagoon' }] })).to.not.equal(markupOf());
    expect(markupOf({ worn: [{ id: 'from-a-newer-version', dye: null }] })).to.equal(bare);
  });
});
