/** What a column holds, by its header. */
import { foldHeader, headerForms, withoutScale } from './fold-header.ts';
import { type HeaderRole, headerRoles, personalHeaders } from './header-words.ts';
import type { Role } from './roles.ts';

/** How people call a rating their own. */
const own =
  /^(?:my|your?|our|user|personal|ma|mon|mes|ton|tes|[nv]otre|[nv]os|мо[яеи]|[нв]аш[аеи]?|личная|(?:il|la)(?:tu[ao]|mi[ao])|sua|minha|tu[ao]?|mi[ao]?|nuestra|[dm]eine?|ihre?|unsere?)|perso(?:nnelle|nale)?$/;

/** The role that a header names; null for words that mean nothing here. */
export function roleOfHeader(header: string): HeaderRole | null {
  return (
    roleOfWords(header) ??
    roleOfOpinion(withoutScale(header) ?? header, withoutScale(header) !== null) ??
    roleOfMovie(withoutBrackets(header))
  );
}

const ofMovies: ReadonlySet<Role> = new Set(['title', 'originalTitle', 'year', 'directors'] as const);

/** A header without what stands in brackets at its end. */
function withoutBrackets(header: string): string {
  const whole = header.slice(0, 200).trim();
  const at = Math.max(whole.lastIndexOf('('), whole.lastIndexOf('['));
  return at > 0 && /[)\]]$/.test(whole) ? whole.slice(0, at).trim() : whole;
}

/** What a movie is called may have more in brackets, as in “Film (Jahr)”; in “Rating (IMDb)” they matter. */
function roleOfMovie(header: string): HeaderRole | null {
  const meaning = roleOfWords(header);
  return meaning && ofMovies.has(meaning.role) ? meaning : null;
}

function roleOfWords(header: string): HeaderRole | null {
  for (const form of headerForms(header)) {
    const role = headerRoles.get(form);
    if (role) return role;
  }
  return null;
}

/** Ratings and notes have headers of more words than one; a note that has a scale is a rating. */
function roleOfOpinion(header: string, hasScale: boolean): HeaderRole | null {
  const meaning = roleOfWords(header) ?? headerRoles.get(foldHeader(header).replace(own, ''));
  if (meaning?.role === 'note' && hasScale) return { ...meaning, role: 'rating' };
  return meaning?.role === 'rating' || meaning?.role === 'note' ? meaning : null;
}

/** Whether a header calls what it names the user's own. */
export function isOwn(header: string): boolean {
  return headerForms(header).some((form) => own.test(form));
}

const libraryHeaders = new Set(['studio', 'contentrating', 'container', 'videoresolution']);

/** How many columns are such that only a library of files has them. */
export function libraryColumns(columns: readonly string[]): number {
  return columns.filter((column) => headerForms(column).some((form) => libraryHeaders.has(form))).length;
}

/** Whether a column tells where files are. */
export function isPath(header: string): boolean {
  return /^(?:file)?path$/.test(foldHeader(header));
}

/** Whether a column is about a person, or this person's machine, and isn't kept. */
export function isPersonal(header: string): boolean {
  return headerForms(header).some((form) => personalHeaders.has(form));
}
