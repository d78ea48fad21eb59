import {
  type Stats as Points,
  type StatName,
  startingStats,
  statNames,
} from '@cine/contract/game/characters/classes';
import { nothingAllotted, pointsIn } from '@cine/contract/game/characters/points';
import { milestones as allMilestones } from '@cine/contract/game/milestones';
import { allotPoints, type CharacterView, resetPoints } from '@cine/contract/operations/game/characters';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { dateInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { ChangeCharacter } from '../use-character.ts';
import { byEquipment, mayAdd, pointsLeft, sumOf, tooMuch } from './allotment.ts';
import { StatRow } from './stat-row.tsx';
import styles from './stats.module.css';

type Props = { character: CharacterView; milestones: readonly number[]; changeBy: ChangeCharacter };

/** A character's stats, and points to give to them. */
export function Stats({ character, milestones, changeBy }: Props) {
  const { say } = useWords();
  const { characterClass, allotted, stats, weaponBonus, armorBonus, bonus } = character;
  const percents: Partial<Record<StatName, number>> = { intelligence: bonus.xp, charisma: bonus.coins };
  const [draft, setDraft] = useState<Points>(nothingAllotted);
  const { busy, fault, run, buttonStateOf } = useAction();
  const { heir, within } = useFocusHeir();
  const left = pointsLeft(character, draft);
  const tooHigh = tooMuch(character, draft);
  const isDraft = pointsIn(draft) > 0;
  const isOpen = left > 0 || isDraft;
  const isFit = left >= 0 && tooHigh === null;
  const worn = byEquipment(stats, startingStats[characterClass], allotted);

  const change = (name: StatName, by: 1 | -1) =>
    setDraft((former) => ({ ...former, [name]: former[name] + by }));

  async function save() {
    const sums = sumOf(allotted, draft);
    if (!isFit) return;
    if (await run('save', () => changeBy(allotPoints, { allotted: sums }))) setDraft(nothingAllotted);
  }

  return (
    <section className={layout.stackM} aria-labelledby="stats-title" {...within}>
      <header className={layout.stackXs}>
        <h2 id="stats-title" ref={heir} tabIndex={-1}>
          {say('character.stats')}
        </h2>
        <PointsLeft character={character} draft={draft} milestones={milestones} />
      </header>
      <ul className={layout.stackM}>
        {statNames.map((name) => (
          <StatRow
            key={name}
            name={name}
            total={stats[name] + draft[name]}
            percent={percents[name] ?? 0}
            parts={{ class: startingStats[characterClass][name], points: allotted[name], worn: worn[name] }}
            added={draft[name]}
            onChange={isOpen ? (by) => change(name, by) : null}
            mayAdd={mayAdd(character, draft, name) && busy === null}
            mayTake={draft[name] > 0 && busy === null}
          />
        ))}
        {weaponBonus > 0 && <StatRow name="attack" total={weaponBonus} />}
        {armorBonus > 0 && <StatRow name="protection" total={armorBonus} />}
      </ul>
      {isDraft && (
        <SavePoints
          tooHigh={tooHigh}
          fault={fault}
          isFit={isFit}
          buttonStateOf={buttonStateOf}
          points={pointsIn(draft)}
          onSave={() => void save()}
          onCancel={() => setDraft(nothingAllotted)}
        />
      )}
      {pointsIn(allotted) > 0 && (
        <TakeBack character={character} changeBy={changeBy} onDone={() => setDraft(nothingAllotted)} />
      )}
    </section>
  );
}

type PointsLeftProps = Omit<Props, 'changeBy'> & { draft: Points };

/** How many points are to be given, or what brings the next ones. */
function PointsLeft({ character, draft, milestones }: PointsLeftProps) {
  const { say } = useWords();
  const left = pointsLeft(character, draft);
  const next = allMilestones.find(({ level }) => !milestones.includes(level));
  if (left > 0 || pointsIn(draft) > 0)
    return (
      <>
        <p className={styles.left} role="status">
          {left < 0 ? say('character.over', { count: -left }) : say('character.left', { count: left })}
        </p>
        <p id="stats-hint" className={prose.note}>
          {say('character.oneStat')}
        </p>
      </>
    );
  return (
    next && (
      <p className={prose.note}>{say('character.nextPoints', { count: next.points, level: next.level })}</p>
    )
  );
}

type SavePointsProps = Pick<ReturnType<typeof useAction>, 'fault' | 'buttonStateOf'> & {
  points: number;
  tooHigh: ReturnType<typeof tooMuch>;
  isFit: boolean;
  onSave: () => void;
  onCancel: () => void;
};

function SavePoints({ points, tooHigh, isFit, fault, buttonStateOf, onSave, onCancel }: SavePointsProps) {
  const { say } = useWords();
  return (
    <div className={`${layout.stackS} ${styles.save}`}>
      <p className={prose.note}>{say('character.stay')}</p>
      {tooHigh && (
        <Notice>
          {say('character.tooMuch', { stat: say(`character.${tooHigh.name}`), most: tooHigh.most })}
        </Notice>
      )}
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapS}>
        <Button kind="main" {...buttonStateOf('save')} aria-disabled={!isFit || undefined} onClick={onSave}>
          {say('character.savePoints', { count: points })}
        </Button>
        <Button {...buttonStateOf('no')} onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

type TakeBackProps = { character: CharacterView; changeBy: ChangeCharacter; onDone: () => void };

function TakeBack({ character: { allotted, resetsAgainAt }, changeBy, onDone }: TakeBackProps) {
  const { say, locale } = useWords();
  if (resetsAgainAt !== null)
    return (
      <p className={prose.note}>
        {say('character.takenBack', { day: dateInWords(resetsAgainAt.slice(0, 10), locale) })}
      </p>
    );
  return (
    <div>
      <ConfirmButton
        kind="quiet"
        title={say('character.takeBackTitle')}
        hint={say('character.takeBackHint', { count: pointsIn(allotted) })}
        yes={say('character.takeBack')}
        no={say('common.cancel')}
        act={async () => {
          await changeBy(resetPoints, { confirmed: true });
          onDone();
        }}
      >
        {say('character.takeBack')}
      </ConfirmButton>
    </div>
  );
}
