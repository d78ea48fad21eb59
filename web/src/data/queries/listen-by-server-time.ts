import { clockSkewMs, type ListQuery } from '@cine/contract/list-query';
import { isRefused, type Listen, type Live } from './use-live.ts';

type Where = ListQuery['where'];

/** Listens to a list with these conditions. */
export type ListenTo<T> = (where: Where, set: (value: Live<T>) => void) => Promise<() => void>;

/**
 * Listens to a list. One of what hasn't ended is refused if it was asked for by a slow clock, or before a
 * night offline; then it is asked for again by the server's time.
 */
export function listenByServerTime<T>(
  where: Where,
  readServerTime: () => Promise<number>,
  listenTo: ListenTo<T>,
): Listen<T> {
  return async (set) => {
    let isStopped = false;
    let stop = () => {};
    const follow = async (conditions: Where): Promise<void> => {
      const stopThis = await listenTo(conditions, (value) => {
        if (value.state !== 'failed' || !isRefused(value.error) || !conditions.some(isOfTime))
          return set(value);
        followLater(conditions).then(
          (isFollowed) => !isFollowed && set(value),
          () => set(value),
        );
      });
      if (isStopped) stopThis();
      else stop = stopThis;
    };
    const followLater = async (conditions: Where): Promise<boolean> => {
      const now = await readServerTime();
      const isLate = conditions.some(([, , value]) => value instanceof Date && value.getTime() < now);
      if (isLate && !isStopped) await follow(conditions.map((condition) => from(now, condition)));
      return isLate;
    };
    await follow(where);
    return () => {
      isStopped = true;
      stop();
    };
  };
}

const isOfTime = ([, , value]: Where[number]) => value instanceof Date;

function from(now: number, condition: Where[number]): Where[number] {
  const [field, operator] = condition;
  return isOfTime(condition) ? [field, operator, new Date(now + clockSkewMs)] : condition;
}
