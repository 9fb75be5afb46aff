/** Words that say nothing of what a claim is about, folded as `../topics/folded-words.ts` folds. */
const english = `a about above after again against all also am an and any are aren as at be because been before being
  below between both but by can cannot could couldn did didn do does doesn doing don down during each even few for from
  further get got had hadn has hasn have haven having he her here hers herself him himself his how i if in into is isn it
  its itself just let ll me might more most mustn my myself no nor not of off on once only or other our ours ourselves
  out over own re same shan she should shouldn so some such than that the their theirs them themselves then there these
  they this those through to too under until up us ve very was wasn we were weren what when where which while who whom
  why will with won would wouldn you your yours yourself yourselves say says said via rt amp`;

const arabic = `في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم كان كانت يكون قد لقد لم لن لا ما ان او ثم كما بين
  كل بعد قبل عند حتى غير اذا اي ايضا و ف ب ل ك وقد وكان وهو وهي وفي ومن وعلى وان انه انها بان لان فيها فيه منها منه عليه
  عليها قال قالت`;

const turkish = `ve bir bu da de ile icin ama fakat ancak cok daha en gibi kadar olan olarak oldu oldugu o su ki mi mu ya
  veya ise degil var yok her ne sonra once biz siz onlar ben sen kendi ayni bile diye gore dedi`;

export const stopWords: ReadonlySet<string> = new Set([english, arabic, turkish].flatMap((list) => list.split(/\s+/u)));
