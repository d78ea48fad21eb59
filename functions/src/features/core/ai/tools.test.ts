import { expect } from 'chai';
import * as z from 'zod';
import { mostFoundBytes } from './cost.ts';
import { boundedTools } from './tools-service.ts';

describe('The tools of a call of a model', () => {
  const finding = (answer: object) => ({
    description: 'Finds something.',
    input: z.strictObject({}),
    read: async () => answer,
  });

  it('find no more in all than was set aside for it, however often they are called', async () => {
    const { tools, found } = boundedTools({ one: finding({ text: 'Ж'.repeat(200) }), other: finding({}) });
    const answers = [];
    for (let time = 0; time < 30; time += 1) answers.push(await tools.one!.read({}));
    const told = answers.filter((each) => each !== 'Enough was looked up.').join('');
    expect(Buffer.byteLength(told)).to.be.within(mostFoundBytes / 2, mostFoundBytes);
    expect(await tools.other!.read({})).to.equal('{}');
    expect(found.at(-1)).to.deep.equal({ tool: 'other', text: '{}' });
    for (let time = 0; time < 30; time += 1) await tools.other!.read({});
    expect(found.length, 'kept').to.be.at.most(10);
  });

  it('are masked, and kept in part', async () => {
    const { tools, found } = boundedTools({
      one: finding({ title: `Call ada@example.org or ada＠example.org ${'x'.repeat(900)}` }),
    });
    expect(await tools.one!.read({})).to.match(/^\{"title":"Call … or … x/);
    expect(found).to.have.length(1);
    expect(found[0]!.text).to.have.length(500);
  });

  it('are kept without half an emoji where they are cut', async () => {
    for (const before of ['', 'x']) {
      const { tools, found } = boundedTools({ one: finding({ title: before + '🎬'.repeat(400) }) });
      await tools.one!.read({});
      expect(found[0]!.text.isWellFormed(), before).to.equal(true);
    }
  });
});
