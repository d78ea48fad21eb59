import { customMovieIds } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { buildIndex, cardOf, type Order, type Position } from '@cine/movie-search';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { createElasticsearch } from '#clients/elasticsearch/client.ts';
import { type ElasticsearchServer, startElasticsearch } from '#test/elasticsearch/index.ts';
import { running, suite } from '#test/suite.ts';
import { elasticEngine } from './elastic-service.ts';
import type { SearchEngine, Wanted } from './engine.ts';
import { segmentsEngine } from './segments-service.ts';

const apiKey = 'a-key';
let servers: ElasticsearchServer[] = [];
let apps: ReturnType<typeof initializeApp>[] = [];

const engines: Record<string, () => Promise<SearchEngine>> = {
  'The index of our own': async () => {
    await suite();
    const app = initializeApp({ projectId: `demo-engine-${apps.length}` }, `engine-${apps.length}`);
    apps.push(app);
    return segmentsEngine(running.databaseOf(app), () => 0);
  },
  Elasticsearch: async () => {
    const server = await startElasticsearch(apiKey);
    servers.push(server);
    return elasticEngine(createElasticsearch({ url: server.url, apiKey }));
  },
};

for (const [name, make] of Object.entries(engines))
  describe(`${name}, as a search engine`, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await make();
    });
    after(async () => {
      await Promise.all([...apps.map((app) => deleteApp(app)), ...servers.map((server) => server.close())]);
      [apps, servers] = [[], []];
    });

    const save = async (...shards: MovieFacts[][]) => {
      for (const [shard, movies] of shards.entries()) await engine.save(shard, 1, movies);
      await engine.publish();
    };
    const idsFor = async (query: string, options: Partial<Wanted> = {}) =>
      (await engine.find(query, { ...anything, ...options })).map(({ id }) => id);
    const first = async (...query: Parameters<typeof idsFor>) => (await idsFor(...query))[0];
    const pages = async (order: Order, options: Partial<Wanted> = {}) => {
      const ids: number[][] = [];
      let after: Position | null = null;
      do {
        const { cards, next }: Awaited<ReturnType<SearchEngine['list']>> = await engine.list(order, after, {
          ...anything,
          limit: 2,
          ...options,
        });
        ids.push(cards.map(({ id }) => id));
        after = next;
      } while (after);
      return ids;
    };

    it('finds nothing while it is empty', async () => {
      expect(await engine.versions()).to.deep.equal([]);
      await engine.publish();
      expect(await engine.versions()).to.deep.equal([]);
      await save([]);
      expect(await idsFor('alien')).to.deep.equal([]);
      expect(await pages('popularity')).to.deep.equal([[]]);
    });

    it('finds a movie by its titles in every language, mistyped, romanised, and while typing', async () => {
      await save([alien, aliens, brother, dune1984, dune2021, odyssey, otherOdyssey], [samurai]);
      expect(await first('alien')).to.equal(alien.id);
      expect(await first('ALIÉN')).to.equal(alien.id);
      expect(await first('alein')).to.equal(alien.id);
      expect(await first('huitieme passager')).to.equal(alien.id);
      for (const query of ['Брат', 'brat', 'brát']) expect(await first(query), query).to.equal(brother.id);
      expect((await idsFor('al')).slice(0, 2)).to.have.members([alien.id, aliens.id]);
      expect(await first('samurai seven')).to.equal(samurai.id);
      expect(await first('sevn samu')).to.equal(samurai.id);
      expect(await first('七人')).to.equal(samurai.id);
      expect(await idsFor('qqqq zzzz')).to.deep.equal([]);
      expect(await idsFor('!?')).to.deep.equal([]);
    });

    it('finds a movie however "and", numbers and abbreviations are written, by signs and by parts of words', async () => {
      const all = [
        ...[
          'Pride & Prejudice',
          'Twelve Angry Men',
          'Doctor Strange',
          '$',
          '…',
          '千と千尋の神隠し',
          'ลุงบุญมีระลึกชาติ',
        ],
        ...['Rocky II', 'Rocky III', '+1', '1'],
      ].map((title, at) => movie(title, { popularity: at * 10 }));
      await save(all);
      for (const [query, title] of [
        ['pride and prejudice', 'Pride & Prejudice'],
        ['pride et prej', 'Pride & Prejudice'],
        ['12 angry men', 'Twelve Angry Men'],
        ['dr strange', 'Doctor Strange'],
        ['$', '$'],
        ['...', '…'],
        ['千尋', '千と千尋の神隠し'],
        ['神隠し', '千と千尋の神隠し'],
        ['し', '千と千尋の神隠し'],
        ['บุญมี', 'ลุงบุญมีระลึกชาติ'],
        ['rocky 2', 'Rocky II'],
        ['rocky two', 'Rocky II'],
        ['rocky ii', 'Rocky II'],
        ['+1', '+1'],
        ['1', '1'],
      ] as const)
        expect((await engine.find(query, anything))[0]?.title, query).to.equal(title);
    });

    it('finds nothing for a movie that is missing, though others have some of its letters or words', async () => {
      const elliot = movie('Billy Elliot', { titles: { ru: 'Билли Эллиот' } });
      const others = ['How to Train Your Dragon', 'Killers of the Flower Moon', 'Iron Man', 'Saturday Night'];
      await save([elliot, ...others.map((title) => movie(title, { popularity: 90 }))]);
      for (const query of [
        'ёлки',
        'train to busan',
        'in the mood for love',
        'the elephant man',
        'saturday night fever',
      ])
        expect(await idsFor(query), query).to.deep.equal([]);
      expect(await idsFor('эллиот')).to.deep.equal([elliot.id]);
    });

    it('ranks a movie with punctuation inside a word first for the word without it', async () => {
      const robot = movie('WALL·E', { titles: { ru: 'ВАЛЛ·И' }, year: 2008, popularity: 20 });
      const valleys = ['Valley', 'Valley Girl', 'The Wall', 'Wallace', 'Walled In'].map((title) =>
        movie(title, { popularity: 90 }),
      );
      await save([robot, ...valleys]);
      for (const query of ['walle', 'WALL·E', 'wall e', 'Wall-E', 'валли', 'valli'])
        expect(await first(query), query).to.equal(robot.id);
    });

    it('distinguishes a year of release from one in the title', async () => {
      await save([alien, aliens, dune1984, dune2021, odyssey, otherOdyssey]);
      expect(await first('alien 1979')).to.equal(alien.id);
      expect(await first('dune 1984')).to.equal(dune1984.id);
      expect(await first('dune 2021')).to.equal(dune2021.id);
      expect(await first('2001 a space odyssey')).to.equal(odyssey.id);
    });

    it("lists a year's movies for a year alone, popular ones first, below titles with it", async () => {
      const inItsTitle = movie('Love in 1984', { year: 2001 });
      const other = movie('1983', { year: 1983 });
      const quiet = movie('Quiet', { year: 1984, popularity: 2 });
      await save([alien, quiet, dune1984, other], [inItsTitle, dune2021]);
      expect((await idsFor('1984')).slice(0, 3)).to.deep.equal([inItsTitle.id, dune1984.id, quiet.id]);
      expect(await idsFor('1984')).to.not.include(alien.id);
      expect(await idsFor('1984', { filters: { toYear: 1980 } })).to.deep.equal([]);
    });

    it('ranks a movie first for the names of two people who made it together', async () => {
      const both = movie('Both', { directors: ['Agnès Varda'], cast: ['Jean Gabin'] });
      const one = movie('One', { directors: ['Agnès Varda'], popularity: 200 });
      const another = movie('Another', { cast: ['Jean Gabin'], popularity: 200 });
      await save([one, another], [both]);
      expect(await first('agnes varda jean gabin')).to.equal(both.id);
      expect(await first('gabin varda')).to.equal(both.id);
    });

    it('finds people and keywords, below titles, and some words of each', async () => {
      await save([alien, aliens, samurai, scott]);
      expect(await idsFor('ridley scott')).to.deep.equal([scott.id, alien.id]);
      expect(await idsFor('kurosawa')).to.deep.equal([samurai.id]);
      expect(await idsFor('spaceship')).to.have.members([alien.id, aliens.id]);
      expect(await first('alien ridley')).to.equal(alien.id);
    });

    it('ranks the popular one first among equals', async () => {
      await save([dune1984], [dune2021]);
      expect(await idsFor('dune')).to.deep.equal([dune2021.id, dune1984.id]);
    });

    it('ranks a title typed letter by letter above a popular one that differs in accents', async () => {
      const plain = movie('Cafe');
      const accented = movie('Café', { popularity: 90 });
      await save([plain, accented]);
      expect(await idsFor('cafe')).to.deep.equal([plain.id, accented.id]);
      expect(await idsFor('CAFÉ')).to.deep.equal([accented.id, plain.id]);
    });

    it('applies filters and the test of ids, and leaves out unknown values', async () => {
      await save([alien, aliens, unknown]);
      const both = [alien.id, aliens.id];
      expect(await idsFor('alien', {})).to.have.members([...both, unknown.id]);
      for (const [filters, ids] of [
        [{ fromYear: 1980 }, [aliens.id]],
        [{ toYear: 1980 }, [alien.id]],
        [{ minRuntime: 120 }, [aliens.id]],
        [{ maxRuntime: 120 }, [alien.id]],
        [{ genres: ['Action', 'Western'] }, [aliens.id]],
        [{ genres: ['Horror', 'Action'] }, both],
        [{ language: 'en' }, both],
        [{ language: 'fr' }, []],
      ] as const) {
        expect(await idsFor('alien', { filters }), JSON.stringify(filters)).to.have.members(ids);
        expect((await pages('year', { filters })).flat()).to.have.members(ids);
      }
      expect(await idsFor('alien', { isWanted: (id) => id === aliens.id })).to.deep.equal([aliens.id]);
      expect(await idsFor('alien', { limit: 1, isWanted: (id) => id !== alien.id })).to.have.length(1);
    });

    it('lists all movies page by page, each once, in the requested order', async () => {
      await save([alien, aliens, unknown], [dune1984, dune2021]);
      expect(await pages('year')).to.deep.equal([
        [dune2021.id, aliens.id],
        [dune1984.id, alien.id],
        [unknown.id],
      ]);
      expect((await pages('title')).flat()).to.deep.equal([
        alien.id,
        unknown.id,
        aliens.id,
        dune1984.id,
        dune2021.id,
      ]);
      expect((await pages('popularity')).flat()).to.deep.equal([
        dune2021.id,
        alien.id,
        aliens.id,
        dune1984.id,
        unknown.id,
      ]);
      expect(await pages('year', { limit: 50 })).to.have.length(1);
      expect((await pages('year', { isWanted: (id) => id === alien.id })).flat()).to.deep.equal([alien.id]);
      expect((await pages('year', { isWanted: () => false })).flat()).to.deep.equal([]);
    });

    it('continues after the last movie of a page, whatever was added or removed meanwhile', async () => {
      await save([alien, aliens, dune1984, dune2021]);
      const { next } = await engine.list('year', null, { ...anything, limit: 2 });
      await engine.save(0, 2, [
        { ...aliens, year: 2030 },
        alien,
        dune1984,
        { ...dune2021, id: 99, year: 2029 },
      ]);
      const { cards } = await engine.list('year', next, { ...anything, limit: 2 });
      expect(cards.map(({ id }) => id)).to.deep.equal([dune1984.id, alien.id]);
    });

    it('replaces a shard, also repeatedly, and never by an older version', async () => {
      await save([alien, aliens, samurai]);
      await engine.save(0, 3, [{ ...alien, title: 'Brazil', originalTitle: 'Brazil', titles: {} }, aliens]);
      await engine.save(0, 3, [{ ...alien, title: 'Brazil', originalTitle: 'Brazil', titles: {} }, aliens]);
      await engine.save(0, 2, [alien, samurai]);
      expect(await engine.versions()).to.deep.equal([3]);
      expect(await first('brazil')).to.equal(alien.id);
      expect(await idsFor('samurai')).to.deep.equal([]);
      expect((await pages('title')).flat()).to.have.members([alien.id, aliens.id]);
    });

    it("has a movie that moved to a later shard once, in that shard's version", async () => {
      await save([{ ...alien, title: 'As it was' }, aliens], [{ ...alien, title: 'As it is' }]);
      await engine.save(0, 2, [{ ...alien, title: 'As it was then' }, aliens]);
      expect((await engine.find('as it', anything)).map(({ title }) => title)).to.deep.equal(['As it is']);
      expect((await pages('title')).flat()).to.have.members([alien.id, aliens.id]);
    });

    it('finds custom movies for their own user only', async () => {
      await save([alien, aliens, dune2021]);
      const mine = movie('Alien holidays of ours', {
        id: customMovieIds.from + 7,
        year: 2003,
        popularity: 10_000,
      });
      const customIndex = buildIndex([mine]);
      expect(await first('alien holidays')).to.not.equal(mine.id);
      expect(await idsFor('alien', { customIndex })).to.include.members([mine.id, alien.id]);
      expect((await engine.find('alein holi', { ...anything, customIndex }))[0]).to.deep.equal(cardOf(mine));
      expect(await idsFor('alien holidays', { customIndex, filters: { toYear: 2000 } })).to.not.include(
        mine.id,
      );
      expect(
        await idsFor('alien holidays', { customIndex, isWanted: (id) => id !== mine.id }),
      ).to.not.include(mine.id);
      expect(await idsFor('alien holidays', { customIndex, limit: 1 })).to.deep.equal([mine.id]);
      // What is not like it stays behind.
      expect(await first('dune', { customIndex })).to.equal(dune2021.id);
    });

    it("returns a movie's card", async () => {
      await save([alien]);
      const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath } = alien;
      const about = { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath };
      const card = { ...about, depicts: ['rocket'] };
      expect(await engine.find('alien', anything)).to.deep.equal([card]);
      expect((await engine.list('year', null, anything)).cards).to.deep.equal([card]);
    });
  });

const anything: Wanted = { limit: 10, filters: {}, isWanted: null };

let ids = 0;
function movie(title: string, more: Partial<MovieFacts> = {}): MovieFacts {
  ids += 1;
  return { ...unknownMovie, id: ids, title, originalTitle: title, ...more };
}
const alien = movie('Alien', {
  titles: { fr: 'Alien, le huitième passager', ru: 'Чужой' },
  year: 1979,
  runtime: 117,
  language: 'en',
  genres: ['Horror'],
  directors: ['Ridley Scott'],
  keywords: ['spaceship'],
  popularity: 60,
  posterPath: '/alien.jpg',
});
const aliens = movie('Aliens', {
  year: 1986,
  runtime: 137,
  language: 'en',
  genres: ['Action'],
  keywords: ['spaceship'],
  popularity: 40,
});
const unknown = movie('Alien Nothing');
const brother = movie('Brother', { originalTitle: 'Брат', titles: { ru: 'Брат' } });
const dune1984 = movie('Dune', { year: 1984, popularity: 20 });
const dune2021 = movie('Dune', { year: 2021, popularity: 200 });
const odyssey = movie('2001: A Space Odyssey', { year: 1968 });
const otherOdyssey = movie('A Space Odyssey', { year: 2001 });
const samurai = movie('Seven Samurai', { originalTitle: '七人の侍', directors: ['Akira Kurosawa'] });
const scott = movie('Ridley Scott');
