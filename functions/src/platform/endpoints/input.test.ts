import { operations } from '@cine/contract';
import { createChallenge } from '@cine/contract/operations/together/challenges';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { refuse } from '@cine/contract/primitives';
import { expect } from 'chai';
import * as z from 'zod';
import { AppError, type InputFault } from '../errors/app-error.ts';
import { parseInput } from './input.ts';

function faultsOf(schema: z.ZodType, data: unknown): readonly InputFault[] {
  try {
    parseInput(schema, data);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'input-invalid') return error.faults;
    throw error;
  }
  throw new Error('The input was accepted');
}

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  kind: z.enum(['one', 'two']),
  list: z.array(z.strictObject({ count: z.int().min(1).max(9) })).optional(),
  odd: z
    .int()
    .superRefine((value, ctx) => {
      if (value % 2 === 0) ctx.addIssue(refuse('even', { value }));
    })
    .optional(),
});
const valid = { name: 'abc', kind: 'one' };

describe('An input', () => {
  it('is returned as its schema made it, with defaults and transforms', () => {
    expect(parseInput(joinSession.input, { code: ' abc-def ' })).to.deep.equal({ code: 'ABCDEF' });
  });

  it("can't have half of a letter, which no document holds", () => {
    const texts = z.strictObject({ query: z.string(), tags: z.array(z.string()) });

    expect(faultsOf(texts, { query: 'a\udfffb', tags: ['\u{1F3AC}', '\ud83c'] })).to.deep.equal([
      { path: 'query', reason: 'character-invisible' },
      { path: 'tags.1', reason: 'character-invisible' },
    ]);
  });

  it('has different reasons for missing values and wrong types', () => {
    expect(faultsOf(schema, {})).to.deep.equal([
      { path: 'name', reason: 'missing' },
      { path: 'kind', reason: 'missing' },
    ]);
    expect(faultsOf(schema, { name: 3, kind: 'three', odd: 0.5 })).to.deep.equal([
      { path: 'name', reason: 'wrong-type', params: { expected: 'string' } },
      { path: 'kind', reason: 'value-unknown', params: { value: 'three', known: 'one, two' } },
      { path: 'odd', reason: 'wrong-type', params: { expected: 'int' } },
    ]);
    for (const data of [null, 'text', 1, []]) {
      expect(faultsOf(schema, data)).to.deep.equal([
        { path: '', reason: 'wrong-type', params: { expected: 'object' } },
      ]);
    }
  });

  it('has them for a choice among types, too', () => {
    const choice = z.strictObject({ either: z.union([z.string(), z.int()]) });
    expect(faultsOf(choice, {})).to.deep.equal([{ path: 'either', reason: 'missing' }]);
    const simple = { reason: 'wrong-type', params: { expected: 'simple' } };
    expect(faultsOf(choice, { either: true })).to.deep.equal([{ path: 'either', ...simple }]);
    const list = z.strictObject({ ids: z.union([z.string(), z.array(z.union([z.int(), z.null()])).max(2)]) });
    expect(faultsOf(list, { ids: [1, 2, 3] })).to.deep.equal([
      { path: 'ids', reason: 'too-big', params: { limit: 2 } },
    ]);
    expect(faultsOf(list, { ids: [1, [2]] })).to.deep.equal([{ path: 'ids.1', ...simple }]);
  });

  it('is refused with each limit that it breaks, and its path', () => {
    expect(faultsOf(schema, { ...valid, name: 'a', list: [{ count: 1 }, { count: 10 }] })).to.deep.equal([
      { path: 'name', reason: 'too-small', params: { limit: 2 } },
      { path: 'list.1.count', reason: 'too-big', params: { limit: 9 } },
    ]);
  });

  it('is refused with its unknown keys, and told the known ones', () => {
    expect(faultsOf(schema, { ...valid, isAdmin: true, more: 1 })).to.deep.equal([
      { path: '', reason: 'key-unknown', params: { keys: 'isAdmin, more', known: 'name, kind, list, odd' } },
    ]);
    expect(faultsOf(z.strictObject({}), { more: 1 })).to.deep.equal([
      { path: '', reason: 'key-unknown', params: { keys: 'more', known: 'none' } },
    ]);
    const names = z.partialRecord(z.enum(['en', 'fr']), z.string());
    for (const key of ['de', 'constructor'])
      expect(faultsOf(names, { en: 'x', [key]: 'y' })).to.deep.equal([
        { path: '', reason: 'key-unknown', params: { keys: key, known: 'en, fr' } },
      ]);
  });

  it("is refused with the schema's reasons, and the arguments of their messages", () => {
    expect(faultsOf(schema, { ...valid, odd: 4 })).to.deep.equal([
      { path: 'odd', reason: 'even', params: { value: 4 } },
    ]);
    const rules = [{ field: 'year', operator: 'between', value: [2000, 1990] }];
    const faults = faultsOf(createChallenge.input, {
      titles: { en: 'Old' },
      rules,
      targetCount: 1,
      xpReward: 1,
    });
    expect(faults).to.deep.equal([{ path: 'rules.0.value', reason: 'rule-range-reversed', params: {} }]);
  });

  it('is refused with the name of each unknown value, in any operation', () => {
    const wrong = 'nobody-knows-this';
    type Place = { path: string; data: unknown; allowed: readonly unknown[] };
    const placesIn = (part: z.core.JSONSchema.JSONSchema): Place[] => {
      if (part.enum) return [{ path: '', data: wrong, allowed: part.enum }];
      const kinds = (part.oneOf ?? part.anyOf ?? []) as (typeof part)[];
      const constant = (kind: typeof part, key: string) => (kind.properties?.[key] as typeof part)?.const;
      const told = Object.keys(kinds[0]?.properties ?? {}).find((key) =>
        kinds.every((kind) => typeof constant(kind, key) === 'string'),
      );
      if (told) {
        const constants = [...new Set(kinds.map((kind) => constant(kind, told)))];
        return [{ path: told, data: { [told]: wrong }, allowed: constants }];
      }
      const items = part.type === 'array' ? placesIn(part.items as typeof part) : [];
      const inObject = Object.entries(part.properties ?? {}).flatMap(([key, inner]) =>
        placesIn(inner as typeof part).map(({ path, data, allowed }) => ({
          path: [key, path].filter(Boolean).join('.'),
          data: { [key]: data },
          allowed,
        })),
      );
      const inArray = items.map(({ path, data, allowed }) => ({
        path: ['0', path].filter(Boolean).join('.'),
        data: [data],
        allowed,
      }));
      return [...inObject, ...inArray];
    };
    const places = [...operations.values()].flatMap(({ name, input }) =>
      placesIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).map((place) => ({
        ...place,
        name,
        input,
      })),
    );
    for (const { name, input, path, data, allowed } of places) {
      const at = faultsOf(input, data).find((fault) => fault.path === path);
      expect(at?.reason, `${name}: ${path}`).to.equal('value-unknown');
      expect(at?.params).to.deep.equal({ value: wrong, known: allowed.join(', ').slice(0, 200) });
    }
    expect(places.length).to.be.above(15);
    expect(places.map(({ name, path }) => `${name} ${path}`)).to.include('polls-start movies.from');
  });

  it('is told once for each place, what is wrong with it first', () => {
    const faults = (name: string, data: unknown) =>
      faultsOf(operations.get(name)!.input, data).map(({ path, reason, params }) => [
        path,
        reason,
        ...Object.values(params ?? {}),
      ]);
    const at = (name: string, data: unknown, path: string) =>
      faults(name, data).filter(([where]) => where === path);
    expect(at('movies-show', { movieId: 0 }, 'movieId')).to.deep.equal([['movieId', 'too-small', 1]]);
    expect(at('movies-createCustom', { genres: 'Comedy' }, 'genres')).to.deep.equal([
      ['genres', 'wrong-type', 'array'],
    ]);
    expect(at('habits-create', { name: ' ' }, 'name')).to.deep.equal([['name', 'missing']]);
    const challenge = {
      titles: { en: 'Old' },
      rules: [{ field: 'year', operator: 'lt', value: 1960 }],
      xpReward: 20,
    };
    expect(faults('challenges-create', { ...challenge, targetCount: 0 })).to.deep.equal([
      ['targetCount', 'too-small', 1],
    ]);
    expect(faults('account-update', {})).to.deep.equal([['', 'change-empty']]);
    expect(faults('groups-change', { groupId: 'tuesdays' })).to.deep.equal([['', 'change-empty']]);
    for (const [name, data] of [
      ['notifications-changeSettings', { quiet: true }],
      ['account-update', { nickname: 'Léa' }],
      ['ratings-rate', { movieId: 391, points: 80 }],
    ] as const)
      expect(
        faults(name, data).map(([path, reason]) => [path, reason]),
        name,
      ).to.deep.equal([['', 'key-unknown']]);
    for (const kinds of [{}, { tip: {} }])
      expect(faults('notifications-changeSettings', { kinds })).to.deep.equal([['', 'change-empty']]);
    const dates = ['2026-12-01T20:00:00Z', '2026-12-02T20:00:00Z', '2026-12-01T21:00:00+01:00'];
    expect(faults('dates-propose', { dates })).to.deep.equal([['dates.2', 'date-repeated']]);
    const daily = { name: 'Run', frequencyDays: [0], frequencyCount: 3 };
    expect(faults('habits-create', daily)).to.deep.equal([
      ['frequencyDays', 'weekdays-unwanted'],
      ['frequencyCount', 'count-unwanted'],
    ]);
    const hours = { quietHours: { from: '07:00', until: '07:00' } };
    expect(faults('notifications-changeSettings', hours)).to.deep.equal([['quietHours.until', 'times-same']]);
    const habit = { name: 'Run', frequencyType: 'x_per_week', unit: 'km', reminderEnabled: true };
    expect(faults('habits-create', habit)).to.deep.equal([
      ['frequencyCount', 'count-needed'],
      ['targetValue', 'target-needed'],
      ['reminderTime', 'time-needed'],
    ]);
    expect(faults('habits-export', { from: '2026-12-02', until: '2026-12-01' })).to.deep.equal([
      ['until', 'range-reversed'],
    ]);
  });

  it('is refused with what is wanted wherever a text must have a form, in any operation', () => {
    const patterned = [...operations.values()].flatMap(({ name, input }) =>
      Object.entries(
        (z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as Record<
          string,
          z.core.JSONSchema.BaseSchema
        >,
      )
        .filter(([, { pattern, format }]) => pattern !== undefined || format !== undefined)
        .map(([key]) => ({ name, input, key })),
    );
    for (const { name, input, key } of patterned) {
      const at = faultsOf(input, { [key]: '?!' }).find(({ path }) => path === key);
      expect(at?.reason, `${name}: ${key}`).to.not.equal('not-accepted');
    }
    expect(patterned.length).to.be.above(50);
  });

  it('is refused in an answer of limited length, however many faults it has', () => {
    const many = Array.from({ length: 5_000 }, () => ({ count: 'x' }));
    expect(faultsOf(schema, { ...valid, list: many })).to.have.length(30);
    const keys = Object.fromEntries(many.map((_, index) => [`key${index}`, 1]));
    const [fault] = faultsOf(schema, { ...valid, ...keys });
    expect(String(fault?.params?.keys).length).to.be.at.most(100);
    const byLongKey = z.record(z.string(), z.number());
    expect(faultsOf(byLongKey, { ['k'.repeat(5_000)]: 'x' })[0]?.path.length).to.be.at.most(200);
  });
});
