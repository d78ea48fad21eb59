import { AppError } from '#platform/errors/app-error.ts';

/** Refuses a password that attackers try first: `password-weak`. The list is loaded only then. */
export async function assertUncommon(password: string): Promise<void> {
  const { isCommonPassword } = await import('@cine/contract/text/common-password');
  if (isCommonPassword(password)) throw new AppError('password-weak');
}
