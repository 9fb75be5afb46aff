/** The tools over pages, as the background serves them: what was chosen, the browser's own keys, and the panel. */
import type { Handlers } from '../../lib/messaging/serve.ts';
import { tellAll } from '../../lib/messaging/tell.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { type Settings, type SettingsPatch, toolsOf } from '../../lib/model/settings.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { readShortcuts } from '../../lib/platform/shortcuts.ts';

export function toolHandlers(): Pick<Handlers, 'panel.open' | 'keys.ofBrowser'> {
  return {
    // Not awaited before: the act in the page counts no longer then.
    'panel.open': async (_, { tab }) => {
      if (tab?.windowId === undefined) throw new ExtensionError('bad-message', 'not said from a tab');
      await openPanel(tab.windowId);
      return null;
    },
    'keys.ofBrowser': () => readShortcuts(),
  };
}

const toolSettings = ['adder', 'minimap', 'pageKeys', 'keys'] as const satisfies readonly (keyof Settings)[];

/** Every page that is marked hears of a choice at once. */
export async function tellTools(patch: SettingsPatch, settings: Settings): Promise<void> {
  if (toolSettings.some((name) => patch[name] !== undefined)) await tellAll('tools.changed', toolsOf(settings));
}
