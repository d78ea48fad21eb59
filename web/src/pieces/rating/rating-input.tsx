import { type Scale, useScale } from '../../live/device/rating-scale.ts';
import { useWords } from '../../words/index.tsx';
import { PointsSlider } from './points-slider.tsx';
import { StepButtons } from './step-buttons.tsx';

type Props = {
  /** The movie that it is about, as its name says where there are several. */
  title: string;
  /** Points; null where it is not rated. */
  score: number | null;
  onRate: (score: number) => void;
  /** In another scale than the one that was chosen on this device. */
  scale?: Scale | undefined;
  /** One touch too many goes on to the next movie: points are then said by a button of their own. */
  isFinal?: boolean;
};

/** Where somebody says what they think of a movie, on the scale that they like. */
export function RatingInput({ title, score, onRate, scale, isFinal = false }: Props) {
  const { say } = useWords();
  const chosen = useScale();
  const label = say('rating.of', { title });
  const shown = scale ?? chosen;
  return shown === 'points' ? (
    <PointsSlider label={label} score={score} onRate={onRate} isFinal={isFinal} />
  ) : (
    <StepButtons key={shown} label={label} score={score} onRate={onRate} scale={shown} />
  );
}
