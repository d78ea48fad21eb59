/** Other words for what the project has a word for, with which a newcomer may look for it. */
import { stemsIn } from './stems.ts';

/** Words that mean about the same to somebody who looks for a place, a group a line. */
const groups = `
  limit most max maximum cap
  delete remove erase forget drop
  refuse forbid allow reject assert
  mail email letter
  benchmark bench measure
  test suite
  picture image drawing screenshot
  language locale translation
  text word message wording title label
  send tell notify notification remind warn hear announce
  check validate verify examine read parse
  after follow follower trigger reaction
  option setting config parameter variable environment
  save keep store write
  calculate compute count reckon
  xp point pay reward
  tv television
  timezone zone
  openapi api
  usage budget ceiling
  login sign
  broken tie
  model ai
  permission rule access
  background job task queue timer schedule cron
  disable off optional empty unset
  confirm prove answer
  file table csv
  leaderboard board ranking
  recommend tip
  expire lapse end due old clean
  begin start
  random fuzz
  fault error fail problem refusal
  make sample fake stand
  decide choose pick
  weekday week day
  rename name copy
  guild group
  price cost coin shop
guess attempt try brute wrong
  poll vote ballot
  service provider
  sort order
  hide invisible visible see show
  go leave remove
  somebody person people user member attendee
  everywhere device phone
  crash fail
  batch together
`;

/**
 * By a word's stem, the stems that may say the same: the groups, and what the glossary says a thing isn't
 * called.
 */
export function readSynonyms(glossary: string): Map<string, string[]> {
  const synonyms = new Map<string, string[]>();
  const add = (word: string, other: string) => {
    if (word !== other) synonyms.set(word, [...(synonyms.get(word) ?? []), other]);
  };
  for (const line of groups.split('\n')) {
    const words = stemsIn(line);
    for (const word of words) for (const other of words) add(word, other);
  }
  for (const [, term, others] of glossary.matchAll(/\*\*([^*]+)\*\* \([^)]*?\bnot ([^);]+)/g)) {
    for (const other of stemsIn(others!)) for (const word of stemsIn(term!)) add(other, word);
  }
  return synonyms;
}
