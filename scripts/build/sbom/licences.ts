/** Which licences may be deployed, and what the page of licences says of each package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LicencePage } from '../../../web/src/pages/faces/legal/licence-page.ts';
import {
  type DeployedPackage,
  deployedPackages,
  folderOf,
  idOf,
  type Part,
  parts,
} from './deployed-packages.ts';

/** They ask for their text and the names of their authors, which the page of licences gives. */
const permissive = [
  '0BSD',
  'AFL-2.1',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
];

/** Their terms begin where a copy is handed on, and their files changed: functions stay on our machines. */
const onServersOnly = ['LGPL-3.0-or-later', 'MPL-2.0'];

const accepted: Record<Part, readonly string[]> = {
  functions: [...permissive, ...onServersOnly],
  web: permissive,
};

/** The packages of a part without a licence, or with one that its use forbids: of `A OR B` one is enough. */
export function forbiddenIn(part: Part, packages: readonly DeployedPackage[]): string[] {
  const isAccepted = (licence: string) =>
    licence.split(' OR ').some((way) => way.split(' AND ').every((each) => accepted[part].includes(each)));
  return packages
    .filter(({ licence }) => !isAccepted(licence))
    .map((each) => `${idOf(each)} (${each.licence || 'no licence'})`);
}

/** What the page of licences shows. Throws for a package that may not be deployed. */
export function licencePage(): LicencePage {
  const byId = new Map<string, LicencePage['packages'][number]>();
  const texts = new Map<string, { at: number; text: string }>();
  for (const part of parts) {
    const packages = deployedPackages(part);
    const forbidden = forbiddenIn(part, packages);
    if (forbidden.length > 0) throw new Error(`${part} may not deploy: ${forbidden.join(', ')}`);
    for (const each of packages) {
      const entry = byId.get(idOf(each)) ?? { ...pageEntryOf(each, texts), parts: [] };
      entry.parts.push(part);
      byId.set(idOf(each), entry);
    }
  }
  const packages = [...byId.values()];
  return {
    packages: packages.map((each) => ({ ...each, text: each.text ?? usualText(each.licence, packages) })),
    texts: [...texts.values()].map(({ text }) => text),
  };
}

/** For a package that comes without its licence's text: the one that most with that licence have. */
function usualText(licence: string, packages: LicencePage['packages']): number | null {
  const texts = packages.flatMap((each) => (each.licence === licence ? (each.text ?? []) : []));
  const counts = Map.groupBy(texts, (text) => text);
  return [...counts].sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}

function pageEntryOf(each: DeployedPackage, texts: Map<string, { at: number; text: string }>) {
  const { name, version, licence } = each;
  const lines = licenceTextOf(each).split(/\r?\n/);
  const copyright = [...new Set(lines.filter(isCopyright).map((line) => line.replace(/^\W+/, '').trim()))];
  const text = lines
    .filter((line) => !isCopyright(line))
    .join('\n')
    .trim();
  if (text === '') return { name, version, licence, copyright, text: null };
  // The same words in other lines are the same licence.
  const key = text.toLowerCase().replace(/\W+/g, ' ');
  const shared = texts.get(key) ?? { at: texts.size, text };
  texts.set(key, shared);
  return { name, version, licence, copyright, text: shared.at };
}

/** The files in a package that are its licence and its notice. */
function licenceTextOf(each: DeployedPackage): string {
  const folder = folderOf(each);
  if (folder === null) return '';
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n\n');
}

function isCopyright(line: string): boolean {
  return /^\W*(?:Copyright|COPYRIGHT)\s+(?:\([cC]\)|©|\d{4}|[A-Z])/.test(line) && !/holder/i.test(line);
}
