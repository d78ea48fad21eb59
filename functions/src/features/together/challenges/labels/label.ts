/** What is said of a movie and a label. */
import type { DraftMovie } from '@cine/contract/operations/together/challenge-drafts';

/** Whether a movie fits a label, how sure that is, why, and who said so. */
export type Label = Pick<DraftMovie, 'movieId' | 'fits' | 'confidence' | 'reason' | 'model'> & {
  by: 'model' | 'vectors' | 'terms';
};
