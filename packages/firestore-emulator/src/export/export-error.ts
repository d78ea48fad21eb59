import { EmulatorError } from '../errors.ts';

/** Why an export cannot be read, with the file. */
export class ExportError extends EmulatorError {
  /** What the official emulator answers; it says less. */
  readonly officialMessage: string;

  constructor(officialMessage: string, message: string) {
    super('INVALID_ARGUMENT', message);
    this.name = 'ExportError';
    this.officialMessage = officialMessage;
  }
}

/** A damaged file of an export: names the file and the byte where the record starts that cannot be read. */
export class ExportFileError extends ExportError {
  constructor(file: string, offset: number, what: string) {
    const officialMessage = what.startsWith('Invalid record') ? 'Invalid record' : `${what}.`;
    super(officialMessage, `${file}: ${what} (record at byte ${offset}).`);
    this.name = 'ExportFileError';
  }
}
