import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/form/button.tsx';
import { Dialog } from '../../../components/layout/dialog.tsx';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import { DeleteForm } from './delete-form.tsx';
import styles from './privacy.module.css';

/** Deletes the account, after saying what that erases. */
export function DeleteAccount() {
  const { say } = useWords();
  const [isAsked, setAsked] = useState(false);
  return (
    <section className={`${layout.stackL} ${surface.card} ${styles.section}`} aria-labelledby="delete-title">
      <h2 id="delete-title">{say('privacy.deleteTitle')}</h2>
      <p>{say('privacy.delete')}</p>
      <Button kind="danger" onClick={() => setAsked(true)}>
        <Trash2 aria-hidden />
        {say('privacy.deleteOpen')}
      </Button>
      {isAsked && (
        <Dialog title={say('privacy.deleteSure')} onClose={() => setAsked(false)}>
          <DeleteForm onCancel={() => setAsked(false)} />
        </Dialog>
      )}
    </section>
  );
}
