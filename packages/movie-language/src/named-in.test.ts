import { expect } from 'chai';
import fc from 'fast-check';
import { namedIn, noteThemes } from './named-in.ts';

const named = (note: string, tags: string[] = []) =>
  namedIn(note, tags).map(({ kind, value }) => `${kind} ${value}`);

describe('What a note names', () => {
  const notes: [string, string[]][] = [
    ['J’ai pleuré, et ri aussi. Quelle musique !', ['mood cry', 'genre Comedy', 'theme soundtrack']],
    ['Pas drôle du tout, mais émouvant', ['mood cry']],
    ["Je n'ai jamais eu peur", []],
    ['J’ai pas arrêté de rire', ['genre Comedy']],
    ['Film de Noël, braquage dans l’espace', ['keyword christmas', 'keyword heist', 'keyword space']],
    ['Scary and hilarious; not for kids', ['mood thrills', 'genre Comedy']],
    ['not only funny but moving', ['genre Comedy', 'mood cry']],
    ["It isn't scary, it's about friendship", ['theme friendship']],
    ['Couldn’t stop laughing', ['genre Comedy']],
    ['Смеялась до слёз, а концовка не страшная', ['genre Comedy', 'mood cry', 'theme ending']],
    ['ни грустно, ни смешно. Мафия и месть', ['keyword mafia', 'theme revenge']],
    ['Не только смешно, но и трогательно', ['genre Comedy', 'mood cry']],
    ['With my family, in the space of an hour', []],
  ];
  for (const [note, expected] of notes)
    it(`is ${expected.join(', ') || 'nothing'} in “${note}”`, () => {
      expect(named(note)).to.deep.equal(expected);
    });

  it('is its writer’s tags, in any case and spelling of accents, unless denied', () => {
    expect(named('vu AVEC ZOE, pas en vo', ['avec Zoé', 'VO'])).to.deep.equal(['tag avec Zoé']);
  });

  it('comes with the words that name it', () => {
    expect(namedIn('un film en noir et blanc')).to.deep.equal([
      { kind: 'keyword', value: 'black and white', said: 'en noir et blanc' },
    ]);
  });

  it('is known or given, said in the note, and each once, whatever the note and tags', () => {
    const word = fc.constantFrom(
      'cried',
      'pas',
      'drôle',
      'heist',
      '.',
      'смешно',
      'не',
      'Zoé',
      '*',
      'a,b',
      'noir',
    );
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (note, tags) => {
        const mentions = namedIn(note, tags);
        expect(new Set(mentions.map(({ kind, value }) => `${kind} ${value}`)).size).to.equal(mentions.length);
        for (const { kind, value, said } of mentions) {
          expect(note).to.include(said);
          if (kind === 'tag') expect(tags).to.include(value);
          if (kind === 'keyword' || kind === 'theme') expect(noteThemes).to.include(value);
        }
      }),
    );
  });
});
