type Language = 'nl' | 'en';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
const saysAny = (text: string, words: string) => wordsOf(text).some((word) => words.split(' ').includes(word));
const beginsAny = (text: string, stems: string) =>
  wordsOf(text).some((word) => stems.split(' ').some((stem) => word.startsWith(stem)));

/** What joins two things. */
const joins = {
  nl: (text: string) => saysAny(text, 'en of maar evenals alsook alsmede plus ook zowel tevens noch respectievelijk'),
  en: (text: string) => saysAny(text, 'and or but plus also both nor besides') || /\bas well as\b/i.test(text),
};

const negations = {
  nl: 'niet niets niks geen nooit niemand nergens zonder noch nauwelijks amper zelden evenmin',
  en: 'no not never none nothing nobody nowhere neither nor without hardly barely scarcely seldom rarely cannot',
};
/** Where the first letters say that something is not so; "ons", "onder", "ontmoeten", "under", "until" and "unit" do not. */
const negating = {
  nl: /^on(?!ze|s$|szelf|der|t(?!e|oe)|line|langs|geveer)|loos$|^(incompleet|inefficiënt|ineffectief|instabiel|irrelevant|wan(orde|trouw))/,
  en: /^un(?!der|til|i[^nm])|less$|n't$|^(dis(agree|like|trust|connect|organi|satisf)|mis(understand|trust|take)|lack|fail)|^(in(complete|effective|efficient|sufficient|adequate|active|consistent|secure)|im(possible|practical|perfect)|irrelevant)/,
};

/** By how they begin. */
const officeWords = {
  nl: 'evalu implement facilit optima effecti efficiën stakeholder commitment synergie borg adequaat adequate conform integra structureel draagvlak governance kader participa monitor strateg operation output outcome impact prioriter realis genere ketenpartner casuïst multidisc',
  en: 'evaluat implement facilitat optim effective efficien stakeholder commit synerg adequat integrat structural governance framework participat monitor strateg operational output outcome impact prioriti realis deliver leverag align utilis utiliz ensur empower robust holistic multidisc',
};

const longest = { nl: 9, en: 8 };
/** Longer than that, and said at the table all the same. */
const wellKnown = {
  nl: 'aangesloten afwisselen duidelijke luisterden makkelijker organisatie overleggen samenwerken uiteindelijk verschillende voorbereid waardering',
  en: 'agreements appreciation colleague connected different happening knowledge listening organisation preparation profession residents',
};

/** Somebody in particular: by what they do, or as he or she; and organisations of one kind. */
const somebody = {
  nl: 'voorzitter coördinator coordinator bestuur directeur manager leider teamleider projectleider trekker notulist secretaris gastheer gastvrouw huisarts wijkverpleegkundige wethouder verslaglegger hij zij hem haar gemeente ziekenhuis verzekeraar zorgverzekeraar',
  en: 'chair chairman chairperson coordinator board director manager leader secretary host doctor gp nurse alderman he she him her municipality hospital insurer',
};
const beginnings = { nl: /^(Hoe|Hoeveel|Wat|Welke|Was|Voelt|Klopt) /, en: /^(How|What|Which|Was|Does|Is) / };

const today = {
  nl: /\b(vandaag|nu|nog|dit overleg|op dit moment|sinds de vorige keer)\b/,
  en: /\b(today|now|this meeting|at present|since last time|still)\b/,
};
const inGeneral = {
  nl: 'altijd meestal vaak algemeen gewoonlijk doorgaans',
  en: 'always usually often generally general normally',
};

const hasLongWord = (text: string, language: Language) =>
  wordsOf(text).some((word) => word.length > longest[language] && !wellKnown[language].split(' ').includes(word));

type Rules = Readonly<Record<string, (text: string, language: Language) => boolean>>;

/** What no word that stands in or below a question may be: whether one is. */
export const rulesOfWords: Rules = {
  'no words of an office': (text, language) => beginsAny(text, officeWords[language]),
  'no long words': hasLongWord,
};

/** What a question may not be: whether it is. */
export const rulesOfQuestions: Rules = {
  ...rulesOfWords,
  'one breath': (text) => !/^[^.?!;:]+\?$/.test(text) || text.split(/\s+/).length > 15,
  'one idea': (text, language) => /[,&/+–]|\s-/.test(text) || joins[language](text),
  'no negation': (text, language) =>
    saysAny(text, negations[language]) || wordsOf(text).some((word) => negating[language].test(word)),
  'about us': (text, language) =>
    !/^\p{Lu}[^\p{Lu}\d]*$/u.test(text) || !beginnings[language].test(text) || saysAny(text, somebody[language]),
  'about now': (text, language) => !today[language].test(text) || saysAny(text, inGeneral[language]),
};

/** The names of the rules that a wording breaks. */
export const brokenBy = (text: string, language: Language, rules: Rules): readonly string[] =>
  Object.entries(rules).flatMap(([name, isBroken]) => (isBroken(text, language) ? [name] : []));
