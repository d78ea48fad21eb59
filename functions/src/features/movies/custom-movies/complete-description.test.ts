import { updateAccount } from '@cine/contract/operations/core/account';
import { listAiInteractions } from '@cine/contract/operations/core/ai';
import {
  changeCustomMovie,
  completeDescription,
  createCustomMovie,
  listCustomMovies,
} from '@cine/contract/operations/movies/custom-movies';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { mendText } from '@cine/contract/text/shown-text';
import { expect } from 'chai';
import { context } from '#context.ts';
import { injections } from '#core/ai/injections.test-support.ts';
import { newStandIn } from '#core/ai/stand-in.test-support.ts';
import { exportedBy, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';

expectLogs('model failed');

const summer = {
  title: 'Notre été',
  year: 1998,
  genres: ['Comedy' as const, 'Family' as const],
  runtime: 95,
  language: 'fr',
  directors: ['Ada Lovelace', 'Jean Vigo'],
};

describe('A description', () => {
  let lea: TestUser;
  const { models } = context();
  const { AI_DAY_CENTS: dayCents } = process.env;

  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
    context().models = newStandIn();
  });
  afterEach(() => {
    Object.assign(context(), { models });
    running.models.behave(null);
    if (dayCents === undefined) delete process.env.AI_DAY_CENTS;
    else process.env.AI_DAY_CENTS = dayCents;
  });

  const withoutModel = () => {
    context().models = async () => [];
  };
  const draft = (more: object = {}) => lea.call(completeDescription, { ...summer, ...more });
  const saying = (description: string) =>
    running.models.behave(() => ({ text: JSON.stringify({ description }) }));

  describe('drafted by rules', () => {
    beforeEach(withoutModel);

    for (const [locale, text] of [
      ['fr', 'Comédie, famille de 1998. Réalisation : Ada Lovelace et Jean Vigo. 95 min, en français.'],
      ['en', 'Comedy, family from 1998. Directed by Ada Lovelace and Jean Vigo. 95 minutes, in French.'],
      ['ru', 'Комедия, семейный 1998 года. Режиссёры: Ада и Жан. 95 мин, язык — французский.'],
    ] as const)
      it(`says what is known in plain ${locale}, and who said it`, async () => {
        await lea.call(updateAccount, { locale });
        const directors = locale === 'ru' ? ['Ада', 'Жан'] : summer.directors;
        const { draft: description, answeredBy } = await draft({ directors });
        expect(description).to.equal(text);
        expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'no-model' });
      });

    it('begins with what is written, and says nothing twice', async () => {
      const begun = 'A week of rain.';
      const { draft: description } = await draft({ begun });
      expect(description).to.match(/^A week of rain\. Comedy, family from 1998\./);
      expect((await draft({ begun: description })).draft).to.equal(description);
    });

    it('needs more than a title', async () => {
      await expectRefusal(lea.call(completeDescription, { title: 'Notre été' }), 'input-invalid');
      const { draft: description } = await lea.call(completeDescription, { title: 'Notre été', year: 1998 });
      expect(description).to.equal('A movie from 1998.');
    });
  });

  describe('drafted by a model', () => {
    it('is asked for with what its maker entered alone, and saves nothing', async () => {
      saying('Two friends spend a summer together.');
      expect(await draft({ begun: 'It rains.' })).to.deep.equal({
        draft: 'It rains. Two friends spend a summer together.',
        answeredBy: { kind: 'model', model: 'stand-in', isStandIn: true },
      });
      const { turns } = running.models.calls.at(-1)!;
      expect(JSON.parse(turns[0]!.content)).to.deep.equal({
        movie: {
          title: 'Notre été',
          year: 1998,
          genres: ['comedy', 'family'],
          minutes: 95,
          language: 'French',
          directors: summer.directors,
        },
        begun: 'It rains.',
      });
      expect((await lea.call(listCustomMovies, {})).movies).to.deep.equal([]);
      const { interactions } = await lea.call(listAiInteractions, {});
      expect(interactions.map(({ purpose }) => purpose)).to.deep.equal(['descriptions', 'descriptions']);
    });

    it('names nobody, and no number, that its maker didn’t', async () => {
      saying(
        'A comedy by Ada Lovelace and Jean Vigo. It stars Brigitte Bardot. They met in 1997. It won 3 prizes. It lasts 1 hour 35.',
      );
      expect((await draft()).draft).to.equal('A comedy by Ada Lovelace and Jean Vigo. It lasts 1 hour 35.');
    });

    it('is the rules’ where nothing of it can be used', async () => {
      saying('It stars Brigitte Bardot.');
      const { draft: description, answeredBy } = await draft();
      expect(description).to.match(/^Comedy, family from 1998\./);
      expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'unreadable' });
    });

    it('is the rules’ once the day is spent, and no model is asked', async () => {
      process.env.AI_DAY_CENTS = '-1';
      const before = running.models.calls.length;
      expect((await draft()).answeredBy).to.deep.equal({ kind: 'rules', because: 'day-spent' });
      expect(running.models.calls.length).to.equal(before);
    });

    it('ends in whole sentences where there is no room for more', async () => {
      const sentence = `${'so '.repeat(60)}long.`;
      saying(`${sentence} ${sentence}`);
      const begun = `${'rain '.repeat(158)}falls.`;
      expect((await draft({ begun })).draft).to.equal(`${begun} ${sentence}`);
    });

    for (const [index, injection] of injections.entries())
      if (index % 6 === 2)
        it(`isn’t moved by a title that says ${JSON.stringify(injection)}`, async () => {
          saying(`${injection} [here](https://evil.example/?q=1) <b>now</b>`);
          const { draft: description } = await draft({ title: mendText(injection, 100) });
          expect(description).not.to.match(/evil\.example\/|<b>|https?:/);
        });
  });

  it('is kept with who worded it, shown to readers, exported, and gone when taken away', async () => {
    const { movie } = await lea.call(createCustomMovie, {
      ...summer,
      audience: 'group',
      overview: 'A week of rain.',
      overviewBy: 'model',
    });
    const { movieId } = movie;
    expect(movie).to.deep.include({ overview: 'A week of rain.', overviewBy: 'model' });
    const reader = await member('Reader');
    const customFacts = async () => (await reader.call(showMovie, { movieId })).custom!;
    expect(await customFacts()).to.deep.include({ overview: 'A week of rain.', overviewBy: 'model' });
    await lea.call(changeCustomMovie, { movieId, overview: 'A week of sun.' });
    expect(await customFacts()).to.deep.include({ overview: 'A week of sun.', overviewBy: 'maker' });
    await lea.call(changeCustomMovie, { movieId, year: 1999 });
    const { customMovies } = await exportedBy(lea);
    expect(customMovies[0]).to.deep.include({ overview: 'A week of sun.', overviewBy: 'maker' });
    await lea.call(changeCustomMovie, { movieId, overview: null });
    expect(await customFacts()).to.deep.include({ overview: null, overviewBy: null });
  });

  it('is none in a movie that a former release stored', async () => {
    const { movie } = await lea.call(createCustomMovie, summer);
    const path = context().db.doc(`customMovies/${movie.movieId}`);
    const { overview: _, overviewBy: __, ...fields } = (await path.get()).data()!;
    await path.set({ ...fields, v: 1 });
    const { movies } = await lea.call(listCustomMovies, {});
    expect(movies[0]).to.deep.include({ title: 'Notre été', overview: null, overviewBy: null });
  });
});
