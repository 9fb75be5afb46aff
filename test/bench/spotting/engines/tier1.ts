/** Tier 1 and the whole pipeline, as the background of the extension runs them, on whole articles. */
import { readFileSync } from 'node:fs';
import { featuresOf } from '../../../../lib/claims/features.ts';
import { makeSpotter } from '../../../../lib/claims/spot.ts';
import { loadTier1, type Tier1 } from '../../../../lib/claims/tier1.ts';
import { tokenize } from '../../../../lib/claims/tokens.ts';
import { starterTopics } from '../../../../lib/claims/topics/starter-topics.ts';
import { splitSentences } from '../../../../lib/text/sentences.ts';
import { bySentence, type Engine, type Reader } from '../engine.ts';

const models = ['worth', 'attribution'] as const;
type Model = (typeof models)[number];

export const tier1Worth = engineOf('tier 1 worth', ['worth'], ({ worth }) =>
  bySentence((text) => {
    const tokens = tokenize(text);
    return worth.score(tokens, text, featuresOf(tokens, { text, quoted: false, attributed: false }));
  }),
);

/** The pipeline without topics, where the page says what language it is in. */
export const tier1 = engineOf('tier 1', models, (tier) => (page) => {
  const spot = makeSpotter({ title: '', language: 'en' }, [], tier);
  return page.map(spot);
});

/** The tagger alone, on every paragraph: the pipeline asks it only where something is said. */
export const tier1Tagger = engineOf('tier 1 tagger on everything', ['attribution'], ({ tagger }) => (page) => {
  return page.map(({ text }) => tagger.tag(text));
});

/** With sentences, the starter set of topics, and languages that the page says nothing of. */
export const pipeline = engineOf('whole pipeline', models, (tier) => (page) => {
  const spot = makeSpotter({ title: '', language: null }, starterTopics, tier);
  return page.map(({ text }) => spot({ text, sentences: splitSentences(text, 'en') }));
});

function engineOf(name: string, used: readonly Model[], reader: (tier: Tier1) => Reader['read']): Engine {
  return {
    name,
    start: async () => {
      const files = models.map((model) => readFileSync(`public/models/${model}.bin`));
      const [worth, attribution] = files.map((file) => new Uint8Array(file).buffer);
      const loaded = loadTier1({ worth: worth!, attribution: attribution! });
      const bytes = used.reduce((sum, model) => sum + files[models.indexOf(model)]!.length, 0);
      return { bytes, read: reader(loaded) };
    },
  };
}
