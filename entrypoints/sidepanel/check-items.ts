/** From claim views and a page's state to what the lists of the panel show. Pure. */
import type { CheckItem } from '../../components/CheckList.tsx';
import type { VerdictBadgeProps } from '../../components/VerdictBadge.tsx';
import { type ClaimView, verdictsOf } from '../../lib/model/claim-view.ts';
import { type AnchorStatus, anchorStatuses, type Outcome, type PageState } from '../../lib/model/page.ts';
import { plural } from '../../lib/platform/i18n.ts';
import { checkedWords } from '../../lib/records/card.ts';
import { inPageOrder } from '../../lib/store/reads.ts';
import type { PageRecords } from './use-records.ts';

export function ownChecks({ own, people }: PageRecords, state: PageState): readonly CheckItem[] {
  return own.map((view) => checkOf(view, state, { layer: null, label: null, people }));
}

/** In the order of the page, whichever sets they are of. */
export function othersChecks({ others, layers }: PageRecords, state: PageState): readonly CheckItem[] {
  const sets = new Map(layers.map((layer) => [layer.id, layer]));
  const layerOf = new Map(others.map(({ view, layer }) => [view, layer]));
  return inPageOrder([...layerOf.keys()], state.pageUrl).map((view) => {
    const layer = layerOf.get(view)!;
    const { label = null, people = {} } = sets.get(layer) ?? {};
    return checkOf(view, state, { layer, label, people });
  });
}

/** The mention to scroll to: one that was found, else any of this page; null where there is none. */
export function mentionToShow({ claim, layer }: CheckItem, state: PageState, records: PageRecords): string | null {
  const outcomes = outcomesOf(claim, layer, state);
  const found = outcomes.find(({ status }) => status !== 'orphan');
  if (found !== undefined) return found.mention;
  const views = layer === null ? records.own : records.others.map(({ view }) => view);
  const view = views.find(({ id }) => id === claim);
  const mention = view && mentionsHere(view, state)[0];
  return mention === undefined ? null : (mention.root ?? mention.id);
}

interface CheckOrigin {
  readonly layer: string | null;
  readonly label: string | null;
  readonly people: PageRecords['people'];
}

function checkOf(view: ClaimView, state: PageState, { layer, label, people }: CheckOrigin): CheckItem {
  const { text, language, speaker } = view.claim.body;
  const outcome = bestOutcome(view.id, layer, state);
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
    state: outcome?.status ?? 'exact',
    altered: outcome === null ? null : alteredOf(view, outcome, state),
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
function bestOutcome(claim: string, layer: string | null, state: PageState): Outcome | null {
  const outcomes = outcomesOf(claim, layer, state);
  const rank = ({ status }: Outcome): number => anchorStatuses.indexOf(status);
  return outcomes.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** What was checked, and what was seen in its place since; null where it stands there as it stood. */
function alteredOf(view: ClaimView, { mention, status, found }: Outcome, state: PageState): CheckItem['altered'] {
  const isAltered: Record<AnchorStatus, boolean> = { exact: false, fuzzy: false, changed: true, orphan: true };
  const record = view.mentions.find(({ id, root }) => (root ?? id) === mention);
  if (!isAltered[status] || record === undefined) return null;
  const { translatedFrom, language } = view.claim.body;
  return {
    checked: checkedWords(record, translatedFrom ?? language),
    sightings: state.sightings[mention] ?? [],
    found: found ?? null,
  };
}

function outcomesOf(claim: string, layer: string | null, { outcomes }: PageState): PageState['outcomes'] {
  return outcomes.filter((outcome) => outcome.claim === claim && outcome.layer === layer);
}

function mentionsHere(view: ClaimView, { pageUrl }: PageState): ClaimView['mentions'] {
  return view.mentions.filter(({ body }) => body.pageUrl === pageUrl);
}
