import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const nativeApi = fileURLToPath(new URL('lib/platform/native-api.ts', import.meta.url));

// One place decides what each target gets.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['offscreen', 'sidePanel'] : []),
    ],
    optional_host_permissions: ['*://*/*'],
    // Nothing is loaded from elsewhere; connections are for subscriptions, which lib/platform/download.ts alone fetches.
    // While developing, wxt needs its socket.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      },
    }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'check-selection': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandCheckSelection__' },
      'cite-tab': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandCiteTab__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextMark__' },
      'previous-mark': {
        // Chromium suggests keys for four commands at most.
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+L' } }),
        description: '__MSG_commandPreviousMark__',
      },
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'claimlight@claimlight.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  // The CSS target is what the browsers above have: without it light-dark() is rewritten, and wrongly so in a shadow root.
  hooks: {
    // What is injected into pages does without the polyfill: see the file.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.every(({ type }) => type === 'unlisted-script')) return;
      config.plugins?.push({
        name: 'native-api',
        enforce: 'pre',
        resolveId: (id) => (id === 'webextension-polyfill' ? nativeApi : null),
      });
    },
  },
  vite: () => ({ build: { target: 'es2023', cssTarget: ['chrome123', 'firefox140'] } }),
});
