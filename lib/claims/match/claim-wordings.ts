/** What is said in a claim and of it, from its view: the fields that the matcher reads. */
import type { ClaimView } from '../../model/claim-view.ts';
import type { ClaimWordings } from './claim-entry.ts';
import { dayOf } from './clean.ts';

export function wordingsOf({
  claim,
  otherVersions,
  mentions,
  evidence,
  assessments,
  decisions,
}: ClaimView): ClaimWordings {
  const { text, shortText, language, speaker, claimDate } = claim.body;
  const [mention] = mentions;
  return {
    language,
    text: joined([text, ...otherVersions.map(({ body }) => body.text)]),
    title: shortText,
    subtitle: joined([
      speaker.name,
      ...decisions.map(({ body }) => body.summary),
      ...assessments.map(({ body }) => body.summary),
    ]),
    reason: joined(assessments.map(({ body }) => body.reasoning)),
    article: joined(evidence.flatMap(({ body }) => [body.title, body.quote?.exact ?? ''])),
    day: dayOf(claimDate ?? mention?.body.pagePublished ?? claim.body.at),
  };
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts)].filter((part) => part !== '').join('\n');
}
