import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { searchMovies, showMovie } from '@cine/contract/operations/movies/movies';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { closeSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { sendTips } from '@cine/contract/operations/together/tips';
import { tonight } from '@cine/contract/operations/together/tonight';
import { applyImport } from '@cine/contract/operations/watching/imports';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { follow } from '../../../support/page.ts';
import { verifyAddress } from '../../../support/sign-in.ts';
import { evening, oldWesterns, prefer, services, sessionOf } from '../../evening.ts';
import type { Person, Screens } from '../../screen.ts';
import { holding, press, saying, titled } from '../../show.ts';
import { at, having, nina, type Who, waiting, way } from '../../steps.ts';
import { befriend } from '../together/friends.ts';

/** “The Good, the Bad and the Ugly”. */
const western = 429;

const westernPath = `/movies/${western}`;

const opened = (who: Who, path = westernPath) =>
  at(path, who).shows((page) => page.locator('main article h1'));

/** Léa, on a challenge that the western advances. */
const lea = having(({ call }) => call(joinChallenge, { challengeId: 'old-west' }));

const hers = opened(lea);

/** Léa's page of a custom movie, hers or another user's. */
const ofOwn = (...[title, audience, year, maker]: [string, 'private' | 'group', number, string?]) =>
  way(async (stage) => {
    const person = await lea(stage);
    const owner = maker ? await stage.member(maker) : person;
    const { movie } = await owner.call(createCustomMovie, { title, year, audience, genres: ['Drama'] });
    return opened(async () => person, `/movies/${movie.movieId}`).show(stage);
  });
const summer = ofOwn('Notre été à Étretat', 'private', 2019);
const described = way(async (stage) => {
  const person = await lea(stage);
  const { movie } = await person.call(createCustomMovie, {
    title: 'Notre été à Étretat',
    year: 2019,
    genres: ['Family'],
    overview: 'Quatre cousins, un bateau et une semaine de pluie. Famille de 2019, tournée à la plage.',
    overviewBy: 'model',
  });
  return opened(async () => person, `/movies/${movie.movieId}`).show(stage);
});
const stalker = ofOwn('Stalker', 'group', 1979);

/** Léa's page with the dialog that recommends to friends, one of whom has it recommended already. */
const recommending = opened(
  having(async (person, { member }) => {
    const friends = [];
    for (const name of ['Anne-Sophie du Grand-Pré', 'Tom', 'Inès']) friends.push(await member(name));
    for (const friend of friends) await befriend(friend, person);
    await person.call(sendTips, { movieId: western, uids: [friends[0]!.uid] });
  }, lea),
)
  .pressed('tips.recommend')
  .shows((page) => page.getByRole('checkbox').first());

const results = (path: string) =>
  at(path).shows((page) => page.getByRole('main').getByRole('listitem').first());

async function addTwo({ call }: Person): Promise<number> {
  await call(createCustomMovie, {
    title: 'Notre été à Étretat',
    year: 2019,
    audience: 'group',
    genres: ['Family'],
  });
  const { movie } = await call(createCustomMovie, {
    title: 'La grange de Léa',
    year: 2001,
    audience: 'private',
    genres: ['Western', 'Comedy'],
    runtime: 12,
    directors: ['Léa Martin'],
  });
  return movie.movieId;
}

/** Léa's page with what she wrote elsewhere. */
const noted = opened(
  having(async ({ call }) => {
    const note =
      'Le duel dans le cimetière, sur la musique de Morricone : dix minutes sans un mot, et pas une de trop.';
    const movies = [{ movieId: western, note, tags: ['vu au cinéma', 'avec Tom', 'western spaghetti'] }];
    await call(applyImport, { importId: 'reviews', part: 0, source: 'letterboxd', movies });
  }, lea),
);

const adding = at('/movies/new').headed('customMovies.add');

export const movie = {
  movie: {
    full: opened(having((person) => prefer(person, 'Science Fiction', 'Romance'), lea)).shows((page, say) =>
      page
        .getByText(say('forYou.speaksFor'))
        .or(page.getByText(say('rating.none')))
        .first(),
    ),
    loading: at(westernPath).prepared(holding(showMovie.name)).says('common.loading'),
    tonight: async (stage) => {
      const { lea, sessionId } = await evening(stage);
      const { candidates } = await lea.call(tonight, { sessionId, pageSize: 1 });
      const page = await stage.open(lea, `/movies/${candidates[0]!.movieId}?evening=${sessionId}`);
      await page.getByRole('button', { name: stage.say('movie.thisOne') }).waitFor();
      return page;
    },
    'not-for-all': async (stage) => {
      const person = await lea(stage);
      const { id } = await sessionOf(person, await stage.member('Karim', [services.mubi]));
      const page = await stage.open(person, `${westernPath}?evening=${id}`);
      return saying(page, stage.say('movie.notForAll'));
    },
    'evening-over': async (stage) => {
      const person = await lea(stage);
      const { id } = await sessionOf(person);
      await person.call(closeSession, { sessionId: id });
      const page = await stage.open(person, `${westernPath}?evening=${id}`);
      return saying(page, stage.say('movie.sessionOver'));
    },
    rated: opened(
      having(async (person) => {
        await prefer(person, 'Science Fiction', 'Romance');
        await person.call(rateMovie, { movieId: western, score: 90 });
      }, lea),
    ).shows((page, say) => page.getByRole('button', { name: say('rating.undoNone') })),
    noted: noted.says('movie.notes'),
    seen: hers.pressed('movie.watched').says('movie.recorded'),
    'seen-celebrated': opened(
      having(async ({ call }) => {
        for (const { id } of oldWesterns.filter(({ id }) => id !== western).slice(0, 2))
          await call(recordOwnWatch, { movieId: id });
      }, lea),
    )
      .pressed('movie.watched')
      .says('session.completed')
      .onScreen(),
    'celebration-waits': way(async (stage) => {
      const { lea: person, sessionId } = await evening(stage);
      await person.call(recordWatch, { sessionId, movieId: western });
      await stage.suite.quiet();
      return opened(async () => person).show(stage);
    })
      .says('player.celebrationWaits')
      .onScreen(),
    custom: summer.says('customMovies.mineIs'),
    described: described.says('descriptions.wordedByModel'),
    'match-found': stalker.says('customMovies.isItOne'),
    'of-a-friend': ofOwn('Notre été à Étretat', 'group', 2019, 'Tom').says('customMovies.friendsIs'),
    'dialog-remove': summer.asks('customMovies.remove'),
    'dialog-share': summer.asks('customMovies.share'),
    'dialog-recommend': recommending,
    'dialog-no-friends': hers.pressed('tips.recommend').says('tips.noFriends'),
    recommended: recommending.doing(async (page, say) => {
      await page.getByRole('checkbox').nth(1).check();
      await page.getByLabel(say('tips.line')).fill('La musique !');
      await page.getByRole('button', { name: say('tips.send', { count: 1 }) }).click();
      await saying(page, say('tips.doneHint'));
    }),
    'dialog-match': stalker.doing(async (page, say) => {
      await page
        .getByRole('button', { name: say('customMovies.thatOne') })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    }),
    unknown: at('/movies/999999999')
      .headed('movie.notFoundTitle')
      .shows((page) => page.getByRole('article').first()),
    failed: at(westernPath).failed(showMovie),
    offline: hers.cut(),
    'dialog-report': hers.asks('movie.wrong'),
    reported: opened(having(({ uid }) => verifyAddress(uid), lea))
      .pressed('movie.wrong')
      .doing(async (page, say) => {
        await page.getByLabel(say('movie.says_here')).check();
        await page.getByLabel(say('movie.service')).selectOption({ index: 1 });
        await press(page, say, 'movie.report');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      })
      .inEachLanguage(),
  },
  shared: {
    loading: at('/share?title=Alien')
      .prepared(holding(searchMovies.name))
      .shows((page) => page.getByRole('status').first()),
    offline: at('/search')
      .cut()
      .doing((page) => follow(page, '/share?title=Alien'))
      .headed('search.title'),
    opened: at('/share?text=https://www.themoviedb.org/movie/348').shows((page) =>
      page.getByRole('heading', { level: 1, name: 'Alien' }),
    ),
  },
  search: {
    popular: results('/search'),
    loading: at('/search?q=alien')
      .prepared(holding(searchMovies.name))
      .shows((page) => page.getByRole('searchbox')),
    found: results('/search?q=kurosawa'),
    asked: results(
      `/search?${new URLSearchParams({ q: 'comedies of the 90s rated over 6, with subtitles' })}`,
    ),
    'asked-model': async (stage) => {
      const lea = await stage.member('Léa');
      await verifyAddress(lea.uid);
      const sentence = 'a thriller with a plot twist, with subtitles';
      const page = await stage.open(lea, `/search?${new URLSearchParams({ q: sentence })}`);
      await press(page, stage.say, 'search.askModel');
      await page.getByText(stage.say('search.readByStandIn', { model: 'stand-in' })).waitFor();
      return page;
    },
    nothing: at('/search?q=qwzrtx%20vvkkjj').says('search.nothing'),
    'filtered-to-none': at('/search?q=alien&genre=Western').says('search.nothing'),
    'looked-up': async (stage) => {
      const { catalogue } = stage.suite.tmdb;
      const [sample] = catalogue.movies;
      const title = 'Vokzalnaya Zyxomma';
      catalogue.movies.push({ ...sample!, id: 987_001, title, originalTitle: title, titles: {} });
      const lea = await stage.member('Léa');
      await verifyAddress(lea.uid);
      const page = await stage.open(lea, '/search?q=zyxomma');
      await press(page, stage.say, 'search.lookUp');
      await page.getByText(stage.say('search.lookedUp', { count: 1 })).waitFor();
      catalogue.movies.pop();
      return page;
    },
    failed: at('/search?q=alien').failed(searchMovies),
    offline: results('/search?q=alien').cut(),
  },
  customMovies: {
    empty: at('/movies/mine').says('customMovies.empty'),
    loading: waiting('/movies/mine').headed('customMovies.title'),
    full: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await addTwo(lea);
      const page = await titled(await open(lea, '/movies/mine'), say('customMovies.title'));
      await page.getByRole('main').getByRole('listitem').nth(1).waitFor();
      await page.locator('summary').click();
      await page.locator('details[open] p').waitFor();
      return page;
    },
    guest: at('/movies/mine', nina).headed('customMovies.title'),
  },
  newMovie: {
    empty: adding,
    faults: adding
      .doing(async (page, say) => {
        await page.getByLabel(say('customMovies.year')).fill('98');
        await press(page, say, 'customMovies.create');
        await saying(page, say('customMovies.nameFault'));
      })
      .inEachLanguage(),
    drafted: adding
      .doing(async (page, say) => {
        await page.getByLabel(say('customMovies.name'), { exact: true }).fill('Notre été à Étretat');
        await page.getByLabel(say('customMovies.year')).fill('2019');
        await press(page, say, 'descriptions.draft');
        await saying(page, say('descriptions.drafted'));
      })
      .inEachLanguage(),
    guest: at('/movies/new', nina).says('customMovies.membersOnly'),
  },
  editMovie: {
    full: async ({ member, open, say }) => {
      const lea = await member('Léa');
      const page = await open(lea, `/movies/${await addTwo(lea)}/edit`);
      return titled(page, say('customMovies.editTitle'));
    },
  },
} satisfies Screens;
