import { builder, perRead } from './builder.ts';
import { mostOfPerson } from './query-context.ts';
import { Movie, Person, within } from './types.ts';

builder.objectType(Person, {
  description: 'An actor or a crew member.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => String(id) }),
    name: t.exposeString('name'),
    movies: t.field({
      type: [Movie],
      description: `Their best known movies, at most ${mostOfPerson}.`,
      args: { first: t.arg.int({ defaultValue: 10 }) },
      complexity: ({ first }) => ({
        field: within(first, mostOfPerson) === 0 ? 0 : mostOfPerson * perRead,
        multiplier: within(first, mostOfPerson),
      }),
      resolve: async ({ id }, { first }, { moviesOf }) => {
        const wanted = within(first, mostOfPerson);
        return wanted === 0 ? [] : (await moviesOf(id)).slice(0, wanted);
      },
    }),
  }),
});
