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
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { listFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './imports.module.css';
import { countsInWords } from './imports-in-words.ts';
import { laterImports } from './later-imports.ts';

type Imports = OutputOf<typeof listImports>;
type Undone = OutputOf<typeof undoImport>;

/** Former imports, which can be taken back for some days. */
export function FormerImports({ former: { data, refusal, again } }: { former: Answer<Imports> }) {
  const { say } = useWords();
  const [undone, setUndone] = useState<Undone | null>(null);
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
              later={laterImports(data.imports, each.importId)}
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
type RowProps = { of: Import; later: readonly Import[]; onUndo: (undone: Undone) => void };

function FormerImport({ of: each, later, onUndo }: RowProps) {
  const { importId, source, state, counts, undoUntil } = each;
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const now = Date.now();
  const nameOf = (of: Import) =>
    dotted([importName(of.source, say), dayInWords(Date.parse(of.at), locale, now)]);
  const name = importName(source, say);
  const names = listFormat(locale, {}).format(later.map(nameOf));
  const words = countsInWords(counts, say);

  async function undo() {
    const answer = await call(undoImport, { importId });
    const runner = importRunnerOf(uid);
    if (runner.now()?.importId === importId) await runner.forget();
    onUndo(answer);
  }

  return (
    <div className={`${layout.spreadRow} ${styles.former}`}>
      <span className={layout.words}>
        <strong>{nameOf(each)}</strong>
        <span className={prose.note}>
          {state === 'undone'
            ? say('imports.isUndone')
            : state === 'undoing'
              ? say('imports.isUndoing')
              : dotted(words.length > 0 ? words : [say('imports.nothingNew')])}
        </span>
        {state === 'applied' && undoUntil !== null && (
          <span className={prose.note}>
            {say('imports.undoUntil', { day: dayInWords(Date.parse(undoUntil), locale, now) })}
          </span>
        )}
      </span>
      {state === 'undoing' && <GoOn act={undo} />}
      {state === 'applied' && undoUntil !== null && (
        <ConfirmButton
          kind="danger"
          title={say('imports.undoTitle', { name })}
          hint={[say('imports.undoWarning'), later.length > 0 && say('imports.undoLater', { names })]
            .filter(Boolean)
            .join(' ')}
          yes={say('imports.undo')}
          no={say('common.cancel')}
          act={undo}
        >
          {say('imports.undo')}
        </ConfirmButton>
      )}
    </div>
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

/** What was taken back, and what stays because it was changed here afterwards. */
function UndoneWords({ undone: { taken, kept } }: { undone: Undone }) {
  const { say, locale } = useWords();
  const words = countsInWords(taken, say);
  return (
    <>
      <p>{dotted([say('imports.takenBack'), ...words])}</p>
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
