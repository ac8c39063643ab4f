import type { Work, workKinds } from '../services/delivery/work.ts';
import { renewLine } from './handlers/agreements/renew-line.ts';
import { askMember } from './handlers/check-ins/ask-member.ts';
import { spreadCheckIn } from './handlers/check-ins/spread-check-in.ts';
import { startCheckIn } from './handlers/check-ins/start-check-in.ts';
import { settleLeadership } from './handlers/leading/settle-leadership.ts';
import { tellAppointment } from './handlers/leading/tell-appointment.ts';
import { tellUnled } from './handlers/leading/tell-unled.ts';
import { expectEnd } from './handlers/meetings/expect-end.ts';
import { nudgeChair } from './handlers/meetings/nudge-chair.ts';
import { openMeeting } from './handlers/meetings/open-meeting.ts';
import { eraseNetwork } from './handlers/networks/erase-network.ts';
import { linkChat } from './handlers/networks/link-chat.ts';
import { postWelcome } from './handlers/networks/post-welcome.ts';
import { sendDigest } from './handlers/networks/send-digest.ts';
import { tellEnding } from './handlers/networks/tell-ending.ts';
import { tellLink } from './handlers/networks/tell-link.ts';
import { tellRefusal } from './handlers/networks/tell-refusal.ts';
import { syncMembers } from './handlers/people/sync-members.ts';
import { welcomeInChat, welcomeMember } from './handlers/people/welcome-newcomers.ts';
import { erasePerson, spreadErasure } from './handlers/privacy/erase-person.ts';
import { purge } from './handlers/privacy/purge.ts';
import { askBeforeEnd } from './handlers/rounds/ask-before-end.ts';
import { closeRound } from './handlers/rounds/close-round.ts';
import { finishRound } from './handlers/rounds/finish-round.ts';
import { postReflection } from './handlers/rounds/post-reflection.ts';
import { postResults } from './handlers/rounds/post-results.ts';
import { remind, remindMember } from './handlers/rounds/remind.ts';
import { remindInChat } from './handlers/rounds/remind-in-chat.ts';
import { renewReflection } from './handlers/rounds/renew-reflection.ts';
import { renewResults } from './handlers/rounds/renew-results.ts';
import { retireCopy } from './handlers/rounds/retire-copy.ts';
import { retireReflection } from './handlers/rounds/retire-reflection.ts';
import { showRemark } from './handlers/rounds/show-remark.ts';
import { announceTurns } from './handlers/turns/announce-turns.ts';
import { askSwap } from './handlers/turns/ask-swap.ts';
import { askTurn } from './handlers/turns/ask-turn.ts';
import { passTurn } from './handlers/turns/pass-turn.ts';
import { proposeTurns } from './handlers/turns/propose-turns.ts';
import { tellMovedTurn } from './handlers/turns/tell-moved-turn.ts';
import { tellOpenTurns } from './handlers/turns/tell-open-turns.ts';
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
  'tell-moved-turn': tellMovedTurn,
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
