/**
 * The article of the demo. Places, people and figures are invented, and none of them is like a real one on purpose.
 *
 * In English whatever the language of the screens: it is what is checked, not what explains it.
 */
export const demoArticle = {
  outlet: 'The Selva Mirror (invented)',
  title: 'General says the council takes orders from abroad',
  byline: 'Nobody Inparticular',
  published: '2026-03-09',
  paragraphs: [
    'Speaking in Qasr Velun on Monday, General Idris Barwan said that the Council of Port Selva receives its orders from Ostravel and Keldor.',
    '“Four hundred mercenaries are flown into Port Selva every week,” the general told reporters.',
    'Salma Zerrin, the spokeswoman of the council, answered that the port handled 212,000 containers last year, twice as many as before the war.',
    'The ministry of finance spent 40 million selvars on the harbour wall in 2025, according to its yearly report.',
    'Keldor closed its embassy in Port Selva on 3 March, the foreign ministry said.',
    'Nobody knows how long the truce will hold, and everybody hopes that it will.',
  ],
  note: 'Updated on 12 March 2026.',
} as const;

/** The sentence that a person is asked to check. */
export const DEMO_SENTENCE = 'Four hundred mercenaries are flown into Port Selva every week';
