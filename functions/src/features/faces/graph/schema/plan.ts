/** GraphQL's types of a plan of dates with its answers. */
import { maxAnswers, maxDates, type Plan } from '@cine/contract/operations/together/dates';
import { maxListedPlans } from '#together/dates/index.ts';
import { builder } from './builder.ts';
import { firstWithin, upTo, upToFirst, wholeList } from './types.ts';

const ProposedDate = builder.objectRef<Plan['dates'][number]>('ProposedDate').implement({
  description: 'A date, with how many can.',
  fields: (t) => ({
    at: t.exposeString('at'),
    yes: t.exposeInt('yes'),
    ifNeedBe: t.exposeInt('ifNeedBe'),
    isBest: t.exposeBoolean('best'),
  }),
});

const Answer = builder.objectRef<Plan['answers'][number]>('DatesAnswer').implement({
  description:
    'What somebody says of each date, in the order of the dates; null where they haven’t answered yet.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    isGuest: t.exposeBoolean('guest'),
    isYou: t.exposeBoolean('you'),
    said: t.exposeStringList('said', { nullable: { list: false, items: true } }),
  }),
});

export const Dates = builder.objectRef<Plan>('Dates').implement({
  description: 'Proposed dates and the answers, as everybody with the link sees them.',
  fields: (t) => ({
    code: t.exposeString('code'),
    groupId: t.id({ nullable: true, resolve: ({ groupId }) => groupId }),
    by: t.string({
      nullable: true,
      description: 'Who asks, by name.',
      resolve: ({ by }) => by?.name ?? null,
    }),
    dates: t.expose('dates', { type: [ProposedDate], complexity: upTo(maxDates) }),
    answers: t.field({
      type: [Answer],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      complexity: upToFirst(maxAnswers),
      resolve: ({ answers }, { first }) => answers.slice(0, firstWithin(first, maxAnswers)),
    }),
    chosen: t.exposeString('chosen', { nullable: true }),
    isDue: t.exposeBoolean('due'),
    expiresAt: t.exposeString('expiresAt'),
  }),
});

/** All plans are read, and what says whether the caller may see them. */
export const planList = wholeList<Plan>(maxListedPlans, 2 + maxListedPlans);
