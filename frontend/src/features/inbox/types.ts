import type { Body } from '@/remote';

export type TaskRow = Body<'TaskRow'>;
export type TaskBody = Body<'TaskBody'>;
export type Person = Body<'PersonBody'>;
export type LeadRow = Body<'LeadRow'>;

/** The views of the inbox, in the order of the tabs. */
export const VIEWS = ['FREE', 'MINE', 'TEAM', 'CLOSED'] as const;
export type View = (typeof VIEWS)[number];

export function asView(value: string | undefined): View {
  return VIEWS.find((view) => view === value) ?? 'FREE';
}

/** The way a lead can be rejected, in the order of the list; the rest of the outcomes is "accepted". */
export const REJECTIONS = ['notNow', 'noAnswer', 'wrongData', 'noFit', 'colleague'] as const;
