// Preloaded into every process of the local suite by `time.ts`, which has the suite's clock. Date is ahead of
// the machine's by the milliseconds in a file, which is read each time, so that all processes move at once;
// the process that moves them knows without reading.
import { openSync, readSync } from 'node:fs';

// The functions emulator names its own tasks emulator to the functions.
if (process.env.LOCAL_TASKS_HOST) process.env.CLOUD_TASKS_EMULATOR_HOST = process.env.LOCAL_TASKS_HOST;

const file = openSync(/** @type {string} */ (process.env.LOCAL_TIME_FILE), 'r');
const ahead = new Float64Array(1);
const RealDate = Date;
let leads = false;

/** Makes this the process that moves the time by what it returns: the milliseconds it's ahead from now on. */
export function lead() {
  readSync(file, ahead, 0, 8, 0);
  leads = true;
  return (/** @type {number} */ ms) => {
    ahead[0] = ms;
  };
}

function now() {
  if (!leads) readSync(file, ahead, 0, 8, 0);
  return RealDate.now() + /** @type {number} */ (ahead[0]);
}

/** @param {unknown[]} args */
function MovedDate(...args) {
  if (!new.target) return new RealDate(now()).toString();
  const made = new.target === MovedDate ? RealDate : new.target;
  return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, made);
}

Object.setPrototypeOf(MovedDate, RealDate);
MovedDate.prototype = RealDate.prototype;
MovedDate.now = now;
RealDate.prototype.constructor = MovedDate;
globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (MovedDate));
