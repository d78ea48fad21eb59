import type { PollOption } from '@cine/contract/polls/poll';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { Approval } from './approval.tsx';
import { Deck } from './deck.tsx';
import { optionOf, pollOf } from './poll.test-support.ts';
import { Ranked } from './ranked.tsx';

const poll = pollOf(optionOf(1, 'Stagecoach'), optionOf(2, 'Stalker'), optionOf(3, 'Solaris'));
const onChange = () => {};

describe('A ballot', () => {
  it('of a deck shows the next card with its facts, and how many there are', () => {
    const ballot = { method: 'deck' as const, yes: [1], no: [] };
    const { texts } = rendered(createElement(Deck, { poll, ballot, onChange }), 'en');
    expect(texts).to.include.members(['Stalker', '1939 · 96 min', '2 of 3', 'Yes', 'No', 'Undo']);
    expect(texts).not.to.include('Stagecoach');
  });

  it('of a deck has a poster drawn for the movie’s genres', () => {
    const cardOf = (...genres: string[]) => {
      const movie = { ...optionOf(37_257, 'Any'), genres };
      const ballot = { method: 'deck' as const, yes: [], no: [] };
      return rendered(createElement(Deck, { poll: pollOf(movie), ballot, onChange })).markup;
    };
    expect(cardOf('Western')).not.to.equal(cardOf('Horror'));
  });

  it('of a deck says of a movie what its place knows', () => {
    const ballot = { method: 'deck' as const, yes: [1], no: [] };
    const textOf = ({ title }: PollOption) => `About ${title}`;
    const wayOf = ({ title }: PollOption) => `Rule out ${title}`;
    const { texts } = rendered(createElement(Deck, { poll, ballot, onChange, textOf, wayOf }), 'en');
    expect(texts).to.include.members(['About Stalker', 'Rule out Stalker']);
    expect(texts).not.to.include('1939 · 96 min');
  });

  it('of a deck says at the end what was said to each movie, in words', () => {
    const ballot = { method: 'deck' as const, yes: [1], no: [3] };
    const { texts } = rendered(
      createElement(Deck, { poll: { ...poll, vetoed: [2] }, ballot, onChange }),
      'en',
    );
    expect(texts).to.include.members(['You’ve voted', 'Yes: Stagecoach', 'No: Solaris', 'Undo']);
    expect(texts).not.to.include.members(['Yes']);
    expect(texts.join()).not.to.include('Stalker');
  });

  it('of approval has a checkbox for each movie that nobody has vetoed', () => {
    const ballot = { method: 'approval' as const, yes: [3] };
    const { markup, texts } = rendered(
      createElement(Approval, { poll: { ...poll, vetoed: [2] }, ballot, onChange }),
    );
    expect(markup.match(/type="checkbox"/g)).to.have.lengthOf(2);
    expect(markup.match(/checked=""/g)).to.have.lengthOf(1);
    expect(texts.join()).not.to.include('Stalker');
  });

  it('that ranks tells each movie’s place and every way to move it, and which share the last place', () => {
    const ballot = { method: 'ranked' as const, ranking: [3, 1] };
    const { markup, texts } = rendered(createElement(Ranked, { poll, ballot, onChange }), 'en');
    const labels = [...markup.matchAll(/<button[^>]*aria-label="([^"]+)"/g)].map(([, label]) => label);
    expect(labels).to.deep.equal([
      ...['“Solaris”, no. 1 of 2: move with the arrow keys', 'Move “Solaris” up'],
      ...['Move “Solaris” down', 'Take “Solaris” out of the ranking'],
      ...['“Stagecoach”, no. 2 of 2: move with the arrow keys', 'Move “Stagecoach” up'],
      ...['Move “Stagecoach” down', 'Take “Stagecoach” out of the ranking'],
      'No. 3: rank “Stalker”',
    ]);
    expect(texts).to.include.members(['Not ranked, in last place', 'No. 3']);
  });
});
