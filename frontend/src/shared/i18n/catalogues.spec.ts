import { expect, it } from 'vitest';
import { engineWordsIn } from './engineWords';
import type { Texts } from './catalogues';

const CATALOGUES: Record<string, Texts> = {
  ...import.meta.glob<Texts>('./*.??.json', { eager: true, import: 'default' }),
  ...import.meta.glob<Texts>('../../features/*/*.??.json', { eager: true, import: 'default' }),
};
const SOURCES = import.meta.glob<string>(['../../**/*.{ts,tsx}', '!../../**/*.spec.*', '!../../testing/**'], {
  eager: true,
  import: 'default',
  query: '?raw',
});

function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const full = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[full, value]] : flat(value, full);
  });
}

const isExpert = (key: string) => key.split('.').includes('expert');
const featureOf = (path: string) => path.split('/').at(-2) ?? '';
const isShared = (path: string) => path.startsWith('./');

it.each(Object.entries(CATALOGUES))('%s speaks the words of the screen', (_, texts) => {
  const wrong = flat(texts)
    .filter(([key]) => !isExpert(key))
    .flatMap(([key, text]) => engineWordsIn(text).map((word) => `${key}: ${word} in “${text}”`));
  expect(wrong).toEqual([]);
});

it('knows the words it looks for, and everyday words that only look like them', () => {
  expect(engineWordsIn('Retry the failed job')).toHaveLength(3);
  expect(engineWordsIn('The process instance was suspended')).toHaveLength(3);
  expect(engineWordsIn('Her job title, the eventual outcome, {{job}}')).toEqual([]);
});

/** All keys that exist, as `namespace:key`; plural forms also under their plain name. */
function existing(): Set<string> {
  const keys = new Set<string>();
  for (const [path, texts] of Object.entries(CATALOGUES)) {
    const menu = path.includes('/menu.');
    const namespace = isShared(path) ? 'shared' : menu ? 'menu' : featureOf(path);
    for (const [key] of flat(texts)) {
      const full = `${namespace}:${menu ? `${featureOf(path)}.` : ''}${key}`;
      keys.add(full).add(full.replace(/_(zero|one|two|few|many|other)$/, ''));
    }
  }
  return keys;
}

it('every key used in a screen exists', () => {
  const keys = existing();
  const missing = Object.entries(SOURCES).flatMap(([path, source]) => {
    const namespaces = [...source.matchAll(/useTranslation\(\[?\s*'([\w-]+)'/g)].map((match) => match[1]);
    const homes = [...new Set([...namespaces, 'shared'])];
    return [...source.matchAll(/\bt\(\s*'([^'`$]+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => !(key.includes(':') ? keys.has(key) : homes.some((home) => keys.has(`${home}:${key}`))))
      .map((key) => `${path}: ${key}`);
  });
  expect(missing).toEqual([]);
});

it('every label of a navigation entry and palette action exists', () => {
  const keys = existing();
  const missing = Object.entries(SOURCES)
    .filter(([path]) => path.endsWith('/feature.tsx'))
    .flatMap(([path, source]) =>
      [...source.matchAll(/\blabel:\s*'([^']+)'/g)]
        .filter((match) => !keys.has(`menu:${featureOf(path)}.${match[1]}`))
        .map((match) => `${path}: ${match[1]}`),
    );
  expect(missing).toEqual([]);
});
