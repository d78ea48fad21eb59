import type { PollDocument } from '@cine/contract/documents/polls';
import { vetoMovie } from '@cine/contract/operations/together/polls';
import { minOptions } from '@cine/contract/polls/ballot';
import type { PollOption } from '@cine/contract/polls/poll';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import type { Seat } from '#data/firebase.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { useAction } from '../form/use-action.ts';
import { Dialog } from '../layout/dialog.tsx';
import { Poster } from '../movie/poster/poster.tsx';
import { titleOf } from '../movie/reasons-in-words.ts';
import { standingOptions } from './ballot/ballots.ts';
import rows from './ballot/rows.module.css';
import { OptionRow, posterMovieOf } from './option-row.tsx';
import styles from './veto.module.css';

type Props = {
  id: string;
  poll: PollDocument;
  seat?: Seat | undefined;
  /** The movie to rule out; otherwise it is chosen. */
  of?: PollOption;
};

/** Rules a movie out, once an evening or once in a group's poll, after a confirmation. */
export function VetoButton({ id, poll, seat, of }: Props) {
  const { say, locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  // Where only two are left, the server would refuse.
  if (standingOptions(poll).length <= minOptions && !isOpen) return null;
  return (
    <>
      <Button
        kind="quiet"
        aria-label={of && say('polls.vetoIt', { title: titleOf(of, locale) })}
        onClick={() => setOpen(true)}
      >
        <Ban aria-hidden />
        {say(of ? 'polls.vetoShort' : 'polls.veto')}
      </Button>
      {isOpen && (
        <Dialog title={say('polls.veto')} onClose={() => setOpen(false)}>
          <p>{say(poll.place.kind === 'session' ? 'polls.vetoHint' : 'polls.vetoHintGroup')}</p>
          <VetoForm id={id} poll={poll} seat={seat} of={of} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

type FormProps = Omit<Props, 'of'> & { of: PollOption | undefined; onDone: () => void };

function VetoForm({ id, poll, seat, of, onDone }: FormProps) {
  const { say, locale } = useWords();
  const { busy, fault, run } = useAction();
  const [movieId, setMovieId] = useState(of?.movieId ?? null);
  const option = standingOptions(poll).find((each) => each.movieId === movieId);

  async function veto() {
    if (!option) return;
    const input = { pollId: id, movieId: option.movieId };
    if (await run('veto', () => call(vetoMovie, input, seat))) onDone();
  }

  return (
    <Form className={layout.stackL} onSubmit={veto}>
      {of ? (
        <div className={styles.curtained}>
          <Poster movie={posterMovieOf(of)} sizes="9rem" />
        </div>
      ) : (
        <fieldset className={rows.rows}>
          <legend className="unseen">{say('polls.veto')}</legend>
          {standingOptions(poll).map((each) => (
            <label key={each.movieId} className={`${surface.option} ${rows.row}`}>
              <input
                type="radio"
                name="veto"
                checked={each.movieId === movieId}
                onChange={() => setMovieId(each.movieId)}
              />
              <OptionRow option={each} />
            </label>
          ))}
        </fieldset>
      )}
      <div className={`${layout.stackM} ${styles.confirm}`}>
        {fault && <Notice>{fault}</Notice>}
        <Button kind="danger" type="submit" busy={busy !== null} aria-disabled={!option || undefined}>
          {option ? say('polls.vetoIt', { title: titleOf(option, locale) }) : say('polls.vetoWhich')}
        </Button>
      </div>
    </Form>
  );
}
