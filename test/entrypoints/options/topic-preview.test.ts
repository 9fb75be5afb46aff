import { expect, test } from 'vitest';
import { sentencesOf } from '../../../entrypoints/options/topic-preview.ts';
import type { Topic } from '../../../lib/model/topic.ts';

const topic: Topic = {
  id: 'arms',
  label: 'Arms',
  terms: ['rocket*', 'صواريخ'],
  patterns: [],
  exclusions: ['rocket salad'],
};

const found = (text: string, language = 'en') =>
  sentencesOf(topic, { title: 'A page', language, text }).map((sentence) => ({
    text: sentence.text,
    words: sentence.places.map(([start, end]) => sentence.text.slice(start, end)),
  }));

test('a topic finds the sentences of all blocks that hold its words, and marks the words in each', () => {
  expect(
    found('Nothing here. Twelve rockets were found.\n\nThe rocket flew, and a rocket fell. Rocket salad is green.'),
  ).toEqual([
    { text: 'Twelve rockets were found.', words: ['rockets'] },
    { text: 'The rocket flew, and a rocket fell.', words: ['rocket', 'rocket'] },
  ]);
});

test('a sentence ends with its block', () => {
  expect(found('Rockets\nA second block')).toEqual([{ text: 'Rockets', words: ['Rockets'] }]);
});

test('Arabic words are found too', () => {
  expect(found('عثر على صواريخ في الميناء. ولم يحدث شيء.', 'ar')).toEqual([
    { text: 'عثر على صواريخ في الميناء.', words: ['صواريخ'] },
  ]);
});

test('nothing is found where nothing is', () => {
  expect(found('')).toEqual([]);
});
