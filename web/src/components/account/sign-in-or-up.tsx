import { useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Button } from '../form/button.tsx';
import { SignIn, type SignInMode } from './sign-in.tsx';

/** Both ways to come with an account, where the page asks for something else first. */
export function SignInOrUp({ onChoose }: { onChoose?: () => void }) {
  const { say } = useWords();
  const [mode, setMode] = useState<SignInMode | null>(null);
  if (mode !== null) return <SignIn first={mode} isMain={false} />;
  const choose = (chosen: SignInMode) => () => {
    setMode(chosen);
    onChoose?.();
  };
  return (
    <div className={layout.wrapM}>
      <Button onClick={choose('sign-up')}>{say('welcome.signUp')}</Button>
      <Button onClick={choose('sign-in')}>{say('welcome.signIn')}</Button>
    </div>
  );
}
