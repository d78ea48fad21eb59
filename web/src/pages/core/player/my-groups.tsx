import { Link } from 'wouter';
import { GroupPicture } from '../../../components/people/group-picture/group-picture.tsx';
import { useGroups } from '../../../data/queries/use-groups.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import styles from './player.module.css';

const most = 3;

export function MyGroups() {
  const { say } = useWords();
  const groups = useGroups();
  if (groups === null || groups.length === 0) return null;
  return (
    <section className={`${layout.stackM} ${styles.section}`} aria-labelledby="groups-title">
      <header className={layout.headingRow}>
        <h2 id="groups-title">{say('player.groups')}</h2>
        <Link href="/groups" className={layout.tapLink}>
          {say('player.allGroups')}
        </Link>
      </header>
      <ul className={layout.stackS}>
        {groups.slice(0, most).map(({ id, data: { name, picture, memberIds } }) => (
          <li key={id} className={styles.group}>
            <GroupPicture of={picture} size="s" />
            <div className={styles.source}>
              <Link href={`/groups/${id}`} className={surface.coverLink}>
                {name}
              </Link>
              <small>{say('player.groupSize', { count: memberIds.length })}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
