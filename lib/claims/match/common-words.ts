/**
 * How common words are in English news and speech, for stores of a few claims, whose own counts say little.
 *
 * Out:  for the hash of a stem, the share of sentences that hold it. Names are left out: they come and go.
 * Source: counted in the sentences of PolNeAR, FactAppeal and ClaimBuster (training parts); one list for each half
 *         octave of that share, the n-th being 2^(-n/2).
 */
import { finish, hashText } from '../hashing.ts';
import { TERM_SEED } from './words.ts';

const stems: Readonly<Record<number, string>> = {
  8: `go peopl presid state`,
  9: `campaign make new now on think year`,
  10: `countri know like nation support time want work`,
  11: `back believ call candid come first govern job last look mani need parti plan polit presidenti right take tax
    thing two us vote voter wai well world`,
  12: `ask attack care chang cut dai elec famili former give good help includ issu lot made million monei much
    percent point polici poll primari put question report secur see show talk week win`,
  13: `accord ad administr among anoth around better big bill billion busi compani continu conven deal debat deleg
    differ done econom economi end everi fact far feder four gener governor great group happen health home hope
    import interest keep kind law lead leader long mai major mean month move never next nomin nomine number
    offic pai part person place problem program public race rais recent record run sai school secretari sinc
    someth spend start still sure system tell three told try uh war whether`,
  14: `abl act ago appear base becom best bring budget build came case children citi clear close comment commun
    conserv control cost cours court creat critic decision dollar educ effort email endors ever face fight find
    five follow forc foreign fund futur get high immigr increas interview left less life line littl live meet
    member middl militari must name night offici past position power privat propos provid rate realli reason
    releas respons second seem social speech stand statement stop strong suggest term todai took top trade turn
    understand went women`,
  15: `account across action actual advis agre agreement aid alli allow almost alreadi announc answer author awai
    begin behind black border challeng chanc chief choic claim class colleg commit concern contest defens
    develop earli effect eight energi enough establish event exampl execut expect favor feel final found free
    friend front full given grow gun half hand hard head histori hold hour idea incom inform insur intern invest
    involv judg justic kill larg later leadership least leav level liber lost man manag market matter media
    messag note nuclear offer old open opportun oppos order organ other ought pass plai polic possibl press
    promis ralli real reduc reform remain repres requir respect respond result rule seen serv set sever share
    side sign small speak taken terror terrorist test third though thought togeth tweet vice victori view weapon
    without word worker wrong wrote yet young`,
  16: `activ addition address afford ahead along alwai anti anyth approach area argu arm bad balanc ban bank
    benefit biggest board break carri caus center chairman charg child citizen confer consid constitu credit
    crisi crowd current debt decad decid defend deficit describ despit determin director district donor drug
    earlier either elect els employe enter everybodi everyth experi fail fall field figur financi firm focu
    forward freedom gave global gone growth hear held howev hundr independ indic individu industri instead
    investig join kid known late learn legal legisl list local lose love low lower mayb men mention mind mistak
    moment nearli negoti network noth often oil oper oppon outsid paid parent particularli peac pick pledg pm
    potenti present price probabl process produc progress protect push rather reach read receiv relat remark
    research return rise rival role runner save send senior servic singl sit six somebodi special spent staff
    stai standard step stori strategi strength student success super team thank thousand threat tonight total
    tough toward tri troop trust valu video wage watch whole whose within woman ye`,
  17: `abor absolut accept access accus add advantag advoc ag agenc agenda air although amend amount anybodi anyon
    appeal attempt atten averag ballot basic battl becam began beyond billionair book brought bui candidaci
    capit cast caucus central certain certainli check civil climat command common compar complet conduct
    congression corpor counti cover crime crimin danger data death declar declin defeat deliv democraci detail
    difficult direct discuss donat drop earn emerg encourag enforc engag entir especi everyon evid exactli exist
    expand expert explain extrem fair father fear file financ finish fire focus folk fundrais gain goal goe
    ground gui hall heard higher hire hit host human husband illeg immedi inflat influenc initi insid intellig
    judgment kei labor land latest led limit listen longer mark mass measur met minor minut morn mother movement
    natur nobodi opinion perform perhap period platform politician poor popul popular prepar pretti prevent
    principl prioriti pro project protest proud quit readi recogn refer refuge refus region regul relationship
    rememb request rest risk safe saw seek sens sent seriou seven shift shoot short shot signific simpli situat
    someon sometim son sound sourc specif spoke stage star struggl studi superdeleg surpris survei target
    teacher technolog televi ten town train trillion troubl true violenc visit wait wife worri write`,
  18: `abil abstract achiev acknowledg activist admit advanc affect aggress aim alleg alon altern appar appoint
    approv argument assault assist attend attornei audienc avail avoid beat bid bit blame block born built caucu
    celebr centuri choos cite classifi clean clearli club co coal coalition commis compet condition confid
    conflict consequ contrast controversi convers correct count coupl cultur date daughter demand demonstr deni
    depend deport digit diplomat disagre discus divid document domin doubl doubt dozen draw drive elector elimin
    employ environ equal estat exchang express ey faith fellow felt fine fix floor form fuel fundament ga game
    gather golf greater greatest handl hate heart highest honor huge hurt identifi ignor imag impact improv
    increasingli insist instanc island kept knew lack ladi languag largest launch lawsuit lawyer letter loan
    loss main maintain manufactur margin materi mayor medic minimum minist miss mission moder moral near
    necessari nine non none obvious onlin opposi overal oversea page particip particular path per percentag
    posit practic prais pressur presumpt previou previous prime prison product prove publish pull pursu quarter
    quickli radic ran rank realiti reces recommend reflect regard regist reject relief religi repeatedli resourc
    retir reveal revenu review rhetor rich roll room sanction schedul seat secret sector self sell separ seri
    server similar societi soon sort sought speaker spokesman spread stake stood strateg strategist stronger
    strongli subject summer tabl taxpay throughout ti track tradition trail travel treat truth ultim unemploy
    unlik upon urg veteran veto victim violat voic walk warn water wealthi whatev wide will winner wonder wors
    worst worth`,
  19: `abroad accomplish admir adopt affair agent ambassador analyst anger annual apart apolog appli appropri arriv
    articl assur attract award background basi bear behalf behavior bigger bipartisan bodi bomb brother burden
    businessman camp capabl captur car card career cash chair charact cheer church closer code colleagu collect
    com combat combin competi competit comprehens conclud confirm confront consist consult contain contend
    contribu contribut convinc cooper core coverag credibl cross damag dead deep deepli defin degre deserv
    design destroi di direc directli discrimin doctor domest door draft dream due easi economist editor embrac
    enemi enorm ensur essenti estim even eventu except exit expens export extend failur fals familiar fast
    favorit femal fill fiscal fit fly food fought founder frustrat fulli gai gap girl gotten grant green
    guarante guess happi heat highli histor hospit id ideolog impos incent incid institu intend introduc
    investor invit journalist judici larger lawmak light link longtim mail mainstream marriag massiv match mate
    meant meanwhil mile mine missil modern mostli multipl murder neg net newspap notic occur offens option
    origin paper park partner phone photo pictur piec plant pleas plu pollster predict prefer prescrip professor
    profil profit promin promot properti prosecutor prospect provision publicli purpos qualifi qualiti quot
    racial racist radio rang realiz recal red rel reli religion remind renew repeat replac reserv resid rid road
    root roughli safeti sale scandal scienc score season secondli select session shape shown simpl site size
    solution solv southern spot staffer statu stock strengthen strike style succe suppos surg surviv tactic task
    teach terribl therefor threaten throw tone touch transition treati tremend turnout twenti twice undocu
    unless usual volunt vow wave weak wealth websit weekend welcom welfar wind wing wish younger`,
  20: `abus accur adequ advertis advic afternoon allianc analysi angri anywher appreci arrest assess asset assum
    attitud babi backer bar bare belief bet bin birth blow blue boi boost borrow bottom brand bridg brief broke
    capac caught champion circumst cold collaps color comfort commerci complain complic compromis comput
    conclusion condemn connec connect consum contact content contract custom cycl deduc delai denounc deputi
    dictat disappoint disast dismiss disput divers division drawn drew driver duti earth echo edg effici element
    elig elit emphas enjoi environment equip era error ethnic evangel excep excess excit extra factor factori
    fan farm farmer featur fee fewer fifth flag formal forth fortun fourth frankli fraud friendli glad gonna
    grab graduat guard hack harder harm heavi heavili highlight homeland honest hotel ident ill imagin implement
    imposs incred inde inequ infrastructur inspir insult integr joint joke jump knock knowledg label lai laid
    lean legaci li liberti lift lobbi lobbyist locat lock loophol mandat math memori mix mobil mock model mogul
    momentum mortgag movi narrow necessarili neighbor neither nice normal notion object oblig observ obtain
    occasion oh older otherwis outcom ow own owner packag panel partisan partnership passion patient patriot
    payment perfect permit persuad pivot plane player pocket pose poverti pre premium presenc preserv profession
    prompt prosper protec purchas quick rebuild recruit regret remov repeal reput resign restor revers revolu
    rose round rush sacrific scene screen scrutini search sensit sentenc serious settl sex ship shock shut
    signal skeptic skill slow smaller smart soldier sorri space split sponsor spring squar stanc station store
    strongest structur stuff substanti suffer suit summit suppli surplu suspect suspend sustain swing tech tend
    territori ticket titl tomorrow tool topic treatment trial trip tuition type typic undermin unfair unfortun
    unifi unusu updat user variou vast violent virtual vision vulner wake wast wealthiest wear withdraw written
    zone`,
};

const shares = new Map<number, number>();
for (const [halfOctaves, list] of Object.entries(stems)) {
  for (const stem of list.split(/\s+/u))
    shares.set(finish(hashText(TERM_SEED, stem)) || 1, 2 ** (-Number(halfOctaves) / 2));
}

export function commonShare(term: number): number {
  return shares.get(term) ?? 0;
}
