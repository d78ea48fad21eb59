import { friendCodeSchema } from '@cine/contract/operations/together/friends';
import { groupCodeSchema } from '@cine/contract/operations/together/groups';
import { joinCodeSchema } from '@cine/contract/operations/together/sessions';
import { groupCodeLength } from '@cine/contract/text/group-code';
import { joinCodeLength } from '@cine/contract/text/join-code';
import { codeAlphabet } from '@cine/contract/text/unambiguous-code';
import { expect } from 'chai';
import fc from 'fast-check';
import { randomCode } from './random-code.ts';

describe('A code', () => {
  it('has unambiguous letters and digits that the contract accepts', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (random) => {
        const randomBelow = (below: number) => random.next().value! % below;
        const ofSession = randomCode(randomBelow, joinCodeLength);
        expect(ofSession).to.match(/^[A-HJKMNP-Z2-9]{6}$/);
        expect(joinCodeSchema.parse(ofSession)).to.equal(ofSession);
        const ofGroup = randomCode(randomBelow, groupCodeLength);
        expect(groupCodeSchema.parse(ofGroup)).to.equal(ofGroup);
      }),
    );
  });

  it('is understood as it is pasted from chats and typed in other layouts', () => {
    for (const typed of [
      ...[
        'abc 234',
        'ABC-234',
        'ABC–234',
        'ABC‑234.',
        '«ABC 234»',
        'ABC\u200b234',
        '\ufeffABC234\u2060',
        'ABC\u00a0234!',
      ],
      ...['ＡＢＣ２３４', 'АВС234', 'авс234', 'ΑΒC234', '𝐀𝐁𝐂234', '`ABC234`'],
    ])
      expect(joinCodeSchema.parse(typed), typed).to.equal('ABC234');
    expect(groupCodeSchema.parse('К7РQ—2МZХ.')).to.equal('K7PQ2MZX');
    expect(friendCodeSchema.parse('OIab-c1еf')).to.equal('01abc1ef');
  });

  it('is refused with the letters that no code has, which is said', () => {
    const refusalOf = (typed: string) => joinCodeSchema.safeParse(typed).error!.issues[0];
    for (const typed of ['ABC123', 'abc-0de', 'ILO234', 'аос234'])
      expect(refusalOf(typed), typed).to.have.nested.property('params.reason', 'code-letter-unused');
    for (const typed of ['', 'ABC12', 'ABC1234', 'ABC23Ж', 'ABCÉ23', 'K7PMXQ'.repeat(5)])
      expect(refusalOf(typed), typed).to.have.deep.property('params', { reason: 'form', example: 'K7PMXQ' });
  });

  it('uses every letter except I, L and O, and every digit except 0 and 1', () => {
    const reached = Array.from(codeAlphabet, (_, place) => randomCode(() => place, 1));
    expect(reached.join('')).to.equal('ABCDEFGHJKMNPQRSTUVWXYZ23456789');
  });
});
