import type { Database } from '../../engine/database.ts';
import { encodeDocument } from '../../engine/storage/document.ts';
import type { Change } from '../../engine/storage/store.ts';
import type { Caller, CommittedChange, DocumentSnapshot, Timestamp } from '../../interfaces.ts';

/** A document's change by a commit, encoded only when a trigger needs it. */
export class Committed implements CommittedChange {
  readonly project: string;
  readonly database: string;
  readonly name: string;
  readonly commitTime: Timestamp;
  readonly caller: Caller;
  private readonly databaseName: string;
  private readonly change: Change;

  constructor(database: Database, change: Change, commitTime: Timestamp, caller: Caller) {
    this.project = database.project;
    this.database = database.id;
    this.name = `${database.name}/documents/${change.path}`;
    this.commitTime = commitTime;
    this.caller = caller;
    this.databaseName = database.name;
    this.change = change;
  }

  get before(): DocumentSnapshot | null {
    return this.change.before && encodeDocument(this.databaseName, this.change.before);
  }

  get after(): DocumentSnapshot | null {
    return this.change.after && encodeDocument(this.databaseName, this.change.after);
  }
}
