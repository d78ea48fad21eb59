import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { takenBy, turnInWords, wholePoints, winnerInWords } from './turn-in-words.ts';

const names = { challenger: 'Léa', opponent: 'Tom' };
const fr = speaker('fr', allWords.fr);
const ru = speaker('ru', allWords.ru);
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('A turn in words', () => {
  it('says who attacks whom, what it does in hit points, and what is left', () => {
    const turn = { attacker: 'opponent', result: 'hit', damage: 125, left: 984 } as const;
    expect(plain(turnInWords(turn, names, fr))).to.equal('Tom touche : Léa perd 12 PV, il en reste 99.');
    expect(plain(turnInWords(turn, names, ru))).to.equal('Tom бьёт: Léa теряет 12, остаётся 99.');
  });

  it('tells whole hit points, which add up, and none only once none are left', () => {
    const left = [130, 118, 104, 97, 51, 4, 0];
    for (const [at, before] of left.slice(0, -1).entries()) {
      const after = left[at + 1]!;
      const taken = takenBy({ damage: before - after, left: after });
      expect(wholePoints(before) - taken, `${before}`).to.equal(wholePoints(after));
    }
    expect(left.map(wholePoints)).to.deep.equal([13, 12, 11, 10, 6, 1, 0]);
  });

  it('says what a critical attack and a dodge are', () => {
    const critical = { attacker: 'challenger', result: 'critical', damage: 200, left: 0 } as const;
    expect(plain(turnInWords(critical, names, fr))).to.equal(
      'Coup critique : Léa fait perdre 20 PV à Tom, il en reste 0.',
    );
    const dodged = { attacker: 'challenger', result: 'dodged', damage: 0, left: 984 } as const;
    expect(plain(turnInWords(dodged, names, fr))).to.equal('Léa attaque, Tom esquive.');
  });
});

describe('The end of a duel in words', () => {
  it('names the winner, or nobody', () => {
    expect(winnerInWords('opponent', names, fr)).to.equal('Tom l’emporte');
    expect(winnerInWords(null, names, fr)).to.equal('Match nul');
  });
});
