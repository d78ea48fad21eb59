import { updateAccount } from '@cine/contract/operations/core/account';
import { setCollection } from '@cine/contract/operations/together/sessions';
import { addSeveralMovies, changeEntry } from '@cine/contract/operations/watching/collected-movies';
import { maxCollections } from '@cine/contract/operations/watching/collection-parts';
import {
  createCollection,
  listCollections,
  listSmartMovies,
  setEditors,
} from '@cine/contract/operations/watching/collections';
import { applyImport } from '@cine/contract/operations/watching/imports';
import type { Page } from 'playwright-core';
import type { Say } from '#i18n/index.tsx';
import { moviesOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing } from '../../show.ts';
import { at, having, type Way, waiting, way } from '../../steps.ts';
import { befriend } from '../together/friends.ts';
import { groupOf } from '../together/groups.ts';

/** How many lists an import names of one movie. */
const maxListsOfMovie = 20;

const western = [{ field: 'genre', operator: 'eq', value: 'Western' }] as const;

/** Léa's collection of a dozen movies, with notes and tags, which she keeps with Tom. */
async function filled({ member }: Stage): Promise<{ lea: Person; tom: Person; collection: string }> {
  const lea = await member('Léa');
  const tom = await member('Tom');
  await befriend(lea, tom);
  const { collection } = await lea.call(createCollection, {
    name: 'Pour les soirs d’orage',
    description: 'À regarder sous un plaid, lumières éteintes.',
    visibility: 'public',
  });
  await lea.call(setEditors, { collection, uids: [tom.uid] });
  const movieIds = moviesOf('Horror').map(({ id }) => id);
  await lea.call(addSeveralMovies, { collection, movieIds: movieIds.slice(0, 10) });
  const shared = `user.${lea.uid}.${collection}`;
  await tom.call(addSeveralMovies, { collection: shared, movieIds: movieIds.slice(10, 14) });
  const note = { note: 'Le plan-séquence de la fin, à revoir absolument.', tags: ['à revoir', 'frissons'] };
  await lea.call(changeEntry, { collection, movieId: movieIds[2]!, ...note });
  await lea.call(changeEntry, { collection, movieId: movieIds[5]!, tags: ['frissons'] });
  return { lea, tom, collection };
}

/** The filled collection, or what an address adds to it. */
function atFilled(also = ''): Way {
  return way(async (stage, opening) => {
    const { lea, collection } = await filled(stage);
    return stage.open(lea, `/collections/${collection}${also}`, opening);
  });
}

const several = having(async (lea, stage) => {
  await lea.call(createCollection, { name: 'Westerns', rules: [...western] });
  await lea.call(createCollection, { name: 'Noël en famille', visibility: 'link' });
  const movieIds = moviesOf('Drama').map(({ id }) => id);
  await lea.call(addSeveralMovies, { collection: 'shelf', movieIds: movieIds.slice(0, 3) });
  const tom = await stage.member('Tom');
  await befriend(lea, tom);
  const { collection } = await tom.call(createCollection, { name: 'À voir avec Léa' });
  await tom.call(setEditors, { collection, uids: [lea.uid] });
});

/** As many collections as there may be. */
const withAll = having(async (lea) => {
  const lists = Array.from({ length: maxCollections }, (_, at) => `Liste ${at + 1}`);
  const movies = moviesOf('Drama')
    .slice(0, maxCollections / maxListsOfMovie)
    .map(({ id: movieId }, at) => ({
      movieId,
      listed: lists
        .slice(at * maxListsOfMovie, (at + 1) * maxListsOfMovie)
        .map((list) => ({ list, position: null, note: null, at: null })),
    }));
  await lea.call(applyImport, { importId: 'all', part: 0, source: 'table', movies });
});

const smart = way(async (stage, opening) => {
  const lea = await stage.member('Léa');
  const { collection } = await lea.call(createCollection, { name: 'Westerns', rules: [...western] });
  return stage.open(lea, `/collections/${collection}`, opening);
});

/** As Tom sees it. */
const withLea = way(async (stage, opening) => {
  const { lea, tom, collection } = await filled(stage);
  return stage.open(tom, `/collections/user.${lea.uid}.${collection}`, opening);
});

/** As a user sees it who doesn't keep it. */
const inPublic = way(async (stage, opening) => {
  const { lea, collection } = await filled(stage);
  await lea.call(updateAccount, { visibility: 'public' });
  const ines = await stage.member('Inès');
  return stage.open(ines, `/collections/user.${lea.uid}.${collection}`, opening);
});

/** A group's list, to which two of its members have added a movie. */
const ofGroup = way(async (stage, opening) => {
  const lea = await stage.member('Léa');
  const tom = await stage.member('Tom');
  const { id } = await groupOf(lea, [tom]);
  const collection = `group.${id}.watchlist`;
  const movieIds = moviesOf('Western').map(({ id: movieId }) => movieId);
  await lea.call(addSeveralMovies, { collection, movieIds: movieIds.slice(0, 3) });
  await tom.call(addSeveralMovies, { collection, movieIds: movieIds.slice(3, 5) });
  return stage.open(lea, `/collections/${collection}`, opening);
});

const full = atFilled().shows((page) => page.getByRole('main').getByRole('listitem').nth(8));

/** Opens the menu in which narrow screens have most buttons. */
async function unfold(page: Page, say: Say): Promise<void> {
  const more = page.getByRole('button', { name: say('common.more'), exact: true });
  if (await more.isVisible()) await more.click();
}

const chosen = full
  .pressed('collections.select')
  .doing((page) => page.getByRole('main').getByRole('listitem').first().getByRole('checkbox').check());

/** Tags suggested for the movie that has a note. */
const suggested = full
  .doing((page) =>
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: 'Le plan-séquence' })
      .getByRole('button', { name: /étiquettes|tags|метка/ })
      .click(),
  )
  .pressed('notes.suggest');

export const collections = {
  collections: {
    empty: at('/collections').says('collections.none'),
    ...at('/collections', several).asking(listCollections, 'collections.title'),
    full: at('/collections', several).shows((page) => page.getByRole('article').nth(4)),
  },
  newCollection: {
    'by-hand': at('/collections/new').says('collections.how_hand'),
    'by-rules': at('/collections/new')
      .says('collections.how_hand')
      .doing(async (page, say) => {
        await page.getByRole('radio', { name: say('collections.how_smart') }).check();
        await page.getByText(say('challengeBuilder.noRules')).waitFor();
      }),
    'too-many': at('/collections/new', withAll)
      .says('collections.how_hand')
      .doing(async (page, say) => {
        await page.getByLabel(say('collections.name'), { exact: true }).fill('Westerns');
        await page.getByRole('button', { name: say('collections.create') }).click();
        await page
          .getByRole('alert')
          .filter({ hasText: `${maxCollections}` })
          .waitFor();
      })
      .inEachLanguage(),
  },
  collection: {
    empty: at('/collections/shelf').says('collections.empty'),
    loading: waiting('/collections/shelf'),
    gone: at('/collections/no-such-collection').says('collections.gone'),
    full,
    public: inPublic.shows((page) => page.getByRole('main').getByRole('listitem').nth(8)),
    'of-group': ofGroup.shows((page) => page.getByRole('main').getByRole('listitem').nth(4)),
    grouped: atFilled('?by=tags').says('collections.untagged'),
    selecting: full.pressed('collections.select').says('collections.selectAll'),
    'dialog-movie': full
      .doing((page) =>
        page
          .getByRole('button', { name: /étiquettes|tags|метка/ })
          .first()
          .click(),
      )
      .shows((page) => page.getByRole('dialog')),
    'dialog-suggested': suggested.says('notes.title').inEachLanguage(),
    'dialog-model': suggested
      .says('notes.title')
      .doing(async (page, say) => {
        await page.locator('summary', { hasText: say('notes.more') }).click();
        await page.getByLabel(say('notes.allow')).waitFor();
      })
      .inEachLanguage(),
    'dialog-evening': full.asks('collections.evening'),
    'dialog-evening-failed': full
      .doing(failing(setCollection.name))
      .asks('collections.evening')
      .pressed('session.start')
      .says('collections.eveningWithout'),
    'dialog-editors': full.doing(unfold).asks('collections.keepTogether'),
    'dialog-tags': chosen.asks('collections.tagIt'),
    'dialog-move': chosen.asks('collections.move').says('collections.newNamed'),
    'dialog-leave': withLea
      .shows((page) => page.getByRole('main').getByRole('listitem').nth(8))
      .doing(unfold)
      .asks('collections.leave'),
    offline: full.cut(),
    smart: smart.shows((page) => page.getByRole('main').getByRole('listitem').nth(5)),
    failed: smart.failed(listSmartMovies),
  },
  editCollection: {
    full: atFilled('/edit').headed('collections.editTitle'),
    'dialog-delete': atFilled('/edit').asks('collections.delete'),
  },
} satisfies Screens;
