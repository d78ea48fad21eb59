import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileAbout } from './built-site.ts';

const check = readFileSync(fileURLToPath(new URL('accessibility.ts', import.meta.url)), 'utf8');

/**
 * Kinds of elements that passed a check, shared by all processes and later runs while neither the site's sources nor
 * the check change.
 */
export class KnownKinds {
  readonly #file: string;
  #known = new Set<string>();

  constructor(name: string) {
    this.#file = fileAbout(`${name} ${check}`);
  }

  /** Those of the kinds that didn't pass before. */
  freshOf(kinds: readonly string[]): string[] {
    const fresh = () => kinds.filter((kind) => !this.#known.has(hashOf(kind)));
    if (fresh().length > 0 && existsSync(this.#file))
      this.#known = new Set(readFileSync(this.#file, 'utf8').split('\n'));
    return fresh();
  }

  add(kinds: readonly string[]): void {
    const fresh = kinds.map(hashOf).filter((hash) => !this.#known.has(hash));
    appendFileSync(this.#file, fresh.map((hash) => `${hash}\n`).join(''));
    for (const hash of fresh) this.#known.add(hash);
  }
}

function hashOf(kind: string): string {
  return createHash('sha256').update(kind).digest('base64').slice(0, 16);
}
