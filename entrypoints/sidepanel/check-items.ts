/** From claim views and a page's state to what the lists of the panel show. Pure. */
import type { CheckItem } from '../../components/CheckList.tsx';
import type { VerdictBadgeProps } from '../../components/VerdictBadge.tsx';
import { type ClaimView, verdictsOf } from '../../lib/model/claim-view.ts';
import { type AnchorStatus, anchorStatuses, type PageState } from '../../lib/model/page.ts';
import { plural } from '../../lib/platform/i18n.ts';
import type { PageRecords } from './use-records.ts';

export function ownChecks({ own }: PageRecords, state: PageState): readonly CheckItem[] {
  return own.map((view) => checkOf(view, state, null, null));
}

export function othersChecks({ others, layers }: PageRecords, state: PageState): readonly CheckItem[] {
  const labels = new Map(layers.map(({ id, label }) => [id, label]));
  return others.map(({ view, layer }) => checkOf(view, state, layer, labels.get(layer) ?? null));
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

function checkOf(view: ClaimView, state: PageState, layer: string | null, setLabel: string | null): CheckItem {
  const { text, language, speaker } = view.claim.body;
  return {
    claim: view.id,
    layer,
    setLabel,
    text,
    language,
    speaker: speaker.name.trim() === '' ? null : speaker.name,
    badge: badgeOf(view),
    state: stateOf(view.id, layer, state),
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

/** The best outcome of a claim's mentions in this page; one that was not looked for yet counts as found. */
function stateOf(claim: string, layer: string | null, state: PageState): AnchorStatus {
  const statuses = outcomesOf(claim, layer, state).map(({ status }) => status);
  return anchorStatuses.find((status) => statuses.includes(status)) ?? 'exact';
}

function outcomesOf(claim: string, layer: string | null, { outcomes }: PageState): PageState['outcomes'] {
  return outcomes.filter((outcome) => outcome.claim === claim && outcome.layer === layer);
}

function mentionsHere(view: ClaimView, { pageUrl }: PageState): ClaimView['mentions'] {
  return view.mentions.filter(({ body }) => body.pageUrl === pageUrl);
}
