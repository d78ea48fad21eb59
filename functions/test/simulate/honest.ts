import { duelWithFriend } from './duels.ts';
import { doHabits, payingHabits, startingHabits } from './habits.ts';
import {
  alone,
  atHome,
  away,
  friday,
  type Kind,
  lookAround,
  saturday,
  sunday,
  tuesday,
  wednesday,
} from './lives.ts';
import { doTasks } from './tasks.ts';

export const honestKinds: readonly Kind[] = [
  {
    name: 'a group evening each week',
    plays: 'honest',
    about: 'one movie on Fridays, at a friend’s with another.',
    taste: 'everything',
    characterClass: 'paladin',
    others: 2,
    live: async (me, others, today) => {
      if (today.weekday === friday) await away(me, others, today);
    },
  },
  {
    name: 'four movies a week',
    plays: 'honest',
    about: 'that evening, and three movies alone.',
    taste: 'everything',
    characterClass: 'ranger',
    others: 2,
    live: async (me, others, today) => {
      if (today.weekday === friday) await away(me, others, today);
      if ([tuesday, wednesday, sunday].includes(today.weekday)) await alone(me, others, today);
    },
  },
  {
    name: 'one a day, alone',
    plays: 'honest',
    about: 'a movie each evening, and nothing else.',
    taste: 'everything',
    characterClass: 'assassin',
    others: 0,
    live: alone,
  },
  {
    name: 'weekends',
    plays: 'honest',
    about: 'with two friends on Saturdays, alone on Sundays.',
    taste: 'everything',
    characterClass: 'warrior',
    others: 2,
    live: async (me, others, today) => {
      if (today.weekday === saturday) await away(me, others, today);
      if (today.weekday === sunday) await alone(me, others, today);
    },
  },
  {
    name: 'habits only',
    plays: 'honest',
    about: 'four suggested habits a day, and no movies.',
    taste: 'everything',
    characterClass: 'ranger',
    others: 0,
    habits: startingHabits,
    live: async (me) => doHabits(me.user),
  },
  {
    name: 'everything that exists',
    plays: 'honest',
    about:
      'a movie each evening, four a week with four friends, with votes, half of them as host; all challenges, and movies that serve these and badges; five habits a day, a task’s work a day, all duels that pay, and whatever adds to XP and coins.',
    taste: 'earning',
    characterClass: 'mage',
    others: 4,
    duels: 'mage',
    habits: payingHabits,
    live: async (me, others, today) => {
      await lookAround(me, others, today);
      await doHabits(me.user);
      await doTasks(me.user, today);
      for (const friend of others) await duelWithFriend(me, friend);
      const evening = { [tuesday]: away, [friday]: atHome, [saturday]: atHome, [sunday]: away }[
        today.weekday
      ];
      await (evening ?? alone)(me, others, today);
    },
  },
];
