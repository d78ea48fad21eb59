/** What the operator says of themselves, by the settings of `web/.env.<project>`; empty where they don't. */
export type OperatorSettings = {
  name: string;
  /** With commas between its lines. */
  address: string;
  email: string;
  phone: string;
  /** Register, VAT number, who is responsible for the content. */
  register: string;
  /** The authority that supervises how they treat personal data. */
  authority: string;
  /** Whom else they pass data to, such as the services for mails and language models. */
  processors: string;
  /** Since when their texts are in force, as `2026-12-01`; until then these are drafts. */
  inForce: string;
};

export const operator: OperatorSettings = {
  name: '',
  address: '',
  email: '',
  phone: '',
  register: '',
  authority: '',
  processors: '',
  inForce: '',
  ...import.meta.env.LEGAL,
};

/** What an imprint must have. */
export const neededInImprint = ['name', 'address', 'email'] as const;
