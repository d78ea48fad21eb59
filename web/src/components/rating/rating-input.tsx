import { type Scale, useRatingScale } from '#data/device/rating-scale.ts';
import { useWords } from '#i18n/index.tsx';
import { PointsSlider } from './points-slider.tsx';
import { StepButtons } from './step-buttons.tsx';

type Props = {
  title: string;
  /** Points; null if not rated. */
  score: number | null;
  onRate: (score: number) => void;
  /** A scale other than the one chosen on this device. */
  scale?: Scale | undefined;
  /** A rating leads to the next movie, so points are submitted by a button. */
  isFinal?: boolean;
};

/** Rates a movie by stars, steps or points. */
export function RatingInput({ title, score, onRate, scale, isFinal = false }: Props) {
  const { say } = useWords();
  const chosen = useRatingScale();
  const label = say('rating.of', { title });
  const usedScale = scale ?? chosen;
  return usedScale === 'points' ? (
    <PointsSlider label={label} score={score} onRate={onRate} isFinal={isFinal} />
  ) : (
    <StepButtons key={usedScale} label={label} score={score} onRate={onRate} scale={usedScale} />
  );
}
