/**
 * Arabic words of saying. Verbs are listed as he, she, they; past and present.
 *
 * They are folded as a text is (folded-words.ts), so that it does not matter how they are spelt here.
 */
import { foldTerms } from '../../topics/terms.ts';

const wordsOf = (text: string): ReadonlySet<string> => new Set(foldTerms(text.trim().split(/\s+/u)));

/** An "and" or a "so" may be written onto the front of each. */
export const SAYING = wordsOf(`
  قال قالت قالوا يقول تقول اكد اكدت اكدوا يوكد توكد اعلن اعلنت اعلنوا يعلن تعلن صرح صرحت يصرح تصرح نفي نفت ينفي تنفي
  ذكر ذكرت يذكر تذكر اوضح اوضحت يوضح توضح اضاف اضافت اضافوا يضيف تضيف تابع تابعت اشار اشارت يشير تشير كشف كشفت يكشف
  زعم زعمت يزعم تزعم ادعي ادعت يدعي تدعي افاد افادت يفيد تفيد اعتبر اعتبرت يعتبر تعتبر شدد شددت يشدد اتهم اتهمت يتهم تتهم
  حذر حذرت يحذر تحذر لفت لفتت نقل نقلت اظهر اظهرت يظهر تظهر ابلغ ابلغت كتب كتبت نوه نوهت اقر اقرت يقر استطرد واصل اردف
  رد ردت بينت راي رات يري تري توقع توقعت رجح رجحت المح المحت ابدي جزم استنكر
`);

/** Saying, stressing: they go on with what the one before them says. */
export const PARTICIPLES = wordsOf(`
  موكدا موكده مشيرا مشيره موضحا موضحه مضيفا مضيفه لافتا لافته معتبرا معتبره قائلا قائله مبينا مبينه محذرا محذره نافيا نافيه
  زاعما زاعمه متهما كاشفا معلنا منوها مذكرا متابعا مردفا مدعيا
`);

export const ACCORDING = wordsOf('وفقا بحسب حسب طبقا وفق حسبما وفقما نقلا');

/** Behind a verb of saying: that, that he, that she; with a preposition joined to it. */
export const THAT = /^[بل]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك)?$/u;

/** Between a subject and "that": to, on, of. */
export const LINKS = wordsOf('الي علي من عن ايضا كذلك قائلا قائله قوله قولها قولهم');

/** A subject ends before these: in, during, via, yesterday. */
export const ADJUNCTS = wordsOf(`
  في خلال عبر امس اليوم يوم مساء صباح عقب بعد قبل اثناء ضمن لدي علي الي من عن مع ردا بشان حول ايضا كذلك قائلا قائله الذي التي
  الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت
`);

/** What is announced without "that": the arrival of, the closing of. */
export const ANNOUNCED = wordsOf(`
  مقتل ارتفاع انخفاض وقف ضبط وصول تعليق استئناف اغلاق فتح اصابه انسحاب توقيع اعتقال اطلاق بدء تلقي سقوط تدمير نقل عوده رفض
  تاجيل تعيين اقاله استقاله وفاه مصرع اسقاط استهداف تسجيل انتهاء تشكيل الغاء زياده تراجع غرق انقاذ العثور السيطره تعرض وجود
`);

/** Right before a verb: did not say, will not say; and before a noun that is written as one: in the view of. */
export const NOT_SAYING = wordsOf('لم لا لن ما في علي من ان');

/** Verbs that take what is announced or denied without "that". */
export const ANNOUNCING = /^[وف]?(?:نف[يت]|ينفي|تنفي|اعلنت?|يعلن|تعلن|اكدت?|كشفت?)$/u;

/** "It is mentioned that": nobody says it. */
export const IMPERSONAL = wordsOf('يذكر يشار يعتقد يقال');

/** It came, it stood in the statement that. */
export const STANDS = wordsOf('جاء جاءت ورد وردت');

/** Whom somebody told, where it is not who told it. */
export const RECIPIENTS = wordsOf(`
  وكاله صحيفه قناه تلفزيون رويترز الصحفيين الصحافيين للصحفيين للصحافيين لوكاله لقناه لصحيفه لتلفزيون لرويترز هاتفيا
`);
