/** Drafts a description from what a movie's maker says of it: by a model, or by rules. */
import type { ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/movies/custom-movies';
import type { Locale } from '@cine/contract/primitives';
import { shownLines } from '@cine/contract/text/shown-text';
import * as z from 'zod';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadLocale } from '#core/account/index.ts';
import { askModel, modelText } from '#core/ai/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { continued, factsInWords, genresIn, languageIn, withoutStrangers } from './known-facts.ts';

const longest = operations.customMovieLimits.overview;
/** How many letters a model may add. */
const longestAddition = 500;

const descriptionTask = `You write the description of a movie that one person adds to their own list, as no catalogue has it: maybe of their family or friends. If you know a movie of that title, it is another one.
Use only what the data says. Invent no plot, events, awards or opinions, and nothing about any person. Name only people whom the data names, and use no numbers besides its own.
"begun" is what the person has written so far: your text goes on right behind it, doesn't repeat it, and doesn't contradict it. If it is empty, begin.
"description" has one to three plain sentences, at most ${longestAddition} characters together, to readers whom you don't address.`;

const answerForm = z.strictObject({ description: modelText(longestAddition) });
const overview = shownLines(1, longest);

/** A draft, which is saved nowhere. */
export const completeDescription = serve(
  operations.completeDescription,
  async (context, caller, { begun, ...movie }) => {
    const [chosen] = await Promise.all([
      loadLocale(context.db, caller.uid),
      assertNotDeleted(context.db, caller.uid, context.now()),
    ]);
    const locale = chosen ?? caller.prefers ?? 'fr';
    const { answer, by } = await askModel(context, caller, {
      purpose: 'descriptions',
      locale,
      task: descriptionTask,
      facts: { movie: factsFor(movie, locale), begun },
      form: answerForm,
    });
    if (!answer) return { draft: draftByRules(begun, movie, locale), answeredBy: by };
    const description = withoutStrangers(answer.description, givenIn(begun, movie, locale));
    const draft = overview.safeParse(continued(begun, description, longest));
    if (draft.success && draft.data !== begun) return { draft: draft.data, answeredBy: by };
    // What a model made up is worth less than what is known.
    const answeredBy = { kind: 'rules', because: 'unreadable' } as const;
    return { draft: draftByRules(begun, movie, locale), answeredBy };
  },
);

type Given = Omit<ParsedInputOf<typeof operations.completeDescription>, 'begun'>;

function draftByRules(begun: string, movie: Given, locale: Locale): string {
  const facts = factsInWords(movie, locale);
  return begun.includes(facts) ? begun : continued(begun, facts, longest);
}

/** The movie as a model gets it. */
function factsFor(
  { title, originalTitle, year, genres, runtime, language, directors }: Given,
  locale: Locale,
) {
  return {
    title,
    ...(originalTitle !== null && { originalTitle }),
    ...(year !== null && { year }),
    ...(genres.length > 0 && { genres: genresIn(genres, locale) }),
    ...(runtime !== null && { minutes: runtime }),
    ...(language !== null && { language: languageIn(language, locale) }),
    ...(directors.length > 0 && { directors }),
  };
}

/** All that a draft may repeat, also a year's decade and a length in hours. */
function givenIn(begun: string, movie: Given, locale: Locale): string[] {
  const { title, originalTitle, year, genres, runtime, language, directors } = movie;
  const decade = year === null ? [] : [year, year - (year % 10), (year - (year % 10)) % 100];
  const length = runtime === null ? [] : [runtime, Math.floor(runtime / 60), runtime % 60];
  return [
    ...[begun, title, originalTitle ?? ''],
    ...directors,
    ...genresIn(genres, locale),
    ...(language === null ? [] : [languageIn(language, locale)]),
    ...[...decade, ...length].map(String),
  ];
}
