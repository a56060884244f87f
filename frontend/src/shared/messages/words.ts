/**
 * The words of an e-mail, found in its source: what stands in texts and on buttons, with the place of each, so that they
 * can be changed without touching anything around them.
 */
export type Block = TextBlock | ButtonBlock | PictureBlock;

interface Place {
  /** Characters of the whole element. */
  from: number;
  to: number;
  /** Lines of the whole element, counting from 1. */
  firstLine: number;
  lastLine: number;
}

export interface TextBlock extends Place {
  kind: 'text';
  /** Without markup where it can be shown so: **bold**, *slanted*, [words](address). */
  words: string;
  /** The words are HTML: more than bold, slanted and links stands in there. */
  raw: boolean;
}

export interface ButtonBlock extends Place {
  kind: 'button';
  words: string;
  href: string;
}

export interface PictureBlock extends Place {
  kind: 'picture';
  src: string;
  alt: string;
}

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*?`;
const ELEMENTS = new RegExp(
  `<mj-(text|button)\\b(${ATTRIBUTES})(?<!/)>([\\s\\S]*?)</mj-\\1\\s*>|<mj-image\\b(${ATTRIBUTES})/?>(?:\\s*</mj-image\\s*>)?`,
  'g',
);

/** The blocks of the body in order. */
export function blocksOf(source: string): Block[] {
  const body = Math.max(source.indexOf('<mj-body'), 0);
  return [...source.matchAll(ELEMENTS)].filter(({ index }) => index >= body).map((match) => block(match, source));
}

function block(match: RegExpExecArray, source: string): Block {
  const [whole, kind, attributes = '', inner = '', picture = ''] = match;
  const from = match.index;
  const firstLine = source.slice(0, from).split('\n').length;
  const place = { from, to: from + whole.length, firstLine, lastLine: firstLine + whole.split('\n').length - 1 };
  if (kind === 'text') {
    const plain = readable(inner);
    return { ...place, kind: 'text', words: plain ?? inner.trim(), raw: plain === null };
  }
  if (kind === 'button') {
    return { ...place, kind: 'button', words: readable(inner) ?? inner.trim(), href: attribute(attributes, 'href') };
  }
  return { ...place, kind: 'picture', src: attribute(picture, 'src'), alt: attribute(picture, 'alt') };
}

/** The source with other words in the text or on the button. */
export function withWords(source: string, at: TextBlock | ButtonBlock, words: string): string {
  const whole = source.slice(at.from, at.to);
  const open = openingEnd(whole);
  const close = whole.lastIndexOf('</');
  const inner = whole.slice(open, close);
  const raw = at.kind === 'text' && at.raw;
  const written = raw ? words : markup(words, inner);
  // An empty element would be closed by the first "</" of what follows: keep a place for the cursor to come back to.
  return source.slice(0, at.from) + whole.slice(0, open) + written + whole.slice(close) + source.slice(at.to);
}

/** The source with another address or alt text. */
export function withAttribute(source: string, at: ButtonBlock | PictureBlock, name: string, value: string): string {
  const whole = source.slice(at.from, at.to);
  const safe = outsideOfTags(value, (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  // Fields inside of an attribute need the other quote.
  const quoted = safe.includes('"') ? `'${safe.replaceAll("'", '&#39;')}'` : `"${safe}"`;
  const known = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  const end = openingEnd(whole);
  const opening = whole.slice(0, end);
  const next = known.test(opening)
    ? opening.replace(known, (_, start: string) => start + quoted)
    : opening.replace(/^<[\w-]+/, (tag) => `${tag} ${name}=${quoted}`);
  return source.slice(0, at.from) + next + whole.slice(end) + source.slice(at.to);
}

/** The source with a new block behind this one. */
export function withBlockAfter(source: string, at: Block, kind: Block['kind']): string {
  const indent = /(^|\n)([ \t]*)[^\n]*$/.exec(source.slice(0, at.from))?.[2] ?? '';
  const made = {
    text: '<mj-text>New words</mj-text>',
    button: '<mj-button href="{{ link.main }}">Read on</mj-button>',
    picture: '<mj-image src="https://" alt="" />',
  }[kind];
  return `${source.slice(0, at.to)}\n${indent}${made}${source.slice(at.to)}`;
}

export function withoutBlock(source: string, at: Block): string {
  const before = source.slice(0, at.from).replace(/\n[ \t]*$/, '');
  return before + source.slice(at.to);
}

/** Behind the ">" of the opening tag; quotes may contain one. */
function openingEnd(element: string): number {
  let quote = '';
  for (let i = 0; i < element.length; i += 1) {
    const c = element[i] ?? '';
    if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i + 1;
  }
  return element.length;
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return decoded(match?.[1] ?? match?.[2] ?? '');
}

const TAG = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Changes the text around fields and leaves the fields as they are. */
function outsideOfTags(text: string, change: (text: string) => string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    out += change(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + change(text.slice(at));
}

const decoded = (text: string) =>
  text
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const ANCHOR = /<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/a\s*>/g;

/** HTML of one text without markup; null where that would lose something. */
function readable(inner: string): string | null {
  const outside = inner.replace(TAG, '').replace(/<[^>]*>/g, '');
  if (/[*[\]\\]/.test(outside)) return null;
  const text = outsideOfTags(inner, (part) => part.replace(/\s+/g, ' '))
    .trim()
    .replace(/\s*<br\s*\/?>\s*/gi, '\n')
    .replace(ANCHOR, (_, double: string | undefined, single: string | undefined, words: string) =>
      /[<>]/.test(words.replace(TAG, '')) ? '<' : `[${words.trim()}](${double ?? single ?? ''})`,
    )
    .replace(/<(strong|b)>([\s\S]*?)<\/\1>/gi, '**$2**')
    .replace(/<(em|i)>([\s\S]*?)<\/\1>/gi, '*$2*');
  return /[<>]/.test(text.replace(TAG, '')) ? null : outsideOfTags(text, decoded);
}

/** The other way. Links that were there keep their looks. */
function markup(words: string, before: string): string {
  const anchors = new Map(
    [...before.matchAll(ANCHOR)].map(([whole, double, single]) => [
      decoded(double ?? single ?? ''),
      whole.slice(0, openingEnd(whole)),
    ]),
  );
  const html = outsideOfTags(words, (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;'),
  )
    .replace(/\[([^[\]]*)\]\(((?:\{\{[\s\S]*?\}\}|[^()\s])*)\)/g, (_, label: string, url: string) => {
      const opening = anchors.get(decoded(url)) ?? `<a href=${url.includes('"') ? `'${url}'` : `"${url}"`}>`;
      return `${opening}${label}</a>`;
    })
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*\n]+)\*/g, '<em>$1</em>');
  const indent = /\n([ \t]+)\S/.exec(before)?.[1];
  const lines = html.split('\n').join(indent ? `<br />\n${indent}` : '<br />');
  return indent ? `\n${indent}${lines}\n${indent.slice(2)}` : lines;
}
