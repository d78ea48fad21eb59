import { listAiInteractions } from '@cine/contract/operations/core/ai';
import { joinSession } from '@cine/contract/operations/together/sessions';
import {
  addSeveralMovies,
  changeEntry,
  moveMovies,
  tagMovies,
} from '@cine/contract/operations/watching/collected-movies';
import { createCollection, setEditors, showCollection } from '@cine/contract/operations/watching/collections';
import * as notes from '@cine/contract/operations/watching/notes';
import { mendLines } from '@cine/contract/text/shown-text';
import { expect } from 'chai';
import { configuredModels } from '#clients/models/configured.ts';
import { context } from '#context.ts';
import { injections } from '#core/ai/injections.test-support.ts';
import { befriended, exportedBy, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';

expectLogs('model failed');

const collection = 'shelf';
const [movieId, otherId] = [391, 33] as const;

describe('Tags for a note', () => {
  let lea: TestUser;
  const { models } = context();
  const { AI_DAY_CENTS: dayCents } = process.env;

  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
    withModels('mistral');
    await lea.call(addSeveralMovies, { collection, movieIds: [movieId, otherId] });
  });
  afterEach(() => {
    Object.assign(context(), { models });
    running.models.behave(null);
    if (dayCents === undefined) delete process.env.AI_DAY_CENTS;
    else process.env.AI_DAY_CENTS = dayCents;
  });

  type Provider = 'mistral' | 'anthropic';
  /** Models whose circuits no other test has opened. */
  function withModels(...providers: Provider[]): void {
    const settings = providers.map((name) => [
      name,
      { model: 'stand-in', url: running.models.urlOf(name), inputPrice: 1, outputPrice: 2 },
    ]);
    const keys = JSON.stringify(Object.fromEntries(providers.map((name) => [name, 'a key'])));
    const fresh = configuredModels(JSON.stringify(Object.fromEntries(settings)), keys);
    context().models = async () => fresh;
  }
  const write = (note: string | null, tags?: string[], who = lea) =>
    who.call(changeEntry, { collection, movieId, note, ...(tags && { tags }) });
  const suggest = (more: object = {}, who = lea) =>
    who.call(notes.suggestTags, { collection, movieId, ...more });
  const tagsOf = async (more: object = {}) => (await suggest(more)).suggestions.map(({ tag }) => tag);
  const dismiss = (tag: string) => lea.call(notes.dismissTag, { collection, movieId, tag });
  const callCount = () => running.models.calls.length;
  async function switchOn(who = lea): Promise<void> {
    const { models } = await who.call(notes.showNoteSharing, {});
    await who.call(notes.setNoteSharing, {
      models: models.map(({ provider, model, host }) => ({ provider, model, host })),
    });
  }
  /** A model that answers this, and nothing else. */
  const answering = (answer: object) =>
    running.models.behave(() => ({ text: JSON.stringify({ tags: [], moods: [], themes: [], ...answer }) }));

  it('are moods and themes that it names, each with the words that say so, and nothing it denies', async () => {
    await write('I cried at the end. A heist with friendship, and not scary at all.');
    const { suggestions, answeredBy } = await suggest();
    expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'declined' });
    expect(suggestions).to.deep.equal([
      { tag: 'A good cry', kind: 'mood', by: 'rules', said: 'cried' },
      { tag: 'heist', kind: 'theme', by: 'rules', said: 'heist' },
      { tag: 'friendship', kind: 'theme', by: 'rules', said: 'friendship' },
    ]);
  });

  it('are the collection’s own first, spelled as they are there', async () => {
    await lea.call(changeEntry, { collection, movieId: otherId, tags: ['With Zoé', 'HEIST', 'unused'] });
    await write('Watched with zoé: a heist, and so funny.');
    expect(await tagsOf()).to.deep.equal(['With Zoé', 'HEIST', 'Comedy']);
  });

  it('leave no trace at a model: without the switch none is asked, and asking for one is refused', async () => {
    await write('I cried.');
    const before = callCount();
    await suggest();
    await expectRefusal(suggest({ withModel: true }), 'notes-not-shared');
    expect(callCount()).to.equal(before);
    expect(await tagsOf()).to.deep.equal(['A good cry']);
  });

  it('stay dismissed, also when the note is changed, until it is deleted', async () => {
    await write('I cried over a heist.');
    expect((await dismiss('A Good Cry')).dismissed).to.deep.equal(['A Good Cry']);
    await dismiss('A good cry');
    expect(await tagsOf()).to.deep.equal(['heist']);
    // Tags of the movie don't change the note.
    await lea.call(tagMovies, { collection, movieIds: [movieId], add: ['heist'] });
    expect(await tagsOf()).to.deep.equal([]);
    await switchOn();
    answering({ moods: ['cry'], themes: ['a good cry', 'rain'] });
    expect(await tagsOf({ withModel: true })).to.deep.equal(['rain']);
    await lea.call(moveMovies, { collection, movieIds: [movieId], to: 'likes', copies: true });
    expect(await tagsOf({ collection: 'likes' })).to.deep.equal([]);
    const { collected } = await exportedBy(lea);
    expect(collected.find((each) => each.movieId === movieId)!.dismissed).to.deep.equal(['A Good Cry']);
    await write('I cried over a heist, and laughed.');
    expect(await tagsOf()).to.deep.equal(['Comedy']);
    await write(null);
    await write('I cried over a heist, and laughed.');
    expect(await tagsOf()).to.deep.equal(['A good cry', 'Comedy']);
  });

  it('need a note, and one that nobody else wrote or tagged', async () => {
    await expectRefusal(suggest(), 'note-missing');
    await expectRefusal(dismiss('any'), 'note-missing');
    await expectRefusal(suggest({ movieId: 1 }), 'movie-not-collected');
    const tom = await member('Tom');
    await befriended(lea, tom);
    const own = (await lea.call(createCollection, { name: 'Ours' })).collection;
    await lea.call(setEditors, { collection: own, uids: [tom.uid] });
    await lea.call(addSeveralMovies, { collection: own, movieIds: [movieId] });
    await lea.call(changeEntry, { collection: own, movieId, note: 'I cried.' });
    const toms = { collection: `user.${lea.uid}.${own}` };
    await expectRefusal(suggest(toms, tom), 'note-not-yours');
    await expectRefusal(tom.call(notes.dismissTag, { ...toms, movieId, tag: 'any' }), 'note-not-yours');
    expect(await tagsOf({ collection: own })).to.deep.equal(['A good cry']);
    const ada = await member('Ada');
    await expectRefusal(suggest(toms, ada), 'collection-not-found');
    await tom.call(changeEntry, { ...toms, movieId, note: 'He laughed.' });
    await expectRefusal(suggest({ collection: own }), 'note-not-yours');
  });

  it('aren’t shown to others who see the collection, nor what was dismissed', async () => {
    const own = (await lea.call(createCollection, { name: 'Seen', visibility: 'link' })).collection;
    await lea.call(addSeveralMovies, { collection: own, movieIds: [movieId] });
    await lea.call(changeEntry, { collection: own, movieId, note: 'I cried.' });
    await lea.call(notes.dismissTag, { collection: own, movieId, tag: 'A good cry' });
    const reader = await member('Reader');
    const seen = await reader.call(showCollection, { collection: `user.${lea.uid}.${own}` });
    expect(JSON.stringify(seen)).not.to.match(/cried|good cry/);
  });

  describe('by a model', () => {
    const host = () => new URL(running.models.urlOf('mistral')).host;

    it('come where it is switched on, which says which model and where before', async () => {
      await write('I cried.', ['mine']);
      const before = await lea.call(notes.showNoteSharing, {});
      expect(before).to.deep.equal({
        models: [
          { provider: 'mistral', model: 'stand-in', host: host(), isStandIn: true, isAtProvider: false },
        ],
        isAllowed: false,
      });
      await switchOn();
      expect((await lea.call(notes.showNoteSharing, {})).isAllowed).to.equal(true);
      answering({ moods: ['thoughtful', 'cry'], themes: ['long goodbye'], tags: ['mine', 'nobody’s'] });
      const { suggestions, answeredBy } = await suggest({ withModel: true });
      expect(answeredBy).to.deep.equal({ kind: 'model', model: 'stand-in', isStandIn: true });
      expect(suggestions.map(({ tag, by }) => [tag, by])).to.deep.equal([
        ['A good cry', 'rules'],
        ['Thoughtful', 'model'],
        ['long goodbye', 'model'],
      ]);
      const { account } = await exportedBy(lea);
      expect(account!.notesTo).to.deep.equal([{ provider: 'mistral', model: 'stand-in', host: host() }]);
    });

    it('are asked with the note and tags alone, which their owner can read afterwards', async () => {
      await write('I cried with ada@evil.example.');
      await switchOn();
      await suggest({ withModel: true });
      const { turns } = running.models.calls.at(-1)!;
      const facts = JSON.parse(turns[0]!.content) as { note: string };
      expect(facts.note).to.equal('I cried with …');
      expect(Object.keys(facts)).to.deep.equal(['note', 'known', 'moods']);
      expect(turns[0]!.content).not.to.include(lea.uid);
      const { interactions } = await lea.call(listAiInteractions, {});
      expect(interactions.find(({ role }) => role === 'user')).to.deep.include({
        purpose: 'notes',
        content: turns[0]!.content,
      });
    });

    it('go to no model that the user wasn’t shown, whatever the operator sets up later', async () => {
      await write('I cried.');
      await switchOn();
      withModels('anthropic', 'mistral');
      expect((await lea.call(notes.showNoteSharing, {})).isAllowed).to.equal(false);
      const before = callCount();
      await suggest({ withModel: true });
      // The one that was allowed is still there; the new one, which would be first, isn't asked.
      expect(running.models.calls.slice(before).length).to.be.greaterThan(0);
      const { interactions } = await lea.call(listAiInteractions, {});
      expect(new Set(interactions.map(({ provider }) => provider))).to.deep.equal(new Set(['mistral']));
      withModels('anthropic');
      const then = callCount();
      expect((await suggest({ withModel: true })).answeredBy).to.deep.equal({
        kind: 'rules',
        because: 'declined',
      });
      expect(callCount()).to.equal(then);
      const outdated = [{ provider: 'mistral', model: 'stand-in', host: host() }];
      await expectRefusal(lea.call(notes.setNoteSharing, { models: outdated }), 'models-changed');
    });

    it('end with the switch', async () => {
      await write('I cried.');
      await switchOn();
      expect(await lea.call(notes.setNoteSharing, { models: [] })).to.deep.include({ isAllowed: false });
      await expectRefusal(suggest({ withModel: true }), 'notes-not-shared');
      expect((await exportedBy(lea)).account).not.to.have.property('notesTo');
    });

    it('leave the lexicon’s where the day is spent, or the model fails', async () => {
      await write('I cried.');
      await switchOn();
      running.models.behave('stand-in-garbage');
      expect(await suggest({ withModel: true })).to.deep.equal({
        suggestions: [{ tag: 'A good cry', kind: 'mood', by: 'rules', said: 'cried' }],
        answeredBy: { kind: 'rules', because: 'unreadable' },
      });
      process.env.AI_DAY_CENTS = '-1';
      const before = callCount();
      const { suggestions, answeredBy } = await suggest({ withModel: true });
      expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'day-spent' });
      expect(suggestions.map(({ tag }) => tag)).to.deep.equal(['A good cry']);
      expect(callCount()).to.equal(before);
    });

    it('aren’t for guests, who can’t switch it on', async () => {
      const { code } = await sessionOf(lea);
      const tom = running.newUser({ guest: true });
      await tom.call(joinSession, { code, guest: { displayName: 'Tom', providers: [], locale: 'en' } });
      await expectRefusal(switchOn(tom), 'members-only');
    });

    for (const [index, injection] of injections.entries())
      if (index % 6 === 1)
        it(`write nothing, and lead nowhere, for a note that says ${JSON.stringify(injection)}`, async () => {
          const note = mendLines(injection, 400);
          await write(note, ['kept']);
          await switchOn();
          // A model that obeys texts in the data.
          answering({
            tags: [injection.slice(0, 60), 'kept'],
            moods: ['light'],
            themes: ['https://evil.example/x', `<b>${injection.slice(0, 40)}</b>`, '@ada'],
          });
          const { suggestions } = await suggest({ withModel: true });
          for (const { tag } of suggestions) {
            expect(tag).not.to.match(/https?:|evil\.example\/|[<>@]/);
            expect(tag.length).to.be.at.most(30);
          }
          const { movies } = await lea.call(showCollection, { collection });
          const entry = movies.find((each) => each.movieId === movieId)!;
          expect([entry.note, entry.tags]).to.deep.equal([note, ['kept']]);
        });
  });
});
