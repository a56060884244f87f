import type { Body } from '@/remote';

export type Journey = Body<'Journey'>;
export type JourneyRow = Body<'JourneyRow'>;
export type Draft = Body<'JourneyDraft'>;
export type Finding = Body<'Finding'>;
export type Version = Body<'JourneyVersion'>;
export type Live = Body<'LiveNumbers'>;
export type Why = Body<'Why'>;
export type EnrolmentJob = Body<'EnrolmentJob'>;

/** Shape of a setting's value; all values are text in the drawing. */
export type SettingType =
  | 'TEXT'
  | 'LONG_TEXT'
  | 'NUMBER'
  | 'DURATION'
  | 'CHOICE'
  | 'CHOICES'
  | 'DATE'
  | 'TIME'
  | 'BOOLEAN'
  | 'CONDITIONS'
  | 'TRIGGERS';

export interface Setting {
  name: string;
  type: SettingType;
  label: string;
  help?: string | null;
  required: boolean;
  defaultValue?: string | null;
  source?: string | null;
  choices: { value: string; name: string }[];
  min?: string | null;
  max?: string | null;
  when?: { setting: string; values: string[] } | null;
}

export type BlockKind = 'START' | 'END' | 'STEP' | 'QUESTION' | 'WAIT' | 'WAIT_FOR' | 'HUMAN_TASK' | 'PART' | 'GOAL';

/** A block as the back end describes it: what can be drawn and set. */
export interface BlockDescriptor {
  key: string;
  kind: BlockKind;
  name: string;
  help: string;
  group: string;
  icon: string;
  settings: Setting[];
  outcomes: {
    from: 'NONE' | 'FIXED' | 'SETTING' | 'ARROWS' | 'PART';
    values: { value: string; name: string }[];
    setting?: string | null;
  };
  channel?: 'EMAIL' | 'SMS' | 'VIBER' | null;
}

/** One way into a journey, as the start's setting `ways` lists them. */
export interface WayIn {
  kind: 'list' | 'form' | 'event' | 'segment' | 'score';
  ref?: string | null;
  when?: unknown;
  subject?: string | null;
}
