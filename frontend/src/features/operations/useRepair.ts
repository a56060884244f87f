import { useTranslation } from 'react-i18next';
import { api, useRefresh } from '@/remote';
import { formatNumber } from '@/shared/i18n';
import { showDone, showProblem } from '@/shared/ui';
import type { Trouble } from './types';

export type Deed = 'five' | 'all' | 'skip' | 'takeOut' | 'build';

/** Does a deed for a whole group and says how many it moved. */
export function useRepair(group: Trouble) {
  const { t } = useTranslation('operations');
  const refresh = useRefresh();
  const steps = useStepDeeds(group);
  const build = api.useMutation('post', '/api/messages/broken/build-again');
  return async (deed: Deed) => {
    if (deed === 'build') {
      const { template, journeyKey, elementId } = group;
      if (!template) return;
      const { messages } = await build.mutateAsync({
        body: { template, ...(journeyKey && { journeyKey }), ...(elementId && { elementId }) },
      });
      showDone(t('act.built', { count: messages, shown: formatNumber(messages) }));
    } else {
      const { people, refused } = await steps[deed]();
      if (people > 0) showDone(t('act.done', { count: people, shown: formatNumber(people) }));
      if (refused > 0) showProblem(null, t('act.refused', { count: refused, shown: formatNumber(refused) }));
    }
    await refresh('/api/operations/now', '/api/messages');
  };
}

function useStepDeeds({ definitionId = '', elementId = '', cause }: Trouble) {
  const again = api.useMutation('post', '/api/operations/stuck/try-again');
  const skip = api.useMutation('post', '/api/operations/stuck/skip');
  const takeOut = api.useMutation('post', '/api/operations/stuck/take-out');
  const group = { definitionId, elementId, cause };
  return {
    five: () => again.mutateAsync({ body: { group, atMost: 5 } }),
    all: () => again.mutateAsync({ body: { group } }),
    skip: () => skip.mutateAsync({ body: { group } }),
    takeOut: () => takeOut.mutateAsync({ body: { group } }),
  };
}
