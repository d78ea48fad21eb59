/** Why a passkey wasn't made or used, as the texts name it. */
export type PasskeyFaultKind = 'cancelled' | 'known' | 'elsewhere' | 'otherPerson';

export class PasskeyFault extends Error {
  readonly kind: PasskeyFaultKind;

  constructor(kind: PasskeyFaultKind) {
    super(kind);
    this.name = 'PasskeyFault';
    this.kind = kind;
  }
}
