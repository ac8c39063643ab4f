import { stringify } from 'csv-stringify/sync';
import { actionInWords } from '../networks/logged-action.ts';
import { formatFullDay, formatStamp, textsIn, wordingIn } from '../texts/index.ts';
import { type MyDataView, statusOf } from './my-data-card.ts';
import type { MyAnswer, MyNetwork } from './my-network.ts';

export type MyDataFileView = Pick<MyDataView, 'language' | 'timeZone' | 'networks' | 'erasure' | 'isIncomplete'>;

/**
 * All that is stored about one person, nothing left out, as a table that a Dutch Excel opens by itself: semicolons, a byte
 * order mark, CRLF. Columns: network, what, of what, value. For that person alone, as the card is. No cell can be taken for
 * a formula, in an Excel that splits at commas neither; where it could, an apostrophe is put before it.
 */
export function myDataFile(view: MyDataFileView): string {
  const { privacy: texts, myDataFile: file } = textsIn(view.language);
  const rows = view.networks.flatMap((network) =>
    networkRows(network, view).map((row) => [network.name ?? texts.nameless, ...row]),
  );
  const notes = statusOf(view).map((note) => [note]);
  const table = [file.columns, ...rows, ...notes];
  return stringify(
    table.map((row) => [...row, '', '', ''].slice(0, file.columns.length).map(harmless)),
    { bom: true, delimiter: ';', record_delimiter: 'windows', quoted: true, escape_formulas: true },
  );
}

// The escape of csv-stringify looks at the very first character alone, and takes the delimiter at its word.
const harmless = (text: string) =>
  text.replace(/^[\s\p{C}]+/u, '').replace(/([,;\t\r\n"][\s\p{C}]*)(?=[=+\-@＝＋－＠])/gu, "$1'");

type Row = readonly [what: string, of: string, value: string];

function networkRows(network: MyNetwork, view: MyDataFileView): readonly Row[] {
  const { myDataFile: file, privacy } = textsIn(view.language);
  const { waiting } = privacy;
  const stamp = (at: Date) => formatStamp(at, view.timeZone);
  const { roles } = textsIn(view.language);
  const yes = (what: string, is: boolean): readonly Row[] => (is ? [[what, '', file.yes]] : []);
  return [
    ...memberRows(network, view),
    ...network.sitsInFor.map((sitting) => sittingRow(file.sitsInFor, sitting, view.timeZone)),
    ...yes(file.coordinates, network.isCoordinator),
    ...yes(file.deputises, network.isDeputy),
    ...network.waiting.map(({ role, what }): Row => [file.role, '', waiting[what][role]]),
    ...yes(file.added, network.addedKring),
    ...network.wrote.map(({ what, text }): Row => [file.wrote[what], '', text]),
    ...network.served.map(({ role, at }): Row => [file.served, roles[role].title, stamp(at)]),
    ...network.absentOn.map((at): Row => [file.absent, '', formatFullDay(at, view.language, view.timeZone)]),
    ...network.questions.map((said): Row => [file.asked, '', file.said[said]]),
    ...network.answers.flatMap((answer) => answerRows(answer, view)),
    ...network.actions.map(
      (action): Row => [file.logged, actionInWords(action, view.language, action.kind), stamp(action.at)],
    ),
  ];
}

function memberRows({ member }: MyNetwork, { language, timeZone }: MyDataFileView): readonly Row[] {
  const { myDataFile: file, roles } = textsIn(language);
  if (!member) return [];
  return [
    [file.name, '', member.name],
    [file.organisation, '', member.organisation ?? file.none],
    [file.organisationId, '', member.organisationId],
    [file.organisationBy, '', file.by[member.organisationBy]],
    ...(member.layer ? [[file.layer, '', file.layers[member.layer]] as const] : []),
    ...(member.isCore ? [[file.core, '', file.yes] as const] : []),
    ...(member.substitute ? [sittingRow(file.substitute, member.substitute, timeZone)] : []),
    ...(member.ratherNot ?? []).map((role) => [file.ratherNot, '', roles[role].name] as const),
    ...(member.gladly ?? []).map((role) => [file.gladly, '', roles[role].name] as const),
    [file.teamsId, '', member.personId],
    ...member.seats.map(({ joinedAtMeeting }) => [file.joined, '', String(joinedAtMeeting)] as const),
    ...member.seats.flatMap(({ leftAt }) =>
      leftAt ? [[file.leftSeat, '', formatStamp(leftAt, timeZone)] as const] : [],
    ),
    ...(member.language ? [[file.language, '', file.languages[member.language]] as const] : []),
    ...(member.isToBeWelcomed ? [[file.toBeWelcomed, '', file.yes] as const] : []),
    [file.account, '', member.hasAccount ? file.yes : file.no],
    ...(member.pausedUntil ? [[file.paused, '', formatStamp(member.pausedUntil, timeZone)] as const] : []),
    ...(member.leftAt ? [[file.left, '', formatStamp(member.leftAt, timeZone)] as const] : []),
  ];
}

const sittingRow = (what: string, { name, until }: MyNetwork['sitsInFor'][number], timeZone: string): Row => [
  what,
  until ? formatStamp(until, timeZone) : '',
  name,
];

function answerRows(answer: MyAnswer, { language, timeZone }: MyDataFileView): readonly Row[] {
  const { myDataFile: file, privacy, reflection } = textsIn(language);
  const round = file.round(formatStamp(answer.openedAt, timeZone));
  return [
    [round, file.closes, formatStamp(answer.closesAt, timeZone)],
    ...(answer.skipped ? [[round, file.answer, privacy.skipped] as const] : []),
    ...(answer.skipped ? [] : answer.given).map(({ promptId, score }): Row => {
      const { text, labels } = wordingIn(language, promptId, answer.ownPrompts);
      return [round, text, score === undefined ? reflection.cantSay : (labels[score - 1] ?? String(score))];
    }),
    ...(answer.text ? [[round, privacy.remark, answer.text] as const] : []),
  ];
}
