/** Write a set to a file of the person's own. Answers the words that say so. */
import { type ExportRequest, exportSet } from '../../lib/messaging/set-worker.ts';
import { plural } from '../../lib/platform/i18n.ts';
import { extensionVersion } from '../../lib/platform/runtime.ts';
import { saveFile } from './files.tsx';

export async function exportFile(request: ExportRequest): Promise<string> {
  const { file, label, claims } = await exportSet(request, `Claimlight ${extensionVersion()}`);
  saveFile(file, label);
  return plural('library_exported', claims);
}
