/** Looks in the log for what people said in calls. */
import { hearLog } from './logs.ts';
import { hearSaid } from './said.ts';

/** What of people is in the log, with a line that has it. */
export type InLog = { text: string; line: string };

/** Listens to calls and log until `stop`, which returns how much was heard. */
export function hearPeople(): { find: () => InLog[]; stop: () => { texts: number; lines: number } } {
  const texts = new Set<string>();
  const lines = new Set<string>();
  hearSaid(texts);
  hearLog((line) => lines.add(withoutNumbers(line)));
  return {
    find: () => find(texts, lines),
    stop: () => {
      hearSaid(null);
      hearLog(null);
      return { texts: texts.size, lines: lines.size };
    },
  };
}

/** So that each kind of line is kept once. */
function withoutNumbers(line: string): string {
  return line.replace(/"(?:timestamp|trace)":"[^"]*",?/g, '').replace(/:-?\d+(?:\.\d+)?(?=[,}])/g, ':0');
}

function find(texts: ReadonlySet<string>, lines: ReadonlySet<string>): InLog[] {
  const all = [...lines];
  const joined = all.join('\n');
  return [...texts].flatMap((text) => {
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
