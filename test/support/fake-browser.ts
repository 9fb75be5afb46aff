/**
 * The extension API in tests that run in a real browser page: wxt's fake, under both names it is imported by.
 *
 * wxt's fake has no `i18n`: here it reads the English messages, `$1` to `$9` put in as the browsers do.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json';

const byKey: Readonly<Record<string, { readonly message: string } | undefined>> = messages;

/** As in the browsers, an unknown key is the empty string. */
function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const given = typeof substitutions === 'string' ? [substitutions] : substitutions;
  const message = byKey[key]?.message ?? '';
  return message.replace(/\$(\$|\d)/gu, (_, which: string) => (which === '$' ? '$' : (given[Number(which) - 1] ?? '')));
}

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
Object.assign(fakeBrowser.commands, {
  getAll: async () => [
    { name: '_execute_action', shortcut: 'Alt+Shift+F' },
    { name: 'check-selection', shortcut: 'Alt+Shift+K' },
    { name: 'cite-tab', shortcut: 'Alt+Shift+S' },
  ],
});

export const browser = fakeBrowser;
export default fakeBrowser;
