import type { PollDocument } from '@cine/contract/documents/polls';
import { vetoMovie } from '@cine/contract/operations/together/polls';
import { minOptions } from '@cine/contract/polls/ballot';
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
import { titleOf } from '../movie/reasons-in-words.ts';
import { standingOptions } from './ballot/ballots.ts';
import rows from './ballot/rows.module.css';
import { OptionRow } from './option-row.tsx';

type Props = { id: string; poll: PollDocument; seat?: Seat | undefined };

/** Rules a movie out, once an evening or once in a group's poll, after a confirmation. */
export function VetoButton({ id, poll, seat }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  // Where only two are left, the server would refuse.
  if (standingOptions(poll).length <= minOptions && !isOpen) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <Ban aria-hidden />
        {say('polls.veto')}
      </Button>
      {isOpen && (
        <Dialog title={say('polls.veto')} onClose={() => setOpen(false)}>
          <p>{say(poll.place.kind === 'session' ? 'polls.vetoHint' : 'polls.vetoHintGroup')}</p>
          <VetoForm id={id} poll={poll} seat={seat} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function VetoForm({ id, poll, seat, onDone }: Props & { onDone: () => void }) {
  const { say, locale } = useWords();
  const { busy, fault, run } = useAction();
  const [movieId, setMovieId] = useState<number | null>(null);
  const option = standingOptions(poll).find((each) => each.movieId === movieId);

  async function veto() {
    if (!option) return;
    const input = { pollId: id, movieId: option.movieId };
    if (await run('veto', () => call(vetoMovie, input, seat))) onDone();
  }

  return (
    <Form className={layout.stackL} onSubmit={veto}>
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
      {fault && <Notice>{fault}</Notice>}
      <Button kind="danger" type="submit" busy={busy !== null} aria-disabled={!option || undefined}>
        {option ? say('polls.vetoIt', { title: titleOf(option, locale) }) : say('polls.vetoWhich')}
      </Button>
    </Form>
  );
}
