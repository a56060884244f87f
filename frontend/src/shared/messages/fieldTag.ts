import type { MessageField } from './types';

/** A field as it stands in a message: `{{ contact.firstName | default: "there" }}`. */
export function fieldTag(field: Pick<MessageField, 'path' | 'type' | 'alwaysSet'>, fallback: string): string {
  const format = field.type === 'DATE' ? ' | date: "%-d %B %Y"' : '';
  // A text inside of a tag cannot contain the quote that surrounds it.
  const quote = fallback.includes('"') ? "'" : '"';
  const words = fallback.replaceAll(quote, quote === '"' ? "'" : '’').replaceAll(/[{}%]/g, '');
  const otherwise = field.alwaysSet ? '' : ` | default: ${quote}${words}${quote}`;
  return `{{ ${field.path}${format}${otherwise} }}`;
}
