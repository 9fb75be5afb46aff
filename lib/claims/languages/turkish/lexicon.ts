/**
 * Turkish words of saying, folded as `folded-words.ts` does: without dots and cedillas, the dotless i as i.
 *
 * Data. The verb stands at the end of its sentence, and may be two or three words.
 */

/** Said by somebody: "(that ...) he said". Past, present and "while he said". */
export const SAYING =
  /^(?:dedi|diyor|der|demis|diye|soyle(?:di|mis|yor)|soyluyor|acikla(?:di|mis|yan)|acikliyor|belirt(?:ti|mis|en)|belirtiyor|vurgula(?:di|mis)|vurguluyor|kaydet(?:ti|mis|en)|anlat(?:ti|mis|an)|anlatiyor|bildir(?:di|mis|en)|bildiriyor|duyur(?:du|mus|an)|savun(?:du|mus|an)|savunuyor|aktar(?:di|mis|an)|dogrula(?:di|mis)|yalanla(?:di|mis)|ekle(?:di|mis|yen)|hatirlat(?:ti|mis)|konus(?:tu|mus)|yaz(?:di|mis)|iddia|ifade|ifadelerini|ifadesini|one|ileri|dile|ortaya|altini|dikkat|kabul|yanitini|cevabini|mesajini|degerlendirmesini|uyarisinda|dusunuyor|inaniyor|soyleyen|diyen|reddet(?:ti|mis)|uyar(?:di|mis)|sucla(?:di|mis)|acikl(?:ayarak))(?:ler|lar)?$/u;

/** What follows the first word of a verb of several: iddia etti, öne sürdü, dile getirdi. */
export const SECOND =
  /^(?:et(?:ti|mis|en|tiler)|ediyor|ederek|sur(?:du|mus|en|duler)|suruyor|surerek|getir(?:di|mis|en|diler)|getirerek|koy(?:du|mus|an)|kullan(?:di|mis|an|dilar)|ciz(?:di|mis|en)|cek(?:ti|mis|en|tiler)|konus(?:tu|mus|tular)|ekledi|yazdi|soyledi|verdi|verdiler|yapti|yaptilar|bulundu|paylasti)$/u;

export const NEEDS_SECOND =
  /^(?:iddia|ifade|ifadelerini|ifadesini|one|ileri|dile|ortaya|altini|dikkat|kabul|yanitini|cevabini|mesajini|degerlendirmesini|uyarisinda|diye)$/u;

/** Said by nobody that is named: it was reported that. */
export const PASSIVE =
  /^(?:bildirildi|belirtildi|aciklandi|ogrenildi|kaydedildi|duyuruldu|aktarildi|vurgulandi|iddia|ifade|one|ileri|soylendi|soyleniyor|belirtiliyor|bildiriliyor)$/u;
export const PASSIVE_SECOND = /^(?:edildi|ediliyor|suruldu|suruluyor)$/u;

/** The ending of what is said: that it fell, that he will go, that they came. */
export const NOMINAL =
  /(?:[dt][iu]g[iu](?:n[iuae])?|[dt][iu]kl[ae]ri(?:n[iu])?|[ae]c[ae]g[iu](?:n[iu])?|[ae]c[ae]kl[ae]ri(?:n[iu])?|m[ae]kl[ae]|m[ae]si(?:ni)?)$/u;

/** "this way", "these": before the verb, pointing at the quotation behind it. */
export const POINTERS = /^(?:soyle|sunlari|su|sozlerle|sozleri)$/u;

/** Whom somebody told: to reporters, to the press. */
export const RECIPIENTS =
  /^(?:gazeteye|gazetecilere|basina|ajansa|muhabirlere|muhabirine|televizyona|kanala|[a-z]+ajansina)$/u;

/** A source without a comma behind it ends at such a word: its minister, its director, its spokesman. */
export const TITLES =
  /^(?:[a-z]*(?:mudur|baskan|bakan|komutan|bakanlig|kaynag|avukat|uzman)[iu]|[a-z]*(?:sozcu|temsilci|yetkili|sekreter|buyukelci|danisman)(?:su|si|i)|kurumu|orgutu|misyonu|meclisi|partisi|bankasi|ajansi|gazetesi|tanigi|taniklari|yetkilileri|sozculeri|kaynaklari|yetkililer|yetkili|kaynaklar|rapor|sozcu|bakan|baskan)$/u;

/** "compared with last year", "by this": no source. */
export const NO_SOURCE =
  /^(?:yila|aya|haftaya|doneme|gune|buna|suna|duruma|onceye|ceyrege|ortalamaya|kurala|kanuna|yasaya|saatine|oncesine|bana|sana|bize)$/u;

/** Speaking, stating: who does so stands behind. */
export const SPEAKING =
  /^(?:konusan|belirten|soyleyen|eden|veren|anlatan|vurgulayan|kaydeden|bulunan|yapan|yanitlayan|aktaran|savunan|ceken|degerlendiren|cevaplayan)$/u;

/** Where and when somebody spoke, behind the name: in the statement that he made yesterday. */
export const OCCASION =
  /^(?:dun|bugun|yaptigi|yapilan|verdigi|duzenledigi|katildigi|sosyal|soru|konuyla|dunku|bu|aksam|sabah|yazili)$/u;

/** The verb of such a clause, before the noun of the occasion: verdiği demeçte. */
export const OCCASION_VERB = /^(?:yaptigi|verdigi|duzenledigi|katildigi|yayimladigi)$/u;

/** Denied, refused: what, as an object. */
export const DENYING = /^(?:yalanla(?:di|mis|yan)|reddet(?:ti|mis))(?:ler|lar)?$/u;

/** For his part, also. */
export const FILLERS = /^(?:ise|de|da|dahi)$/u;
