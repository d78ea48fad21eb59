/** Plays evenings of friends at the same time, each tap timed, and checks that each movie watched counted. */
import { strictEqual } from 'node:assert/strict';
import { showPlayer } from '@cine/contract/operations/core/players';
import { second } from '@cine/contract/time';
import { seeded } from '../deployed/random.ts';
import { type Device, type Hosts, openDevice } from './device.ts';
import { newEvening } from './evening.ts';
import { type Pace, personAt } from './person.ts';
import { guest, host, program, type Role, rater, searcher, subscriber } from './roles.ts';
import type { Times } from './times.ts';

/** Everybody except the host, in the order of their devices. */
const others: readonly Role[] = [subscriber, searcher, rater, guest];

/** Evenings begin within `spreadTaps` taps; programs ask half as often as people tap. */
const spreadTaps = 6;
const pollTaps = 2;

/** The friends of an evening, the host first, and a guest. */
export type Friends = { members: readonly string[]; guest: string };

/** The ids of some evenings' friends. */
export function friendsOf(label: string, evenings: number): Friends[] {
  return Array.from({ length: evenings }, (_, evening) => ({
    members: [0, 1, 2, 3].map((member) => `${label}-${evening}-${member}`),
    guest: `${label}-${evening}-guest`,
  }));
}

export type Played = { times: Times; seconds: number; check: () => Promise<void> };

/**
 * Plays evenings at the same time. `check`, for when triggers have run, is that each movie watched counted.
 * Throws the first refusal.
 */
export async function playEvenings(hosts: Hosts, evenings: readonly Friends[], pace: Pace): Promise<Played> {
  const times: Times = new Map();
  const random = seeded(evenings.length);
  const start = performance.now();
  const devices = await Promise.all(
    evenings.map((friends, index) =>
      playEvening(hosts, friends, index, {
        pace,
        begin: start + random.next() * spreadTaps * pace.mean,
        times,
      }),
    ),
  );
  return {
    times,
    seconds: (performance.now() - start) / second,
    check: async () => {
      for (const device of devices.flat()) {
        const { moviesSeen, challenges } = await device.call(showPlayer, {});
        strictEqual(moviesSeen, 1, `what ${device.uid} has seen`);
        const shared = challenges.find(({ challenge }) => challenge.audience === 'group');
        strictEqual(shared?.currentCount, 1, `the shared challenge of ${device.uid}`);
      }
    },
  };
}

async function playEvening(
  hosts: Hosts,
  friends: Friends,
  index: number,
  { pace, begin, times }: { pace: Pace; begin: number; times: Times },
): Promise<Device[]> {
  const address = `203.0.113.${index}`;
  const random = seeded(index + 1);
  const evening = newEvening(others.length);
  const open = (uid: string, isGuest = false) => openDevice(hosts, uid, isGuest, address);
  const devices = [...friends.members.map((uid) => open(uid)), open(friends.guest, true)];
  const people = devices.map((device) => personAt(device, pace, random, begin, times));
  const every = pollTaps * pace.mean;
  const lamps = personAt(devices[0]!, { least: every, mean: every }, random, begin, times);
  await Promise.all([
    host(people[0]!, evening),
    ...others.map((role, at) => role(people[at + 1]!, evening)),
    program(lamps, evening),
  ]);
  await evening.settled();
  return devices;
}
