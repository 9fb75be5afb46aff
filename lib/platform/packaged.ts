/**
 * Files that are packaged with the extension. The only place that fetches, and nothing but the extension's own.
 *
 * Errors: `unexpected` where a file is not packaged.
 */
import { ExtensionError } from '../model/errors.ts';

export async function readModel(name: string): Promise<ArrayBuffer> {
  const path = `/models/${name}`;
  const response = await fetch(path);
  if (!response.ok) throw new ExtensionError('unexpected', `${path} is not packaged: ${response.status}`);
  return response.arrayBuffer();
}
