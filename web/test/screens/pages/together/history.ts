import { sumStatistics } from '@cine/contract/operations/game/statistics';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { moviesOf } from '../../evening.ts';
import type { Opening, Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, titled } from '../../show.ts';
import { at, way } from '../../steps.ts';

/** Léa, who has watched movies for a year and a half, counted last night. */
async function longWatcher({ member, suite }: Stage): Promise<Person> {
  const lea = await member('Léa');
  const movies = [
    ...moviesOf('Western').slice(0, 9),
    ...moviesOf('Comedy').slice(0, 6),
    ...moviesOf('Crime'),
  ];
  for (const [ago, { id }] of movies.slice(0, 24).entries()) {
    const watchedAt = new Date(Date.now() - ago * (12 + (ago % 5) * 4) * day).toISOString();
    await lea.call(recordOwnWatch, { movieId: id, watchedAt });
  }
  for (const { id: movieId } of moviesOf('Drama').slice(0, 3))
    await lea.call(addToCollection, { collection: 'watchlist', movieId });
  await suite.quiet();
  await suite.startJob('statistics');
  await suite.quiet();
  return lea;
}

/** A user's own history. */
const own = (who: (stage: Stage) => Promise<Person>, prepare?: Opening['prepare']) =>
  way(async (stage, opening) => {
    const person = await who(stage);
    const page = await stage.open(
      person,
      `/people/${person.uid}/watched`,
      prepare ? { ...opening, prepare } : opening,
    );
    return titled(page, stage.say('history.own'));
  });

const newcomer = ({ member }: Stage) => member('Léa');
const whole = own(longWatcher);

export const history = {
  history: {
    own: whole.shows((page) => page.locator('h2#history-title')),
    tables: whole.doing(async (page) => {
      await page.locator('summary').first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    }),
    filtered: whole.doing(async (page, say) => {
      await page.getByLabel(say('history.kind_addition')).check();
      await page.getByText(say('history.kind_addition')).first().waitFor();
    }),
    offline: whole.cut(),
    'nothing-yet': own(newcomer).says('history.none'),
    hidden: at('/people/nobody/watched').headed('history.hidden'),
    loading: own(newcomer, holding(sumStatistics.name)),
    failed: own(newcomer, failing(sumStatistics.name))
      .shows((page, say) => page.getByRole('button', { name: say('common.retry') }).first())
      .inEachLanguage(),
  },
} satisfies Screens;
