import { useState } from 'react';
import { ForgottenPassword } from './forgotten-password.tsx';
import { SignInForm } from './sign-in-form.tsx';

export type Way = 'sign-in' | 'sign-up' | 'forgotten';

type Props = {
  first?: Way;
  /** Whether signing in is what the page asks for first. */
  isMain?: boolean;
};

export function SignIn({ first = 'sign-in', isMain = true }: Props) {
  const [way, setWay] = useState<Way>(first);
  if (way === 'forgotten') return <ForgottenPassword onBack={() => setWay('sign-in')} />;
  return <SignInForm key={way} way={way} isMain={isMain} onWay={setWay} />;
}
