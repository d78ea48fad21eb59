import { csvOf } from '@cine/export-writer';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { download } from '#data/device/download.ts';
import { importRunnerOf } from '#data/imports/import-runner.ts';
import type { LineOfReport } from '#data/imports/report-lines.ts';
import type { ImportRun } from '#data/imports/run.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './imports.module.css';
import { countsInWords, type Outcome, outcomeWords } from './imports-in-words.ts';
import { groupsOf, type ReportLine, reportOf } from './report.ts';
import { StepTitle } from './step-title.tsx';

/** What came in, and what became of each line. */
export function ImportReport({ uid, run }: { uid: string; run: ImportRun }) {
  const { say } = useWords();
  const lines = useLines(uid);
  const report = useMemo(() => lines && reportOf(lines, run), [lines, run]);
  const added = countsInWords(run.added, say);

  function save(all: readonly ReportLine[]) {
    const header = (['file', 'line', 'title', 'year', 'outcome'] as const).map((name) =>
      say(`imports.csv_${name}`),
    );
    const rows = all.map(({ file, line, title, year, outcome }) => [
      ...[file, line, title, year],
      say(outcomeWords[outcome]),
    ]);
    download('cine-compagnon-import.csv', 'text/csv', `\ufeff${csvOf([header, ...rows])}`);
  }

  return (
    <section className={`${surface.card} ${layout.stackM}`}>
      <StepTitle>{say(run.lost.length > 0 ? 'imports.doneInPart' : 'imports.done')}</StepTitle>
      {run.lost.length > 0 && <Notice>{say('imports.lineLost')}</Notice>}
      {added.length === 0 ? (
        <p>{say('imports.nothingNew')}</p>
      ) : (
        <ul className={styles.ways}>
          {added.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p className={layout.looseWrap}>
        {run.added.ratings > 0 && (
          <Link href="/taste" className={layout.tapLink}>
            {say('taste.title')}
          </Link>
        )}
        {run.added.watchlist > 0 && (
          <Link href="/list" className={layout.tapLink}>
            {say('watchlist.title')}
          </Link>
        )}
      </p>
      <p className={prose.soft}>{say('imports.undoHint')}</p>
      {report && <Groups report={report} />}
      <div className={layout.wrapM}>
        <Button onClick={() => void importRunnerOf(uid).forget()}>{say('imports.another')}</Button>
        {report && report.length > 0 && (
          <Button onClick={() => save(report)}>
            <Download aria-hidden />
            {say('imports.saveReport')}
          </Button>
        )}
      </div>
    </section>
  );
}

function useLines(uid: string): readonly LineOfReport[] | null {
  const [lines, setLines] = useState<readonly LineOfReport[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void importRunnerOf(uid)
      .lines()
      .then((read) => {
        if (isWanted) setLines(read);
      });
    return () => {
      isWanted = false;
    };
  }, [uid]);
  return lines;
}

function Groups({ report }: { report: readonly ReportLine[] }) {
  const groups = useMemo(() => groupsOf(report), [report]);
  return groups.map(([outcome, lines]) => <Group key={outcome} outcome={outcome} lines={lines} />);
}

const atOnce = 100;

function Group({ outcome, lines }: { outcome: Outcome; lines: readonly ReportLine[] }) {
  const { say } = useWords();
  const [shown, setShown] = useState(0);
  return (
    <details
      className={surface.disclosure}
      onToggle={({ currentTarget }) => setShown(currentTarget.open ? atOnce : 0)}
    >
      <summary>{say('imports.linesOf', { what: say(outcomeWords[outcome]), count: lines.length })}</summary>
      <ul className={`${layout.stackXs} ${styles.ways} ${layout.longList}`}>
        {lines.slice(0, shown).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may be told of more than once.
          <li key={at}>
            {line.title !== null && <strong>{line.title}</strong>}{' '}
            <span className={prose.note}>{say('imports.lineAt', { file: line.file, line: line.line })}</span>
          </li>
        ))}
      </ul>
      {shown > 0 && lines.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)}>{say('watchlist.more')}</Button>
      )}
    </details>
  );
}
