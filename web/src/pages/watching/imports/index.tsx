import { listImports } from '@cine/contract/operations/watching/imports';
import { useEffect } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { useAccount } from '#data/auth/user.tsx';
import { importRunnerOf } from '#data/imports/import-runner.ts';
import { isUndone } from '#data/imports/run.ts';
import { useImportRun } from '#data/imports/use-import-run.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { FileDrop } from './file-drop.tsx';
import { FormerImports } from './former-imports.tsx';
import { FoundTables } from './found-tables.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportRunCard } from './import-run-card.tsx';
import { ShareBar } from './share-bar.tsx';
import { type ImportDraft, useImportDraft } from './use-import-draft.ts';

/** Imports files: choosing them, checking what was read, and the result. */
export default function Imports() {
  const { say } = useWords();
  const { uid } = useAccount();
  const run = useImportRun(uid);
  const draft = useImportDraft();
  const { step } = draft;
  const former = useCachedAnswer(listImports, {}, uid);
  const { heir, within } = useFocusHeir();
  const isRunUndone = run ? isUndone(run, former.data?.imports ?? []) : false;
  useEffect(() => {
    if (isRunUndone) void importRunnerOf(uid).forget();
  }, [isRunUndone, uid]);
  return (
    <div className={`${layout.stackXl} ${layout.column}`} {...within}>
      <header className={layout.stackM}>
        <h1 ref={heir} tabIndex={-1}>
          {say('imports.title')}
        </h1>
        {run === null && step.at === 'files' && <p className={prose.lead}>{say('imports.lead')}</p>}
      </header>
      {run && <ImportRunCard uid={uid} run={run} onOver={former.again} />}
      {run === null && <NewImport draft={draft} held={former.data?.movies ?? 0} />}
      {step.at === 'files' && <FormerImports former={former} />}
    </div>
  );
}

function NewImport({ draft, held }: { draft: ImportDraft; held: number }) {
  const { say } = useWords();
  const { step, fault } = draft;
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      {step.at === 'files' && <FileDrop onFiles={(files) => void draft.read(files)} />}
      {(step.at === 'reading' || step.at === 'looking') && (
        <ShareBar
          words={say(step.at === 'reading' ? 'imports.reading' : 'imports.looking')}
          share={step.share}
          onCancel={step.at === 'reading' ? draft.startOver : draft.back}
        />
      )}
      {step.at === 'tables' && <FoundTables contents={step.contents} draft={draft} />}
      {step.at === 'preview' && <ImportPreview {...step} draft={draft} held={held} />}
    </>
  );
}
