import { expect, test } from 'vitest';
import { attribute } from '../../../lib/claims/attribution/attribute.ts';
import { readBlock, withWords } from '../../../lib/claims/block.ts';
import { makeNameIndex } from '../../../lib/claims/names.ts';
import { makeSpeakers } from '../../../lib/claims/speakers.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';

/** The speaker of the last statement of the text, whose lines are blocks. */
function speakerOf(text: string): string | null | undefined {
  const names = makeNameIndex();
  const speakers = makeSpeakers(names);
  const found = text.split('\n').flatMap((line) => {
    const block = readBlock(line);
    names.read(line, block.tokens);
    return attribute(block, withWords(block, splitSentences(line, 'en')), speakers).flat();
  });
  return found.at(-1)?.speaker;
}

test.each([
  ['a name and its origin', 'Sen. Ana Ruiz of Ohio said that the port was shut.', 'Ana Ruiz'],
  ['a title behind a body', 'Indiana House Speaker Ana Ruiz said the port was shut.', 'Ana Ruiz'],
  ['a place before a name', 'The attorney for Vermont Ana Ruiz said the port was shut.', 'Ana Ruiz'],
  [
    'a name before several asides',
    'Ana Ruiz, of the institute in Bonn, Germany, and author of the study, said that the port was shut.',
    'Ana Ruiz',
  ],
  ['two names', 'Both Halden and Orva said that the port was shut.', 'Halden and Orva'],
  ['a name and others', 'The port was shut, according to Ana Ruiz and officials from the ministry.', 'Ana Ruiz'],
  ['officials of two states', 'Russian and Syrian officials said the port was shut.', 'Russian and Syrian officials'],
  ['a source that did something', 'A refugee who fled the town said that the port was shut.', 'a refugee'],
  ['a source that was published', 'The port was shut, according to a report published in May.', 'a report'],
  ['a title with its article', 'The port was shut on Monday, according to The Wrap.', 'The Wrap'],
  ['a body whose name is no name', 'Its parent company, The We Company, said the port was shut.', 'its parent company'],
  ['a name that holds a common word', 'The Morla Police Department said the port was shut.', 'Morla Police Department'],
  ['groups', 'The state has jailed 40 reporters, rights groups say.', 'rights groups'],
  [
    'a pronoun, of who left before',
    'Ana Ruiz spoke.\nOpposition leader Jon Roe disagreed.\n"It was shut," he said.',
    'Jon Roe',
  ],
  [
    'a pronoun, and not of a possessive',
    'Ana Ruiz said that 40 ships left.\nJon Roe’s team won.\nThe port was shut, she said.',
    'Ana Ruiz',
  ],
  [
    'a pronoun behind "which", of its own sentence',
    'Ana Ruiz said it rained.\nDirector Jon Roe blamed the price of steel, which he said went up 40 percent.',
    'Jon Roe',
  ],
  ['what was acknowledged', 'The need has been acknowledged by others: the port was shut.', undefined],
  ['what is said to be', 'Both ships were said to have left the port.', undefined],
  ['a first person', 'It was too much because I’ve learned the port was shut.', undefined],
  ['a noun that is no verb', 'The ministry’s claim “is false” and the port is open.', undefined],
  ['an object', 'As of 2016, the town had admitted more than 40 ships.', undefined],
])('the speaker of %s', (_, text, speaker) => {
  expect(speakerOf(text)).toBe(speaker);
});
