import { textOfHtml } from '../containers/html-tables.ts';
import { limits } from '../limits.ts';
import { kindOf } from './title-kind.ts';

const articles = new Set(
  'the a an le la les l’ un une der die das ein eine el los las una il lo gli de het den det en et o os as'.split(
    ' ',
  ),
);
/** A year, or a range of them. */
const years = /^((?:18|19|20)\d{2})(?:\.0)?(\s?[–—-]\s?(?:\d{4}|\.{3}|…)?)?$/;

/** What stands behind years in Russian, as in “1997 г.”. */
const inRussian = /(?<=\d)\s?(?:гг?\.?|год)$/;

/** Other square brackets are of the title, such as “[REC]”. */
const squareYear = /\[((?:18|19|20)\d{2})\]$/;

/** What some services leave in their tables’ titles. */
const entity = /&(?:amp|quot|apos|lt|gt|nbsp|#\d+);/;

/** What brackets without a year say of a series; other words in them are of the title. */
const series =
  /^(?:(?:tv[ -]?|mini-?)series|tv[ -]mini[ -]?series|(?:мини-?|теле)?сериал|(?:mini-?)?s[ée]rie(?: tv)?|miniserie)$/i;

export type Titles = { titles: string[]; year: number | null; isSeries: boolean };

/** A title and what stands beside it: “City of Lost Children, The (Cité des enfants perdus, La) (1995)”. */
export function readTitle(text: string): Titles {
  const whole = (entity.test(text) ? textOfHtml(text) : text)
    .slice(0, 2 * limits.titleLetters)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(squareYear, '($1)');
  const title = whole.slice(0, limits.titleLetters);
  const [name, end] = withoutBrackets(title) ?? [title, ''];
  const at = end.search(/(?:18|19|20)\d/);
  const [, year, range] = years.exec(end.slice(at).replace(inRussian, '')) ?? [];
  if (year === undefined || at < 0 || /\d/.test(end.slice(0, at)))
    return { titles: forms(title), year: null, isSeries: series.test(end) };
  const [, inner = ''] = withoutBrackets(name) ?? [];
  const isSeries = range !== undefined || kindOf(end.slice(0, at)) === 'series' || series.test(inner);
  return { titles: withOther(name), year: Number(year), isSeries };
}

/** What stands before brackets at the end, and in them. */
function withoutBrackets(text: string): [string, string] | null {
  const at = text.lastIndexOf('(');
  if (at < 1 || !text.endsWith(')')) return null;
  return [text.slice(0, at).trim(), text.slice(at + 1, -1)];
}

/** Another title in brackets counts where it is marked, as others name a version. */
function withOther(name: string): string[] {
  const [title, brackets] = withoutBrackets(name) ?? [name, ''];
  const other = brackets.replace(/^a\.k\.a\. /, '');
  const isMarked = other !== brackets || forms(other).length > 1;
  return isMarked ? [...forms(title), ...forms(other), name] : forms(name);
}

/** The title with its article in front, and as it is. */
function forms(title: string): string[] {
  const [name, front] = withoutBrackets(title) ?? ['', ''];
  const words = front.split(' ');
  // “Vadrouille (La Grande)”; but “Brazil (The Final Cut)” is a version.
  if (name !== '' && words.length < 4 && articles.has(words[0]!.toLowerCase().replace("'", '’'))) {
    const whole = `${front}${/['’]$/.test(front) ? '' : ' '}${name}`;
    return words.length < 3 ? [whole, title] : [title, whole];
  }
  const at = title.lastIndexOf(', ');
  const article = title.slice(at + 2);
  if (at < 1 || !articles.has(article.toLowerCase().replace("'", '’'))) return title === '' ? [] : [title];
  return [`${article}${/['’]$/.test(article) ? '' : ' '}${title.slice(0, at)}`, title];
}

/** Which year a cell says, and whether it is the years of a series; undefined if it says something else. */
export function readYear(text: string): { year: number | null; isSeries: boolean } | undefined {
  if (text === '' || /^(?:0|-|—|null|none|n\/a|\?)$/i.test(text)) return { year: null, isSeries: false };
  const bare = /^(?:\(.*\)|\[.*\])$/.test(text) ? text.slice(1, -1) : text;
  const [, year, range] = years.exec(bare.replace(inRussian, '')) ?? [];
  return year === undefined ? undefined : { year: Number(year), isSeries: range !== undefined };
}
