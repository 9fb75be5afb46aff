/**
 * The columns of our CSV, and the names under which other people's tables have them.
 *
 * A row is one mention: what is of the claim stands again in each row of it. A claim without a mention has one row.
 */
import { foldLabel } from '../labels/verdict-of-label.ts';

/** In the order in which they are written. Names are data, and are not translated. */
export const csvFields = [
  'claim_id',
  'claim',
  'short_claim',
  'language',
  'speaker',
  'speaker_type',
  'speaker_role',
  'claim_date',
  'claim_type',
  'scope',
  'checkable',
  'status',
  'verdict',
  'label',
  'summary',
  'checked_by',
  'checked_at',
  'fact_check_url',
  'tags',
  'quote',
  'quote_before',
  'quote_after',
  'url',
  'page_title',
  'outlet',
  'byline',
  'published',
  'captured_at',
  'archive_url',
  'sources',
] as const;
export type CsvField = (typeof csvFields)[number];

/** The column of each field, from 0. Which fields a table has is the reader's to say; `proposeMapping` makes a guess. */
export type CsvMapping = Readonly<Partial<Record<CsvField, number>>>;

export interface CsvRow {
  /** As spreadsheets count. */
  readonly number: number;
  /** What the row says in the column of a field; '' where it says nothing. */
  readonly of: (field: CsvField) => string;
}

/** Between the parts of a cell that holds several: hardly a tag has a bar, and no address that a browser wrote. */
export const SEPARATOR = ' | ';

/** English, Arabic, Turkish, French, Spanish, German and Portuguese. */
const names: Readonly<Partial<Record<CsvField, readonly string[]>>> = {
  claim_id: ['id', 'claim id', 'claimid', 'معرف'],
  claim: [
    ...['claim', 'claim text', 'claimreviewed', 'claim reviewed', 'statement', 'text', 'الادعاء', 'ادعاء', 'النص'],
    ...['iddia', 'affirmation', 'allégation', 'déclaration', 'afirmación', 'declaración', 'afirmação', 'alegação'],
    ...['behauptung', 'aussage'],
  ],
  short_claim: ['short claim', 'short text'],
  language: ['language', 'lang', 'languagecode', 'اللغة', 'dil', 'langue', 'idioma', 'sprache', 'língua'],
  speaker: [
    ...[
      'speaker',
      'claimant',
      'author',
      'claim author',
      'person',
      'who',
      'said by',
      'القائل',
      'صاحب الادعاء',
      'المدعي',
    ],
    ...['konuşmacı', 'iddia sahibi', 'auteur', 'locuteur', 'autor', 'orador', 'sprecher', 'urheber'],
  ],
  speaker_role: ['role', 'job title', 'position', 'speaker role'],
  claim_date: [
    ...['claim date', 'claimdate', 'date', 'said on', 'تاريخ الادعاء', 'التاريخ', 'tarih', 'fecha', 'datum', 'data'],
  ],
  claim_type: ['claim type', 'type'],
  verdict: ['verdict', 'verdict code'],
  label: [
    ...['label', 'rating', 'textualrating', 'textual rating', 'ruling', 'conclusion', 'التقييم', 'الحكم', 'النتيجة'],
    ...['değerlendirme', 'karar', 'évaluation', 'calificación', 'veredicto', 'bewertung', 'urteil', 'classificação'],
  ],
  summary: [
    ...['summary', 'explanation', 'justification', 'reason', 'الملخص', 'التفسير', 'özet', 'açıklama', 'résumé'],
    ...['explication', 'resumen', 'explicación', 'zusammenfassung', 'begründung', 'resumo', 'explicação'],
  ],
  checked_by: ['checked by', 'checker', 'reviewer', 'fact checker', 'المدقق', 'doğrulayan', 'geprüft von'],
  checked_at: ['checked at', 'review date', 'reviewdate', 'checked on', 'تاريخ التحقق'],
  fact_check_url: ['fact check url', 'review url', 'fact check', 'رابط التحقق'],
  tags: ['tags', 'topics', 'keywords', 'الوسوم', 'etiketler', 'étiquettes', 'etiquetas', 'schlagwörter'],
  quote: ['quote', 'exact', 'quotation', 'sentence', 'الاقتباس', 'alıntı', 'citation', 'cita', 'zitat', 'citação'],
  quote_before: ['prefix', 'before', 'context before'],
  quote_after: ['suffix', 'after', 'context after'],
  url: [
    ...['url', 'link', 'page', 'page url', 'address', 'article', 'article url', 'الرابط', 'رابط', 'bağlantı', 'adres'],
    ...['lien', 'adresse', 'enlace', 'ligação', 'endereço'],
  ],
  page_title: ['title', 'page title', 'headline', 'العنوان', 'başlık', 'titre', 'título', 'titel'],
  outlet: [
    'outlet',
    'publisher',
    'site',
    'newspaper',
    'media',
    'الناشر',
    'yayın',
    'média',
    'medio',
    'medium',
    'veículo',
  ],
  byline: ['byline', 'journalist'],
  published: ['published', 'published at', 'date published', 'تاريخ النشر', 'publication date'],
  captured_at: ['captured at', 'captured', 'seen at'],
  archive_url: ['archive url', 'archive', 'archived', 'archive link', 'archived url'],
  sources: ['sources', 'source', 'evidence', 'references', 'المصادر', 'kaynaklar', 'fuentes', 'quellen', 'fontes'],
};

/** Each field by the first column of a known name; a column serves one field. A guess, for a person to correct. */
export function proposeMapping(header: readonly string[]): CsvMapping {
  const columns = header.map((name) => foldLabel(name));
  const mapping: Partial<Record<CsvField, number>> = {};
  const taken = new Set<number>();
  for (const field of csvFields) {
    const known = [field, ...(names[field] ?? [])].map(foldLabel);
    const column = columns.findIndex((name, index) => known.includes(name) && !taken.has(index));
    if (column < 0) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}
