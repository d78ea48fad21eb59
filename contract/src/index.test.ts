import { expect } from 'chai';
import { operations } from './index.ts';
import { addressesOf } from './operation.ts';
import { displayNameSchema, timeZoneSchema } from './primitives.ts';

describe('The operations', () => {
  it('are all of those that are defined, each under its own name', () => {
    expect([...operations.keys()]).to.include.members([
      'account-setUp',
      'sessions-join',
      'sessions-tonight',
      'challenges-submitMovie',
      'watches-withdraw',
    ]);
    for (const [name, operation] of operations) expect(operation.name).to.equal(name);
  });

  it('have routes that no two of them share, with every parameter in the input', () => {
    const routes = [...operations.values()].flatMap(({ rest }) =>
      addressesOf(rest).map(({ method, path }) => `${method} ${path}`),
    );
    expect(new Set(routes).size).to.equal(routes.length);
    for (const { rest, input, name } of operations.values()) {
      const parametersIn = (address: string) =>
        [...address.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter!);
      const needed = input.safeParse({}).error?.issues.map(({ path }) => path[0]) ?? [];
      expect(needed, name).to.include.members(parametersIn(rest.path));
      for (const { method, path } of addressesOf(rest))
        if (method === rest.method) expect(parametersIn(path), name).to.deep.equal(parametersIn(rest.path));
        else expect(parametersIn(rest.path), name).to.include.members(parametersIn(path));
    }
  });
});

describe('A display name', () => {
  it('may be of any script, and have emoji', () => {
    for (const name of ['Léa', 'Олег', '李', '👩‍👩‍👧', 'O’Neil'])
      expect(displayNameSchema.parse(name)).to.equal(name);
  });

  it('is one line without edges', () => {
    expect(displayNameSchema.parse('  Léa \n Marie ')).to.equal('Léa Marie');
  });

  it('hides nothing', () => {
    for (const name of ['', ' ', '\u202Eaél', 'a\u0000b', '\u200B', 'x'.repeat(31)]) {
      expect(displayNameSchema.safeParse(name).success, JSON.stringify(name)).to.equal(false);
    }
  });
});

describe('A time zone', () => {
  it('is a place, so that daylight saving can be followed', () => {
    for (const zone of ['Europe/Paris', 'America/New_York', 'UTC']) {
      expect(timeZoneSchema.safeParse(zone).success, zone).to.equal(true);
    }
    for (const zone of ['+02:00', 'Mars/Olympus', '']) {
      expect(timeZoneSchema.safeParse(zone).success, zone).to.equal(false);
    }
  });

  it('is no abbreviation that several places have', () => {
    for (const zone of ['PST', 'pst', 'CST', 'IST', 'JST', 'BST', 'AET', 'EAT', 'ACT', 'VST']) {
      expect(timeZoneSchema.safeParse(zone).error?.issues, zone).to.have.length(1);
      expect(timeZoneSchema.safeParse(zone).error!.issues[0], zone).to.deep.include({
        params: { reason: 'time-zone-unknown', timeZone: zone },
      });
    }
  });
});
