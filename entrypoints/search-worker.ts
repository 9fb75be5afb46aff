/**
 * Find claims for a page of ours: the worker behind lib/messaging/search.
 *
 * A shell: it fills the search (lib/search) from the store, follows what changes there, and answers.
 */
import { liveQuery } from 'dexie';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SearchReply, SearchRequest } from '../lib/messaging/search.ts';
import { ExtensionError } from '../lib/model/errors.ts';
import { Search } from '../lib/search/search.ts';
import { type Database, openDatabase } from '../lib/store/db.ts';
import { type Change, changedSince, readChange } from '../lib/store/summary-log.ts';

/** Rows of one step, of a hundred lines each: the next are read while these are folded. */
const AT_ONCE = 20;

export default defineUnlistedScript(() => {
  const followed = new Followed(openDatabase(self.name === '' ? undefined : self.name));
  addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
    try {
      reply({ id: data.id, ok: true, value: answer(followed.search, data) });
    } catch (caught) {
      const { code, message } = ExtensionError.from(caught);
      reply({ id: data.id, ok: false, code, message });
    }
  });
  followed.start();
});

function answer(search: Search, { asked }: SearchRequest) {
  if (asked.do === 'rows') return search.rows(asked.numbers);
  return search.find(asked.query, new Date().toISOString().slice(0, 'YYYY-MM-DD'.length));
}

function reply(message: SearchReply): void {
  postMessage(message);
}

/** The search, as far as the store was read. */
class Followed {
  search = new Search();
  private readonly db: Database;
  private read = 0;
  private reading = Promise.resolve();

  constructor(db: Database) {
    this.db = db;
  }

  start(): void {
    liveQuery(() => readChange(this.db)).subscribe((change) => {
      this.reading = this.reading.then(() => this.readTo(change)).catch(failed);
    });
  }

  private async readTo(change: number): Promise<void> {
    // The store was emptied: its numbers begin again.
    if (change < this.read) {
      this.search = new Search();
      this.read = 0;
    }
    let lines = 0;
    let told = 0;
    let next = changedSince(this.db, this.read, AT_ONCE);
    for (let more = true; more; ) {
      const changes = await next;
      this.read = changes.at(-1)?.change ?? this.read;
      more = changes.length === AT_ONCE;
      if (more) next = changedSince(this.db, this.read, AT_ONCE);
      for (const one of changes) this.apply(one);
      lines += changes.reduce((sum, one) => sum + one.lines.length, 0);
      // All is asked again each time that this is told: of twice as many, that they have come pays.
      if (more && lines < told * 2) continue;
      told = lines;
      reply({ changed: true, isLoaded: !more });
    }
  }

  private apply({ layer, lines }: Change): void {
    const of = layer === '' ? null : layer;
    for (const { id, summary } of lines) {
      if (summary !== null) this.search.put(summary);
      else if (id === '') this.search.removeLayer(of);
      else this.search.remove(of, id);
    }
  }
}

function failed(caught: unknown): void {
  const { code, message } = ExtensionError.from(caught);
  reply({ changed: false, code, message });
}
