import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

/** What an evening takes, for assistants that take few tools. */
const subjects = 'sessions,movies,watches';

type Props = { secret: string; onDone: () => void };

/** A token that was just made, to copy: nothing shows it again. */
export function NewToken({ secret, onDone }: Props) {
  const { say } = useWords();
  const address = `${location.origin}/mcp`;
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // Without permission it can still be copied by hand.
      field.current?.select();
    }
  }

  return (
    <div className={layout.stackS}>
      <TextField
        label={say('settings.newToken')}
        hint={say('settings.tokenOnce')}
        ref={field}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={prose.note}>
        {say('settings.tokenForAssistants', { address })}{' '}
        {say('settings.tokenForFewTools', { address: `${address}?subjects=${subjects}` })}
      </p>
      <div className={layout.wrapS}>
        <Button onClick={() => void copy()}>
          <Copy aria-hidden />
          {say('settings.copyToken')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say('settings.tokenKept')}
        </Button>
        <p role="status" className={prose.soft}>
          {isCopied && say('settings.tokenCopied')}
        </p>
      </div>
    </div>
  );
}
