/**
 * The labels of known fact-checkers, as they print them, by the verdict code that each stands for.
 *
 * Words only whose meaning is the code's: "needs context" is missing context; "excitement", "clarification" and the
 * like say something else, and stand nowhere. Case, marks and punctuation do not count (verdict-of-label.ts).
 */
import type { VerdictCode } from '../../model/verdict-scheme.ts';

type Words = readonly string[];

const en: Partial<Record<VerdictCode, Words>> = {
  true: ['true', 'correct', 'accurate', 'fact', 'real', 'confirmed', 'supported', 'verified', 'legit'],
  'mostly-true': ['mostly true', 'mostly correct', 'mostly accurate', 'mainly true', 'largely true', 'correct but'],
  mixture: [
    ...['mixture', 'mixed', 'half true', 'half-truth', 'partly true', 'partially true', 'partially correct'],
    ...['partly correct', 'partly false', 'partially false', 'partlyfalse', 'partially incorrect', 'true and false'],
  ],
  'mostly-false': ['mostly false', 'mostly incorrect', 'mostly inaccurate', 'mainly false', 'largely false'],
  false: [
    ...['false', 'incorrect', 'inaccurate', 'wrong', 'untrue', 'not true', 'fake', 'fake news', 'fabricated', 'hoax'],
    ...['pants on fire', 'pants on fire!', 'refuted', 'debunked', 'four pinocchios', 'baseless', 'totally false'],
  ],
  misleading: ['misleading', 'cherry-picking', 'cherry picked', 'distorts the facts', 'spin'],
  'missing-context': ['missing context', 'lacks context', 'needs context', 'out of context', 'no context'],
  unproven: [
    ...['unproven', 'unsupported', 'unverified', 'unfounded', 'no evidence', 'not enough evidence', 'inconclusive'],
    ...['insufficient evidence', 'not proven', 'unsubstantiated', 'unconfirmed'],
  ],
  outdated: ['outdated', 'old', 'old news', 'old video', 'old photo', 'no longer true'],
  satire: ['satire', 'sarcastic', 'sarcasm', 'parody', 'originated as satire', 'labeled satire', 'labelled satire'],
  'altered-media': [
    ...['altered', 'altered image', 'altered photo', 'altered video', 'altered media', 'manipulated', 'doctored'],
    ...['edited', 'digitally altered', 'photoshopped', 'deepfake', 'ai-generated', 'ai generated', 'fake photo'],
  ],
  misattributed: ['misattributed', 'incorrect attribution', 'false attribution'],
  'correct-attribution': ['correct attribution', 'correctly attributed'],
  'not-checkable': ['not checkable', 'uncheckable', 'opinion', 'opinionated', 'cannot be checked', 'unverifiable'],
  'in-progress': ['in progress', 'research in progress', 'developing', 'under review'],
};

const ar: Partial<Record<VerdictCode, Words>> = {
  true: ['صحيح', 'حقيقي', 'حقيقة', 'خبر صحيح', 'دقيق', 'مؤكد'],
  'mostly-true': ['صحيح غالبا', 'صحيح إلى حد كبير', 'صحيح في الغالب'],
  mixture: [
    ...['صحيح جزئيا', 'صحيح جزئي', 'نصف حقيقي', 'نصف صحيح', 'نصف الحقيقة', 'غير صحيح جزئيا', 'زائف جزئيا'],
    ...['زائف جزئي', 'خطأ جزئيا', 'خاطئ جزئيا', 'خليط'],
  ],
  'mostly-false': ['خاطئ غالبا', 'غير صحيح غالبا', 'خاطئ في الغالب'],
  false: [
    ...['خطأ', 'خاطئ', 'غير صحيح', 'كاذب', 'كذب', 'خبر كاذب', 'زائف', 'مزيف', 'مفبرك', 'ملفق', 'مش حقيقي'],
    ...['غير حقيقي', 'اشاعة', 'إشاعة', 'شائعة', 'لا أساس له من الصحة'],
  ],
  misleading: ['مضلل', 'تضليل', 'مضللة', 'محتوى مضلل', 'عنوان مضلل'],
  'missing-context': [...['سياق مجتزأ', 'سياق ناقص', 'مجتزأ', 'محتوى ناقص', 'خارج السياق', 'يفتقر إلى السياق', 'ناقص']],
  unproven: ['غير مثبت', 'غير مؤكد', 'لا دليل', 'لا أدلة كافية', 'دون دليل'],
  outdated: ['قديم', 'خبر قديم', 'الفيديو قديم', 'صورة قديمة', 'فيديو قديم'],
  satire: ['ساخر', 'سخرية', 'محتوى ساخر'],
  'altered-media': [
    ...['معدل', 'صورة معدلة', 'فيديو معدل', 'محتوى معدل', 'متلاعب به', 'صورة مركبة', 'فيديو مركب'],
    ...['وليدة ذكاء اصطناعي', 'مولد بالذكاء الاصطناعي', 'تزييف عميق'],
  ],
  misattributed: ['منسوب خطأ', 'نسبة خاطئة'],
  'not-checkable': ['رأي', 'غير قابل للتحقق'],
};

const tr: Partial<Record<VerdictCode, Words>> = {
  true: ['doğru', 'gerçek'],
  'mostly-true': ['çoğunlukla doğru', 'büyük ölçüde doğru'],
  mixture: ['karma', 'kısmen doğru', 'kısmen yanlış', 'yarı doğru'],
  'mostly-false': ['çoğunlukla yanlış'],
  false: ['yanlış', 'asılsız', 'uydurma', 'sahte', 'gerçek dışı'],
  misleading: ['yanıltıcı', 'çarpıtma', 'hatalı ilişkilendirme'],
  'missing-context': ['eksik bağlam', 'bağlamından koparılmış', 'bağlam dışı'],
  unproven: ['kanıtlanmamış', 'kanıt yok', 'doğrulanamadı', 'belirsiz'],
  outdated: ['eski'],
  satire: ['hiciv', 'parodi'],
  'altered-media': ['montaj', 'manipülasyon', 'değiştirilmiş', 'taklit'],
};

const fr: Partial<Record<VerdictCode, Words>> = {
  true: ['vrai', 'exact', 'correct'],
  'mostly-true': ['plutôt vrai', 'presque vrai', 'majoritairement vrai'],
  mixture: ['mitigé', 'à moitié vrai', 'partiellement vrai', 'partiellement faux', 'vrai et faux'],
  'mostly-false': ['plutôt faux', 'majoritairement faux'],
  false: ['faux', 'inexact', 'incorrect', 'infox', 'intox', 'infondé'],
  misleading: ['trompeur', 'trompeuse'],
  'missing-context': ['contexte manquant', 'hors contexte', 'manque de contexte', 'à nuancer'],
  unproven: ['non prouvé', 'non vérifié', 'sans preuve', 'invérifié'],
  outdated: ['obsolète', 'dépassé'],
  satire: ['parodie', 'satirique'],
  'altered-media': ['photo modifiée', 'image modifiée', 'montage', 'photomontage', 'vidéo altérée', 'image altérée'],
  'not-checkable': ['invérifiable'],
};

const es: Partial<Record<VerdictCode, Words>> = {
  true: ['verdadero', 'cierto', 'correcto', 'verdad'],
  'mostly-true': ['mayormente verdadero', 'casi verdadero'],
  mixture: ['verdad a medias', 'parcialmente falso', 'parcialmente verdadero', 'medias verdades', 'mixto'],
  'mostly-false': ['mayormente falso', 'casi falso'],
  false: ['falso', 'bulo', 'incorrecto', 'erróneo', 'es falso', 'mentira'],
  misleading: ['engañoso', 'es engañoso'],
  'missing-context': ['falta contexto', 'fuera de contexto', 'sin contexto'],
  unproven: ['sin pruebas', 'no hay pruebas', 'no verificado', 'insostenible'],
  outdated: ['desactualizado', 'obsoleto'],
  satire: ['sátira', 'parodia'],
  'altered-media': ['imagen alterada', 'foto alterada', 'video alterado', 'montaje', 'alterado', 'manipulado'],
  'not-checkable': ['inverificable', 'opinión'],
};

const de: Partial<Record<VerdictCode, Words>> = {
  true: ['wahr', 'richtig', 'korrekt', 'stimmt'],
  'mostly-true': ['größtenteils richtig', 'überwiegend wahr', 'überwiegend richtig', 'eher wahr'],
  mixture: ['teilweise falsch', 'teilweise richtig', 'teils falsch', 'teils richtig', 'halb wahr', 'gemischt'],
  'mostly-false': ['größtenteils falsch', 'überwiegend falsch', 'eher falsch'],
  false: ['falsch', 'unwahr', 'frei erfunden', 'erfunden', 'gefälscht', 'stimmt nicht', 'fälschung'],
  misleading: ['irreführend'],
  'missing-context': ['fehlender kontext', 'aus dem zusammenhang gerissen', 'kontext fehlt'],
  unproven: ['unbelegt', 'nicht belegt', 'unbestätigt'],
  outdated: ['veraltet'],
  satire: ['satirisch'],
  'altered-media': ['manipuliert', 'bearbeitet', 'bild manipuliert'],
  'not-checkable': ['nicht überprüfbar', 'meinung'],
};

const pt: Partial<Record<VerdictCode, Words>> = {
  true: ['verdadeiro', 'é verdade', 'fato', 'certo'],
  'mostly-true': ['verdadeiro mas', 'maioritariamente verdadeiro'],
  mixture: ['parcialmente verdadeiro', 'parcialmente falso', 'meia verdade', 'impreciso'],
  'mostly-false': ['maioritariamente falso'],
  false: ['é falso', 'errado', 'mentira', 'boato', 'fake'],
  misleading: ['enganoso', 'enganador', 'distorcido'],
  'missing-context': ['falta contexto', 'fora de contexto', 'sem contexto', 'contextualizando'],
  unproven: ['sem provas', 'não comprovado', 'insustentável'],
  outdated: ['desatualizado', 'antigo'],
  satire: ['sátira', 'paródia'],
  'altered-media': ['montagem', 'adulterado', 'manipulado', 'imagem alterada'],
};

export const labelWords: readonly Partial<Record<VerdictCode, Words>>[] = [en, ar, tr, fr, es, de, pt];
