import { playMeeting, playTurns } from './meeting.ts';
import { chat, marieke } from './network.ts';
import { startStage } from './stage.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm start`: the whole job on this machine, in a real Teams client emulator, with a made-up network. */
async function main(): Promise<void> {
  say('Kring is starting: storage, bot and Agents Playground, all on this machine …');
  const stage = await startStage('.data', { bot: 3_978, playground: 56_150 });
  const leaving = new AbortController();
  const leave = async () => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    say('\nStopping. What happened is kept in .data/ for the next start.');
    await stage.stop();
    process.exit(0);
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  leaveWithParent(leave);

  say('\nA meeting is being played:');
  const tell = (line: string) => say(`  · ${line}`);
  await playMeeting(stage, tell);
  say(`
Open  ${stage.playground.url}  and choose the chat ‘${chat.name}’.

Three things to try, as ${marieke.name}:
  1. Fill in the card and press Versturen. Yours is the fifth answer.
  2. On your card: Meer, then ‘Sluit en bespreek nu’. Ten seconds later the results are in the chat.
  3. Type @, choose Kring, type: trend. A year of rounds is there. Also: voorzitter, help, or nonsense.

The bot listens at http://127.0.0.1:${stage.botPort}/api/messages. Ctrl+C stops everything.
`);
  await playTurns(stage, leaving.signal, tell);
}

/** A signal to npm reaches its shell and not us: then we are adopted by somebody else. */
function leaveWithParent(leave: () => Promise<void>): void {
  const parent = process.ppid;
  const watch = () => (process.ppid === parent ? undefined : leave());
  setInterval(watch, 1_000).unref();
}

await main().catch((error: unknown) => {
  say(`Kring could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
