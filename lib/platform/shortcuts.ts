/** The keys of the extension's commands, as a person has set them in the browser. */
import { browser } from './api.ts';

export type ShortcutName = '_execute_action' | 'check-selection' | 'cite-tab' | 'next-mark' | 'previous-mark';

/** By command, as the browser writes them (`Alt+Shift+F`); a command without a key is left out. */
export async function readShortcuts(): Promise<Readonly<Partial<Record<ShortcutName, string>>>> {
  const commands = await browser.commands.getAll();
  const keyed = commands.filter(({ shortcut }) => shortcut !== undefined && shortcut !== '');
  return Object.fromEntries(keyed.map(({ name, shortcut }) => [name, shortcut]));
}
