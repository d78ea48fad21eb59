import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { foldText } from '@cine/contract/text/fold-text';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { injections } from '#core/ai/injections.test-support.ts';
import { conceptsOf, normalLabel } from './concepts-of.ts';
import { answerForm, factsOf, labelsOf } from './question.ts';
import { termLabel } from './term-label.ts';
import { coverageOf, evidenceOf, isSaid, termMovie, weightsOf } from './term-scores.ts';
import { vectorLabels } from './vector-label.ts';

const movieOf = (id: number, keywords: string[], genres: string[] = []) =>
  ({ ...unknownMovie, id, title: 'Some movie', originalTitle: 'Some movie', keywords, genres }) as const;
const termsOf = (facts: ReturnType<typeof movieOf>, overviews: string[] = []) =>
  termMovie(
    { ...facts, keywords: [...facts.keywords], genres: [...facts.genres] },
    facts.keywords.map(foldText),
    overviews,
  );

const wantedBy = (label: string) => conceptsOf(label).concepts;

describe('A label', () => {
  it('is the same for all users who ask for the same words', () => {
    for (const text of ['Sad, HAPPY endings!', ' sad   happy endings', 'sad: happy; endings'])
      expect(normalLabel(text)).to.equal('sad happy endings');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalLabel(normalLabel(text))).to.equal(normalLabel(text));
      }),
    );
  });

  it('means the same in French, English and Russian, whatever the words’ endings', () => {
    for (const [one, ...others] of [
      [
        'sad movies with a happy ending',
        'films tristes qui finissent bien',
        'грустные фильмы со счастливым концом',
      ],
      ['bank robbers', 'braquages', 'ограбления'],
      ['time travel', 'voyages dans le temps', 'путешествия во времени'],
      ['astronauts', 'l’espace', 'про космонавтов'],
    ] as const)
      for (const other of others) expect(conceptsOf(other), other).to.deep.equal(conceptsOf(one));
  });

  it('has a concept for each word that it knows nothing of, found with its usual endings', () => {
    const [lighthouse] = wantedBy('a lighthouse');
    for (const text of ['lighthouses', 'the lighthouse keeper'])
      expect(text.search(lighthouse!.pattern)).to.be.at.least(0);
    const [beacon] = wantedBy('про маяки');
    for (const text of ['маяк', 'на маяке', 'маяков'])
      expect(text.search(beacon!.pattern), text).to.be.at.least(0);
    expect(conceptsOf('movies with a')).to.deep.equal({ concepts: [], denied: [] });
  });

  it('means what it denies as that, not as what it is about', () => {
    const [violence] = wantedBy('violence');
    const [ends] = wantedBy('happy ending');
    const [sad] = wantedBy('sad');
    const [scary] = wantedBy('scary');
    for (const [label, concepts, denied] of [
      ['no violence', [], [violence]],
      ['sad movies without a happy ending', [sad], [ends]],
      ['sad movies that don’t end well', [sad], [ends]],
      ['films tristes qui ne finissent pas bien', [sad], [ends]],
      ['films tristes sans fin heureuse', [sad], [ends]],
      ['des films pas trop tristes, mais avec une fin heureuse', [ends], [sad]],
      ['не страшные, но грустные', [sad], [scary]],
      ['грустные фильмы без счастливого конца', [sad], [ends]],
      ['not sad or scary', [], [sad, scary]],
      ['not only sad', [sad], []],
      ['не только грустные', [sad], []],
      ['pas seulement tristes', [sad], []],
    ] as const)
      expect(conceptsOf(label), label).to.deep.equal({ concepts, denied });
  });

  it('is understood with a typing error in a longer word, and no short word is taken for another', () => {
    const happy = conceptsOf('happy ending');
    for (const label of ['hapy ending', 'happy endng', 'fin hereuse', 'fini bien', 'щастливый конец'])
      expect(conceptsOf(label), label).to.deep.equal(happy);
    expect(conceptsOf('braqages')).to.deep.equal(conceptsOf('braquages'));
    expect(conceptsOf('astronuats')).to.deep.equal(conceptsOf('astronauts'));
    for (const word of ['king', 'poison', 'lighthouse', 'fountain', 'banana'])
      expect([...wantedBy(word)[0]!.keywords], word).to.deep.equal([word]);
  });

  it('isn’t about cinema because it says what it is looked for in', () => {
    expect(conceptsOf('грустное кино')).to.deep.equal(conceptsOf('грустные фильмы'));
    expect(wantedBy('кино про кино')).to.deep.equal(wantedBy('films sur le cinéma'));
  });

  it('may be any text, and is read in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const { concepts, denied } = conceptsOf(text);
        expect(concepts.length + denied.length).to.be.below(13);
      }),
    );
  });
});

describe('Term statistics', () => {
  const concepts = wantedBy('sad movies with a happy ending');
  const coverage = (facts: ReturnType<typeof movieOf>, overviews: string[] = []) => {
    const movie = termsOf(facts, overviews);
    return coverageOf(
      concepts.map((each) => evidenceOf(movie, each)),
      [2, 2],
      movie,
    );
  };

  it('count both halves of a label, and a genre less than a keyword', () => {
    const both = coverage(movieOf(1, ['grief', 'hope']));
    expect(both).to.be.above(coverage(movieOf(2, ['grief'], ['Comedy'])));
    expect(coverage(movieOf(2, ['grief'], ['Comedy']))).to.be.above(coverage(movieOf(3, ['grief'])));
    expect(coverage(movieOf(4, ['car'], ['Drama', 'Comedy']))).to.be.below(0.5);
    expect(coverage(movieOf(5, []), ['Une histoire triste.', 'Грустная история.'])).to.be.above(0);
  });

  it('say that a movie fits with less confidence than a model, and always why', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('fr', 'en', 'ru'),
        (share, locale) => {
          const label = termLabel(1, share, [], locale);
          expect(label.confidence).to.be.within(15, 55);
          expect(label.fits).to.equal(share >= 0.5);
          expect(label.reason).not.to.equal('');
        },
      ),
    );
  });

  it('weigh what few movies say more than what many do', () => {
    const [rare, usual, all] = weightsOf(1000, [3, 300, 1000]);
    expect(rare).to.be.above(usual!);
    expect(usual).to.be.above(all!);
    expect(all).to.be.above(0);
    expect(isSaid(evidenceOf(termsOf(movieOf(1, [], ['Drama'])), concepts[0]!))).to.equal(false);
  });
});

describe('Vectors', () => {
  const unit = (...values: number[]) => {
    const length = Math.hypot(...values);
    return Float32Array.from(values, (value) => value / length);
  };

  it('say that a movie fits where it is nearer than what is usual for that label', () => {
    const usual = [unit(0.1, 1), unit(0.2, 1), unit(0, 1)];
    const movies = [
      { movieId: 1, vector: unit(1, 0.1) },
      { movieId: 2, vector: unit(0.15, 1) },
    ];
    const [near, far] = vectorLabels(unit(1, 0), usual, movies, { version: 'v1', locale: 'fr' });
    expect(near).to.deep.include({ movieId: 1, fits: true, by: 'vectors', model: 'v1' });
    expect(far).to.deep.include({ movieId: 2, fits: false });
    expect(near!.reason).to.match(/^Proche par le sens \(100\s%\)\.$/);
    for (const { confidence } of [near!, far!]) expect(confidence).to.be.within(35, 70);
  });
});

describe('What a model is asked about movies', () => {
  const movieWith = (overview: string, id = 1) => ({
    facts: { ...unknownMovie, id },
    details: { overviews: { en: overview } },
  });

  it('has overviews as data of a movie, cut, whatever they say', () => {
    for (const injection of injections) {
      const { movies, label } = factsOf('rain', [movieWith(injection.repeat(20)) as never]);
      expect(label).to.equal('rain');
      expect(movies).to.have.length(1);
      expect(movies[0]!.overview.length).to.be.at.most(350);
    }
  });

  it('is answered for exactly these movies, once each, with plain reasons', () => {
    const form = answerForm([1, 2]);
    const labelOf = (id: number, more: object = {}) => ({
      id,
      fits: true,
      confidence: 0.5,
      reason: 'So it is.',
      ...more,
    });
    const accepts = (...labels: object[]) => form.safeParse({ labels }).success;
    expect(accepts(labelOf(1), labelOf(2))).to.equal(true);
    expect(accepts(labelOf(2), labelOf(1))).to.equal(true);
    for (const labels of [
      [labelOf(1)],
      [labelOf(1), labelOf(1)],
      [labelOf(1), labelOf(3)],
      [labelOf(1), labelOf(2), labelOf(3)],
      [labelOf(1), labelOf(2, { confidence: 7 })],
      [labelOf(1), labelOf(2, { fits: 'yes' })],
      [labelOf(1), labelOf(2, { xp: 500 })],
      [labelOf(1), labelOf(2, { reason: 'https://evil.example' })],
    ])
      expect(accepts(...labels), JSON.stringify(labels)).to.equal(false);
    const answer = form.parse({
      labels: [labelOf(1, { reason: '**Yes** [really](https://evil.example)' }), labelOf(2)],
    });
    const [first] = labelsOf(answer, 'some-model');
    expect(first).to.deep.include({ movieId: 1, confidence: 50, by: 'model', model: 'some-model' });
    expect(first!.reason).to.equal('Yes really');
  });
});
