import type { Candidate } from '@cine/contract/operations/together/tonight';
import { Disc3, Eye, Trophy } from 'lucide-react';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Avatar } from '../../people/avatar.tsx';
import { ownerInWords } from '../owners-in-words.ts';
import { advancesInWords, seenInWords, type Teller } from '../reasons-in-words.ts';
import styles from './reason-chips.module.css';
import { type ReasonGroup, reasonGroups } from './reason-groups.ts';

/** How many faces a chip shows; the others are counted. */
const shownFaces = 3;

type Props = {
  candidate: Pick<Candidate, 'advances' | 'seenBy' | 'ownedBy'>;
  /** Calls the reader "you". */
  teller: Teller;
  /** An attendee's own name, for their face; null for a list of the reader's alone. */
  faceOf: ((uid: string) => string) | null;
};

/** Why a movie is in an evening's list: whose challenges it advances, who has seen it. */
export function ReasonChips({ candidate, teller, faceOf }: Props) {
  const { advances, seenBy, ownedBy = [] } = candidate;
  const groups = reasonGroups(advances, teller.locale);
  if (groups.length === 0 && seenBy.length === 0 && ownedBy.length === 0) return null;
  return (
    <ul className={`${layout.wrapXs} ${styles.chips}`}>
      {ownedBy.map((owner) => (
        <li key={owner.uid} className={`${surface.chip} ${styles.chip}`} data-owned>
          <Disc3 aria-hidden />
          {ownerInWords(owner, teller)}
        </li>
      ))}
      {groups.map((group) => {
        const { uid, challengeId } = group.advances[0]!;
        return (
          <li
            key={`${challengeId} ${uid} ${group.count}`}
            className={`${surface.chip} ${styles.chip}`}
            data-marked={group.completes || undefined}
          >
            <span className="unseen">
              {[
                ...advancesInWords(group.advances, teller),
                teller.say('movie.step', { count: group.count, target: group.target }),
              ].join(', ')}
            </span>
            {faceOf && <Faces uids={group.advances.map((advance) => advance.uid)} nameOf={faceOf} />}
            {group.completes && <Trophy aria-hidden />}
            <span aria-hidden>{reasonInShort(group, teller, faceOf !== null)}</span>
          </li>
        );
      })}
      {seenBy.length > 0 && (
        <li className={`${surface.chip} ${styles.chip}`}>
          <span className="unseen">{seenInWords(seenBy, teller)}</span>
          {faceOf && <Faces uids={seenBy} nameOf={faceOf} />}
          <Eye aria-hidden />
          <span aria-hidden>{teller.say('movie.seen')}</span>
        </li>
      )}
    </ul>
  );
}

/** "L'Ouest d'avant 1/3", or for a personal challenge whose it is, unless a face says it. */
function reasonInShort(
  { title, count, target, completes, advances }: ReasonGroup,
  { say, nameOf }: Teller,
  hasFace: boolean,
): string {
  const name = nameOf(advances[0]!.uid);
  if (completes && title !== null) return say('movie.finishes', { title });
  if (completes) return hasFace ? say('movie.completesOne') : say('movie.completesUntitled', { names: name });
  return `${title ?? say('movie.oneOf', { name })} ${count}/${target}`;
}

function Faces({ uids, nameOf }: { uids: readonly string[]; nameOf: (uid: string) => string }) {
  return (
    <span className={styles.faces} aria-hidden>
      {uids.slice(0, shownFaces).map((uid) => (
        <Avatar key={uid} uid={uid} name={nameOf(uid)} size="s" isMark />
      ))}
      {uids.length > shownFaces && <small>{`+${uids.length - shownFaces}`}</small>}
    </span>
  );
}
