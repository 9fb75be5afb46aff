/** What a Chromium must be told to carry an extension, to be driven, and to stay at home. */
import { chromiumFlags } from './chromium-flags.ts';
import { netLogFile } from './profile.ts';

export function extensionFlags(profile: string, extension: string): string[] {
  return [
    ...chromiumFlags,
    '--enable-unsafe-extension-debugging',
    '--remote-debugging-port=0',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--log-net-log=${netLogFile(profile)}`,
  ];
}

/** Only loopback and the named hosts, which lead to it, can be found. */
export function resolverRules(hosts: readonly string[]): string {
  const known = hosts.map((host) => `MAP ${host} 127.0.0.1`);
  const rules = [...known, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return `--host-resolver-rules=${rules.join(', ')}`;
}
