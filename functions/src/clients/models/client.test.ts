import { second } from '@cine/contract/time';
import { type ModelServer, standInProviders, startModels } from '@cine/dev-models';
import { expect } from 'chai';
import * as z from 'zod';
import { createModelClient } from './client.ts';
import { ModelError, type ModelFault } from './error.ts';
import type { ModelRequest } from './model.ts';

const prices = { inputPrice: 1, outputPrice: 2 };
const form = z.strictObject({ mood: z.enum(['sad', 'happy']), score: z.number().min(0).max(1) });

describe("A model's client", () => {
  let server: ModelServer;
  before(async () => {
    server = await startModels();
  });
  after(() => server.close());

  const requestOf = (over: Partial<ModelRequest> = {}): ModelRequest => ({
    instructions: 'Judge the movie. Write texts in English.',
    turns: [{ role: 'user', content: '{"title":"La La Land"}' }],
    form,
    maxTokens: 100,
    maxSteps: 1,
    signal: AbortSignal.timeout(10 * second),
    ...over,
  });
  const faultOf = async (asking: Promise<unknown>): Promise<ModelFault> => {
    const error = await asking.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(ModelError);
    return (error as ModelError).fault;
  };

  for (const provider of standInProviders) {
    const clientOf = (model: string, key = 'a key') =>
      createModelClient({ provider, model, url: server.urlOf(provider), ...prices }, key);

    describe(`of ${provider}`, () => {
      it('sends instructions and turns apart, and returns text in the form with its tokens', async () => {
        const { text, inputTokens, outputTokens } = await clientOf('stand-in')(requestOf());
        expect(form.safeParse(JSON.parse(text)).success).to.equal(true);
        expect([inputTokens > 0, outputTokens > 0]).to.deep.equal([true, true]);
        const call = server.calls.at(-1)!;
        expect(call.instructions).to.contain('Judge the movie');
        expect(call.turns).to.deep.equal([{ role: 'user', content: '{"title":"La La Land"}' }]);
        expect(call.schema?.properties).to.have.keys('mood', 'score');
      });

      it('returns text of another form as it is', async () => {
        const { text, inputTokens } = await clientOf('stand-in-garbage')(requestOf());
        expect(text).to.equal('Sure! Here you go: {');
        expect(inputTokens).to.be.greaterThan(0);
      });

      it('lets the model look things up, within its steps', async () => {
        const inputs: unknown[] = [];
        const tools = {
          similar: {
            description: 'Similar tasks',
            input: z.strictObject({ words: z.string() }),
            read: async (input: unknown) => {
              inputs.push(input);
              return '{"tasks":["tidy up"]}';
            },
          },
        };
        const { text } = await clientOf('stand-in')(requestOf({ tools, maxSteps: 3 }));
        expect(form.safeParse(JSON.parse(text)).success).to.equal(true);
        expect(inputs).to.have.length(1);
        expect(server.calls.at(-1)!.results.join()).to.contain('tidy up');
      });

      it('has the model answer at the last step, and says what the steps took before one that fails', async () => {
        const tools = {
          similar: { description: 'Similar tasks', input: z.strictObject({}), read: async () => '{}' },
        };
        const calls = [{ name: 'similar', input: {} }];
        server.behave((call) => (call.tools.length > 0 ? { calls } : { text: '{"mood":"sad","score":1}' }));
        const { text } = await clientOf('stand-in')(requestOf({ tools, maxSteps: 2 }));
        expect(JSON.parse(text)).to.deep.equal({ mood: 'sad', score: 1 });
        server.behave((call) => (call.tools.length > 0 ? { calls } : { status: 500, message: 'Down' }));
        const error = await clientOf('stand-in')(requestOf({ tools, maxSteps: 2 })).catch(
          (reason: unknown) => reason,
        );
        server.behave(null);
        expect((error as ModelError).used.inputTokens).to.be.greaterThan(0);
      });

      const faults: [model: string, fault: ModelFault][] = [
        ['stand-in-busy', 'busy'],
        ['stand-in-down', 'unavailable'],
        ['stand-in-refuses', 'refused'],
        ['stand-in-unknown', 'unavailable'],
      ];
      for (const [model, fault] of faults)
        it(`says that ${model} is ${fault}`, async () => {
          expect(await faultOf(clientOf(model)(requestOf()))).to.equal(fault);
        });

      for (const [status, message] of [
        [401, 'Wrong key'],
        [402, 'Out of credit'],
      ] as const)
        it(`says that it is unavailable where it answers “${message}”`, async () => {
          server.behave(() => ({ status, message }));
          const fault = await faultOf(clientOf('stand-in')(requestOf()));
          server.behave(null);
          expect(fault).to.equal('unavailable');
        });

      it('tells a time that is over from a caller who went', async () => {
        const slow = clientOf('stand-in-slow');
        expect(await faultOf(slow(requestOf({ signal: AbortSignal.timeout(50) })))).to.equal('too-slow');
        const gone = new AbortController();
        const asking = faultOf(slow(requestOf({ signal: gone.signal })));
        gone.abort();
        expect(await asking).to.equal('cancelled');
      });
    });
  }

  it('is unavailable where nothing listens', async () => {
    const gone = await startModels();
    const url = gone.urlOf('mistral');
    await gone.close();
    const client = createModelClient({ provider: 'mistral', model: 'stand-in', url, ...prices }, 'a key');
    expect(await faultOf(client(requestOf()))).to.equal('unavailable');
  });
});
