/**
 * A draft to begin with: of a span found in a page, or of a claim that is stored.
 *
 * Pure: ids and times are handed in.
 */
import { type ClaimView, linksBy, ownNote } from '../model/claim-view.ts';
import {
  blankEvidence,
  blankFields,
  type Draft,
  type DraftBeginning,
  type DraftMention,
  type EvidenceDraft,
  proposed,
} from '../model/draft.ts';
import type { AuthorId, EvidenceRecord } from '../model/record.ts';

export interface Proposal {
  readonly speaker: string | null;
  readonly topics: readonly string[];
  readonly begins?: DraftBeginning;
}

/** The claim's text is prefilled with the sentence; the speaker is proposed, never decided. */
export function draftOfMention(id: string, mention: DraftMention, proposal: Proposal, now: string): Draft {
  const { sentence } = mention.target;
  const speaker = proposal.speaker ?? '';
  return {
    id,
    begins: proposal.begins ?? 'check',
    claim: null,
    mention,
    pageUrl: mention.pageUrl,
    fields: {
      ...blankFields,
      text: proposed(sentence),
      speakerType: speaker === '' ? 'unknown' : 'person',
      speakerName: proposed(speaker),
      type: /\d/u.test(sentence) ? 'numerical' : 'event',
      tags: [...proposal.topics],
      note: '',
    },
    evidence: [],
    created: now,
    modified: now,
  };
}

export function draftOfClaim(id: string, view: ClaimView, author: AuthorId | null, now: string): Draft {
  const { body } = view.claim;
  const assessment = view.assessments.filter((one) => one.author === author).at(-1)?.body;
  const note = ownNote(view, author)?.body.text ?? '';
  return {
    id,
    begins: assessment === undefined && note !== '' ? 'note' : 'check',
    claim: view.id,
    mention: null,
    pageUrl: view.mentions[0]?.body.pageUrl ?? '',
    fields: {
      text: body.text,
      shortText: body.shortText,
      speakerType: body.speaker.type,
      speakerName: body.speaker.name,
      speakerRole: body.speaker.role ?? '',
      scope: body.scope,
      type: body.type,
      checkable: body.checkable,
      claimDate: body.claimDate ?? '',
      tags: [...view.tags],
      verdict: assessment?.verdict ?? null,
      ...(assessment !== undefined && { label: assessment.label }),
      confidence: assessment?.confidence ?? null,
      summary: assessment?.summary ?? '',
      reasoning: assessment?.reasoning ?? '',
      ...(view.mentions.length > 0 && { note }),
    },
    evidence: view.evidence.filter((source) => source.author === author).map((source) => draftOfSource(source, now)),
    links: Object.fromEntries(linksBy(view, author).map(({ body }) => [body.to, body.relation])),
    created: now,
    modified: now,
  };
}

function draftOfSource({ id, root, body }: EvidenceRecord, now: string): EvidenceDraft {
  const record = root ?? id;
  return {
    ...blankEvidence(record, now),
    record,
    url: body.url ?? '',
    title: body.title,
    publisher: body.publisher,
    retrievedAt: body.retrievedAt,
    archivedAt: body.archivedAt ?? '',
    quote: body.quote?.exact ?? '',
    note: body.note ?? '',
    stance: body.stance,
    type: body.type,
    access: body.access,
    primary: body.primary,
    linkDead: body.linkDead === true,
  };
}
