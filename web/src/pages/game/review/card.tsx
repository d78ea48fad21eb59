import type { YearReview } from '@cine/contract/operations/game/statistics';
import type { FunctionComponent } from 'react';
import { Directors, Ending, Movies, Opening, Rhythm, Taste } from './cards/figures.tsx';
import { Company, Game, Loved, Reel } from './cards/things.tsx';
import type { CardName } from './cards-of.ts';

const contents: Record<CardName, FunctionComponent<{ review: YearReview }>> = {
  opening: Opening,
  movies: Movies,
  rhythm: Rhythm,
  taste: Taste,
  directors: Directors,
  company: Company,
  reel: Reel,
  loved: Loved,
  game: Game,
  ending: Ending,
};

export function Card({ name, review }: { name: CardName; review: YearReview }) {
  const Content = contents[name];
  return <Content review={review} />;
}
