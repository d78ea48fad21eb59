import { listLog, type ModerationEntry, undoDecision } from '@cine/contract/operations/faces/moderation';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { instantInWords } from '../job-in-words.ts';
import shared from '../operator.module.css';
import styles from './moderation.module.css';

/** The log of moderation's decisions, which can be undone. */
export function Log({ onUndone }: { onUndone: () => void }) {
  const { say } = useWords();
  const [cursor, setCursor] = useState<string | null>(null);
  const log = useAnswer(listLog, cursor === null ? {} : { cursor });
  const { busy, fault, run, buttonStateOf } = useAction();
  if (log.data === null)
    return log.refusal ? <RetryNotice refusal={log.refusal} onRetry={log.again} isSmall /> : null;
  const { entries, nextCursor } = log.data;
  if (entries.length === 0 && cursor === null) return null;
  const undone = new Set(entries.flatMap(({ undoes }) => undoes ?? []));

  async function undo(entry: ModerationEntry) {
    if (await run(entry.id, () => call(undoDecision, { entryId: entry.id }))) onUndone();
  }

  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby="log-title">
      <h2 id="log-title">{say('moderation.log')}</h2>
      {fault && <Notice>{fault}</Notice>}
      <ul className={`${layout.stackM} ${layout.dividedRows} ${styles.log}`}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry of={entry} />
            {entry.action !== 'undo' && !undone.has(entry.id) && (
              <Button
                kind="quiet"
                {...buttonStateOf(entry.id)}
                aria-label={say('moderation.undoNamed', { text: textOf(entry, say) })}
                onClick={() => void undo(entry)}
              >
                {say('moderation.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(cursor !== null || nextCursor !== null) && (
        <div className={layout.wrapS}>
          {cursor !== null && <Button onClick={() => setCursor(null)}>{say('moderation.first')}</Button>}
          {nextCursor !== null && (
            <Button held={busy !== null} busy={log.isAsking} onClick={() => setCursor(nextCursor)}>
              {say('moderation.next')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** What it was about; a picture isn't shown again. */
function textOf({ kind, text }: ModerationEntry, say: Say): string {
  if (text === null) return say('moderation.erased');
  return kind === 'avatar' ? say('moderation.avatar') : text;
}

function Entry({ of: entry }: { of: ModerationEntry }) {
  const { say, locale } = useWords();
  const { action, kind, cause, until, at } = entry;
  const day = dateTimeFormat(locale, { dateStyle: 'long' });
  return (
    <div className={layout.stackXs}>
      <p>
        <strong>{say(`moderation.did_${action}`)}</strong> {textOf(entry, say)}
      </p>
      <p className={shared.soft}>
        {[
          instantInWords(Date.parse(at), say, locale),
          say(`moderation.${kind}`),
          ...(action === 'hide' || action === 'suspend' ? [say(`moderation.cause_${cause}`)] : []),
          ...(until === null ? [] : [say('moderation.until', { when: day.format(Date.parse(until)) })]),
        ].join(' · ')}
      </p>
    </div>
  );
}
