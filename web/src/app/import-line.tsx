import { FileDown, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useRoute } from 'wouter';
import { ProgressBar } from '#components/feedback/progress-bar.tsx';
import { noteImport, useImportNote } from '#data/imports/import-note.ts';
import { useOnline } from '#data/offline/network.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './status-bars.module.css';

/** How far an import is, on every page but its own, until its end was seen there. */
export function ImportLine({ uid }: { uid: string }) {
  const { say } = useWords();
  const isOnline = useOnline();
  const [isItsPage] = useRoute('/imports');
  const note = useImportNote(uid);
  const isSeen = isItsPage && note?.state === 'over';
  useEffect(() => {
    if (isSeen) noteImport(uid, null);
  }, [isSeen, uid]);
  if (!note || isItsPage) return null;
  const { done, all, state } = note;
  const isUnderWay = state === 'under-way';
  return (
    <>
      <Link href="/imports" className={`${surface.live} ${styles.bar} ${styles.import}`}>
        {state === 'stopped' ? <TriangleAlert aria-hidden /> : <FileDown aria-hidden />}
        <span>
          {state === 'stopped' && say('status.importStopped')}
          {state === 'over' && say('status.imported')}
          {isUnderWay && say(isOnline ? 'status.importing' : 'status.importWaits', { done, all })}
        </span>
        {isUnderWay && <ProgressBar words={say('status.import')} share={all === 0 ? 1 : done / all} />}
      </Link>
      <span role="status" className="unseen">
        {state === 'over' && say('status.imported')}
      </span>
    </>
  );
}
