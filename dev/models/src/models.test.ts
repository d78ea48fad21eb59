import { expect } from 'chai';
import { type ModelServer, startModels } from './index.ts';

describe('The local model server', () => {
  let server: ModelServer;
  before(async () => {
    server = await startModels();
  });
  after(() => server.close());

  const schema = { type: 'object', properties: { mood: { enum: ['sad', 'happy'] } } };
  const ask = async (title: string, authorization = 'Bearer a key') => {
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

  it('refuses calls without a key, and addresses that no provider has', async () => {
    expect((await ask('Ran', '')).status).to.equal(401);
    const elsewhere = await fetch(`${server.urlOf('openai')}/chat/completions`, { method: 'POST' });
    expect(elsewhere.status).to.equal(404);
  });
});
