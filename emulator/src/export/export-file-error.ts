import { EmulatorError } from '../errors.ts';

/** A damaged file of an export: names the file and the byte where the record starts that cannot be read. */
export class ExportFileError extends EmulatorError {
  constructor(file: string, offset: number, what: string) {
    super('INVALID_ARGUMENT', `${file}: ${what} (record at byte ${offset}).`);
    this.name = 'ExportFileError';
  }
}
