export const demoErrorCodes = [
  'not-found', // no such file, or the server answers that there is no such page
  'not-a-page', // a folder, or a file that is neither HTML nor text
  'not-loopback', // an address that would leave this machine
  'no-browser', // no Chromium, and none could be installed
  'build-failed', // the extension could not be built
] as const;

export class DemoError extends Error {
  override readonly name = 'DemoError';
  readonly code: (typeof demoErrorCodes)[number];

  constructor(code: (typeof demoErrorCodes)[number], message: string) {
    super(message);
    this.code = code;
  }
}
