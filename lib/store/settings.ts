/** How a person wants suggestions to be shown: one row, and as shipped while nothing was chosen. */
import { defaultSettings, type Settings, type SettingsPatch } from '../model/settings.ts';
import type { Database } from './db.ts';

const KEY = 'settings';

export async function readSettings(db: Database): Promise<Settings> {
  return { ...defaultSettings, ...((await db.meta.get(KEY))?.value as SettingsPatch | undefined) };
}

/** Answers the settings after the change. */
export async function changeSettings(db: Database, patch: SettingsPatch): Promise<Settings> {
  return db.transaction('rw', db.meta, async () => {
    const changed = { ...(await readSettings(db)), ...patch };
    await db.meta.put({ key: KEY, value: changed });
    return changed;
  });
}
