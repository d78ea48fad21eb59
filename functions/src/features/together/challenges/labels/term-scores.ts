/** How far movies are about the concepts of a label, by what their keywords, titles and overviews say. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import { foldText } from '@cine/contract/text/fold-text';
import type { Concept } from './concepts-of.ts';

/** A movie as terms are looked for in it. */
export type TermMovie = {
  facts: MovieFacts;
  /** Its keywords, folded. */
  keywords: readonly string[];
  /** Its titles, folded, a line each. */
  titles: string;
  /** What is known of it in each language, folded. */
  overviews: readonly string[];
};

/** What speaks for a concept in a movie. */
export type Evidence = {
  keywords: readonly string[];
  /** How often the overview says it, in the language that says it most. */
  mentions: number;
  hasTitle: boolean;
  hasGenre: boolean;
};

/** How much each find counts, as a term frequency, and how many finds do. */
const weights = { keyword: 1, title: 0.8, mention: 0.5, genre: 0.3 };
const mostFinds = 3;
/** Half of a concept is said by so much of it; more, where a movie has many keywords. */
const saturation = 0.4;
/** How far the number of keywords counts, as in BM25, and how many a movie has on average. */
const lengthShare = 0.25;
const usualKeywords = 10;
/** A concept that hardly any movie has counts at most so much. */
const mostIdf = 5;

export function termMovie(
  facts: MovieFacts,
  keywords: readonly string[],
  overviews: readonly string[] = [],
): TermMovie {
  const { title, originalTitle, titles } = facts;
  const all = [title, originalTitle, titles.fr ?? '', titles.ru ?? ''];
  return { facts, keywords, titles: all.map(foldText).join('\n'), overviews: overviews.map(foldText) };
}

export function evidenceOf({ facts, keywords, titles, overviews }: TermMovie, concept: Concept): Evidence {
  const { pattern, genres } = concept;
  return {
    keywords: facts.keywords.filter(
      (_, at) => concept.keywords.has(keywords[at]!) || keywords[at]!.search(pattern) >= 0,
    ),
    mentions: Math.max(0, ...overviews.map((text) => text.match(pattern)?.length ?? 0)),
    hasTitle: titles.search(pattern) >= 0,
    hasGenre: genres.size > 0 && facts.genres.some((genre) => genres.has(genre)),
  };
}

/** Whether anything but a genre speaks for a concept. */
export function isSaid({ keywords, mentions, hasTitle }: Evidence): boolean {
  return keywords.length > 0 || mentions > 0 || hasTitle;
}

/** Whether anything speaks for a concept, be it a genre. */
export function speaksFor(evidence: Evidence): boolean {
  return isSaid(evidence) || evidence.hasGenre;
}

/** How much each concept counts: the fewer of `movies` say it, the more. At most 5. */
export function weightsOf(movies: number, saidBy: readonly number[]): number[] {
  return saidBy.map((count) => Math.min(mostIdf, Math.log(1 + (movies - count + 0.5) / (count + 0.5))));
}

/** How far a movie is about a label, from 0 to 1, by the evidence for each of its concepts. */
export function coverageOf(
  evidence: readonly Evidence[],
  idf: readonly number[],
  { keywords }: Pick<TermMovie, 'keywords'>,
): number {
  const all = idf.reduce((sum, each) => sum + each, 0);
  if (all === 0) return 0;
  const length = 1 - lengthShare + (lengthShare * keywords.length) / usualKeywords;
  const covered = evidence.map((each, at) => {
    const frequency = frequencyOf(each);
    return (idf[at]! * frequency) / (frequency + saturation * length);
  });
  return covered.reduce((sum, each) => sum + each, 0) / all;
}

function frequencyOf({ keywords, mentions, hasTitle, hasGenre }: Evidence): number {
  return (
    weights.keyword * Math.min(mostFinds, keywords.length) +
    weights.mention * Math.min(mostFinds, mentions) +
    (hasTitle ? weights.title : 0) +
    (hasGenre ? weights.genre : 0)
  );
}
