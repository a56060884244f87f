import { useQueryClient } from '@tanstack/react-query';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { reach, sessionQuery } from '@/remote';
import classes from './Trouble.module.css';

const ASK_AGAIN_MS = 4_000;

/** Says that the server does not answer, keeps asking, and loads everything again when it is back. */
export function AwayBanner() {
  const { t } = useTranslation();
  const away = useSyncExternalStore(reach.onChange, reach.isAway);
  const queries = useQueryClient();

  useEffect(() => {
    if (!away) return undefined;
    const timer = setInterval(
      () => void queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => null),
      ASK_AGAIN_MS,
    );
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries();
    };
  }, [away, queries]);

  if (!away) return null;
  return (
    <div className={classes.away} role="alert">
      <IconPlugConnectedX size={16} aria-hidden />
      {t(navigator.onLine ? 'trouble.serverAway' : 'trouble.offline')}
    </div>
  );
}
