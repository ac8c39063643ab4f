import type { Language } from '../cards/card.ts';
import type { Feature } from '../cards/not-yet-card.ts';
import type { MeetingSize, NetworkPauseWeeks, Origin, PauseDays, SettingsPart } from '../cards/verbs.ts';
import type { AgreementGiven } from '../services/agreements/agreements.ts';
import type { PersonId } from '../services/ids.ts';
import type { Role } from '../services/leading/appointments.ts';
import type { ChatReference } from '../services/networks/chats.ts';
import type { SettingsGiven } from '../services/networks/settings.ts';
import type { OrganisationGiven } from '../services/people/organisations.ts';
import type { PlaceGiven } from '../services/people/places.ts';
import type { OwnPromptGiven } from '../services/prompts/own-prompts.ts';
import type { PromptsGiven } from '../services/prompts/prompt-choices.ts';
import type { Submission } from '../services/rounds/answers.ts';
import type { RulesGiven } from '../services/rounds/ground-rules.ts';
import type { CheckInHappening } from './check-in-events.ts';
import type { TurnHappening } from './turn-events.ts';

/** The chat that something happened in. */
export type EventChat = ChatReference & {
  readonly kind: 'group' | 'personal';
  /** Where an answer to what was typed belongs: the chat itself, or one thread of a channel. */
  readonly threadId: string;
};

/** Where, who, and how it came in. */
export type Circumstances = {
  readonly chat: EventChat;
  /** Teams' `from`, never what a card says. Absent where nobody did it. */
  readonly person: PersonId;
  /** The person's own, as their client tells it. */
  readonly language?: Language | undefined;
  /**
   * `pressed`: a button whose answer only the presser sees. `submitted`: a button of an old client, which is answered one
   * to one or not at all. `typed`: a message in the chat. `told`: Teams reports something and nobody waits for words.
   */
  readonly via: 'typed' | 'pressed' | 'submitted' | 'told';
  /** Teams' id of the message with the card that was pressed on: only for a card as it stands in the chat. */
  readonly cardId?: string | undefined;
};

/** Everything that can happen, in our words. `round`, `network` and `proposal` are what a button claims: not yet believed. */
export type Happening =
  | TurnHappening
  | CheckInHappening
  | { readonly kind: 'bot-added' }
  | { readonly kind: 'bot-removed' }
  /** People came to the chat or left it; who, the event is not asked. */
  | { readonly kind: 'members-changed' }
  /** Moments are Teams' clock: when it really began and ended. */
  | { readonly kind: 'meeting-started'; readonly startedAt: Date }
  | { readonly kind: 'meeting-ended'; readonly endedAt: Date }
  | ({ readonly kind: 'help-asked' } & Origin)
  /** `suggestion`: the command that was probably meant. */
  | { readonly kind: 'nonsense-typed'; readonly suggestion?: string | undefined }
  /** A command of something that does not exist yet. */
  | { readonly kind: 'not-yet-asked'; readonly feature: Feature }
  | { readonly kind: 'button-unknown' }
  | { readonly kind: 'reflection-asked' }
  /** Talking instead of scoring: to ask for it, or to say that it was done. */
  | { readonly kind: 'spoken-asked' }
  | { readonly kind: 'spoken-viewed'; readonly round: string }
  | { readonly kind: 'spoken-given'; readonly round: string; readonly said: string }
  /** What was written of it is to go. `sure`: who presses has read what that means. */
  | { readonly kind: 'said-removal-asked'; readonly round: string; readonly sure: boolean }
  /** How many are at the meeting of that number in one of the network's chats, by its key. */
  | ({
      readonly kind: 'size-told';
      readonly ofChat: string;
      readonly meetingNumber: number;
      readonly size: MeetingSize;
    } & Origin)
  /** `ofChat`: of one of the network's chats, by its key. */
  | ({ readonly kind: 'trend-asked'; readonly ofChat?: string | undefined } & Origin)
  /** Without a round: the one of the chat's latest meeting. `anyway`: also when there is nothing to show. */
  | { readonly kind: 'close-asked'; readonly round?: string | undefined; readonly anyway: boolean }
  /** `wantsForm`: to change an answer that was given. Writes nothing. */
  | { readonly kind: 'answer-viewed'; readonly round: string; readonly wantsForm: boolean }
  | { readonly kind: 'answer-submitted'; readonly round: string; readonly submission: Submission }
  | { readonly kind: 'answer-skipped'; readonly round: string }
  | { readonly kind: 'answer-withdrawn'; readonly round: string }
  | ({ readonly kind: 'more-opened' } & Origin)
  /** `ofChat`: of one of the network's chats, by its key; else of the chat itself. */
  | ({ readonly kind: 'agreements-viewed'; readonly ofChat?: string | undefined } & Origin)
  | ({
      readonly kind: 'agreement-given';
      readonly ofChat?: string | undefined;
      readonly given: AgreementGiven;
    } & Origin)
  | ({ readonly kind: 'agreement-settled'; readonly agreement: string; readonly as: 'done' | 'dropped' } & Origin)
  /** Without a round: the one of the chat's latest meeting. `page`: of the coordinator's card, from 1 on. */
  | { readonly kind: 'remarks-asked'; readonly round?: string | undefined; readonly page: number }
  /** The coordinator means to share or to delete one; then does. */
  | ({ readonly kind: 'release-viewed' | 'deletion-viewed' } & OneRemark)
  | ({ readonly kind: 'remark-released' | 'remark-deleted' } & OneRemark)
  | ({ readonly kind: 'coordination-claimed' } & Origin)
  /** Whoever may not take the role at once wants it; a second member confirms. */
  | ({ readonly kind: 'claim-made' } & Origin)
  | ({ readonly kind: 'leaders-viewed' } & Origin)
  | ({ readonly kind: 'deputy-ended' } & Origin)
  | ({ readonly kind: 'appointment-viewed' } & OneAppointment)
  | ({ readonly kind: 'appointment-withdrawn' } & OneAppointment)
  | ({ readonly kind: 'claim-confirmed' | 'claim-left' } & OneAppointment)
  | ({ readonly kind: 'role-accepted' | 'role-declined' } & OneAppointment)
  /** Whom to ask for a role: `search` is a part of a name, `who` the key of who was chosen. */
  | ({ readonly kind: 'successor-sought'; readonly role: Role; readonly search: string } & Origin)
  | ({ readonly kind: 'successor-asked'; readonly role: Role; readonly who: string } & Origin)
  /** The network is to end: first asked, then meant; and that it goes on after all. */
  | ({ readonly kind: 'ending-asked' | 'ending-confirmed' | 'ending-undone' } & Origin)
  /** `wantsForm`: to fill it in, after reading whether this works for them. */
  | ({ readonly kind: 'setup-asked'; readonly wantsForm: boolean } & Origin)
  | ({ readonly kind: 'setup-given'; readonly part: SettingsPart; readonly given: SettingsFilled } & OnForm)
  /** Whether Kring works for people like these. */
  | ({ readonly kind: 'fit-asked' } & Origin)
  /** What can be done once the network is set up: all of it, the card as members will see it, a mail to copy. */
  | ({ readonly kind: 'steps-asked' | 'preview-asked' | 'announcement-asked' } & Origin)
  | ({ readonly kind: 'start-asked' } & Origin)
  /** `day`: 'YYYY-MM-DD'; without it the next meeting is the first. */
  | ({ readonly kind: 'start-given'; readonly day?: string | undefined } & Partial<OnForm>)
  | ({ readonly kind: 'settings-asked' } & Origin)
  | ({ readonly kind: 'settings-edited'; readonly part: SettingsPart } & Origin)
  | ({ readonly kind: 'chair-switched'; readonly to: 'fixed' | 'rotating' } & Origin)
  | ({ readonly kind: 'network-pause-viewed' | 'network-resumed' } & Origin)
  | ({ readonly kind: 'network-paused'; readonly weeks: NetworkPauseWeeks } & Origin)
  | ({ readonly kind: 'ambition-asked' } & Origin)
  | ({ readonly kind: 'rules-asked' } & Origin)
  | ({ readonly kind: 'rules-given'; readonly rules: RulesGiven } & OnForm)
  /** What is asked; `page`: of the card, from 1 on. `prompt`: of the bank, by its id. */
  | ({ readonly kind: 'questions-viewed'; readonly page: number } & Origin)
  | ({ readonly kind: 'questions-given'; readonly given: PromptsGiven } & OnForm)
  | ({
      readonly kind: 'question-switched';
      readonly prompt: string;
      readonly to: 'on' | 'off';
      readonly page: number;
    } & Origin)
  /** One of the network's own: to write, written, and taken away. */
  | ({ readonly kind: 'own-question-viewed' } & Origin)
  | ({ readonly kind: 'own-question-given'; readonly given: OwnPromptGiven } & OnForm)
  | ({ readonly kind: 'own-question-removal-viewed' | 'own-question-removed'; readonly prompt: string } & Origin)
  | ({ readonly kind: 'overview-asked' } & Origin)
  /** `ofChat`: one of the network's chats, by its key; without it all of them, or the chat itself. */
  | ({ readonly kind: 'chats-viewed'; readonly ofChat?: string | undefined } & Origin)
  | ({ readonly kind: 'chat-named'; readonly ofChat?: string | undefined; readonly name: string } & Origin)
  /** The chat belongs to another network, which the button says. */
  | ({ readonly kind: 'chat-linked'; readonly to: string } & Origin)
  /** What is stored about the one who asks, and what can be done with it. */
  | ({ readonly kind: 'me-viewed' } & Origin)
  | ({ readonly kind: 'erasure-viewed' } & Origin)
  | ({ readonly kind: 'erasure-asked' } & Origin)
  | ({ readonly kind: 'pause-viewed' } & Origin)
  | ({ readonly kind: 'pause-asked'; readonly days: PauseDays } & Origin)
  | ({ readonly kind: 'pause-ended' } & Origin)
  | ({ readonly kind: 'return-asked' } & Origin)
  | ({ readonly kind: 'privacy-viewed' } & Origin)
  /** What a newcomer is told. */
  | ({ readonly kind: 'welcome-viewed' } & Origin)
  /** `of`: whose place, by key, where that is not the one who asks. */
  | ({ readonly kind: 'place-viewed' } & OneMember)
  | ({ readonly kind: 'place-given'; readonly place: PlaceGiven } & OneMember)
  | ({ readonly kind: 'substitute-viewed'; readonly search: string } & OneMember)
  /** `key`: of the one who is to sit in. Without days: until somebody ends it. */
  | ({ readonly kind: 'substitute-chosen'; readonly key: string; readonly days?: number | undefined } & OneMember)
  | ({ readonly kind: 'substitute-ended' } & OneMember)
  | ({ readonly kind: 'people-viewed'; readonly page: number; readonly search: string } & Origin)
  | ({ readonly kind: 'organisation-viewed'; readonly page: number } & Origin)
  | ({ readonly kind: 'organisation-renamed'; readonly page: number; readonly given: OrganisationGiven } & Origin);

type OneMember = Origin & { readonly of?: string | undefined };

/** `revision`: of the network that the form was made from. */
type OnForm = { readonly revision: number } & Origin;

/** What came in by the names of the form's inputs. `role`: whether who saves coordinates, or chooses who does next. */
type SettingsFilled = SettingsGiven & { readonly role?: string | undefined };

/** `page`: of the list it stands in. */
type OneRemark = { readonly round: string; readonly remark: string; readonly page: number };

type OneAppointment = { readonly appointment: string } & Origin;

export type BotEvent = Circumstances & Happening;

/** One event by its kind: `EventOf<'meeting-ended'>`. */
export type EventOf<Kind extends Happening['kind']> = Circumstances & Extract<Happening, { kind: Kind }>;
