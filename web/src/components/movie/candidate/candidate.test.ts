import type { OfferPlace } from '@cine/contract/availability/places';
import { withServices } from '@cine/contract/availability/services';
import type { Advance, Candidate as Facts } from '@cine/contract/operations/together/tonight';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { Candidate } from './candidate.tsx';

const netflix: OfferPlace = { region: 'FR', uid: null, providers: [1796], kind: 'flatrate' };
const west: Advance = {
  uid: 'lea',
  challengeId: 'old-west',
  titles: { fr: 'L’Ouest d’avant' },
  count: 1,
  target: 3,
  completes: false,
  xpReward: 120,
};
const winchester: Facts = {
  movieId: 14551,
  title: 'Winchester ’73',
  titles: {},
  year: 1950,
  runtime: 92,
  genres: ['Western', 'Action', 'Drama'],
  directors: ['Anthony Mann'],
  rating: 7.3,
  certificate: 'U',
  otherCertificate: null,
  posterPath: null,
  places: withServices([netflix]),
  checkedAt: new Date(Date.now() - 3 * hour).toISOString(),
  stale: false,
  expected: [{ uid: 'lea', score: 82 }],
  advances: [west],
  seenBy: [],
  points: { challenges: 0, taste: 0, unseen: 0, runtime: 0, acclaim: 0, freshness: 0 },
  about: null,
};

const names: Record<string, string> = { lea: 'Léa', tom: 'Tom', ines: 'Inès' };
const renderedCandidate = (
  changes: Partial<Facts> = {},
  listPlaces: readonly OfferPlace[] | null | undefined = winchester.places,
  look: 'card' | 'row' = 'card',
) =>
  rendered(
    createElement(Candidate, {
      candidate: { ...winchester, ...changes },
      look,
      nameOf: (uid: string) => names[uid]!,
      me: 'lea',
      sessionId: 'evening',
      listPlaces,
    }),
  );

describe('A candidate', () => {
  it('tells year, minutes, two genres, certificate and rating, the last two in words, too', () => {
    const { texts } = renderedCandidate();
    for (const text of ['1950 · 92 min · Western · Action', 'Classification U', '7,3 sur 10', '7,3'])
      expect(texts).to.include(text);
  });

  it('has challenges as chips: own ones by name, personal ones of others by whose they are, completed ones first', () => {
    const personal = { ...west, uid: 'tom', challengeId: 'secret', titles: {}, count: 2 };
    const { texts } = renderedCandidate({
      advances: [
        west,
        { ...west, uid: 'ines' },
        personal,
        { ...west, uid: 'tom', count: 3, completes: true },
      ],
      seenBy: ['tom'],
    });
    expect(texts.filter((text) => /défi|Ouest|vu/.test(text))).to.deep.equal([
      'termine « L’Ouest d’avant » (Tom), 3 sur 3',
      'termine « L’Ouest d’avant »',
      'avance « L’Ouest d’avant » (toi et Inès), 1 sur 3',
      'L’Ouest d’avant 1/3',
      'avance un défi (Tom), 2 sur 3',
      'un défi (Tom) 2/3',
      'déjà vu par Tom',
      'déjà vu',
    ]);
  });

  it('says its place and its check only if the list doesn’t, and a stale check always', () => {
    const told = (...args: Parameters<typeof renderedCandidate>) =>
      renderedCandidate(...args).texts.filter((text) => /^Sur|Vérifié|confirmer/.test(text));
    expect(told()).to.deep.equal([]);
    expect(told({}, null)).to.deep.equal(['Sur Netflix avec pub pour tous']);
    expect(told({ stale: true })).to.deep.equal(['Vérifié il y a 3 h', 'à confirmer']);
    const alone = rendered(
      createElement(Candidate, { candidate: winchester, nameOf: (uid: string) => uid, me: 'lea' }),
    );
    expect(alone.texts).to.include.members(['Sur Netflix avec pub pour tous', 'Vérifié il y a 3 h']);
  });

  it('opens at the service of the reader', () => {
    const { markup } = renderedCandidate();
    expect(markup).to.contain('href="https://www.netflix.com/search?q=Winchester%20%E2%80%9973"');
    const canal: OfferPlace = { ...netflix, uid: 'lea', providers: [381] };
    const apart = renderedCandidate({ places: withServices([{ ...netflix, uid: 'tom' }, canal]) });
    expect(apart.markup).to.contain('href="https://www.themoviedb.org/movie/14551/watch?locale=FR"');
  });

  it('says as a card what it is about and links to its trailer, in the reader’s language or in English', () => {
    const about = {
      overviews: { en: 'A rifle changes hands.', fr: 'Une carabine passe de main en main.' },
      trailers: { en: 'a-fake-key1' },
    };
    const { texts, markup } = renderedCandidate({ about });
    expect(texts).to.include('Une carabine passe de main en main.');
    expect(markup).to.match(
      /<a [^>]*watch\?v=a-fake-key1" hrefLang="en"[^>]* aria-label="Bande-annonce de «[^"]*», sur YouTube/,
    );
    expect(renderedCandidate({ about: { ...about, overviews: { en: 'A rifle.' } } }).markup).to.match(
      /<p[^>]* lang="en"[^>]*>A rifle\.</,
    );
    const none = renderedCandidate({ about: { overviews: {} } });
    expect(none.markup).to.not.match(/youtube|De quoi parle/);
    expect(renderedCandidate({ about }, [netflix], 'row').markup).to.not.match(
      /carabine|youtube|De quoi parle/,
    );
  });

  it('tells on request what it is about, as a card whose list doesn’t say it', () => {
    expect(renderedCandidate().markup).to.contain('De quoi parle');
    expect(renderedCandidate({}, [netflix], 'row').markup).to.not.contain('De quoi parle');
  });
});
