/** Makes the challenges of a region's week, where they are missing. */
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { mondaysDue } from '@cine/contract/game/weekly/weeks';
import type { Context } from '#context.ts';
import { loadCatalogue, loadManifest } from '#core/catalogue/index.ts';
import { knowledgeOf, loadOffers } from '#movies/availability/index.ts';
import { chooseWeekly } from './choose.ts';
import { isOn, largestServices } from './services.ts';
import { createWeek, loadWeeks } from './store.ts';
import { type Week, weeksApart } from './week.ts';
import { forgetWeek } from './weeks-service.ts';

/** The covered regions' weeks that have begun, or begin tomorrow, without challenges. */
export async function missingWeeks({ db, now }: Context): Promise<Pick<Week, 'region' | 'monday'>[]> {
  const { regions } = await loadManifest(db);
  const due = mondaysDue(now()).flatMap((monday) => regions.map((region) => ({ region, monday })));
  const weeks = await loadWeeks(db, due);
  return due.filter((_, index) => weeks[index] === null);
}

/** What became of a week: too few movies are known to be on its region's services, perhaps for now. */
type Made = 'made' | 'exists' | 'too-few';

/** Makes a region's challenges for a week once. */
export async function makeWeek(context: Context, region: string, monday: string): Promise<Made> {
  const formerWeeks = Array.from({ length: weeksApart }, (_, index) => ({
    region,
    monday: dateOf(dayOf(monday) - 7 * (index + 1)),
  }));
  const [{ manifest, movies }, [existing, ...recentWeeks]] = await Promise.all([
    loadCatalogue(context),
    loadWeeks(context.db, [{ region, monday }, ...formerWeeks]),
  ]);
  if (existing) return 'exists';
  const lookup = await loadOffers(context, manifest, [region]);
  const madeAt = context.now();
  const offered = [...movies.byId.values()].flatMap((facts) => {
    const offers = lookup(region, facts.id);
    return offers && knowledgeOf(offers, madeAt) !== 'unknown' ? [{ facts, offers: offers.offers }] : [];
  });
  const services = largestServices(offered.map(({ offers }) => offers));
  const challenges = chooseWeekly({
    region,
    monday,
    movies: offered.filter(({ offers }) => isOn(services, offers)).map(({ facts }) => ruleMovie(facts)),
    recentTemplateIds: new Set(
      recentWeeks.flatMap((week) => week?.challenges.map(({ templateId }) => templateId) ?? []),
    ),
  });
  if (!challenges) return 'too-few';
  const isNew = await createWeek(context.db, { region, monday, madeAt, services, challenges });
  forgetWeek(context, { region, monday });
  return isNew ? 'made' : 'exists';
}
