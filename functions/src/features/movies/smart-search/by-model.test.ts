import { listAiInteractions } from '@cine/contract/operations/core/ai';
import { findMovies, readSentence, readSentenceByModel } from '@cine/contract/operations/movies/smart-search';
import { expect } from 'chai';
import { context } from '#context.ts';
import { newStandIn } from '#core/ai/stand-in.test-support.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';

const sentence = 'a thriller with a plot twist, without subtitles';
const thriller = { field: 'genre', operator: 'eq', value: 'Thriller' };
const twist = { words: 'plot twist', field: 'keyword', operator: 'contains', value: 'plot twist' };

describe('A sentence that the grammar doesn’t know all words of', () => {
  let lea: TestUser;
  const { models } = context();

  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
    context().models = newStandIn();
  });
  afterEach(() => {
    Object.assign(context(), { models });
    running.models.behave(null);
  });

  const answering = (...filters: object[]) =>
    running.models.behave(() => ({ text: JSON.stringify({ filters }) }));

  it('is understood by a model, which leaves what was read and what no filter says', async () => {
    const reading = await lea.call(readSentence, { sentence });
    expect(reading).to.deep.include({
      notUnderstood: ['plot twist', 'without subtitles'],
      mayAskModel: true,
    });
    const { asked, notUnderstood, answeredBy } = await lea.call(readSentenceByModel, { sentence });
    expect(asked.rules).to.deep.equal([
      thriller,
      { field: 'keyword', operator: 'contains', value: 'plot twist' },
    ]);
    expect(notUnderstood).to.deep.equal(['without subtitles']);
    expect(answeredBy).to.deep.equal({ kind: 'model', model: 'stand-in', isStandIn: true });
    expect((await lea.call(findMovies, asked)).total).to.be.above(0);
  });

  it('gets from a model only filters that are valid, narrow the catalogue, and keep what was read', async () => {
    answering(
      { ...twist, value: 'a twist that no movie has' },
      { ...twist, field: 'rating', operator: 'gte', value: 'high' },
      { ...twist, field: 'genre', operator: 'eq', value: 'Twist' },
      { ...twist, field: 'year', operator: 'gte', value: '1871' },
      { ...twist, field: 'mood', operator: 'eq', value: 'twisted' },
      { ...twist, field: 'order', operator: 'ne', value: 'newest' },
    );
    const { asked, notUnderstood } = await lea.call(readSentenceByModel, { sentence });
    expect(asked).to.deep.include({ rules: [thriller], mood: null, order: null });
    expect(notUnderstood).to.deep.equal(['plot twist', 'without subtitles']);
  });

  it('may mean a mood, an order, and what isn’t seen yet', async () => {
    answering(
      { ...twist, field: 'mood', operator: 'eq', value: 'cry' },
      { ...twist, field: 'order', operator: 'eq', value: 'newest' },
      { ...twist, words: 'without subtitles', field: 'unseen', operator: 'eq', value: 'yes' },
    );
    const { asked, notUnderstood } = await lea.call(readSentenceByModel, { sentence });
    expect(asked).to.deep.include({ mood: 'cry', order: 'newest', unseen: true });
    expect(notUnderstood).to.deep.equal([]);
  });

  it('stays as it was read when a model gives words of its own, or fails', async () => {
    answering({ ...twist, words: 'subtitles or not' });
    const wrong = await lea.call(readSentenceByModel, { sentence });
    expect(wrong.answeredBy).to.deep.equal({ kind: 'rules', because: 'unreadable' });
    running.models.behave('stand-in-down');
    const { asked, notUnderstood, answeredBy } = await lea.call(readSentenceByModel, { sentence });
    expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'unavailable' });
    expect(asked.rules).to.deep.equal([thriller]);
    expect(notUnderstood).to.have.lengthOf(2);
  });

  it('asks nobody when every word is understood, without a model, or for a guest', async () => {
    const before = running.models.calls.length;
    const whole = await lea.call(readSentenceByModel, { sentence: 'comedies of the 90s' });
    expect(whole).to.deep.include({ notUnderstood: [], answeredBy: null });
    const passing = running.newUser({ guest: true });
    expect(await passing.call(readSentence, { sentence })).to.include({ mayAskModel: false });
    const { answeredBy } = await passing.call(readSentenceByModel, { sentence });
    expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'unproven' });
    context().models = async () => [];
    expect(await lea.call(readSentence, { sentence })).to.include({ mayAskModel: false });
    const without = await lea.call(readSentenceByModel, { sentence });
    expect(without.answeredBy).to.deep.equal({ kind: 'rules', because: 'no-model' });
    expect(running.models.calls.length).to.equal(before);
  });

  it('is kept among what models were asked for the caller', async () => {
    await lea.call(readSentenceByModel, { sentence });
    const { interactions } = await lea.call(listAiInteractions, {});
    expect(interactions.map(({ purpose, role }) => `${purpose} ${role}`)).to.deep.equal([
      'sentences assistant',
      'sentences user',
    ]);
    expect(interactions[1]!.content).to.equal(
      JSON.stringify({ sentence, notUnderstood: ['plot twist', 'without subtitles'] }),
    );
  });
});
