/** Backups: a page of the extension opens and seals them, with the passphrase that is typed there. */
export interface BackupCommands {
  /** Note that a backup was made now, so that its reminder is quiet. */
  'backup.made'(nothing: null): null;

  /** The person was reminded, and wants to be reminded again in a week. */
  'backup.later'(nothing: null): null;

  /**
   * Bring back what a page opened into staging, joined to what is here. `replaceAuthor` says that this browser may
   * become the author of the backup though another one wrote here: else nothing is changed, and the answer says so.
   */
  'backup.restore'(which: {
    readonly staged: string;
    readonly replaceAuthor: boolean;
  }):
    | { readonly status: 'restored'; readonly added: number; readonly known: number }
    | { readonly status: 'another-author'; readonly records: number };
}
