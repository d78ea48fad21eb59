/** What a model is asked about advice, and the form of its answer. */
import { maxAdvice, mostAdvice } from '@cine/contract/operations/game/coach';
import * as z from 'zod';
import { modelText } from '#core/ai/index.ts';
import type { Candidate } from './candidates.ts';
import type { CoachFacts } from './facts.ts';

export const coachTask = `You advise one person who watches movies with friends what to do next.
The data has "candidates": things that they can do, each with its number, what kind it is, what it is about, and "worth", how useful the product thinks it is.
Choose up to ${mostAdvice} of them, the best first, and vary the kinds. Say each in one or two short sentences of at most ${maxAdvice} characters: warm, concrete, without exaggeration. Use the name of the movie, habit or challenge exactly as given. Promise nothing that the data doesn't say.
The "freeze" of a streak is a skip that saves it if nothing is watched tonight, but a movie tomorrow: with "yes" this week's, with "next" the next week's, with "no" there is none, and the streak ends tonight.
"score" is how much it is worth doing now, from 0 to 1.`;

/** The facts as a model gets them: nobody's name, no address, nothing to identify who asks. */
export function factsFor({ today, level, streak, ratings }: CoachFacts, candidates: readonly Candidate[]) {
  return {
    today,
    weekday: new Date(today).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }),
    person: { level, streakDays: streak.days, moviesRated: ratings },
    candidates: candidates.map(({ words: kind, params: about, score }, number) => ({
      number,
      kind,
      about,
      worth: Math.round(score * 100) / 100,
    })),
  };
}

export function formFor(candidates: readonly Candidate[]) {
  return z.strictObject({
    advice: z
      .array(
        z.strictObject({
          candidate: z
            .int()
            .min(0)
            .max(candidates.length - 1),
          advice: modelText(maxAdvice),
          score: z.number().min(0).max(1),
        }),
      )
      .min(1)
      .max(mostAdvice),
  });
}
