import type { Body } from '@/remote';

export type MessageContent = Body<'TemplateContentBody'>;
export type MessageChannel = MessageContent['channel'];
export type NamedLink = Body<'NamedLinkBody'>;
export type MessageProblem = Body<'TemplateProblemBody'>;
export type MessageField = Body<'TemplateFieldBody'>;
export type MessagePreview = Body<'TemplatePreviewBody'>;
export type MessageVersion = Body<'TemplateVersionBody'>;
export type MessageDraft = Body<'TemplateDraftBody'>;
export type Message = Body<'TemplateBody'>;

/** Changes some members of the content. */
export type Change = (changes: Partial<MessageContent>) => void;
