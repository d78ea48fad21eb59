/** What people say in calls: names, addresses, codes, texts, ids. Kept while somebody listens. */
import { isTimeZone } from '@cine/contract/zones/is-time-zone';

let heard: Set<string> | null = null;

/** Keeps in a set what is said, until there is none. */
export function hearSaid(texts: Set<string> | null): void {
  heard = texts;
}

/** Notes what a caller said, their address, and codes and tokens that they were given. */
export function noteSaid(input: unknown, headers: Readonly<Record<string, string>>, answer: unknown): void {
  if (!heard) return;
  const { authorization = '', cookie = '', 'x-forwarded-for': network = '' } = headers;
  for (const text of [...textsIn(input), ...claimsIn(authorization), cookie, network]) note(text);
  for (const text of textsIn(answer, (key) => givenAlone.test(key))) note(text);
}

/** What only whoever was given it knows. */
const givenAlone = /^(?:code|token|\w*[tT]oken|reference|secret|email|username|displayName)$/;

function note(text: string): void {
  if (isOfPeople(text)) heard!.add(text);
}

const closedList = /^[a-z][a-z-]*$/;
const instant = /^\d{4}-\d\d(?:-\d\d)?(?:T[\d:.]+Z?)?$|^\d\d:\d\d$/;

/** Not the words of our own lists, times and places. */
function isOfPeople(text: string): boolean {
  return text.length >= 4 && !closedList.test(text) && !instant.test(text) && !isTimeZone(text);
}

/** All texts in a value; where `isWanted` is given, only those under such keys. Runs of jobs are nobody's. */
function textsIn(value: unknown, isWanted?: (key: string) => boolean, key = ''): string[] {
  if (typeof value === 'string') return key === 'runId' || (isWanted && !isWanted(key)) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, isWanted, key));
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, isWanted, name));
}

/** The token, and the id and address in it. */
function claimsIn(authorization: string): string[] {
  const token = authorization.replace('Bearer ', '');
  const [, payload] = token.split('.');
  if (!payload) return [token];
  const { sub = '', email = '' } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    [claim: string]: string;
  };
  return [token, sub, email];
}
