import type { Advice } from '@cine/contract/operations/game/coach';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { saysWho } from './says-who.ts';

type By = Advice['answeredBy'];

describe('Who worded advice', () => {
  const say = speaker('en', allWords.en);
  const words = (...all: By[]) => saysWho(all, say);
  const model: By = { kind: 'model', model: 'm', isStandIn: false };
  const standIn: By = { kind: 'model', model: 'm', isStandIn: true };
  const ours: By = { kind: 'rules', because: 'not-worded' };

  it('is a model, its stand-in, or either for a part of it', () => {
    expect(words(model, model)).to.equal(say('coach.byModel', { model: 'm' }));
    expect(words(standIn)).to.equal(say('coach.byStandIn', { model: 'm' }));
    expect(words(ours, model)).to.equal(say('coach.partlyByModel', { model: 'm' }));
    expect(words(standIn, ours)).to.equal(say('coach.partlyByStandIn', { model: 'm' }));
  });

  it('is the rules where no words of a model’s were taken, or none was asked, and why', () => {
    expect(words(ours, ours)).to.equal(say('coach.byNotWorded'));
    expect(words({ kind: 'rules', because: 'no-model' })).to.equal(say('coach.byRules'));
    expect(words({ kind: 'rules', because: 'unproven' })).to.equal(say('coach.byUnproven'));
    expect(words({ kind: 'rules', because: 'busy' })).to.equal(say('coach.byFault'));
  });
});
