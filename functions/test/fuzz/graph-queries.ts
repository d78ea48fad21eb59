/** GraphQL queries about these movies, one with a variable, and some that are refused. */
export function graphQueries(movieIds: readonly number[]): string[] {
  const [first] = movieIds;
  return [
    `{ movie(id: ${first}) { title overview { fr } availability { region offers { provider mine } } } }`,
    `{ movie(id: ${first}) { people(first: 3) { job person { id name movies(first: 2) { title } } } } }`,
    `{ movies(ids: [${movieIds.join()}, 999999999]) { id title seen } }`,
    '{ search(query: "alien", first: 3) { id title year } }',
    '{ me { displayName totalXp progress { challengeId currentCount movies { title } } } }',
    '{ me { groups { id members { name } } dates { by answers { said } } tips { text } sentTips { status } } }',
    'query ($id: ID!) { group(id: $id) { polls { status } } poll(id: $id) { voted } polls(sessionId: $id) { status } }',
    'query ($id: ID!) { movie(id: $id) { title } }',
    '{ __schema { types { name } } }',
    `{ movies(ids: [${Array.from({ length: 60 }, (_, at) => at + 1).join()}]) { title } }`,
    '{ movie(id: 1) { title',
  ];
}
