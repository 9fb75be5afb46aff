/**
 * A file from one page of ours to another that is opened for it: an address holds no file.
 *
 * In:     a name that nobody else uses, which the second page is told in its address.
 * Errors: none. Where the first page is gone, such as after a reload, nothing comes.
 */

/** Keep a file until the page that `name` was told to asks for it. */
export function handOver(name: string, file: File): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = () => {
    channel.postMessage(file);
    channel.close();
  };
}

/** Ask for it. Answers how to stop waiting. */
export function takeOver(name: string, onFile: (file: File) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    channel.close();
    if (data instanceof File) onFile(data);
  };
  channel.postMessage('ready');
  return () => channel.close();
}
