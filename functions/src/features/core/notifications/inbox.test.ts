import {
  type Channel,
  channels,
  isOn,
  kindSchema,
  kinds,
  maxUnread,
} from '@cine/contract/notifications/kinds';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  afterReading,
  changedInbox,
  channelsFor,
  emptyInbox,
  settingsOf,
  unreadAt,
  withUnread,
} from './inbox.ts';

const kind = fc.constantFrom(...kindSchema.options);
const switches = fc.record({ app: fc.boolean(), push: fc.boolean() }, { requiredKeys: [] });
const choices = fc.dictionary(kind, switches) as fc.Arbitrary<Record<string, object>>;

describe('An inbox', () => {
  it('holds each unread notification once, the newest hundred of the last 30 days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 * day }), { maxLength: 150 }), (pauses) => {
        let now = 0;
        let inbox = emptyInbox;
        const told: { id: string; at: number }[] = [];
        for (const [n, pause] of pauses.entries()) {
          now += pause;
          inbox = withUnread(inbox, `n${n}`, now);
          told.push({ id: `n${n}`, at: now });
        }
        const latest = told.filter(({ at }) => at > now - 30 * day).slice(-maxUnread);
        expect(unreadAt(inbox, now)).to.deep.equal(latest);
      }),
    );
  });

  it('has nothing unread once each was read, in any order, some more than once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 }),
        fc.func(fc.nat()),
        (ids, by) => {
          const full = ids.reduce((inbox, id) => withUnread(inbox, id, 1), emptyInbox);
          const order = [...ids, ...ids].sort((a, b) => by(a) - by(b));
          expect(order.reduce(afterReading, full).unread).to.deep.equal([]);
          expect(afterReading(full, null).unread).to.deep.equal([]);
          expect(afterReading(full, ' unknown')).to.equal(full);
        },
      ),
    );
  });

  it('gives a kind on the channels that its owner switched last, else on those of the kind, on none without the app, and with all switched off where it must be', () => {
    fc.assert(
      fc.property(choices, choices, kind, (first, second, one) => {
        const inbox = changedInbox(changedInbox(emptyInbox, { kinds: first }), { kinds: second });
        const expected = channels.filter((channel) => {
          const switches = { ...first[one], ...second[one] } as Record<string, boolean | undefined>;
          const isChosen = (each: Channel) =>
            kinds[one].fixed.includes(each) || (switches[each] ?? kinds[one].on.includes(each));
          return isChosen('app') && isChosen(channel);
        });
        expect(channelsFor(inbox, one, true)).to.deep.equal(expected);
        expect(channelsFor(inbox, one, false)).to.deep.equal(kinds[one].fixed);
        for (const channel of channels)
          expect(settingsOf(inbox, null, { available: true, address: null }).kinds[one][channel]).to.equal(
            isOn(one, channel, inbox.choices),
          );
      }),
    );
  });

  it('keeps quiet hours that a change does not mention', () => {
    const quietHours = { from: '22:00', until: '08:00' };
    const inbox = changedInbox(emptyInbox, { quietHours });
    expect(changedInbox(inbox, { kinds: {} }).quietHours).to.deep.equal(quietHours);
    expect(changedInbox(inbox, { quietHours: null }).quietHours).to.equal(null);
  });
});
