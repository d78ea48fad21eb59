/** Looks in the log for what people said in calls: names, addresses, codes, texts, ids. */
import { isTimeZone } from '@cine/contract/zones/is-time-zone';
import { hearLog } from './logs.ts';

type Heard = {
  /** What somebody said, or was given as theirs alone. */
  said: Set<string>;
  /** The distinct lines, without what differs in each. */
  lines: Set<string>;
};

let heard: Heard | null = null;

/** What of people is in the log that was written since `hearPeople`, each with a line that has it. */
export type InLog = { text: string; line: string };

/** Listens to calls and log until `stop`, which returns how much was heard besides. */
export function hearPeople(): { find: () => InLog[]; stop: () => { said: number; lines: number } } {
  const hearing: Heard = { said: new Set(), lines: new Set() };
  heard = hearing;
  hearLog((line) => hearing.lines.add(withoutNumbers(line)));
  return {
    find: () => find(hearing),
    stop: () => {
      heard = null;
      hearLog(null);
      return { said: hearing.said.size, lines: hearing.lines.size };
    },
  };
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
  if (isOfPeople(text)) heard!.said.add(text);
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

/** So that each kind of line is kept once. */
function withoutNumbers(line: string): string {
  return line.replace(/"(?:timestamp|trace)":"[^"]*",?/g, '').replace(/:-?\d+(?:\.\d+)?(?=[,}])/g, ':0');
}

function find({ said, lines }: Heard): InLog[] {
  const all = [...lines];
  const joined = all.join('\n');
  return [...said].flatMap((text) => {
    const inLine = JSON.stringify(text).slice(1, -1);
    if (!joined.includes(inLine)) return [];
    const line = all.find((each) => hasWord(each, inLine));
    return line === undefined ? [] : [{ text, line }];
  });
}

/** Whether a text stands in a line by itself, not as a part of another word. */
function hasWord(line: string, text: string): boolean {
  for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + 1)) {
    const around = `${line[at - 1] ?? ''} ${line[at + text.length] ?? ''}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
