import type { OutputOf } from '@cine/contract/operation';
import { type listImports, undoImport } from '@cine/contract/operations/watching/imports';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { importName } from '#components/movie/service-name.ts';
import { useAccount } from '#data/auth/user.tsx';
import { importRunnerOf } from '#data/imports/import-runner.ts';
import { call } from '#data/queries/call.ts';
import type { Answer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { listFormat } from '#i18n/formats.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import type { Teller } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './imports.module.css';
import { countsInWords } from './imports-in-words.ts';

type Imports = OutputOf<typeof listImports>;
type UndoAnswer = OutputOf<typeof undoImport>;

/** Former imports, which can be taken back for some days. */
export function FormerImports({ former: { data, refusal, again } }: { former: Answer<Imports> }) {
  const { say } = useWords();
  const [undone, setUndone] = useState<UndoAnswer | null>(null);
  if (refusal && !data) return <RetryNotice refusal={refusal} onRetry={again} isSmall />;
  if (!data || data.imports.length === 0) return null;
  return (
    <section className={`${layout.stackM} ${layout.column}`}>
      <h2>{say('imports.former')}</h2>
      <div role="status">{undone && <UndoneWords undone={undone} />}</div>
      <ul className={layout.dividedRows}>
        {data.imports.map((each) => (
          <li key={each.importId}>
            <FormerImport
              of={each}
              onUndo={(answer) => {
                setUndone(answer);
                again();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Import = Imports['imports'][number];
type RowProps = { of: Import; onUndo: (undone: UndoAnswer) => void };

function FormerImport({ of: each, onUndo }: RowProps) {
  const { importId, state, undoUntil } = each;
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const isUndoable = state === 'applied' && undoUntil !== null;

  async function undo() {
    const answer = await call(undoImport, { importId });
    const runner = importRunnerOf(uid);
    if (runner.now()?.importId === importId) await runner.forget();
    onUndo(answer);
  }

  return (
    <div className={`${layout.spreadRow} ${styles.former}`}>
      <span className={layout.words}>
        <strong>{nameOf(each, { say, locale })}</strong>
        <span className={prose.note}>{stateInWords(each, say)}</span>
        {isUndoable && (
          <span className={prose.note}>
            {say('imports.undoUntil', { day: dayInWords(Date.parse(undoUntil), locale, serverNow()) })}
          </span>
        )}
      </span>
      {state === 'undoing' && <GoOn act={undo} />}
      {isUndoable && <UndoButton of={each} act={undo} />}
    </div>
  );
}

function nameOf({ sources, at }: Import, { say, locale }: Teller): string {
  return dotted([sourcesInWords(sources, { say, locale }), dayInWords(Date.parse(at), locale, serverNow())]);
}

/** The services of an import, as “Letterboxd and IMDb”. */
function sourcesInWords(sources: Import['sources'], { say, locale }: Teller): string {
  return listFormat(locale, {}).format(sources.map((source) => importName(source, say)));
}

/** What it brought, or how far it is undone; one that brought nothing to count filled something in. */
function stateInWords({ state, counts }: Import, say: Say): string {
  if (state === 'undone') return say('imports.isUndone');
  if (state === 'undoing') return say('imports.isUndoing');
  return dotted(countsInWords(counts, say)) || say('imports.broughtDetails');
}

function UndoButton({ of: { sources }, act }: { of: Import; act: () => Promise<unknown> }) {
  const { say, locale } = useWords();
  return (
    <ConfirmButton
      kind="danger"
      title={say('imports.undoTitle', { name: sourcesInWords(sources, { say, locale }) })}
      hint={say('imports.undoWarning')}
      yes={say('imports.undo')}
      no={say('imports.undoNo')}
      act={act}
    >
      {say('imports.undo')}
    </ConfirmButton>
  );
}

function GoOn({ act }: { act: () => Promise<unknown> }) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <Button {...buttonStateOf('go')} onClick={() => void run('go', act)}>
        {say('imports.undoOn')}
      </Button>
    </>
  );
}

/** What was taken back, and what stays: another import says it, too, or it was changed here afterwards. */
function UndoneWords({ undone: { taken, shared, kept } }: { undone: UndoAnswer }) {
  const { say, locale } = useWords();
  const words = countsInWords(taken, say);
  return (
    <>
      <p>{dotted([say('imports.takenBack'), ...words])}</p>
      {shared > 0 && <p>{say('imports.shared', { count: shared })}</p>}
      {kept.length > 0 && (
        <>
          <p>{say('imports.stayed', { count: kept.length })}</p>
          <ul>
            {kept.map((movie) => (
              <li key={movie.movieId}>{titleOf(movie, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
