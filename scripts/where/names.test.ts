import { expect } from 'chai';
import { unknownNames } from './names.ts';

const texts = [
  "export const returnBet = operation({ name: 'duels-returnBet' });",
  'functions/src/duels/pay.ts',
];
const unknown = (question: string) => unknownNames(question, texts);

describe('The names in a question', () => {
  it('are unknown where nothing has exactly them', () => {
    expect(unknown('duels-return returnBets src/pay.ts')).to.deep.equal([
      'duels-return',
      'returnBets',
      'src/pay.ts',
    ]);
  });

  it('are known where a text, or the end of an address, has them whole', () => {
    expect(unknown('duels-returnBet returnBet duels/pay.ts pay.ts')).to.deep.equal([]);
  });

  it('are only words that look like names', () => {
    expect(unknown('giving bets back Anybody XP')).to.deep.equal([]);
  });
});
