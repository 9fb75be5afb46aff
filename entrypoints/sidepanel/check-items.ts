/** From claim views and the state of a page and its frames to what the lists of the panel show. Pure. */
import type { CheckItem } from '../../components/CheckList.tsx';
import type { VerdictBadgeProps } from '../../components/VerdictBadge.tsx';
import { type ClaimView, ownNote, verdictsOf } from '../../lib/model/claim-view.ts';
import { type AnchorStatus, anchorStatuses, type Outcome, type PageState } from '../../lib/model/page.ts';
import { plural } from '../../lib/platform/i18n.ts';
import { checkedWords } from '../../lib/records/card.ts';
import { inPageOrder } from '../../lib/store/reads.ts';
import { hostOf, type TabState } from './tab-state.ts';
import type { PageRecords } from './use-records.ts';

export function ownChecks({ own, people, author }: PageRecords, state: TabState): readonly CheckItem[] {
  return own.map((view) => ({
    ...checkOf(view, state, { layer: null, label: null, people }),
    note: ownNote(view, author)?.body.text ?? null,
  }));
}

/** In the order of the page, those of its frames after it, whichever sets they are of. */
export function othersChecks({ others, layers }: PageRecords, state: TabState): readonly CheckItem[] {
  const sets = new Map(layers.map((layer) => [layer.id, layer]));
  const layerOf = new Map(others.map(({ view, layer }) => [view, layer]));
  const views = [...layerOf.keys()];
  const ordered = state.documents.flatMap((document) =>
    inPageOrder(
      views.filter((view) => mentionsIn(view, document).length > 0),
      document.pageUrl,
    ),
  );
  return [...new Set(ordered)].map((view) => {
    const layer = layerOf.get(view)!;
    const { label = null, people = {} } = sets.get(layer) ?? {};
    return checkOf(view, state, { layer, label, people });
  });
}

export interface MentionPlace {
  readonly mention: string;
  readonly document: PageState;
}

/** The mention to scroll to: one that was found, else any of this page; null where there is none. */
export function mentionToShow({ claim, layer }: CheckItem, state: TabState, records: PageRecords): MentionPlace | null {
  const views = layer === null ? records.own : records.others.map(({ view }) => view);
  const view = views.find(({ id }) => id === claim);
  if (view === undefined) return null;
  const found = seenOf(view, layer, state).find(({ outcome }) => outcome.status !== 'orphan');
  if (found !== undefined) return { mention: found.outcome.mention, document: found.document };
  const [place] = state.documents.flatMap((document) =>
    mentionsIn(view, document).map(({ root, id }) => ({ mention: root ?? id, document })),
  );
  return place ?? null;
}

interface CheckOrigin {
  readonly layer: string | null;
  readonly label: string | null;
  readonly people: PageRecords['people'];
}

function checkOf(view: ClaimView, state: TabState, { layer, label, people }: CheckOrigin): CheckItem {
  const { text, language, speaker } = view.claim.body;
  const seen = bestSeen(view, layer, state);
  const host = seen === null ? null : hostOf(seen.document);
  const authors = [...view.decisions, ...view.assessments].map(({ author }) => people[author]?.name ?? '');
  return {
    claim: view.id,
    layer,
    setLabel: label,
    text,
    language,
    speaker: speaker.name.trim() === '' ? null : speaker.name,
    authors: [...new Set(authors)].filter((name) => name.trim() !== ''),
    topics: view.tags,
    verdicts: verdictsOf(view),
    badge: badgeOf(view),
    note: null,
    state: seen?.outcome.status ?? 'exact',
    altered: seen === null ? null : alteredOf(view, seen),
    ...(host !== null && { frame: host }),
  };
}

function badgeOf(view: ClaimView): VerdictBadgeProps | null {
  const verdicts = verdictsOf(view);
  const said = [...view.decisions, ...view.assessments];
  const [verdict, ...others] = verdicts;
  if (verdict === undefined) return null;
  if (others.length > 0) return { verdict: 'disagree', label: plural('disagree', verdicts.length) };
  // Colleagues may label one code differently: the latest words are shown.
  const label = said.filter(({ body }) => body.verdict === verdict).at(-1)?.body.label;
  return { verdict, label: label ?? verdict };
}

/** The best of a claim's mentions in this page; one that was not looked for yet counts as found. */
function bestSeen(view: ClaimView, layer: string | null, state: TabState): Seen | null {
  const rank = ({ outcome }: Seen): number => anchorStatuses.indexOf(outcome.status);
  return seenOf(view, layer, state).toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** What was checked, and what was seen in its place since; null where it stands there as it stood. */
function alteredOf(view: ClaimView, { outcome, document }: Seen): CheckItem['altered'] {
  const { mention, status, found } = outcome;
  const isAltered: Record<AnchorStatus, boolean> = { exact: false, fuzzy: false, changed: true, orphan: true };
  const record = view.mentions.find(({ id, root }) => (root ?? id) === mention);
  if (!isAltered[status] || record === undefined) return null;
  const { translatedFrom, language } = view.claim.body;
  return {
    checked: checkedWords(record, translatedFrom ?? language),
    sightings: document.sightings[mention] ?? [],
    found: found ?? null,
  };
}

/** How a mention was found, and by whom. */
interface Seen {
  readonly outcome: Outcome;
  readonly document: PageState;
}

/** A frame's word counts for what is stored for that frame. */
function seenOf(view: ClaimView, layer: string | null, { documents }: TabState): readonly Seen[] {
  return documents.flatMap((document) => {
    const stored: readonly string[] = mentionsIn(view, document).map(({ root, id }) => root ?? id);
    const isOurs = ({ claim, mention, ...outcome }: Outcome): boolean =>
      claim === view.id && outcome.layer === layer && (document.frameId === 0 || stored.includes(mention));
    return document.outcomes.filter(isOurs).map((outcome) => ({ outcome, document }));
  });
}

function mentionsIn(view: ClaimView, { pageUrl }: PageState): ClaimView['mentions'] {
  return view.mentions.filter(({ body }) => body.pageUrl === pageUrl);
}
