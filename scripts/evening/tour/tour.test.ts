import { operations } from '@cine/contract';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { newCast } from '../../../functions/test/scenarios/cast.ts';
import { scenes } from '../../../functions/test/scenarios/index.ts';
import { suite } from '../../../functions/test/suite.ts';
import { playTour } from './play.ts';

describe('The tour of every operation', () => {
  it('is refused nothing, at the doors and over REST, and each answer is as documented', async () => {
    const times = await playTour(scenes, await newCast(), (await suite()).url);
    expect([...times.keys()]).to.have.members([...operations.keys()]);
  }).timeout(minute);
});
