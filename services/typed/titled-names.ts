const anyCase = (word: string) =>
  [...word].map((letter) => (/\p{L}/u.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter)).join('');
const oneOf = (words: string) => `(?:${words.split(' ').map(anyCase).join('|')})`;
const oneOfExactly = (words: string) => `(?:${words.replaceAll(' ', '|')})`;

const words = oneOf('mevrouw juffrouw mejuffrouw meneer mijnheer heer dokter familie weduwe weduwnaar missus mister');
const abbreviations = `(?:${oneOf('mevr mvr mej dhr fam mrs')}|[Mm]w|[Mm]r|[Hh]r|[Dd]r|DR|[Mm]s(?=\\.))`;
/** In capitals they are something else, unless the name is too: MS Teams, the HR department, MW (social work). */
const somethingElse = '(?:MR|MS|HR)\\.|MW\\.?';
const patients = oneOf('cliënt cliënte client cliente patiënt patiënte patient patiente bewoner bewoonster');
const inBetween = oneOf("van von der den de het 't ten ter te in op aan uit el al la le du di da dos ben bin ibn");
/** Three at most: "van der", "in 't", "van de den". */
const small = `${inBetween}? ?${inBetween}? ?${inBetween}? ?`;
/** Dutch makes such words of other words, and no names: Centraal, Participatie, Tevredenheid. */
const madeWord = '\\p{L}{3,}(?:traal|atie|heid|teit|schap|tief)(?!\\p{L})';

const titledName = new RegExp(
  `(?<!\\p{L})(?:${words} ?|${abbreviations}(?:\\. ?| ))${small}(?!${madeWord})\\p{Lu}` +
    `|(?<!\\p{L})(?:${somethingElse}) ?${small}\\p{Lu}{2}`,
  'u',
);

/** "Cliënt A" is how people leave a name out; "de Cliënt Advies Raad" is what something is called. */
const namedPatient = new RegExp(
  `(?<!\\p{L})(?<!(?:[Dd]e|[Hh]et|[Ee]en|[Oo]nze?) (?=\\p{Lu}))${patients} ${small}(?!${madeWord})\\p{Lu}'?\\p{Ll}`,
  'u',
);

const particles = oneOfExactly("van von der den de 't ten ter el al la le ben");
/** The words of Dutch grammar that come after a title without a name: "dhr. en mevr.", "mw. is gevallen". */
const grammar = oneOfExactly(
  'en of maar die dat met zonder uit op in aan bij naar om voor over als hij zij ze er ook niet nog nu al zelf weer ' +
    'is was zijn heeft had wil wilde kan kon moet moest mag mocht zal zou wordt werd blijft gaat ging komt kwam',
);
/** As people type on a phone. Only after a title that nobody writes by itself: "mevrouw van de receptie" names nobody. */
const hurriedName = new RegExp(
  `(?<!\\p{L})(?<!(?:[Hh]et|[Ee]en|[Gg]een) )(?:[Mm]evr|[Mm]vr|[Mm]w|[Dd]hr)(?:\\. ?| )(?!${grammar}(?![\\p{L}']))` +
    `(?:\\p{Ll}\\. ?){0,3}(?:${particles} ){0,3}\\p{Ll}'?\\p{Ll}`,
  'u',
);

/** Whether somebody is named with a title before the name, or as a patient. */
export const hasTitledName = (text: string): boolean =>
  [titledName, namedPatient, hurriedName].some((pattern) => pattern.test(text));
