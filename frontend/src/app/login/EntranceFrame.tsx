import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '@/shared/ui/Logo';
import { Path } from './Path';
import classes from './Entrance.module.css';

/** The page around log-in and first password: the form on one side, what the product is on the other. */
export function EntranceFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <main className={classes.form}>
        <div className={classes.brand}>
          <Logo size={30} />
          <span>{t('product')}</span>
        </div>
        <div className={classes.inner}>{children}</div>
      </main>
      <aside className={classes.picture}>
        <Path />
        <p className={classes.claim}>{t('login.claim')}</p>
        <p className={classes.claimMore}>{t('login.claimMore')}</p>
      </aside>
    </div>
  );
}
