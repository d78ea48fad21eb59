import { expect } from 'chai';
import { type ModelServer, startModels } from './index.ts';

describe('The local model server', () => {
  let server: ModelServer;
  before(async () => {
    server = await startModels();
  });
  after(() => server.close());

  const moods = { type: 'object', properties: { mood: { enum: ['sad', 'happy'] } } };
  const ask = async (title: string, { authorization = 'Bearer a key', schema = moods as object } = {}) => {
    const response = await fetch(`${server.urlOf('mistral')}/chat/completions`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({
        model: 'stand-in',
        messages: [{ role: 'user', content: title }],
        response_format: { json_schema: { schema } },
      }),
    });
    return { status: response.status, answer: (await response.json()) as never };
  };

  it('answers the same for the same prompt, in the form asked for', async () => {
    const { answer } = await ask('Ran');
    expect((await ask('Ran')).answer).to.deep.equal(answer);
    const { choices } = answer as { choices: { message: { content: string } }[] };
    expect(JSON.parse(choices[0]!.message.content).mood).to.be.oneOf(['sad', 'happy']);
  });

  it('names what its advice is about, as who asks takes no other', async () => {
    const about = [{ habit: 'Lire' }, { movie: 'Ran', days: 3 }, { date: '2026-12-05' }];
    const candidates = about.map((each, number) => ({ number, about: each }));
    const picked = (number: number) => ({
      type: 'object',
      properties: { candidate: { const: number }, advice: { type: 'string' } },
    });
    const advice = await Promise.all(
      [0, 1, 2].map(async (number) => {
        const { answer } = await ask(JSON.stringify({ candidates }), { schema: picked(number) });
        const { choices } = answer as { choices: { message: { content: string } }[] };
        return JSON.parse(choices[0]!.message.content).advice;
      }),
    );
    const text = 'A trial answer: no model has thought about this.';
    expect(advice).to.deep.equal([`Lire — ${text}`, `Ran — ${text}`, text]);
  });

  it('refuses calls without a key, and addresses that no provider has', async () => {
    expect((await ask('Ran', { authorization: '' })).status).to.equal(401);
    const elsewhere = await fetch(`${server.urlOf('openai')}/chat/completions`, { method: 'POST' });
    expect(elsewhere.status).to.equal(404);
  });
});
