import {
  type AiInteraction,
  deleteAiInteractions,
  listAiInteractions,
} from '@cine/contract/operations/core/ai';
import { momentOf } from '#components/dates/moments.ts';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { MoreButton } from '#components/form/more-button.tsx';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { usePages } from '#data/queries/use-pages.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './privacy.module.css';

const pageSize = 20;

/** What language models were asked for the user lately and answered, which can be deleted. */
export function ModelHistory() {
  const { say } = useWords();
  const { data, refusal, again } = useAnswer(listAiInteractions, { pageSize });
  const { pages, loadMore } = usePages(data, (cursor) => call(listAiInteractions, { pageSize, cursor }));
  if (!data) return refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />;
  const interactions = pages.flatMap((page) => page.interactions);
  if (interactions.length === 0) return null;

  async function deleteAll() {
    for (let hasMore = true; hasMore; ) ({ hasMore } = await call(deleteAiInteractions, {}));
    again();
  }

  return (
    <section className={`${layout.stackL} ${surface.card} ${styles.section}`} aria-labelledby="asked-title">
      <h2 className={prose.subtitle} id="asked-title">
        {say('privacy.askedTitle')}
      </h2>
      <p>{say('privacy.asked')}</p>
      <ul className={layout.stackS}>
        {interactions.map((each) => (
          <li key={each.id}>
            <Interaction interaction={each} />
          </li>
        ))}
      </ul>
      <MoreButton load={loadMore}>{say('privacy.askedEarlier')}</MoreButton>
      <ConfirmButton
        title={say('privacy.askedDelete')}
        hint={say('privacy.askedHint')}
        yes={say('privacy.askedYes')}
        no={say('common.cancel')}
        act={deleteAll}
      >
        {say('privacy.askedDelete')}
      </ConfirmButton>
    </section>
  );
}

/** A prompt, or an answer with what the model looked up for it. */
export function Interaction({ interaction }: { interaction: AiInteraction }) {
  const { say, locale } = useWords();
  const { purpose, role, model, content, found = [], createdAt } = interaction;
  const text = role === 'user' ? 'privacy.askedPrompt' : 'privacy.askedAnswer';
  return (
    <details>
      <summary>
        {say(`privacy.askedFor_${purpose}`)} · {say(text, { model, when: momentOf(createdAt, locale) })}
      </summary>
      {found.length > 0 && (
        <>
          <p>{say('privacy.askedFound')}</p>
          <pre className={styles.said}>{found.map(({ tool, text }) => `${tool}: ${text}`).join('\n')}</pre>
        </>
      )}
      <pre className={styles.said}>{content}</pre>
    </details>
  );
}
