import {
  type Broadcast,
  discardBroadcast,
  sendBroadcast,
  showBroadcast,
  stopBroadcast,
} from '@cine/contract/operations/faces/broadcasts';
import { Check, CircleSlash, LoaderCircle, PencilLine } from 'lucide-react';
import { useId } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { call, callToDelete } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { countryName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { instantInWords } from '../job-in-words.ts';
import shared from '../operator.module.css';
import styles from './broadcasts.module.css';
import { Previews } from './preview.tsx';

const icons = { draft: PencilLine, sending: LoaderCircle, stopped: CircleSlash, sent: Check };

/** The colour of each state, as jobs have it. */
const looks = { draft: 'draft', sending: 'running', stopped: 'failed', sent: 'finished' };

type Props = { of: Broadcast; uid: string; onChanged: () => void; onEdit: () => void };

/** A broadcast: draft, under way or sent, with what an operator can do. */
export function BroadcastCard({ of: broadcast, uid, onChanged, onEdit }: Props) {
  const { say, locale } = useWords();
  const id = useId();
  const { state, texts, told, skipped, failed } = broadcast;
  const { title } = texts[locale];
  const Icon = icons[state];
  const counts = [
    say('broadcasts.told', { count: told }),
    ...(skipped > 0 ? [say('broadcasts.skipped', { count: skipped })] : []),
    ...(failed > 0 ? [say('broadcasts.failed', { count: failed })] : []),
  ];
  return (
    <article className={`${layout.stackM} ${surface.card} ${shared.job}`} aria-labelledby={id}>
      <div className={layout.stackXs}>
        <p className={shared.state} data-status={looks[state]} role="status">
          <Icon aria-hidden />
          {say(`broadcasts.${state}`)}
        </p>
        <h2 id={id} className={`${prose.subtitle} ${styles.title}`}>
          {title}
        </h2>
        {state !== 'draft' && <p>{counts.join(', ')}</p>}
        <Facts of={broadcast} uid={uid} />
      </div>
      {state === 'draft' ? (
        <Previews texts={texts} />
      ) : (
        <details className={surface.disclosure}>
          <summary>{say('broadcasts.allTexts')}</summary>
          <Previews texts={texts} />
        </details>
      )}
      <Actions of={broadcast} title={title} onChanged={onChanged} onEdit={onEdit} />
    </article>
  );
}

function Facts({
  of: { region, opens, writtenAt, sentAt, writtenBy, sentBy },
  uid,
}: Pick<Props, 'of' | 'uid'>) {
  const teller = useWords();
  const { say, locale } = teller;
  const at = instantInWords(Date.parse(sentAt ?? writtenAt), say, locale);
  const by = say((sentBy ?? writtenBy) === uid ? 'operator.byYou' : 'operator.byOperator');
  return (
    <p className={shared.soft}>
      {[
        `${at}, ${by}`,
        region === null ? say('broadcasts.everybody') : countryName(region, teller),
        ...(opens === null ? [] : [say('broadcasts.opensAt', { path: opens })]),
      ].join(' · ')}
    </p>
  );
}

function Actions({ of: { id, state }, title, onChanged, onEdit }: Omit<Props, 'uid'> & { title: string }) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const one = { broadcastId: id };

  async function act(what: string, does: () => Promise<unknown>) {
    if (await run(what, does)) onChanged();
  }

  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapS}>
        {state === 'draft' && (
          <>
            <DialogButton
              kind="main"
              text={say('broadcasts.send')}
              title={say('broadcasts.sendNamed', { title })}
            >
              {(close) => (
                <SendForm
                  broadcastId={id}
                  onSent={() => {
                    close();
                    onChanged();
                  }}
                />
              )}
            </DialogButton>
            <Button onClick={onEdit}>{say('challenges.edit')}</Button>
            <ConfirmButton
              title={say('broadcasts.discardNamed', { title })}
              hint={say('broadcasts.discardHint')}
              yes={say('broadcasts.discard')}
              no={say('common.cancel')}
              act={async () => {
                await callToDelete(discardBroadcast, one, 'broadcast-not-found');
                onChanged();
              }}
            >
              {say('broadcasts.discard')}
            </ConfirmButton>
          </>
        )}
        {state === 'sending' && (
          <Button
            {...buttonStateOf('stop')}
            aria-label={say('broadcasts.stopNamed', { title })}
            onClick={() => void act('stop', () => call(stopBroadcast, one))}
          >
            {say('broadcasts.stop')}
          </Button>
        )}
        {state === 'stopped' && (
          <Button
            {...buttonStateOf('send')}
            aria-label={say('broadcasts.goOnNamed', { title })}
            onClick={() => void act('send', () => call(sendBroadcast, one))}
          >
            {say('broadcasts.goOn')}
          </Button>
        )}
      </div>
    </>
  );
}

function SendForm({ broadcastId, onSent }: { broadcastId: string; onSent: () => void }) {
  const { say } = useWords();
  const { data, refusal, again } = useAnswer(showBroadcast, { broadcastId });
  const { busy, fault, run } = useAction();

  async function send() {
    if (await run('send', () => call(sendBroadcast, { broadcastId }))) onSent();
  }

  if (data === null)
    return refusal ? (
      <RetryNotice refusal={refusal} onRetry={again} isSmall />
    ) : (
      <Skeleton count={2} size="line" />
    );
  return (
    <>
      <p>{say('broadcasts.reach', { count: data.members ?? 0 })}</p>
      <p className={shared.soft}>{say('broadcasts.sendHint')}</p>
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" busy={busy !== null} onClick={() => void send()}>
          {say('broadcasts.send')}
        </Button>
      </div>
    </>
  );
}
