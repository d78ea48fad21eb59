import type { ChallengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import type { RuleCause } from '@cine/contract/operations/core/ai';
import { isBeingLabelled } from '@cine/contract/operations/together/challenge-drafts';
import { ProgressBar } from '#components/feedback/progress-bar.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { countsOf } from './shown-draft.ts';

type Props = { draft: ChallengeDraftDocument; counts: ReturnType<typeof countsOf> };

/** Who has labelled a draft's movies, or how far that is. */
export function LabelledBy({ draft, counts }: Props) {
  const { labelling, unasked, movies } = draft;
  const { say } = useWords();
  if (labelling && isBeingLabelled(draft, serverNow())) {
    const done = labelling.of - labelling.left.length;
    const words = say('challengeDrafts.labelling', { done, of: labelling.of });
    return (
      <div className={layout.stackS}>
        <p role="status">{words}</p>
        <ProgressBar words={words} share={done / labelling.of} />
      </div>
    );
  }
  const byModels = movies.filter(({ by }) => by === 'model');
  const models = [...new Set(byModels.map(({ model }) => model))].join(', ');
  return (
    <div className={layout.stackS} role="status">
      {counts.byModel > 0 && (
        <p className={prose.note}>{say('challengeDrafts.byModel', { count: counts.byModel, models })}</p>
      )}
      {counts.byVectors > 0 && (
        <p className={prose.note}>{say('challengeDrafts.byVectors', { count: counts.byVectors })}</p>
      )}
      {unasked !== null && counts.byVectors === 0 && (
        <p className={prose.note}>{say('challengeDrafts.byTerms', { because: causeOf(unasked) })}</p>
      )}
    </div>
  );
}

/** Causes as far as they are told apart. */
function causeOf(cause: RuleCause): 'none' | 'unproven' | 'spent' | 'fault' {
  if (cause === 'no-model') return 'none';
  if (cause === 'unproven') return cause;
  return cause === 'day-spent' || cause === 'month-spent' ? 'spent' : 'fault';
}
