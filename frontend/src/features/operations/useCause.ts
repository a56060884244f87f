import { useTranslation } from 'react-i18next';
import type { Trouble } from './types';

const KNOWN = [
  'bad-address',
  'block-missing',
  'broken-template',
  'invalid',
  'misconfigured',
  'no-contact',
  'no-template',
  'refused',
  'setting-wrong',
  'stopped',
] as const;
type Known = (typeof KNOWN)[number];

/** A group's cause as a sentence: ours where there is one, else the words the cause brought, else its code. */
export function useCause() {
  const { t } = useTranslation('operations');
  return ({ cause, sentence }: Pick<Trouble, 'cause' | 'sentence'>): string => {
    if ((KNOWN as readonly string[]).includes(cause)) return t(`cause.${cause as Known}`);
    if (sentence) return sentence;
    if (cause.startsWith('failed-')) return t('cause.failed', { code: cause.slice('failed-'.length) });
    if (cause.startsWith('unexpected')) return t('cause.unexpected', { code: cause.replace('unexpected-', '') });
    return t('cause.other', { code: cause });
  };
}
