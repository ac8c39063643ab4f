import type { Work, workKinds } from '../services/work.ts';
import { announceTurns } from './handlers/announce-turns.ts';
import { askBeforeEnd } from './handlers/ask-before-end.ts';
import { askMember } from './handlers/ask-member.ts';
import { askSwap } from './handlers/ask-swap.ts';
import { askTurn } from './handlers/ask-turn.ts';
import { closeRound } from './handlers/close-round.ts';
import { eraseNetwork } from './handlers/erase-network.ts';
import { erasePerson, spreadErasure } from './handlers/erase-person.ts';
import { expectEnd } from './handlers/expect-end.ts';
import { finishRound } from './handlers/finish-round.ts';
import { linkChat } from './handlers/link-chat.ts';
import { nudgeChair } from './handlers/nudge-chair.ts';
import { openMeeting } from './handlers/open-meeting.ts';
import { passTurn } from './handlers/pass-turn.ts';
import { postReflection } from './handlers/post-reflection.ts';
import { postResults } from './handlers/post-results.ts';
import { postWelcome } from './handlers/post-welcome.ts';
import { proposeTurns } from './handlers/propose-turns.ts';
import { purge } from './handlers/purge.ts';
import { remind, remindMember } from './handlers/remind.ts';
import { remindInChat } from './handlers/remind-in-chat.ts';
import { renewLine } from './handlers/renew-line.ts';
import { renewReflection } from './handlers/renew-reflection.ts';
import { renewResults } from './handlers/renew-results.ts';
import { retireCopy } from './handlers/retire-copy.ts';
import { retireReflection } from './handlers/retire-reflection.ts';
import { sendDigest } from './handlers/send-digest.ts';
import { settleLeadership } from './handlers/settle-leadership.ts';
import { showRemark } from './handlers/show-remark.ts';
import { spreadCheckIn } from './handlers/spread-check-in.ts';
import { startCheckIn } from './handlers/start-check-in.ts';
import { syncMembers } from './handlers/sync-members.ts';
import { tellAppointment } from './handlers/tell-appointment.ts';
import { tellEnding } from './handlers/tell-ending.ts';
import { tellLink } from './handlers/tell-link.ts';
import { tellOpenTurns } from './handlers/tell-open-turns.ts';
import { tellRefusal } from './handlers/tell-refusal.ts';
import { tellUnled } from './handlers/tell-unled.ts';
import { welcomeInChat, welcomeMember } from './handlers/welcome-newcomers.ts';
import { faultOf } from './log.ts';
import type { Outcome } from './outcome.ts';
import type { Services } from './services.ts';

type WorkHandlers = Readonly<Record<(typeof workKinds)[number], (work: Work, services: Services) => Promise<Outcome>>>;

/** What is done about each piece of work that falls due. */
const handlers: WorkHandlers = {
  'post-welcome': postWelcome,
  'post-reflection': postReflection,
  'close-round': closeRound,
  'finish-round': finishRound,
  'retire-reflection': retireReflection,
  'post-results': postResults,
  'propose-turns': proposeTurns,
  'ask-turn': askTurn,
  'ask-swap': askSwap,
  'pass-turn': passTurn,
  'announce-turns': announceTurns,
  'tell-open-turns': tellOpenTurns,
  'tell-refusal': tellRefusal,
  'retire-copy': retireCopy,
  'renew-reflection': renewReflection,
  'renew-results': renewResults,
  'erase-person': erasePerson,
  'spread-erasure': spreadErasure,
  'show-remark': showRemark,
  purge,
  'tell-ending': tellEnding,
  'erase-network': eraseNetwork,
  'sync-members': syncMembers,
  'welcome-member': welcomeMember,
  'welcome-in-chat': welcomeInChat,
  'link-chat': linkChat,
  'tell-link': tellLink,
  'send-digest': sendDigest,
  'tell-appointment': tellAppointment,
  'settle-leadership': settleLeadership,
  'tell-unled': tellUnled,
  'open-meeting': openMeeting,
  'renew-line': renewLine,
  'expect-end': expectEnd,
  'nudge-chair': nudgeChair,
  'ask-before-end': askBeforeEnd,
  remind,
  'remind-member': remindMember,
  'remind-in-chat': remindInChat,
  'start-check-in': startCheckIn,
  'spread-check-in': spreadCheckIn,
  'ask-member': askMember,
};

/** One attempt at a piece of work. A fault is an outcome too: whatever is thrown, others go on. */
export async function attempt(work: Work, services: Services): Promise<Outcome> {
  const { networkId: network, kind } = work;
  if (work.redriven) services.log.info('work redriven', { network, work: kind });
  try {
    return await handlers[kind](work, services);
  } catch (error) {
    services.log.error('work failed', { network, work: kind, fault: faultOf(error) });
    return { kind: 'again' };
  }
}
