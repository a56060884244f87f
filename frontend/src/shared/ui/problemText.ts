import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/remote';

export interface ProblemText {
  title: string;
  detail: string;
}

const BY_STATUS: Record<number, string> = { 403: 'forbidden', 404: 'gone', 409: 'conflict', 429: 'tooOften' };

/** A failed request in words: the server's own sentence where it has one, ours where it cannot (away, 500). */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      const problem = asProblem(error);
      if (problem.away) return { title: t('trouble.serverAway'), detail: '' };
      if (problem.status === -1 || problem.status >= 500) {
        return { title: t('trouble.unexpectedTitle'), detail: t('trouble.unexpectedHint') };
      }
      const known = BY_STATUS[problem.status] ?? 'unexpected';
      return { title: problem.title || t(`trouble.${known}Title`), detail: problem.detail };
    },
    [t],
  );
}
