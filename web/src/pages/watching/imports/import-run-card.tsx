import { useEffect, useEffectEvent } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { ProgressBar } from '#components/feedback/progress-bar.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { importRunnerOf } from '#data/imports/import-runner.ts';
import { type ImportRun, isOver } from '#data/imports/run.ts';
import { useOnline } from '#data/offline/network.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { ImportReport } from './import-report.tsx';
import { StepTitle } from './step-title.tsx';

type Props = {
  uid: string;
  run: ImportRun;
  /** Called once all is sent. */
  onOver: () => void;
};

/** An import while it runs: how far it is, and its report. */
export function ImportRunCard({ uid, run, onOver }: Props) {
  const isDone = isOver(run);
  const noteOver = useEffectEvent(onOver);
  useEffect(() => {
    if (isDone) noteOver();
  }, [isDone]);
  return isDone ? <ImportReport uid={uid} run={run} /> : <Progress uid={uid} run={run} />;
}

function Progress({ uid, run }: { uid: string; run: ImportRun }) {
  const { say } = useWords();
  const isOnline = useOnline();
  const { fault, run: act, buttonStateOf } = useAction();
  const { done, parts, movies, moviesDone, refusal } = run;
  return (
    <section className={`${surface.card} ${layout.stackM}`}>
      <StepTitle>{say('imports.sending')}</StepTitle>
      <ProgressBar words={say('imports.sending')} share={done / parts} />
      <p>{say('imports.sent', { done: moviesDone, all: movies })}</p>
      <p className={prose.soft} role="status">
        {say(isOnline ? 'imports.mayLeave' : 'imports.waitsForNetwork')}
      </p>
      {(refusal ?? fault) !== null && <Notice>{refusal ?? fault}</Notice>}
      <div className={layout.wrapM}>
        {refusal !== null && (
          <Button
            kind="main"
            {...buttonStateOf('retry')}
            onClick={() => void act('retry', () => importRunnerOf(uid).retry())}
          >
            {say('common.retry')}
          </Button>
        )}
        <Button
          {...buttonStateOf('stop')}
          onClick={() => void act('stop', () => importRunnerOf(uid).forget())}
        >
          {say('imports.stop')}
        </Button>
      </div>
    </section>
  );
}
