import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentCodec, isDocumentCodec } from './codec.ts';

/** How an SDK represents what JSON can't. */
export type Sdk = { instant: (milliseconds: number) => unknown; bytes: (bytes: Uint8Array) => unknown };

/** A stored document; `{ "$instant": … }` and `{ "$bytes": … }` in the file stand for an SDK's values. */
export type Fixture = { document: string; version: number; data: Record<string, unknown> };

export function fixturesIn(folder: URL, sdk: Sdk): Fixture[] {
  return readdirSync(folder).flatMap((document) =>
    readdirSync(new URL(`${document}/`, folder)).map((file) => {
      const text = readFileSync(new URL(`${document}/${file}`, folder), 'utf8');
      const data = JSON.parse(text, (_key, value) => revived(value, sdk)) as Fixture['data'];
      return { document, version: Number.parseInt(file, 10), data };
    }),
  );
}

export function contractFixtures(sdk: Sdk): Fixture[] {
  return fixturesIn(new URL('../../fixtures/', import.meta.url), sdk);
}

export async function codecsOf(modules: readonly Promise<object>[]): Promise<DocumentCodec<unknown>[]> {
  return (await Promise.all(modules)).flatMap((module) => Object.values(module).filter(isDocumentCodec));
}

export async function contractCodecs(): Promise<DocumentCodec<unknown>[]> {
  const folder = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
  const files = folder.filter((file) => file.endsWith('.ts') && !file.includes('test'));
  return codecsOf(files.map((file) => import(new URL(file, import.meta.url).href) as Promise<object>));
}

function revived(value: unknown, sdk: Sdk): unknown {
  if (!isPlain(value)) return value;
  if ('$instant' in value) return sdk.instant(Date.parse(String(value.$instant)));
  if ('$bytes' in value) {
    const text = atob(String(value.$bytes));
    return sdk.bytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  }
  return value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
