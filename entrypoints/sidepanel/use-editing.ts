/**
 * Which draft is in the editor.
 *
 * A draft opens by itself when it is the last one made for this page and was not put away in this panel, so that a
 * closed panel comes back as it was. One that was begun just now, such as by a key in the page, opens over another.
 * The editor stays when the tab changes: the source that is to be cited is in another tab.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../lib/model/draft.ts';

export interface Editing {
  readonly draft: Draft | null;
  readonly open: (draft: string) => void;
  readonly close: () => void;
}

export function useEditing(drafts: readonly Draft[] | undefined, pageUrls: readonly string[]): Editing {
  const [editing, setEditing] = useState<string | null>(null);
  const known = useRef(new Set<string>());
  const startedAt = useRef(Date.now());
  const draft = drafts?.find(({ id }) => id === editing) ?? null;

  useEffect(() => {
    if (drafts === undefined) return;
    const unseen = drafts.filter((each) => pageUrls.includes(each.pageUrl) && !known.current.has(each.id));
    for (const { id } of unseen) known.current.add(id);
    const latest = unseen.sort((a, b) => (a.created < b.created ? 1 : -1))[0];
    if (latest === undefined) return;
    if (draft === null || Date.parse(latest.created) > startedAt.current) setEditing(latest.id);
  }, [drafts, pageUrls.join('\n')]);

  return {
    draft,
    open: (id) => {
      known.current.add(id);
      setEditing(id);
    },
    close: () => setEditing(null),
  };
}
