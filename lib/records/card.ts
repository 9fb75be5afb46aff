/**
 * What a page is told of a claim: where its mentions stand and in which tone, and what a reader's card says.
 *
 * A page can read `CSS.highlights`, so only a published verdict has a tone of its own; the rest is neutral. The card
 * is shown in the extension's own closed root.
 */
import type { Person, Publisher } from '../model/annotation-set.ts';
import { type ClaimView, publishedVerdict } from '../model/claim-view.ts';
import type { Card, CardDesk, CardSource, CardVerdict, CheckedWords, Mark } from '../model/mark.ts';
import type { AssessRecord, DecideRecord, EvidenceRecord, MentionRecord } from '../model/record.ts';
import { quoteOf } from '../model/selector.ts';

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

/** Where a claim came from: the label of its set, or null for one's own; the names in it; who answers for it. */
export interface Origin {
  readonly set: string | null;
  readonly people: Names;
  readonly publisher: Publisher | null;
}

/** What a check says of one mention. */
export function cardOf(
  view: ClaimView,
  mention: MentionRecord,
  { set, people, publisher }: Origin,
): Omit<Card, 'layer' | 'note' | 'sightings' | 'mayChoose'> {
  const { body } = view.claim;
  return {
    mention: mention.root ?? mention.id,
    claim: view.id,
    text: body.text,
    language: body.language,
    speaker: body.speaker.name === '' ? null : body.speaker.name,
    scope: body.scope,
    verdicts: verdictsSaid(view, people),
    sources: view.evidence.map(sourceOf),
    checked: checkedWords(mention, body.translatedFrom ?? body.language),
    set,
    desk: publisher === null ? null : deskOf(publisher),
  };
}

/** What stood round them is private, so that of a set of others it is as much as their quote has. */
export function checkedWords({ body }: MentionRecord, language: string): CheckedWords {
  const { exact = '', prefix = '', suffix = '' } = quoteOf(body.selectors) ?? {};
  return {
    exact,
    language,
    context: body.context ?? prefix + exact + suffix,
    capturedAt: body.capturedAt,
    archivedAt: body.archivedAt ?? null,
    url: body.url,
  };
}

function deskOf({ name, contact, correctionsPolicy }: Publisher): CardDesk {
  return { name, contact: contact ?? null, correctionsPolicy: correctionsPolicy ?? null };
}

/** The desk's decision where there is one, else what each person says. */
export function verdictsSaid(view: ClaimView, people: Names): readonly CardVerdict[] {
  const decided = view.decisions.length > 0;
  const said = decided ? view.decisions : view.assessments;
  return said.map((record) => verdictOf(record, people, decided));
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
    quote: body.quote === undefined ? null : { exact: body.quote.exact, lang: body.quote.lang },
    archivedAt: body.archivedAt ?? null,
    primary: body.primary,
  };
}
