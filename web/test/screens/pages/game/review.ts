import { reviewYear } from '@cine/contract/operations/game/statistics';
import {
  createGroup,
  joinEvening,
  joinGroup,
  openEvening,
  renewInvitation,
} from '@cine/contract/operations/together/groups';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import type { CardName } from '#pages/game/review/cards-of.ts';
import { moviesOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { saying, titled } from '../../show.ts';
import { at } from '../../steps.ts';

const year = () => new Date().getFullYear();
const path = () => `/review/${year()}`;

async function night({ suite }: Stage): Promise<void> {
  await suite.quiet();
  await suite.startJob('statistics');
  await suite.quiet();
}

async function regular(stage: Stage): Promise<Person> {
  const lea = await stage.member('Léa');
  const tom = await stage.member('Tom');
  const movies = [...moviesOf('Western').slice(0, 7), ...moviesOf('Comedy').slice(0, 4)];
  for (const [ago, { id }] of movies.entries()) {
    const watchedAt = new Date(Date.now() - ((ago * 17) % 160) * day).toISOString();
    await lea.call(recordOwnWatch, { movieId: id, watchedAt });
  }
  const { id: groupId } = await lea.call(createGroup, { name: 'Les jeudis noirs', picture: 'reel' });
  const { invitation } = await lea.call(renewInvitation, { groupId });
  await tom.call(joinGroup, { code: invitation!.code });
  const { id: sessionId } = await lea.call(openEvening, { groupId });
  await tom.call(joinEvening, { groupId, sessionId });
  const together = moviesOf('Crime')[0]!.id;
  await lea.call(recordWatch, { sessionId, movieId: together });
  for (const [at, movieId] of [together, movies[0]!.id, movies[8]!.id].entries())
    await lea.call(rateMovie, { movieId, score: 95 - at * 7 });
  await night(stage);
  return lea;
}

const card = (name: CardName) =>
  at(() => `${path()}?card=${name}`, regular).shows((page) => page.locator(`[data-card="${name}"]`));

/** A card while an evening is under way; the way to the next one is beneath no bar. */
const underWay = (name: CardName) =>
  card(name)
    .shows((page) => page.locator(':root[data-session-bar]'))
    .doing((page, say) =>
      page.getByRole('button', { name: say('review.next') }).evaluate((next: Element) => {
        const { left, top, width, height } = next.getBoundingClientRect();
        if (!next.contains(document.elementFromPoint(left + width / 2, top + height / 2)))
          throw new Error('A bar covers the way to the next card');
      }),
    )
    .onScreen();

const atYear = at(path);

const none = atYear.doing((page, say) => saying(page, say('review.none', { year: `${year()}` })));

export const review = {
  review: {
    none,
    loading: atYear
      .awaiting(reviewYear)
      .doing((page, say) => titled(page, say('review.title', { year: `${year()}` }))),
    failed: atYear.failed(reviewYear),
    opening: at(path, regular).says('review.openingSoFar'),
    movies: card('movies'),
    rhythm: card('rhythm'),
    taste: card('taste'),
    directors: card('directors'),
    company: card('company'),
    reel: card('reel'),
    loved: card('loved'),
    game: card('game'),
    ending: card('ending'),
    'evening-under-way': underWay('taste'),
    'dialog-share': card('ending').pressed('sharing.share_year').says('sharing.make'),
    'dialog-link': card('ending').links('sharing.share_year'),
    few: async (stage) => {
      const lea = await stage.member('Léa');
      await lea.call(recordOwnWatch, { movieId: moviesOf('Western')[0]!.id });
      await night(stage);
      return saying(await stage.open(lea, path()), stage.say('review.few'));
    },
    offline: none.cut(),
  },
} satisfies Screens;
