import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { fileAbout } from './built-site.ts';

/** Kinds of elements that passed a check, until sources or the check change. */
export class KnownKinds {
  readonly #file: string;
  #known = new Set<string>();

  /** `check` is the address of the check's module. */
  constructor(name: string, check: string) {
    this.#file = fileAbout(`${name} ${readFileSync(fileURLToPath(check), 'utf8')}`);
  }

  /** Those of the kinds that didn't pass before. */
  freshOf(kinds: readonly string[]): string[] {
    const fresh = () => kinds.filter((kind) => !this.#known.has(kind));
    if (fresh().length > 0 && existsSync(this.#file))
      this.#known = new Set(readFileSync(this.#file, 'utf8').split('\n'));
    return fresh();
  }

  add(kinds: readonly string[]): void {
    const fresh = kinds.filter((kind) => !this.#known.has(kind));
    appendFileSync(this.#file, fresh.map((kind) => `${kind}\n`).join(''));
    for (const kind of fresh) this.#known.add(kind);
  }
}

/**
 * Runs in the page: each element's tag, attributes and ancestors, in short, as there are thousands. Marks
 * `fresh` kinds with their numbers.
 */
export function kindsOf({ selector, fresh = [] }: { selector: string; fresh?: readonly string[] }): string[] {
  const ofOneAlone =
    /^(id|for|href|src|srcset|style|value|name|key|d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|alt|title|placeholder|min|max|datetime|fill|stroke|viewBox)$/;
  const own = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) => !ofOneAlone.test(name))
      .map(({ name, value }) =>
        /^(class|role|type|aria-(?!label|labelledby|describedby|controls|valuetext|valuenow))/.test(name)
          ? `${name}=${value}`
          : name,
      )
      .join();
  const kindByElement = new Map<Element, string>();
  const kind = (element: Element) => {
    const name = kindByElement.get(element) ?? inShort(`${element.tagName}[${own(element)}]`);
    kindByElement.set(element, name);
    return name;
  };
  const shortByName = new Map<string, string>();
  function inShort(name: string): string {
    const former = shortByName.get(name);
    if (former !== undefined) return former;
    let hash = 0;
    for (let at = 0; at < name.length; at++)
      hash = Math.imul(hash ^ name.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 15);
    const short = (hash >>> 0).toString(36);
    shortByName.set(name, short);
    return short;
  }
  const numbers = new Map(fresh.map((each, number) => [each, number]));
  const kinds = new Set<string>();
  for (const element of document.querySelectorAll(selector)) {
    if (!element.checkVisibility()) continue;
    const chain: string[] = [];
    for (let each: Element | null = element; each && chain.length < 4; each = each.parentElement)
      chain.push(kind(each));
    const full = chain.join('<');
    kinds.add(full);
    const number = numbers.get(full);
    if (number !== undefined) element.setAttribute('data-fresh', `${number}`);
  }
  return [...kinds];
}

/** Removes the marks; returns how many there were. */
export async function unmark(page: Page): Promise<number> {
  return page.evaluate(() => {
    const marked = document.querySelectorAll('[data-fresh]');
    for (const element of marked) element.removeAttribute('data-fresh');
    return marked.length;
  });
}
