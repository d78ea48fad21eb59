import { operations } from '@cine/contract';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { hearPeople } from '../../../functions/test/people-in-logs.ts';
import { newCast } from '../../../functions/test/scenarios/cast.ts';
import { scenes } from '../../../functions/test/scenarios/index.ts';
import { suite } from '../../../functions/test/suite.ts';
import { playTour } from './play.ts';

describe('The tour of every operation', () => {
  it('is refused nothing, at the doors and over REST, and each answer is as documented', async () => {
    const running = await suite();
    const people = hearPeople();
    const times = await playTour(scenes, await newCast(), running.url);
    await running.quiet();
    expect([...times.keys()]).to.have.members([...operations.keys()]);
    expect(people.find(), 'what people said is in the log').to.deep.equal([]);
    expect(people.stop().texts).to.be.above(100);
  }).timeout(minute);
});
