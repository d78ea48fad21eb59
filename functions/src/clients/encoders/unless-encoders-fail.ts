import { log } from '#platform/log.ts';
import { EncodersError } from './encoders.ts';

/** What some work with encoders gives; null, and a line in the log, if they fail. */
export async function unlessEncodersFail<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EncodersError)) throw error;
    log.warn('encoders failed', { error });
    return null;
  }
}
