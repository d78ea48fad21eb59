import { mergeGuest } from '@cine/contract/operations/core/account';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { listCollections } from '@cine/contract/operations/watching/collections';
import {
  applyImport,
  type ImportedMovie,
  listImports,
  undoImport,
} from '@cine/contract/operations/watching/imports';
import { rateMovie, showRating, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadPlayers } from '#core/players/index.ts';
import { isReferenced } from '#lifecycles.ts';
import { callerOf, card, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { loadCombinedStatements } from '../statements/index.ts';
import { contextEndingAfter } from './ending-context.test-support.ts';
import { undoImport as undoInPart } from './undo-service.ts';

const fistful = 391;
const unforgiven = 33;
const tombstone = 11969;
const magnificentSeven = 966;

describe('What a merged guest imported', () => {
  let guest: TestUser;
  let nina: TestUser;
  before(() => suite());
  beforeEach(async () => {
    const { code } = await sessionOf(await member('Host'));
    guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: card });
    nina = await member('Nina');
  });

  const apply = (by: TestUser, importId: string, movies: ImportedMovie[]) =>
    by.call(applyImport, { importId, part: 0, source: 'trakt', movies });
  const merge = () => nina.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
  const scoreOf = async (movieId: number) => (await nina.call(showRating, { movieId })).score;
  const playerOf = async ({ uid }: TestUser) => (await loadPlayers(context().db, [uid]))[0]!;
  const watched = (date: string) => ({ watched: [{ date }] });
  const rated = (value: number, date: string) => ({ rating: { value, at: { date } } });

  it('is the member’s, as if they had imported it, and can be undone by them', async () => {
    await apply(guest, 'of-guest', [
      { movieId: fistful, ...watched('2014-05-04'), ...rated(90, '2014-05-04') },
      { movieId: tombstone, ...watched('2015-05-04') },
    ]);
    await apply(nina, 'own', [
      { movieId: fistful, ...watched('2014-05-04'), ...rated(60, '2012-01-01') },
      { movieId: unforgiven, ...watched('2014-01-01') },
    ]);
    expect(await merge()).to.include({ imported: 2 });
    const imported = await loadCombinedStatements(context().db, nina.uid);
    expect(imported.get(fistful)).to.deep.include({ watched: [{ date: '2014-05-04' }] });
    expect(await scoreOf(fistful)).to.equal(90);
    expect((await playerOf(nina)).seenElsewhere).to.deep.equal([unforgiven, fistful, tombstone]);
    const { imports } = await nina.call(listImports, {});
    expect(imports.map(({ importId, source }) => [importId, source])).to.have.deep.members([
      ['own', 'trakt'],
      ['of-guest', 'trakt'],
    ]);
    await nina.call(undoImport, { importId: 'of-guest' });
    expect(await scoreOf(fistful)).to.equal(60);
    expect((await playerOf(nina)).seenElsewhere).to.deep.equal([unforgiven, fistful]);
  });

  it('is in one list of a name with what the member imports, and goes with an undo', async () => {
    const at = { date: '2014-05-04' };
    const listed = { listed: [{ list: 'Dollars', position: null, note: null, at }] };
    await apply(guest, 'of-guest', [
      { movieId: fistful, ...listed },
      { movieId: tombstone, ...listed },
    ]);
    await merge();
    await apply(nina, 'own', [
      { movieId: fistful, ...listed },
      { movieId: unforgiven, ...listed },
    ]);
    const lists = async () =>
      (await nina.call(listCollections, {})).collections.filter(({ name }) => name === 'Dollars');
    expect((await lists()).map(({ total }) => total)).to.deep.equal([3]);
    await nina.call(undoImport, { importId: 'of-guest' });
    const { collection } = (await lists())[0]!;
    const { movies } = await nina.call(listCollectionMovies, { collection });
    expect(movies.map(({ movieId }) => movieId)).to.have.members([fistful, unforgiven]);
  });

  for (const memberImported of [false, true])
    it(`is in the collections of another account’s file that the member’s imports of it are in, ${memberImported ? 'after' : 'before'} imports of theirs`, async () => {
      if (memberImported) await apply(nina, 'own', [{ movieId: unforgiven, ...watched('2014-05-04') }]);
      const collection = { id: 'of-another', name: 'Dollars', description: null, cover: null };
      const listed = [{ list: 'Dollars', collection: 'of-another', position: 1, note: null, at: null }];
      const applyFile = (by: TestUser, importId: string) =>
        by.call(applyImport, {
          ...{ importId, part: 0, source: 'table', movies: [{ movieId: fistful, listed }] },
          collections: [{ ...collection, order: 'added', rules: null }],
        });
      await applyFile(guest, 'of-guest');
      await merge();
      expect((await applyFile(nina, 'again')).added).to.include({ lists: 0, listed: 0 });
      const { collections } = await nina.call(listCollections, {});
      expect(collections.filter(({ name }) => name === 'Dollars').map(({ total }) => total)).to.deep.equal([
        1,
      ]);
    });

  it('gives back, once the member undoes it, the rating that it replaced', async () => {
    await guest.call(rateMovie, { movieId: fistful, score: 60 });
    const movies = [{ movieId: fistful, ...rated(90, '2015-05-04') }];
    await guest.call(applyImport, {
      ...{ importId: 'of-guest', part: 0, source: 'trakt', movies, overwrites: true },
    });
    await merge();
    expect(await scoreOf(fistful)).to.equal(90);
    await nina.call(undoImport, { importId: 'of-guest' });
    expect(await scoreOf(fistful)).to.equal(60);
  });

  it('goes from a list that it wrote words to alone, once the member undoes it', async () => {
    const listed = (note: string | null) => ({
      listed: [{ list: 'Dollars', position: null, note, at: null }],
    });
    await apply(nina, 'own', [{ movieId: unforgiven, ...listed(null) }]);
    await apply(guest, 'first', [{ movieId: fistful, ...listed(null) }]);
    await apply(guest, 'words', [{ movieId: fistful, ...listed('The first') }]);
    await merge();
    const notes = async () => {
      const { collections } = await nina.call(listCollections, {});
      const { collection } = collections.find(({ name }) => name === 'Dollars')!;
      const { movies } = await nina.call(listCollectionMovies, { collection });
      return movies.map(({ movieId, note = null }) => [movieId, note]);
    };
    expect(await notes()).to.have.deep.members([
      [unforgiven, null],
      [fistful, 'The first'],
    ]);
    await nina.call(undoImport, { importId: 'words' });
    expect(await notes()).to.have.deep.members([
      [unforgiven, null],
      [fistful, null],
    ]);
  });

  it('brings nothing that an account has no room for, and no words to what it knows', async () => {
    await apply(nina, 'own', [{ movieId: fistful, ...watched('2014-05-04') }]);
    await apply(guest, 'of-guest', [
      { movieId: fistful, ...watched('2015-05-04'), note: 'Again' },
      { movieId: tombstone, ...watched('2015-05-04') },
    ]);
    const ref = context().db.doc(`users/${nina.uid}/imports/all`);
    const [part] = (await ref.get()).get('parts');
    await ref.update({ parts: [{ ...part, letters: 20_000_000 }] });
    await expectRefusal(
      apply(nina, 'more', [{ movieId: unforgiven, ...watched('2015-05-04') }]),
      'imports-full',
    );
    await merge();
    const imported = await loadCombinedStatements(context().db, nina.uid);
    expect([...imported.keys()]).to.deep.equal([fistful]);
    expect(imported.get(fistful)!.watched).to.have.length(2);
    expect(imported.get(fistful)!.note).to.equal(null);
    await apply(nina, 'more', [{ movieId: unforgiven, ...watched('2015-05-04') }]);
  });

  it('can be undone to the end by the member if the guest’s undo ended early', async () => {
    const at = { date: '2014-05-04' };
    const listed = [{ list: 'Dollars', position: null, note: null, at }];
    await apply(guest, 'of-guest', [
      { movieId: fistful, wanted: { at }, listed },
      { movieId: tombstone, liked: { at } },
    ]);
    await apply(nina, 'own', [{ movieId: fistful, watched: [at] }]);
    const undo = undoInPart(contextEndingAfter(1), callerOf(guest), { importId: 'of-guest' }, isReferenced);
    await undo.catch(() => {});
    await merge();
    const states = async () =>
      (await nina.call(listImports, {})).imports.map(({ importId, state }) => [importId, state]);
    expect(await states()).to.have.deep.members([
      ['own', 'applied'],
      ['of-guest', 'undoing'],
    ]);
    const heldBy = async (collection: string) =>
      (await nina.call(listCollectionMovies, { collection })).movies.map(({ movieId }) => movieId);
    const { collections } = await nina.call(listCollections, {});
    const dollars = collections.find(({ name }) => name === 'Dollars')!.collection;
    const held = () => Promise.all(['watchlist', 'likes', dollars].map(heldBy));
    expect(await held()).to.deep.equal([[fistful], [tombstone], [fistful]]);
    await nina.call(undoImport, { importId: 'of-guest' });
    expect(await Promise.all(['watchlist', 'likes'].map(heldBy))).to.deep.equal([[], []]);
    await expectRefusal(heldBy(dollars), 'collection-not-found');
    expect(await states()).to.deep.include(['of-guest', 'undone']);
    expect([...(await loadCombinedStatements(context().db, nina.uid)).keys()]).to.deep.equal([fistful]);
  });

  it('leaves nothing with the guest', async () => {
    await apply(guest, 'of-guest', [
      { movieId: fistful, ...watched('2014-05-04'), ...rated(90, '2014-05-04') },
    ]);
    await merge();
    const left = await playerOf(guest);
    expect([left.seenElsewhere, left.taste.imported, left.taste.count]).to.deep.equal([
      undefined,
      undefined,
      0,
    ]);
    const below = await context().db.doc(`users/${guest.uid}`).listCollections();
    expect(below.map(({ id }) => id)).to.not.include.members(['imports', 'importedParts']);
    expect(await merge()).to.include({ imported: 0 });
  });

  it('gives way to what either rated here, or withdrew', async () => {
    const everything = [fistful, unforgiven, tombstone, magnificentSeven];
    await apply(
      guest,
      'of-guest',
      everything.map((movieId) => ({ movieId, ...rated(90, '2014-05-04') })),
    );
    await guest.call(rateMovie, { movieId: fistful, score: 10 });
    await guest.call(withdrawRating, { movieId: unforgiven });
    await nina.call(rateMovie, { movieId: tombstone, score: 30 });
    await merge();
    expect(await Promise.all(everything.map(scoreOf))).to.deep.equal([10, null, 30, 90]);
    const { taste } = await playerOf(nina);
    expect([taste.count, taste.imported]).to.deep.equal([3, [magnificentSeven]]);
  });
});
