import type { Field } from './kind.ts';

/** Queries about others' things, and such as would cost much. */
export function queriesFor(ids: readonly string[], pick: Field['pick']): object[] {
  const fields = [
    'group(id: $id) { name members { name } polls { status } }',
    'poll(id: $id) { status voted }',
    'polls(sessionId: $id) { status }',
    'movie(id: $id) { title }',
  ];
  const about = Array.from({ length: 60 }, () => ({
    query: `query ($id: ID!) { ${pick(fields)} }`,
    variables: { id: pick(ids) },
  }));
  const deep = (levels: number) => `{ me ${'{ groups '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
  const costly = [
    deep(50),
    deep(900),
    `{ ${Array.from({ length: 300 }, (_, at) => `a${at}: me { level }`).join(' ')} }`,
    `{ me { ${'...F '.repeat(200)} } } fragment F on Me { level }`,
    'fragment A on Me { ...B } fragment B on Me { ...A } { me { ...A } }',
    '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }',
    `{ movie(id: ${'['.repeat(3000)}${']'.repeat(3000)}) { title } }`,
    `{ movies(ids: [${Array.from({ length: 2000 }, (_, at) => at).join()}]) { title people(first: 50) { person { name } } } }`,
  ];
  return [...about, ...costly.map((query) => ({ query }))];
}
