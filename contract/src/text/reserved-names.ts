/** Names that users can't take, as they name the product. */
import { foldText } from './fold-text.ts';
import { skeletonOf } from './look-alikes.ts';

const skeletonsOf = (words: string) => words.split(' ').map(skeletonOf);

/** The product, however it is written. */
const product = skeletonsOf('cinécompagnon cinecompanion синекомпаньон');

/** Beginnings and ends of words that are reserved for the team that runs the service. */
const roles = skeletonsOf(
  'admin sysadmin superuser webmaster moderator modérateur modératric official officiel админ модератор официальн',
);

/** Words that suggest the team only if a name has no others. */
const ofTeams = new Set(
  skeletonsOf(
    'account accounts assistance aide bot client compte contact customer help helpdesk info moderation modération ' +
      'operator operators opérateur opératrice root security sécurité service services staff support system système ' +
      'team équipe безопасность безопасности команда модерация оператор поддержка поддержки помощь система служба',
  ),
);
const articles = new Set(skeletonsOf('the of de du des la le les d l et and и'));

/** Usernames that could be mistaken for a part of an address, or for nobody. */
const addressWords: ReadonlySet<string> = new Set(
  (
    'about account anonymous api app badge badges bot camflix challenge challenges cine coach contact everyone false ' +
    'feedback filmnight film_night friend friends guest guests help here home host info invite join leaderboard legal ' +
    'login logout mail me mood movie movies news nobody null owner player players privacy profile root search security ' +
    'session sessions settings shop signin signup status terms test tonight true undefined unknown user users watch you'
  ).split(' '),
);

/** Whether a text names the product, also by look-alikes. */
export function namesProduct(text: string): boolean {
  const skeleton = skeletonOf(text);
  return product.some((name) => skeleton.includes(name));
}

/** Whether a name could be mistaken for that of the product or of the team that runs it. */
export function isReservedName(name: string): boolean {
  const words = wordsOf(name);
  const isSpelledOut = roles.includes(skeletonOf(name));
  return (
    namesProduct(name) || isSpelledOut || words.some((forms) => forms.some(isRole)) || isOnlyOfTeams(words)
  );
}

export function isReservedUsername(username: string): boolean {
  return addressWords.has(username.toLowerCase()) || isReservedName(username);
}

/** The skeletons of each word, with and without the digits and marks at its end: admin2026, @dm1n. */
function wordsOf(name: string): string[][] {
  return foldText(name)
    .split(/[^\p{L}\p{M}\p{N}@$€|!+]+/u)
    .map((word) => [skeletonOf(word), skeletonOf(/^.*[\p{L}\p{M}]/u.exec(word)?.[0] ?? '')])
    .filter(([whole]) => whole !== '');
}

function isRole(skeleton: string): boolean {
  return roles.some((role) => skeleton.startsWith(role) || skeleton.endsWith(role));
}

function isOnlyOfTeams(words: string[][]): boolean {
  const others = words.filter((forms) => !forms.some((form) => form === '' || articles.has(form)));
  return others.length > 0 && others.every((forms) => forms.some((form) => ofTeams.has(form)));
}
