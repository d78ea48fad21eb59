import { joinCodeAlphabet, joinCodeLength } from '@cine/contract/text/join-code';

/** A new join code: 6 of 31 letters and digits, none of which looks like another, so no O (887 million codes). */
export function newJoinCode(randomBelow: (below: number) => number): string {
  return Array.from(
    { length: joinCodeLength },
    () => joinCodeAlphabet[randomBelow(joinCodeAlphabet.length)],
  ).join('');
}
