import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { nothing } from './google.test-support.ts';
import { type Indexes, planDeployment, type State } from './plan.ts';
import { compareRules } from './rules.ts';

const root = join(import.meta.dirname, '../..');
const called = { callableTrigger: {} };
const indexes = JSON.parse(readFileSync(join(root, 'firestore.indexes.json'), 'utf8')) as Indexes;
const rulesText = readFileSync(join(root, 'firestore.rules'), 'utf8');
const rules = (...lines: string[]) => `service x { match /users/{uid} {\n${lines.join('\n')}\n} }`;
const state = (state: Partial<State>): State => ({ ...nothing, ...state });
const stepsOf = (deployed: State, built: State) =>
  planDeployment(deployed, built).steps.map((step) => step.do);

describe('The plan of a deployment', () => {
  it('has indexes built before the functions, replaces functions before it deletes them, and removes last', () => {
    const [one, ...others] = indexes.indexes;
    const deployed = state({
      functions: { 'jobs-resume': called },
      indexes: { indexes: [one!], fieldOverrides: [] },
    });
    const built = state({ functions: { 'jobs-startDue': called }, indexes: { ...indexes, indexes: others } });
    const plan = planDeployment(deployed, built);
    expect(plan.steps.map((step) => step.do)).to.deep.equal([
      'indexes',
      'wait',
      'functions',
      'hosting',
      'smoke',
      'delete-functions',
      'remove-indexes',
    ]);
    expect(plan.functions).to.deep.equal({ added: ['jobs-startDue'], removed: ['jobs-resume'], changed: [] });
    expect(plan.ttl.added).to.include('notices.expiresAt');
  });

  it('changes nothing where the same is deployed, as Firestore and the CLI tell it', () => {
    const named = indexes.indexes.map((index) => ({
      ...index,
      fields: [...index.fields, { fieldPath: '__name__', order: 'ASCENDING' }],
    }));
    const api = { ...called, availableMemoryMb: 256, secretEnvironmentVariables: [{ key: 'A' }] };
    const deployed = state({
      functions: { api: { ...api, timeoutSeconds: 60, maxInstances: 20 } },
      indexes: { ...indexes, indexes: named },
      rules: rulesText,
    });
    const built = state({ functions: { api: { ...api, timeoutSeconds: null } }, indexes, rules: rulesText });
    expect(stepsOf(deployed, built)).to.deep.equal(['wait', 'functions', 'hosting', 'smoke']);
    const { functions, indexes: compared, ttl, rules } = planDeployment(deployed, built);
    for (const change of [functions, compared, ttl])
      expect(change).to.deep.equal({ added: [], removed: [], changed: [] });
    expect(rules).to.equal('none');
  });

  it('says which settings of a function change', () => {
    const now = {
      ...called,
      availableMemoryMb: 512,
      secretEnvironmentVariables: [{ key: 'B' }, { key: 'A' }],
    };
    const plan = planDeployment(
      state({ functions: { api: { ...called, availableMemoryMb: 256 } } }),
      state({ functions: { api: now } }),
    );
    expect(plan.functions.changed).to.deep.equal(['api: availableMemoryMb 256 → 512, secrets none → A B']);
  });

  it('refuses what the CLI couldn’t do, or would do to others', () => {
    const deployed = state({ functions: { mail: called, follow: called } });
    const built = state({ functions: { 'mail-send': called, follow: { eventTrigger: {} } } });
    expect(planDeployment(deployed, built).refusals).to.deep.equal([
      'follow had callableTrigger and has eventTrigger now: it needs a new name',
      'mail would be deleted with mail-send: delete it in the console, and deploy again',
    ]);
  });

  const own = 'allow get: if isOwner(uid);';
  const more = 'allow list: if isOwner(uid);';
  const table: [string, string, string][] = [
    ['none', rules(own), rules('// Their own.', `  ${own}`)],
    ['same', rules(own, more), rules('allow read: if isOwner(uid);')],
    ['same', rules(own), rules(own, 'allow write: if false;')],
    ['same', rules(own), rules(own, 'function f() { return { }; }')],
    ['wider', rules(own), rules(own, more)],
    ['wider', rules(own), rules(own, 'match /watches/{id} { allow get: if isOwner(uid); }')],
    ['narrower', rules(own, more), rules(own)],
    ['unclear', rules(own), rules('allow get: if true;')],
    [
      'unclear',
      rules(own, 'function f(a) { let b = {}; return b; }'),
      rules(own, 'function f(a) { let b = {}; return a; }'),
    ],
    ['unclear', rules(own, 'function f() { return true; }'), rules(own, 'function f() { return false; }')],
  ];
  it('releases wider rules before the functions and narrower ones after the dashboard, and asks about others', () => {
    for (const [expected, before, now] of table)
      expect(compareRules(before, now), `${before} ${now}`).to.equal(expected);
    const [narrow, wide] = [state({ rules: rules(own) }), state({ rules: rules(own, more) })];
    expect(stepsOf(narrow, wide)).to.deep.equal(['wait', 'rules', 'functions', 'hosting', 'smoke']);
    expect(stepsOf(wide, narrow)).to.deep.equal(['wait', 'functions', 'hosting', 'rules', 'smoke']);
    const other = state({ rules: rules('allow get: if true;') });
    expect(planDeployment(narrow, other).refusals).to.have.length(1);
    expect(planDeployment(narrow, other, 'last').refusals).to.deep.equal([]);
  });

  it('reads this repository’s rules to the end', () => {
    const without = rulesText.replace(
      /allow list: if isOperator\(\) && request.query.limit <= 50;\s*\}\s*\/\/ users/,
      '} // users',
    );
    expect(without).to.not.equal(rulesText);
    expect(compareRules(without, rulesText)).to.equal('wider');
  });
});
