/**
 * The text of a file's bytes.
 *
 * In:     a whole file, or its beginning. UTF-8, or UTF-16 with a byte order mark, as spreadsheets write "Unicode text".
 * Out:    the text without the mark.
 * Errors: `ExtensionError('import-malformed')` for other bytes: read as UTF-8, their letters would be lost for good.
 */
import { malformed } from '../model/malformed.ts';

export function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw malformed({ code: 'notUtf8' }, cause);
  }
}

/** Of a beginning that is to be shown: it may be cut off inside of a letter, and is read whatever it is. */
export function textOfBeginning(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
