/** A topic tried on the page that was marked last, while the topic is written. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { StatusLine } from '../../components/StatusLine.tsx';
import type { Topic } from '../../lib/model/topic.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import { report } from '../../lib/platform/log.ts';
import { readPageStates } from '../../lib/platform/session.ts';
import { latestOf } from '../../lib/platform/tabs.ts';
import { type FoundSentence, type PreviewedPage, sentencesOf } from './topic-preview.ts';

/** Long enough for a word to be typed. */
const PAUSE_MS = 250;

/** Enough to see whether the topic means what was meant. */
const MOST = 5;

export function TopicPreview({ topic }: { readonly topic: Topic | null }): VNode {
  const page = useLatestPage();
  const found = useFound(topic, page ?? null);
  if (page === undefined) return <StatusLine words="" />;
  if (page === null) return <p class="cl-small">{t('topic_previewNone')}</p>;
  return (
    <section class="topic-preview" aria-label={t('topic_preview')}>
      <StatusLine words={found === null ? '' : plural('topic_previewFound', found.length, isolated(page.title))} />
      {found !== null && found.length > 0 && (
        <ul>
          {found.slice(0, MOST).map((sentence, at) => (
            <li key={at} dir="auto" lang={page.language ?? undefined}>
              {marked(sentence)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function marked({ text, places }: FoundSentence): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const [start, end] of places) {
    parts.push(text.slice(from, start), <mark>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** Undefined until it is known, null where no page is marked. */
function useLatestPage(): PreviewedPage | null | undefined {
  const [page, setPage] = useState<PreviewedPage | null>();
  useEffect(() => {
    readLatestPage().then(setPage, (error) => report(error, 'reading the page to try a topic on'));
  }, []);
  return page;
}

async function readLatestPage(): Promise<PreviewedPage | null> {
  const states = await readPageStates();
  const latest = await latestOf(states.map(({ tab }) => tab));
  const state = states.find(({ tab }) => tab === latest);
  if (state === undefined) return null;
  const { title, language } = state.page;
  return { title, language, text: [state.text, ...(state.frames ?? [])].join('\n') };
}

/** Null while there is nothing to be tried. */
function useFound(topic: Topic | null, page: PreviewedPage | null): readonly FoundSentence[] | null {
  const [found, setFound] = useState<readonly FoundSentence[] | null>(null);
  const written = topic === null ? null : JSON.stringify(topic);
  useEffect(() => {
    if (topic === null || page === null) return setFound(null);
    const timer = setTimeout(() => setFound(sentencesOf(topic, page)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written, page]);
  return found;
}
