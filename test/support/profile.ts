/** What a Chromium profile says and may be told between two launches. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface GrantedPermissions {
  api: unknown[];
  explicit_host: string[];
  manifest_permissions: unknown[];
  scriptable_host: string[];
}

interface Preferences {
  extensions: { settings: Record<string, Record<string, GrantedPermissions | undefined>> };
}

/**
 * Grant hosts to an extension, as if its owner had answered the browser's question with yes.
 * The browser must be closed: nothing else answers that dialog in a headless browser.
 */
export function grantHosts(profile: string, extensionId: string, hosts: readonly string[] = ['*://*/*']): void {
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  const settings = preferences.extensions.settings[extensionId];
  if (settings === undefined) throw new Error(`the profile does not know extension ${extensionId}`);
  for (const key of ['granted_permissions', 'runtime_granted_permissions']) {
    const granted = settings[key] ?? { api: [], explicit_host: [], manifest_permissions: [], scriptable_host: [] };
    settings[key] = { ...granted, explicit_host: [...hosts] };
  }
  writeFileSync(file, JSON.stringify(preferences));
}

export interface LoggedRequest {
  readonly url: string;
  readonly method: string;
  /** The origin that asked; 'not an origin' is the browser itself. */
  readonly initiator: string;
}

export const netLogFile = (profile: string): string => path.join(profile, 'net-log.json');

/** Every request that the browser made, read from its own log after it was closed. */
export function loggedRequests(profile: string): LoggedRequest[] {
  return readFileSync(netLogFile(profile), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"initiator"'))
    .map(readEvent)
    .filter((event) => event !== null);
}

/** One event stands on one line. The last may be cut off by a kill: null. */
function readEvent(line: string): LoggedRequest | null {
  const end = line.lastIndexOf('}') + 1;
  try {
    const { params } = JSON.parse(line.slice(0, end).replace(/\]\}$/, '')) as { params: LoggedRequest };
    return { url: params.url, method: params.method, initiator: params.initiator };
  } catch {
    return null;
  }
}

/** What the extension asked of the network: nothing is what it should be. */
export function requestsOfExtensions(profile: string): LoggedRequest[] {
  return loggedRequests(profile).filter(
    ({ url, initiator }) => initiator.startsWith('chrome-extension://') && /^(https?|wss?):/.test(url),
  );
}
