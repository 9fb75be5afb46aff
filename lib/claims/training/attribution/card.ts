/** The card of the tagger: what it was taught, how well it does, where it fails. */
import { createHash } from 'node:crypto';
import type { TaggerFigures } from './evaluate.ts';

const share = (value: number): string => value.toFixed(3);

export function cardOf(bytes: Uint8Array, figures: readonly (TaggerFigures & { readonly set: string })[]): string {
  const rows = figures.map(({ set, sentences, exact, overlap, attributedSentence }) =>
    [
      '',
      set,
      sentences,
      [exact.source, exact.cue, exact.content].map(({ f1 }) => share(f1)).join(' / '),
      [overlap.source, overlap.cue, overlap.content].map(({ f1 }) => share(f1)).join(' / '),
      share(attributedSentence.f1),
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return `# attribution.bin: who says what? (tier 1)

- sha256: ${createHash('sha256').update(bytes).digest('hex')}
- bytes: ${bytes.length}
- date: 2026-11-23
- trained by: \`lib/claims/training/attribution/train.ts\`

Two linear-chain conditional random fields, the second stacked on the first, over words, clusters of words, quotation
marks, and the way to the next verb of saying; weights of one byte; English.

## Data

- PolNeAR 1.0, training split (Newell et al., LREC 2018): 840 articles of US news about the election of 2016. A published
  research corpus without a stated licence; the articles are their publishers'. None of their text is in the model: it
  holds hashes, and words that stand in them three times or more.
- The clusters of words were made from the same articles, FactAppeal (CC BY 4.0) and ClaimBuster (CC BY 4.0).

## Figures

F1 for source / cue / content.

| set | sentences | the same span | a span that overlaps | sentence holds attributed content |
|---|---|---|---|---|
${rows.join('\n')}

## Where it fails

- Content that follows no verb of saying ("criticised the plan", "drew fire for") is often missed, and its borders more
  often: PolNeAR counts any mention of what somebody thinks, plans or does with words.
- It finds less than it should: of sources and cues about six in ten, of which three in four are right to the word.
- It learnt from one subject and one year. In the pipeline rules come first, and it adds what they have no word for.
- Quotations over several paragraphs are read one paragraph at a time.
`;
}
