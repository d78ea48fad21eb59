import type { Plan } from '@cine/contract/operations/together/dates';
import { hour } from '@cine/contract/time';

/** How long after its hour a date is still tonight's. */
const lastsMs = 4 * hour;

/** A chosen date that the user is to come to, and the names of those who come along. */
export type NextDate = { code: string; at: string; due: boolean; withNames: string[] };

/** The next chosen date that isn't over, and to which the user didn't say no. */
export function nextDateOf(plans: readonly Plan[], now: number): NextDate | null {
  const coming = plans.flatMap(({ code, chosen, due, by, dates, answers }) => {
    if (chosen === null || Date.parse(chosen) + lastsMs < now) return [];
    const at = dates.findIndex((date) => date.at === chosen);
    const comes = ({ said }: Plan['answers'][number]) => said[at] !== undefined && said[at] !== 'no';
    const own = answers.find(({ you }) => you);
    if (own ? !comes(own) : by?.you !== true) return [];
    const others = answers.filter((answer) => !answer.you && comes(answer)).map(({ name }) => name);
    const isAsker = by !== null && !by.you && !others.includes(by.name);
    return [{ code, at: chosen, due, withNames: isAsker ? [by.name, ...others] : others }];
  });
  return coming.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))[0] ?? null;
}
