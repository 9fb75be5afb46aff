/**
 * What a page is told of a claim: where its mentions stand and in which tone, and what a reader's card says.
 *
 * A page can read `CSS.highlights`, so only a published verdict has a tone of its own; the rest is neutral. The card
 * is shown in the extension's own closed root.
 */
import type { Person } from '../model/annotation-set.ts';
import { type ClaimView, publishedVerdict } from '../model/claim-view.ts';
import type { Card, CardSource, CardVerdict, Mark } from '../model/mark.ts';
import type { AssessRecord, DecideRecord, EvidenceRecord } from '../model/record.ts';

/** The mentions of a claim in one page. `layer` is null for one's own. */
export function marksOf(view: ClaimView, pageUrl: string, layer: string | null): readonly Mark[] {
  const tone = publishedVerdict(view) ?? (layer === null ? 'checked' : 'shared');
  return view.mentions
    .filter(({ body }) => body.pageUrl === pageUrl)
    .map(({ id, root, body }) => ({
      mention: root ?? id,
      claim: view.id,
      layer,
      selectors: body.selectors,
      tone,
    }));
}

export type Names = Readonly<Record<string, Person>>;

/** `set` is the label of the set that the claim came from, or null for one's own. */
export function cardOf(view: ClaimView, people: Names, set: string | null): Card {
  const { body } = view.claim;
  const decided = view.decisions.length > 0;
  const said = decided ? view.decisions : view.assessments;
  return {
    claim: view.id,
    text: body.text,
    language: body.language,
    speaker: body.speaker.name === '' ? null : body.speaker.name,
    scope: body.scope,
    verdicts: said.map((record) => verdictOf(record, people, decided)),
    sources: view.evidence.map(sourceOf),
    capturedAt: view.mentions[0]?.body.capturedAt ?? null,
    set,
  };
}

function verdictOf({ author, body }: AssessRecord | DecideRecord, people: Names, decided: boolean): CardVerdict {
  const name = people[author]?.name ?? '';
  return {
    verdict: body.verdict,
    label: body.label,
    summary: body.summary,
    by: name === '' ? null : name,
    at: body.at,
    decided,
  };
}

function sourceOf({ body }: EvidenceRecord): CardSource {
  return {
    url: body.url,
    title: body.title,
    publisher: body.publisher,
    stance: body.stance,
    quote: body.quote?.exact ?? null,
    archivedAt: body.archivedAt ?? null,
    primary: body.primary,
  };
}
