import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import { day } from '@cine/contract/time';
import { context } from '#context.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { zoneInTheAfternoon } from '#test/afternoon.ts';
import type { Suite } from '#test/suite.ts';
import { makeWeek } from './make-service.ts';
import { loadWeeks } from './store.ts';
import type { Week } from './week.ts';
import { forgetWeek } from './weeks-service.ts';

/**
 * Makes this week's challenges in France, and those of the zone of the tests' members, which it returns: it
 * may still be the week before there. The caller forgets them afterwards.
 */
export async function makePresentWeek(): Promise<Week> {
  const mondayIn = (zone: string) => dateOf(mondayOf(dayOf(localDateOf(context().now(), zone))));
  const [paris, afternoon] = ['Europe/Paris', zoneInTheAfternoon()].map(mondayIn) as [string, string];
  for (const monday of new Set([paris, afternoon])) await makeWeek(context(), 'FR', monday);
  const [week] = await loadWeeks(context().db, [{ region: 'FR', monday: afternoon }]);
  return week!;
}

/** Takes this week's away again: other tests' watches would complete them, depending on the date. */
export async function forgetPresentWeeks(running: Suite): Promise<void> {
  await running.quiet();
  const { docs } = await context().db.collection('weeklyChallenges').get();
  for (const { ref } of docs.filter((each) => Date.parse(each.get('monday')) < Date.now() + 8 * day)) {
    const { region, monday } = (await ref.get()).data() as Week;
    await ref.delete();
    forgetWeek(context(), { region, monday });
  }
}
