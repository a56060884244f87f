/** Writing and showing messages: for the Content screens, the journey editor and the sandbox mailbox. */
export { ContactPicker } from './ContactPicker';
export { MessageEditor } from './MessageEditor';
export { NewMessageForm } from './NewMessageForm';
export { PhonePreview } from './PhonePreview';
export type { Message, MessageChannel, MessageContent } from './types';
export { usePurposes } from './usePurposes';
