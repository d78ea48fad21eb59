import { EmulatorError } from '../errors.ts';

/** Why an export can't be read, with the file. */
export class ExportError extends EmulatorError {
  /** The official emulator's answer, which says less. */
  readonly officialMessage: string;

  constructor(officialMessage: string, message: string) {
    super('INVALID_ARGUMENT', message);
    this.name = 'ExportError';
    this.officialMessage = officialMessage;
  }
}

/** A damaged file of an export, with the byte where the unreadable record starts. */
export class ExportFileError extends ExportError {
  constructor(file: string, offset: number, what: string) {
    const officialMessage = what.startsWith('Invalid record') ? 'Invalid record' : `${what}.`;
    super(officialMessage, `${file}: ${what} (record at byte ${offset}).`);
    this.name = 'ExportFileError';
  }
}
