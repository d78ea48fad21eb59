/** The movies that a row's title may mean. */
import { cardIn, type SearchIndex } from '../inverted-index/search-index.ts';
import type { Card } from '../movie.ts';
import { type Text, textAt, toText } from '../text/packed-texts.ts';
import { searchable } from '../text/searchable-text.ts';
import { searchableForms } from '../text/title-forms.ts';
import { withArticleFirst } from './as-written.ts';
import { movieWithId, titlesSpelled } from './title-table.ts';

/**
 * How a title was met: as spelled, with its article moved, in a form that it shares, but for its article,
 * nearly, as its end, or doubtfully.
 */
export const likeness = {
  spelled: 0,
  moved: 1,
  shared: 2,
  article: 3,
  typo: 4,
  end: 5,
  doubtful: 6,
} as const;

/** A movie that a row may be. */
export type Candidate = {
  segment: SearchIndex;
  movie: number;
  id: number;
  /** Which of the row's titles it has, by their places, and the best likeness of them. */
  titles: Set<number>;
  likeness: number;
  card: () => Card;
};

export type Candidates = Map<number, Candidate>;

type Form = { text: string; bytes: Text; likeness: number };

/** A title of a row as written, with its article first, and in each spelling that it is looked up by. */
export type Spellings = { written: string; title: string; forms: readonly Form[] };

/**
 * The forms in which a movie's titles may be found, each with how alike it then is; empty ones are left out.
 */
export function spellingsOf(titles: readonly string[]): Spellings[] {
  return titles.flatMap((written) => {
    const title = withArticleFirst(written);
    const [own, ...shared] = searchableForms(title);
    const spelled = title === written ? own! : searchable(written);
    const forms = new Map(shared.map((form): [string, number] => [form, likeness.shared]));
    forms.set(own!, likeness.moved).set(spelled, likeness.spelled).delete('');
    if (forms.size === 0) return [];
    return [
      {
        written,
        title,
        forms: [...forms].map(([text, like]) => ({ text, bytes: toText(text), likeness: like })),
      },
    ];
  });
}

/** Whether no later segment has a newer entry of a movie. */
export function isNewest(segments: readonly SearchIndex[], at: number, movie: number): boolean {
  const id = segments[at]!.ids[movie]!;
  for (let later = at + 1; later < segments.length; later++)
    if (movieWithId(segments[later]!, id) >= 0) return false;
  return true;
}

/** The movies with one of a row's titles, of any year. */
export function moviesTitled(segments: readonly SearchIndex[], titles: readonly Spellings[]): Candidate[] {
  const candidates: Candidates = new Map();
  for (const [at, segment] of segments.entries())
    for (const [place, { forms }] of titles.entries())
      for (const form of forms)
        for (const title of titlesSpelled(segment, form.bytes)) {
          const movie = segment.movieOfTitle[title]!;
          if (!isNewest(segments, at, movie)) continue;
          const isWhole = textAt(segment.titles, title).length === form.bytes.length;
          const like = isWhole ? form.likeness : likeness.article;
          addCandidate(candidates, segment, movie, place, like);
        }
  return [...candidates.values()];
}

/** Notes that a movie has a row's title, given by its place. */
export function addCandidate(
  candidates: Candidates,
  segment: SearchIndex,
  movie: number,
  place: number,
  like: number,
): void {
  const id = segment.ids[movie]!;
  const former = candidates.get(id);
  if (former) {
    former.titles.add(place);
    former.likeness = Math.min(former.likeness, like);
  } else {
    let card: Card | undefined;
    const readCard = () => (card ??= cardIn(segment, movie));
    candidates.set(id, { segment, movie, id, titles: new Set([place]), likeness: like, card: readCard });
  }
}
