import { z } from 'zod';

/** An id of ours that went to a client and came back: shaped right, but not yet believed. */
export const reference = z.string().regex(/^[\w-]{1,80}$/);

/** Of the network, as the form was made from it. */
export const revision = z.int().min(0);

/** Of a list that does not fit on one card, from 1 on. */
export const page = z.int().min(1).max(1_000);

/** The number of a meeting in its chat. */
export const meetingNumber = z.int().min(1).max(999_999);

/** 'YYYY-MM-DD', of which nobody says yet that it is on the calendar. */
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** What a button says of where its view was opened from: see `Origin`. */
export const origin = { round: reference.optional(), network: reference.optional() };
