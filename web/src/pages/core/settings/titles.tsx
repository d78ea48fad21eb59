import { milestones } from '@cine/contract/game/milestones';
import { listBadges } from '@cine/contract/operations/core/badges';
import { maxOwnTitle } from '@cine/contract/operations/core/players';
import { wearTitle } from '@cine/contract/operations/together/profiles';
import { useState } from 'react';
import { Link } from 'wouter';
import { badgeInWords } from '#components/badge/badge-words.ts';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { type Progress, useProgress } from '#data/queries/use-progress.ts';
import { useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { BeginAgain } from './begin-again.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

type WornTitle = Progress['title'];

const ownTitleLevel = milestones.find(({ unlocks }) => unlocks === 'own-title')!.level;

/** Chooses the title beside the player's name, and begins again for a star. */
export function Titles() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const progress = useProgress(uid);
  if (kind === 'guest') return null;
  return (
    <Section title={say('titles.title')} anchor="title">
      {progress === null && <p className={prose.soft}>{say('common.loading')}</p>}
      {progress === 'unknown' && <NotOnDevice isSmall />}
      {progress && progress !== 'unknown' && (
        <>
          <Choice progress={progress} uid={uid} />
          <BeginAgain progress={progress} />
        </>
      )}
    </Section>
  );
}

function Choice({ progress: { title, milestones: reached }, uid }: { progress: Progress; uid: string }) {
  const { say, locale } = useWords();
  const { data } = useCachedAnswer(listBadges, {}, uid);
  const { fault, run } = useAction();
  const [isWriting, setWriting] = useState(false);
  const badges = (data?.badges ?? []).filter(({ earnedAt }) => earnedAt !== null);
  const mayWrite = reached.includes(ownTitleLevel);
  const chosen = isWriting ? 'own' : keyOf(title);
  const options = [
    ...badges.map((badge) => ({ key: `badge:${badge.id}`, text: badgeInWords(badge, say, locale).name })),
    ...milestones
      .filter(({ level }) => reached.includes(level))
      .map((milestone) => ({
        key: `level:${milestone.level}`,
        text: say(`titles.${milestone.title}` as WordKey),
      })),
  ];

  async function choose(key: string) {
    setWriting(key === 'own');
    if (key !== 'own') await run('wear', () => call(wearTitle, { title: titleOf(key) }));
  }

  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      {options.length === 0 && !mayWrite ? (
        <p>
          {say('titles.none')}{' '}
          <Link href="/badges" className={layout.tapLink}>
            {say('badges.title')}
          </Link>
        </p>
      ) : (
        <LabelledSelect label={say('titles.wear')} value={chosen} onChange={(key) => void choose(key)}>
          <option value="">{say('titles.bare')}</option>
          {options.map(({ key, text }) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
          {mayWrite && <option value="own">{say('titles.own')}</option>}
        </LabelledSelect>
      )}
      {chosen === 'own' && (
        <OwnTitle worn={title?.kind === 'own' ? title.text : ''} onDone={() => setWriting(false)} />
      )}
      {fault && <Notice>{fault}</Notice>}
      <p className={prose.note}>{say('titles.hint', { level: ownTitleLevel })}</p>
    </div>
  );
}

function OwnTitle({ worn, onDone }: { worn: string; onDone: () => void }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [text, setText] = useState(worn);

  async function save() {
    const title = { kind: 'own', text } as const;
    if (await run('write', () => call(wearTitle, { title }))) onDone();
  }

  return (
    <Form className={layout.stackS} onSubmit={() => void save()}>
      <TextField
        label={say('titles.ownText')}
        maxLength={maxOwnTitle}
        value={text}
        onChange={({ target }) => setText(target.value)}
        fault={fault}
        end={
          text.trim() !== '' &&
          text !== worn && (
            <Button kind="quiet" type="submit" busy={busy !== null}>
              {say('common.save')}
            </Button>
          )
        }
      />
    </Form>
  );
}

function keyOf(title: WornTitle): string {
  if (title === null) return '';
  if (title.kind === 'own') return 'own';
  return title.kind === 'badge' ? `badge:${title.id}` : `level:${title.level}`;
}

function titleOf(key: string): WornTitle {
  const [kind, id = ''] = key.split(':');
  if (kind === 'badge') return { kind, id };
  return kind === 'level' ? { kind, level: Number(id) } : null;
}
