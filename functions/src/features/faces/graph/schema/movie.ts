/** GraphQL's types of a movie and of where it can be watched. */
import { isRegion } from '@cine/contract/availability/regions';
import type { Service } from '@cine/contract/availability/services';
import type { Person as CreditedPerson } from '@cine/contract/movies/movie';
import type { MovieView } from '@cine/contract/operations/movies/movies';
import { hasSamples, type MovieRecord } from '#core/catalogue/index.ts';
import { seenAnywhere } from '#core/players/index.ts';
import { availabilityView } from '#movies/availability/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { otherCertificateFor } from '#together/tonight/index.ts';
import { builder, perRead } from './builder.ts';
import { maxOfPerson, type QueryContext } from './query-context.ts';
import { firstWithin, Movie, Person, upToFirst } from './types.ts';

builder.objectType(Person, {
  description: 'An actor or a crew member.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => String(id) }),
    name: t.exposeString('name'),
    movies: t.field({
      type: [Movie],
      description: `Their best known movies, at most ${maxOfPerson}.`,
      args: { first: t.arg.int({ defaultValue: 10 }) },
      complexity: ({ first }) => ({
        field: firstWithin(first, maxOfPerson) === 0 ? 0 : maxOfPerson * perRead,
        multiplier: firstWithin(first, maxOfPerson),
      }),
      resolve: async ({ id }, { first }, { moviesOf }) => {
        const count = firstWithin(first, maxOfPerson);
        return count === 0 ? [] : (await moviesOf(id)).slice(0, count);
      },
    }),
  }),
});

type Overviews = MovieRecord['details']['overviews'];
type Availability = MovieView['availability'];

const Texts = builder.objectRef<Overviews>('Texts').implement({
  description: 'A text in each language that has it.',
  fields: (t) => ({
    en: t.string({ nullable: true, resolve: ({ en }) => en ?? null }),
    fr: t.string({ nullable: true, resolve: ({ fr }) => fr ?? null }),
    ru: t.string({ nullable: true, resolve: ({ ru }) => ru ?? null }),
  }),
});

const Credit = builder.objectRef<CreditedPerson>('Credit').implement({
  description: 'A person’s part in a movie.',
  fields: (t) => ({
    person: t.field({ type: Person, resolve: ({ id, name }) => ({ id, name }) }),
    job: t.exposeString('job', { description: '"Actor", or TMDB’s word for what they did.' }),
    character: t.exposeString('character', { nullable: true }),
  }),
});

export const ServiceType = builder.objectRef<Service>('Service').implement({
  description: 'A streaming service, a store or a free service.',
  fields: (t) => ({
    id: t.exposeInt('id', { description: 'TMDB’s id.' }),
    name: t.exposeString('name'),
    withAds: t.exposeBoolean('withAds', { description: 'Whether it is the service’s tier with ads.' }),
  }),
});

const Offer = builder.objectRef<Availability['offers'][number]>('Offer').implement({
  fields: (t) => ({
    provider: t.exposeInt('provider', { description: 'TMDB’s id of the service.' }),
    service: t.expose('service', { type: ServiceType }),
    kind: t.exposeString('kind', { description: 'flatrate, free, ads, rent or buy.' }),
    mine: t.exposeBoolean('mine', { description: 'Whether it costs the caller nothing extra.' }),
  }),
});

const AvailabilityType = builder.objectRef<Availability>('Availability').implement({
  fields: (t) => ({
    region: t.exposeString('region'),
    knowledge: t.exposeString('knowledge', {
      description: 'fresh, stale or unknown; unknown is not available.',
    }),
    checkedAt: t.exposeString('checkedAt', { nullable: true }),
    sampleOffers: t.exposeBoolean('sampleOffers', { description: 'Whether the offers are made up.' }),
    offers: t.expose('offers', { type: [Offer] }),
  }),
});

builder.objectType(Movie, {
  fields: (t) => ({
    id: t.id({ resolve: ({ facts }) => String(facts.id) }),
    title: t.string({ description: 'In English.', resolve: ({ facts }) => facts.title }),
    originalTitle: t.string({ resolve: ({ facts }) => facts.originalTitle }),
    titles: t.field({
      type: Texts,
      resolve: ({ facts }) => ({ en: facts.title, ...facts.titles }),
    }),
    overview: t.field({ type: Texts, resolve: ({ details }) => details.overviews }),
    trailer: t.field({
      type: Texts,
      description: 'The key of its trailer on YouTube in each language that has one.',
      resolve: ({ details }) => details.trailers ?? {},
    }),
    year: t.int({ nullable: true, resolve: ({ facts }) => facts.year }),
    releaseDate: t.string({ nullable: true, resolve: ({ details }) => details.releaseDate }),
    runtime: t.int({ nullable: true, description: 'Minutes.', resolve: ({ facts }) => facts.runtime }),
    genres: t.stringList({ resolve: ({ facts }) => facts.genres }),
    language: t.string({ nullable: true, resolve: ({ facts }) => facts.language }),
    countries: t.stringList({ resolve: ({ facts }) => facts.countries }),
    keywords: t.stringList({ resolve: ({ facts }) => facts.keywords }),
    rating: t.float({ nullable: true, description: '0 to 10.', resolve: ({ facts }) => facts.rating }),
    votes: t.int({ resolve: ({ details }) => details.votes }),
    popularity: t.float({ nullable: true, resolve: ({ facts }) => facts.popularity }),
    posterPath: t.string({ nullable: true, resolve: ({ facts }) => facts.posterPath }),
    backdropPath: t.string({ nullable: true, resolve: ({ details }) => details.backdropPath }),
    imdbId: t.string({ nullable: true, resolve: ({ details }) => details.externalIds.imdb ?? null }),
    wikidataId: t.string({ nullable: true, resolve: ({ details }) => details.externalIds.wikidata ?? null }),
    collection: t.string({ nullable: true, resolve: ({ details }) => details.collection?.name ?? null }),
    leftTmdb: t.boolean({ resolve: ({ goneSince }) => goneSince !== null }),
    certificate: t.string({
      nullable: true,
      description: 'In the country’s notation; by default the caller’s country.',
      args: { region: t.arg.string() },
      resolve: async ({ facts }, { region }, query) =>
        facts.certificates[await regionFor(query, region)] ?? null,
    }),
    otherCertificate: t.string({
      nullable: true,
      description:
        'Where the country has none: the strictest of others, such as "GB PG"; by default for the caller’s country.',
      args: { region: t.arg.string() },
      resolve: async ({ facts }, { region }, query) => {
        const other = otherCertificateFor(facts.certificates, await regionFor(query, region));
        return other && `${other.country} ${other.certificate}`;
      },
    }),
    people: t.field({
      type: [Credit],
      description: 'Actors in billing order, then crew; limited to `jobs` if given.',
      args: { jobs: t.arg.stringList(), first: t.arg.int({ defaultValue: 20 }) },
      complexity: upToFirst(60),
      resolve: ({ details }, { jobs, first }) =>
        details.people.filter(({ job }) => jobs?.includes(job) ?? true).slice(0, firstWithin(first, 60)),
    }),
    availability: t.field({
      type: AvailabilityType,
      description: 'Where it can be watched; by default in the caller’s region.',
      args: { region: t.arg.string() },
      complexity: perRead,
      resolve: async ({ facts }, { region: regionCode }, query) => {
        const region = await regionFor(query, regionCode);
        const [account, manifest, lookup] = await Promise.all([
          query.account(),
          query.manifest(),
          query.offersIn(region),
        ]);
        const offers = lookup(region, facts.id);
        return {
          ...availabilityView(region, offers, account?.providers ?? [], query.context.now()),
          sampleOffers: hasSamples(manifest, region),
        };
      },
    }),
    seen: t.boolean({
      description: 'Whether the caller has seen it.',
      complexity: perRead,
      resolve: async ({ facts }, _args, { player }) => seenAnywhere(await player()).includes(facts.id),
    }),
  }),
});

async function regionFor({ account }: QueryContext, region: string | null | undefined): Promise<string> {
  if (region !== null && region !== undefined) {
    if (!isRegion(region)) throw new AppError('region-unknown', { region: region.slice(0, 20) });
    return region;
  }
  const own = await account();
  if (!own) throw new AppError('account-missing');
  return own.region;
}
