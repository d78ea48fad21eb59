import { expect } from 'chai';
import { mailboxOf } from './mailbox.ts';

describe('The mailbox of an address', () => {
  for (const [mailbox, ...others] of [
    ['annlee@gmail.com', 'Ann.Lee@gmail.com', 'a.n.n.l.e.e+films@GoogleMail.com', 'annlee@gmail.com.'],
    ['ann.lee@example.com', 'Ann.Lee+films@EXAMPLE.com', 'ann.lee+a+b@example.com'],
    ['ann@xn--mnchen-3ya.example', 'ann@münchen.example', 'Ann@MÜNCHEN.example', 'ann@mu\u0308nchen.example'],
    ['иван@xn--e1afmkfd.xn--p1ai', 'Иван@пример.рф', 'иван+кино@ПРИМЕР.РФ'],
  ] as const)
    it(`is one for all ways to write it: ${mailbox}`, () => {
      for (const address of [mailbox, ...others]) expect(mailboxOf(address), address).to.equal(mailbox);
    });

  it('is another one with other dots elsewhere, or at another domain', () => {
    expect(mailboxOf('annlee@example.com')).to.not.equal(mailboxOf('ann.lee@example.com'));
    expect(mailboxOf('annlee@gmail.com')).to.not.equal(mailboxOf('annlee@gmail.example'));
  });
});
