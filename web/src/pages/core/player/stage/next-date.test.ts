import type { Plan } from '@cine/contract/operations/together/dates';
import { hour, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import { nextDateOf } from './next-date.ts';

const now = Date.UTC(2026, 4, 1, 12);
const inHours = (hours: number) => toInstant(now + hours * hour);

const answer = (name: string, ...answers: Plan['answers'][number]['said']) => ({
  id: name,
  name,
  guest: false,
  you: name === 'Léa',
  said: answers,
});

const plan = (chosen: string | null, of: Partial<Plan> = {}): Plan => ({
  code: 'ABC',
  groupId: null,
  by: { id: 'tom', name: 'Tom', you: false },
  dates: [inHours(8), inHours(32)].map((at) => ({ at, yes: 0, ifNeedBe: 0, best: false })),
  answers: [answer('Léa', 'yes', 'if-need-be'), answer('Inès', 'no', 'yes')],
  chosen,
  due: false,
  createdAt: inHours(-24),
  expiresAt: inHours(99),
  ...of,
});

describe('The next date', () => {
  it('is the first chosen one, with who comes along', () => {
    const next = nextDateOf([plan(inHours(32)), plan(null), plan(inHours(8), { code: 'DEF' })], now);
    expect(next).to.deep.equal({ code: 'DEF', at: inHours(8), due: false, withNames: ['Tom'] });
    expect(nextDateOf([plan(inHours(32))], now)?.withNames).to.deep.equal(['Tom', 'Inès']);
  });

  it('is none that is over, or that the user said no to or nothing about', () => {
    expect(nextDateOf([plan(inHours(8))], now + 13 * hour)).to.equal(null);
    expect(nextDateOf([plan(inHours(8), { answers: [answer('Léa', 'no', 'yes')] })], now)).to.equal(null);
    expect(nextDateOf([plan(inHours(8), { answers: [] })], now)).to.equal(null);
  });

  it('is also one that the user asked about without answering', () => {
    const own = plan(inHours(8), {
      by: { id: 'lea', name: 'Léa', you: true },
      answers: [answer('Tom', 'yes')],
    });
    expect(nextDateOf([own], now)?.withNames).to.deep.equal(['Tom']);
  });
});
