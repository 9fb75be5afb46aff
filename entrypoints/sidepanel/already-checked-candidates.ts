/** From claims that match a draft to what the editor shows of them. */
import type { Candidate, TextPart } from '../../components/AlreadyChecked.tsx';
import { STOP, wordsOf } from '../../lib/claims/match/words.ts';
import { foldWords } from '../../lib/claims/topics/folded-words.ts';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import type { DraftLinks } from '../../lib/model/draft.ts';
import type { Match } from '../../lib/model/match.ts';
import { type Names, verdictsSaid } from '../../lib/records/card.ts';
import type { Database } from '../../lib/store/db.ts';
import { findLayerClaim } from '../../lib/store/layers.ts';
import { findClaim, knownPeople, openLayers } from '../../lib/store/reads.ts';
import type { MatchQuestion } from './use-already-checked.ts';

/** The matches, the most alike first; then what the draft is linked to already, so that no link is out of sight. */
export async function readCandidates(
  db: Database,
  question: MatchQuestion,
  matches: readonly Match[],
  links: DraftLinks,
): Promise<readonly Candidate[]> {
  const found = await Promise.all(matches.map(({ claim, layer }) => findStored(db, claim, layer)));
  const linked = Object.keys(links).filter((to) => matches.every(({ claim }) => claim !== to));
  const others = await Promise.all(linked.map((claim) => findAnywhere(db, claim)));
  const people = await knownPeople(db);
  return [...found, ...others]
    .filter((stored) => stored !== null && !stored.view.withdrawn)
    .map((stored) => candidateOf(stored!, people, question));
}

interface Stored {
  readonly view: ClaimView;
  /** Null for one's own. */
  readonly layer: { readonly id: string; readonly label: string; readonly people: Names } | null;
}

async function findStored(db: Database, claim: string, layer: string | null): Promise<Stored | null> {
  if (layer === null) {
    const view = await findClaim(db, claim);
    return view && { view, layer: null };
  }
  const found = await findLayerClaim(db, layer, claim);
  return found && { view: found.view, layer: { id: layer, label: found.set, people: found.people } };
}

async function findAnywhere(db: Database, claim: string): Promise<Stored | null> {
  const layers = [null, ...(await openLayers(db)).map(({ id }) => id)];
  const found = await Promise.all(layers.map((layer) => findStored(db, claim, layer)));
  return found.find((stored) => stored !== null) ?? null;
}

function candidateOf({ view, layer }: Stored, people: Names, question: MatchQuestion): Candidate {
  const { text, language } = view.claim.body;
  return {
    claim: view.id,
    layer,
    language,
    verdicts: verdictsSaid(view, layer?.people ?? people),
    parts: partsOf(text, language, question),
  };
}

/** A claim's text in pieces: the words that the question has too, in whatever form, and what is between them. */
export function partsOf(text: string, language: string, asked: MatchQuestion): readonly TextPart[] {
  const shared = new Set(wordsOf(asked.text, asked.language).map(({ term }) => term));
  shared.delete(STOP);
  const { from, to } = foldWords(text);
  const parts: TextPart[] = [];
  let end = 0;
  for (const [at, { term }] of wordsOf(text, language).entries()) {
    if (!shared.has(term)) continue;
    if (from[at]! > end) parts.push({ text: text.slice(end, from[at]), isShared: false });
    parts.push({ text: text.slice(from[at], to[at]), isShared: true });
    end = to[at]!;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isShared: false });
  return parts;
}
