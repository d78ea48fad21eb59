/** A value of a JSON schema: the same for the same seed. */
import { createHash } from 'node:crypto';
import type { Schema } from './request.ts';

/** Makes a value; `textOf` says what a text of some length reads. */
export function sampleOf(schema: Schema, seed: string, textOf: (seed: string) => string): unknown {
  const chance = partOf(seed);
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[Math.floor(chance * schema.enum.length)];
  if (choices) return sampleOf(choices[Math.floor(chance * choices.length)]!, `${seed}|`, textOf);
  const type = [schema.type].flat()[0];
  if (type === 'object') return objectOf(schema, seed, textOf);
  if (type === 'array') return arrayOf(schema, seed, textOf);
  if (type === 'string') return textOf(seed).slice(0, schema.maxLength ?? 200);
  if (type === 'boolean') return chance < 0.5;
  if (type === 'null') return null;
  const { from, to } = rangeOf(schema);
  const number = from + chance * (to - from);
  return type === 'integer' ? Math.round(number) : Math.round(number * 100) / 100;
}

function objectOf({ properties = {} }: Schema, seed: string, textOf: (seed: string) => string): object {
  return Object.fromEntries(
    Object.entries(properties).map(([key, each]) => [key, sampleOf(each, `${seed}.${key}`, textOf)]),
  );
}

function arrayOf(
  { items = {}, minItems = 0, maxItems = 3 }: Schema,
  seed: string,
  textOf: (seed: string) => string,
) {
  const length = Math.max(minItems, Math.min(maxItems, 3));
  return Array.from({ length }, (_, at) => sampleOf(items, `${seed}[${at}]`, textOf));
}

/** Anthropic's form has bounds in words alone: "minimum: 0; maximum: 1." */
function rangeOf({ minimum, maximum, description = '' }: Schema): { from: number; to: number } {
  const boundOf = (bound: string) => {
    const [, number] = new RegExp(`${bound}: (-?[\\d.]+\\d|-?\\d)`).exec(description) ?? [];
    return number === undefined ? undefined : Number(number);
  };
  const from = minimum ?? boundOf('minimum') ?? 0;
  return { from, to: maximum ?? boundOf('maximum') ?? from + 1 };
}

/** A number from 0 up to 1 that follows from a text. */
function partOf(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE() / 2 ** 32;
}
