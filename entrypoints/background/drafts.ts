/** Commands that begin a draft: of a selection, of a suggestion, of a stored claim. */
import type { Payload } from '../../lib/messaging/protocol.ts';
import type { WhichSuggestion } from '../../lib/messaging/tab-commands.ts';
import type { Draft, DraftMention } from '../../lib/model/draft.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { DocumentPlace, MentionTarget, PageState } from '../../lib/model/page.ts';
import { positionOf } from '../../lib/model/selector.ts';
import { readPageState } from '../../lib/platform/session.ts';
import { draftOfClaim, draftOfMention, type Proposal } from '../../lib/records/to-draft.ts';
import type { Database } from '../../lib/store/db.ts';
import { keepDraft } from '../../lib/store/drafts.ts';
import { findClaim, readIdentity } from '../../lib/store/reads.ts';
import { surroundings } from '../../lib/text/surroundings.ts';

export async function draftFromSelection(
  db: Database,
  place: DocumentPlace,
  { target, begins }: Omit<Payload<'draft.fromSelection'>, 'page'>,
): Promise<Draft> {
  const state = await stateOf(place);
  const within = state.suggestions.find(({ target: { sentence } }) => sentence === target.sentence);
  return beginDraft(db, state, target, { speaker: within?.speaker ?? null, topics: within?.topics ?? [], begins });
}

export async function draftFromSuggestion(db: Database, { tab, frameId = 0, index }: WhichSuggestion): Promise<Draft> {
  const state = await stateOf({ tab, frameId });
  const suggestion = state.suggestions[index];
  if (suggestion === undefined) throw new ExtensionError('not-found', `suggestion ${index} of tab ${tab}`);
  const { selectors } = suggestion.target;
  const place = positionOf(selectors);
  const text = suggestion.frame === undefined ? state.text : (state.frames?.[suggestion.frame] ?? '');
  const context = place === null ? '' : surroundings(text, place.start, place.end);
  return beginDraft(db, state, { ...suggestion.target, context }, suggestion);
}

export async function draftFromClaim(db: Database, claim: string): Promise<Draft> {
  const view = await findClaim(db, claim);
  if (view === null) throw new ExtensionError('not-found', `claim ${claim}`);
  const identity = await readIdentity(db);
  return keepDraft(db, draftOfClaim(crypto.randomUUID(), view, identity?.author ?? null, now()));
}

async function beginDraft(db: Database, state: PageState, target: MentionTarget, proposal: Proposal): Promise<Draft> {
  const mention: DraftMention = {
    page: state.page,
    pageUrl: state.pageUrl,
    contentHash: state.article.contentHash,
    capturedAt: now(),
    target,
  };
  return keepDraft(db, draftOfMention(crypto.randomUUID(), mention, proposal, now()));
}

async function stateOf({ tab, frameId }: DocumentPlace): Promise<PageState> {
  const state = await readPageState(tab, frameId);
  if (state === null || state.stage !== 'painted') throw new ExtensionError('not-found', `tab ${tab} was not read yet`);
  return state;
}

function now(): string {
  return new Date().toISOString();
}
