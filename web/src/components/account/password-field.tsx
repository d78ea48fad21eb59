import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import { TextField } from '../form/text-field.tsx';
import styles from './sign-in.module.css';

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'end'>;

/** A password's field, whose text can be shown. */
export function PasswordField(field: Props) {
  const { say } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...field}
      type={isShown ? 'text' : 'password'}
      end={
        <button
          type="button"
          className={styles.eye}
          aria-label={say(isShown ? 'welcome.hidePassword' : 'welcome.showPassword')}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </button>
      }
    />
  );
}
