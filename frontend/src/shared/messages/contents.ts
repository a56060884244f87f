import type { MessageContent } from './types';

const MEMBERS = [
  'channel',
  'subject',
  'preheader',
  'senderName',
  'senderAddress',
  'replyTo',
  'source',
  'text',
  'imageUrl',
  'buttonLabel',
  'buttonUrl',
] as const;

const OPTIONAL = new Set(['senderName', 'senderAddress', 'replyTo', 'text', 'imageUrl', 'buttonLabel', 'buttonUrl']);

/** As the server keeps it: what is left empty and may be missing is missing. */
export function tidied(content: MessageContent): MessageContent {
  const kept = Object.entries(content).filter(
    ([name, value]) => !OPTIONAL.has(name) || (typeof value === 'string' && value.trim() !== ''),
  );
  return Object.fromEntries(kept) as MessageContent;
}

/** Whether two contents say the same. */
export function sameContent(a: MessageContent, b: MessageContent): boolean {
  const [x, y] = [tidied(a), tidied(b)];
  return (
    MEMBERS.every((name) => (x[name] ?? '') === (y[name] ?? '')) &&
    x.links.length === y.links.length &&
    x.links.every((link, index) => link.name === y.links[index]?.name && link.url === y.links[index]?.url)
  );
}
