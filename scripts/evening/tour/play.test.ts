import { setTimeout as delay } from 'node:timers/promises';
import type { Operation } from '@cine/contract/operation';
import { listMoods } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import type { Cast, Scene } from '../../../functions/test/scenarios/scene.ts';
import { playTour } from './play.ts';

function operationOf(name: string): Operation {
  return { ...listMoods, name, rest: { method: 'POST', path: `/api/${name}` } };
}

function turnOf(operation: Operation, needs: Operation[] = []): Scene {
  return { operation, by: 'host', needs, after: [], inputFrom: (answers) => answers };
}

function castOf(answer: (operation: Operation, input: unknown) => unknown): Cast {
  const person = { call: async (operation: Operation, input: unknown) => answer(operation, input) };
  return { host: person } as unknown as Cast;
}

describe('Playing a tour', () => {
  it('has eight calls under way, and takes the time of each', async () => {
    const many = Array.from({ length: 20 }, (_, n) => turnOf(operationOf(`call-${n}`)));
    let now = 0;
    let most = 0;
    const cast = castOf(async () => {
      most = Math.max(most, ++now);
      await delay(5);
      now -= 1;
      return {};
    });
    const times = await playTour(many, cast, '');
    expect(most).to.equal(8);
    expect(times.size).to.equal(20);
    expect(Math.min(...times.values())).to.be.above(3);
  });

  it('gives each call the answers that it needs', async () => {
    const one = operationOf('call-one');
    const two = operationOf('call-two');
    const inputs: unknown[] = [];
    const cast = castOf((operation, input) => {
      inputs.push(input);
      return { from: operation.name };
    });
    await playTour([turnOf(one), turnOf(two, [one])], cast, '');
    expect(inputs).to.deep.equal([[], [{ from: 'call-one' }]]);
  });

  it('fails for a refusal, and for errors in an answer', async () => {
    const one = operationOf('call-one');
    const two = operationOf('call-two');
    const refusing = castOf(() => {
      throw new Error('call-one refuses');
    });
    const failure = (cast: Cast) =>
      playTour([turnOf(one), turnOf(two, [one])], cast, '').catch((error: Error) => error.message);
    expect(await failure(refusing)).to.equal('call-one: Error: call-one refuses');
    expect(await failure(castOf(() => ({ errors: ['unlucky'] })))).to.include('unlucky');
  });
});
