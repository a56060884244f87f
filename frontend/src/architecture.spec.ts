import { expect, it } from 'vitest';

const SOURCES = import.meta.glob<string>('./**/*.{ts,tsx}', { eager: true, import: 'default', query: '?raw' });

/** `features/inbox`, `shared`, `app`, … for a path below src. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'features' ? `features/${second}` : first;
}

function resolve(from: string, to: string): string | null {
  if (to.startsWith('@/')) return to.slice(2);
  if (!to.startsWith('.')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Every import from one room into another, as "from → to". */
const imports = Object.entries(SOURCES).flatMap(([file, source]) => {
  const from = file.slice(2);
  if (from.includes('.spec.') || from.startsWith('testing/')) return [];
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .map((match) => resolve(from, match[1] ?? ''))
    .filter((to): to is string => to !== null && roomOf(to) !== roomOf(from))
    .map((to) => ({ from, to, text: `${from} → ${to}` }));
});

const broken = (from: RegExp, to: RegExp) =>
  imports.filter((one) => from.test(one.from) && to.test(one.to)).map(({ text }) => text);

it('features do not know each other', () => {
  expect(broken(/^features\//, /^features\//)).toEqual([]);
});

it('the shell knows no feature by name', () => {
  expect(broken(/^(app|main)/, /^features\//)).toEqual([]);
});

it('shared parts know neither shell nor features', () => {
  expect(broken(/^shared\//, /^(app|features)\//)).toEqual([]);
});

it('the door to the server knows nobody', () => {
  expect(broken(/^remote\//, /^(app|features|shared)\//)).toEqual([]);
});
