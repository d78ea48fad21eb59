import { isolate } from '@cine/contract/text/isolate';
import { csvOf } from '@cine/export-writer';
import { isFilledIn, movieLimits } from '@cine/import-run';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Figures } from '#components/layout/figures.tsx';
import { download } from '#data/device/download.ts';
import { importRunnerOf } from '#data/imports/import-runner.ts';
import type { LineOfReport } from '#data/imports/report-lines.ts';
import { hasNew, type ImportRun } from '#data/imports/run.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { figuresOf } from './figures-of.ts';
import styles from './imports.module.css';
import { countsInWords, outcomeInWords } from './imports-in-words.ts';
import { groupsOf, keyOf, type ReportLine, reportOf } from './report.ts';
import { StepTitle } from './step-title.tsx';

/** What came in, and what became of each line. */
export function ImportReport({ uid, run }: { uid: string; run: ImportRun }) {
  const { say, locale } = useWords();
  const lines = useLines(uid);
  const report = useMemo(() => lines && reportOf(lines, run), [lines, run]);
  return (
    <section className={`${surface.card} ${layout.stackM}`}>
      <StepTitle>{say(run.lost.length > 0 ? 'imports.doneInPart' : 'imports.done')}</StepTitle>
      {run.lost.length > 0 && <Notice>{say('imports.lineLost')}</Notice>}
      <Added run={run} />
      {run.unfitLists && (
        <Notice>
          {say('imports.listsLeft', { count: run.unfitLists.length, names: joinNames(run.unfitLists) })}
        </Notice>
      )}
      {(hasNew(run) || isFilledIn(run.kept)) && <p className={prose.soft}>{say('imports.undoHint')}</p>}
      {report && <Groups report={report} />}
      <div className={layout.wrapM}>
        <Button onClick={() => void importRunnerOf(uid).forget()}>{say('imports.another')}</Button>
        {report && report.length > 0 && (
          <Button onClick={() => saveReportFile(report, say, locale)}>
            <Download aria-hidden />
            {say('imports.saveReport')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** How much of each kind is new, and where to find it. */
function Added({ run: { added, kept } }: { run: Pick<ImportRun, 'added' | 'kept'> }) {
  const { say } = useWords();
  if (countsInWords(added, say).length === 0)
    return <p>{say(isFilledIn(kept) ? 'imports.onlyFilled' : 'imports.nothingNew')}</p>;
  return (
    <>
      <Figures of={figuresOf(added, say)} />
      {added.listed > 0 && <p>{say('imports.nListed', { count: added.listed })}</p>}
      <p className={layout.looseWrap}>
        {added.ratings > 0 && (
          <Link href="/taste" className={layout.tapLink}>
            {say('taste.title')}
          </Link>
        )}
        {added.watchlist > 0 && (
          <Link href="/list" className={layout.tapLink}>
            {say('watchlist.title')}
          </Link>
        )}
        {added.lists + added.listed + added.likes + added.owned > 0 && (
          <Link href="/collections" className={layout.tapLink}>
            {say('collections.title')}
          </Link>
        )}
      </p>
    </>
  );
}

function saveReportFile(report: readonly ReportLine[], say: Say, locale: string): void {
  const names = ['file', 'line', 'title', 'year', 'outcome'] as const;
  const header = names.map((name) => say(`imports.csv_${name}`));
  const rows = report.map((of) => [
    ...[of.file, of.isEntry ? say('imports.entry', { place: of.line }) : of.line || null, of.title, of.year],
    outcomeInWords(of, say, locale),
  ]);
  download('cine-compagnon-import.csv', 'text/csv', `\ufeff${csvOf([header, ...rows])}`);
}

function useLines(uid: string): readonly LineOfReport[] | null {
  const [lines, setLines] = useState<readonly LineOfReport[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void importRunnerOf(uid)
      .lines()
      .then((reportLines) => {
        if (isWanted) setLines(reportLines);
      });
    return () => {
      isWanted = false;
    };
  }, [uid]);
  return lines;
}

function Groups({ report }: { report: readonly ReportLine[] }) {
  const groups = useMemo(() => groupsOf(report), [report]);
  return groups.map((lines) => <Group key={keyOf(lines[0]!)} lines={lines} />);
}

const atOnce = 100;

function Group({ lines }: { lines: readonly ReportLine[] }) {
  const { say, locale } = useWords();
  const what = outcomeInWords(lines[0]!, say, locale);
  const [shownCount, setShownCount] = useState(0);
  return (
    <details
      className={surface.disclosure}
      onToggle={({ currentTarget }) => setShownCount(currentTarget.open ? atOnce : 0)}
    >
      <summary>{say('imports.linesOf', { what, count: lines.length })}</summary>
      <ul className={`${layout.stackXs} ${styles.ways} ${layout.longList}`}>
        {lines.slice(0, shownCount).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may be told of more than once.
          <li key={at}>
            {line.title !== null && <strong>{titleWithYear(line)}</strong>}{' '}
            <span className={prose.note}>{placeInWords(line, say)}</span>
          </li>
        ))}
      </ul>
      {shownCount > 0 && lines.length > shownCount && (
        <Button onClick={() => setShownCount(shownCount + atOnce)}>{say('watchlist.more')}</Button>
      )}
    </details>
  );
}

function titleWithYear({ title, year }: ReportLine): string {
  return year === null ? `${title}` : `${isolate(title)} (${year})`;
}

function placeInWords({ file, line, isEntry, unkept }: ReportLine, say: Say): string {
  if (line === 0) return file;
  if (unkept === undefined) return say(isEntry ? 'imports.entryAt' : 'imports.lineAt', { file, line });
  return say('imports.listsKept', { kept: movieLimits.lists, all: movieLimits.lists + unkept });
}
