/** What speaks for and against a movie being the one that a row means. */
import { titlesOf } from '../inverted-index/search-index.ts';
import { titleKey } from '../search/order.ts';
import { isSameTitle } from '../search/same-title.ts';
import { isArticle } from '../text/leading-article.ts';
import { searchable } from '../text/searchable-text.ts';
import { searchableForms } from '../text/title-forms.ts';
import { type Candidate, likeness, type Spellings } from './candidates.ts';
import { type Agreement, scriptOf } from './directors.ts';

/** What a row says, its titles spelled. */
export type Row = { titles: readonly Spellings[]; year: number | null; directors: readonly string[] };

/** A candidate, how many years it is from the row's, and whether they have a director in common. */
export type Weighed = Candidate & { apart: number; directors: Agreement };

/** Where a movie's year is unknown: farther than a neighbouring year, but not another. */
export const unknownYear = 1.5;
/** A mistyped title without the year or of a neighbouring one counts from this many letters on. */
const manyLetters = 10;

/** How many of a row's titles a movie has in the same script: "Persona" and "Персона" are spelled alike. */
export function lettersMet({ titles }: Pick<Row, 'titles'>, candidate: Weighed): number {
  const own = new Set(titlesOf(candidate.card()).map(titleKey));
  return titles.filter(({ title, written }) => own.has(titleKey(title)) || own.has(titleKey(written))).length;
}

/** Whether a movie has one of the row's titles as its English, original or Russian one. */
export function isOwnTitle(row: Row, candidate: Weighed): boolean {
  const { title, originalTitle, titles } = candidate.card();
  return hasAny(row, candidate, [title, originalTitle, titles.ru ?? '']);
}

function hasAny({ titles }: Row, candidate: Weighed, spellings: readonly string[]): boolean {
  const own = new Set(spellings.flatMap(searchableForms));
  return [...candidate.titles].some((at) => titles[at]!.forms.some(({ text }) => own.has(text)));
}

/** Whether nothing speaks against the best candidate. */
export function isSure(row: Row, best: Weighed): boolean {
  const { apart, directors } = best;
  if (directors === 'same') return best.likeness < likeness.doubtful || apart === 0;
  if (apart === unknownYear || best.likeness === likeness.doubtful) return false;
  const met = [...best.titles].map((at) => row.titles[at]!.title);
  const isTelling = met.length > 1 || met.some((title) => title.length >= manyLetters);
  if (row.year === null) {
    if (best.likeness < likeness.article) return true;
    if (best.likeness > likeness.typo || !isTelling) return false;
    // An article is forgotten more easily than added: "The Arrival" isn't "Arrival".
    return best.likeness === likeness.typo || met.length > 1 || !met.some(hasArticle);
  }
  if (best.likeness === likeness.end) return apart === 0;
  if (best.likeness === likeness.typo) return apart === 0 || isTelling;
  return (apart === 0 && best.likeness === likeness.spelled) || isMetInItsScript(row, best);
}

/** Whether a title is met as its letters are, not only as they are romanised: "The Den" isn't "День". */
function isMetInItsScript(row: Row, best: Weighed): boolean {
  return lettersMet(row, best) > 0 || titlesMetInScript(row, best) > 0;
}

/** How many of a row's titles a movie has, perhaps spelled otherwise, but not in another script. */
export function titlesMetInScript({ titles }: Row, candidate: Weighed): number {
  const all = titlesOf(candidate.card());
  return titles.filter(({ title, forms }, at) => {
    if (!candidate.titles.has(at)) return false;
    const script = scriptOf(title);
    const spelled = all.filter((other) => scriptOf(other) === script).flatMap(searchableForms);
    const bare = new Set(spelled.map(withoutArticle));
    return forms.some(({ text }) => bare.has(withoutArticle(text)));
  }).length;
}

function hasArticle(title: string): boolean {
  const spelled = searchable(title);
  return withoutArticle(spelled) !== spelled;
}

function withoutArticle(spelled: string): string {
  const [first = '', ...rest] = spelled.split(' ');
  return rest.length > 0 && isArticle(first) ? rest.join(' ') : spelled;
}

/**
 * Whether a movie has a row's title as a translation only, while the row's other titles are in the script of
 * its original one and none is like it.
 */
export function hasOtherOriginal(row: Row, candidate: Weighed): boolean {
  const others = row.titles.filter((_, at) => !candidate.titles.has(at)).map(({ title }) => title);
  if (others.length === 0) return false;
  const { title, originalTitle } = candidate.card();
  const script = scriptOf(originalTitle);
  const comparable = others.filter((each) => scriptOf(each) === script);
  if (comparable.length === 0 || hasAny(row, candidate, [title, originalTitle])) return false;
  return !comparable.some((each) => isSameTitle(each, originalTitle));
}
