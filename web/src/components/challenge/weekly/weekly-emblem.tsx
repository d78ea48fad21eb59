import { weeklyTargets } from '@cine/contract/game/weekly/difficulties';
import { themeOfId } from '@cine/contract/game/weekly/templates';
import { Emblem } from '../emblem/emblem.tsx';

/** The emblem of a week's challenge by its id in a step; nothing for a theme that no longer exists. */
export default function WeeklyEmblem({ challengeId }: { challengeId: string }) {
  const weekTheme = themeOfId(challengeId);
  if (!weekTheme) return null;
  const { movies, xp } = weeklyTargets[weekTheme.difficulty];
  return <Emblem challenge={{ rules: weekTheme.theme.rules, targetCount: movies, xpReward: xp }} />;
}
