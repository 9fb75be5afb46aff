/** What `lang` says of words in a language: empty where nobody knows which it is, so that it is not the screen's own. */
export function langOf(language: string): string {
  return language === 'und' ? '' : language;
}
