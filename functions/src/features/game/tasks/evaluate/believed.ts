/** How far what is said of an act is believed, by how long it usually takes. */
import { difficultyOfMinutes, taskDifficulties, taskScale } from '@cine/contract/game/tasks/scale';

/** By how many levels what is said may lift an act; what would lift it by more than two isn't believed. */
const mostLevels = { lifted: 1, believed: 2 };

/** How many times longer than usual a description may say that a clear act takes. */
const mostByStated = 3;

/** Minutes that are said of an act with usual ones: at most a level more, and none where that is far off. */
export function believedMinutes(minutes: number, usual: number): number {
  const up = levelOf(minutes) - levelOf(usual);
  if (up <= mostLevels.lifted) return minutes;
  if (up > mostLevels.believed) return usual;
  return endOf(levelOf(usual) + mostLevels.lifted);
}

/** Hours that a description states for an act that is clear: not believed where they are far from usual. */
export function believedHours(stated: number, usual: number): number {
  return stated > mostByStated * usual ? usual : believedMinutes(stated, usual);
}

function levelOf(minutes: number): number {
  return taskDifficulties.indexOf(difficultyOfMinutes(minutes));
}

/** The last minutes of a level. */
function endOf(level: number): number {
  return taskScale[taskDifficulties[level]!].minutes[1] - 1;
}
