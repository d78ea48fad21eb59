import { dictionary } from '@zxcvbn-ts/language-common';

/** Shorter ones are refused anyway. */
const leastLetters = 8;

/** Those that leaked most often, in lower case. */
const common = new Set(
  Array.from(dictionary['passwords-common']!, String).filter((each) => each.length >= leastLetters),
);

/** Whether a password is among those that attackers try first, however it is capitalized. */
export function isCommonPassword(password: string): boolean {
  return common.has(password.toLowerCase());
}
