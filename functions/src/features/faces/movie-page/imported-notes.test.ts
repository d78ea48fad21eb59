import { showMovie } from '@cine/contract/operations/movies/movies';
import { joinAsScreen } from '@cine/contract/operations/together/sessions';
import { applyImport, undoImport } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { befriended, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { rejection } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';

const fistful = 391;
const unforgiven = 33;

describe('What a movie’s page says of imports', () => {
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });

  const note = 'The duel, again and again';
  const bring = (importId: string, words: { note?: string; tags?: string[] }) =>
    lea.call(applyImport, {
      importId,
      part: 0,
      source: 'letterboxd',
      movies: [{ movieId: fistful, ...words }],
    });
  const notesOf = async (movieId: number) => (await lea.call(showMovie, { movieId })).importedNotes;

  it('is the caller’s notes and tags, from which service and since when, until they are undone', async () => {
    await bring('reviews', { note, tags: ['western'] });
    await bring('diary', { tags: ['western', 'with Tom'] });
    const notes = (await notesOf(fistful))!;
    expect(notes.map(({ importedAt: _, ...words }) => words)).to.deep.equal([
      { source: 'letterboxd', note: null, tags: ['with Tom'] },
      { source: 'letterboxd', note, tags: ['western'] },
    ]);
    for (const { importedAt } of notes) expect(Date.now() - Date.parse(importedAt)).to.be.within(0, 60_000);
    expect(await notesOf(unforgiven)).to.equal(undefined);
    await lea.call(undoImport, { importId: 'diary' });
    expect(await notesOf(fistful)).to.have.length(1);
    await lea.call(undoImport, { importId: 'reviews' });
    expect(await notesOf(fistful)).to.equal(undefined);
  });

  it('changes no answer to a friend, an attendee, a screen, a stranger or a visitor', async () => {
    const [tom, eve] = [await member('Tom'), await member('Eve')];
    await befriended(lea, tom);
    const { id: sessionId, code } = await sessionOf(lea, [tom]);
    const screen = (await suite()).newUser({ guest: true });
    await screen.call(joinAsScreen, { code });
    const visitor = (await suite()).newUser({ guest: true });
    const answers = async () => [
      await tom.call(showMovie, { movieId: fistful }),
      await tom.call(showMovie, { movieId: fistful, sessionId }),
      await screen.call(showMovie, { movieId: fistful, sessionId }),
      await eve.call(showMovie, { movieId: fistful }),
      (await rejection(eve.call(showMovie, { movieId: fistful, sessionId }))).details,
      (await rejection(visitor.call(showMovie, { movieId: fistful }))).details,
    ];
    const former = await answers();
    await bring('reviews', { note, tags: ['western'] });
    expect(await answers()).to.deep.equal(former);
    const own = await lea.call(showMovie, { movieId: fistful, sessionId });
    expect(own.importedNotes?.map((each) => each.note)).to.deep.equal([note]);
  });
});
