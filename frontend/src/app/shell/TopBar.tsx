import { Burger, Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '@/shared/ui/Logo';
import type { Feature } from '../feature';
import { topBarItems } from '../features';
import { Lazy } from '../lazy';
import { PaletteHost, usePalette } from '../palette/PaletteHost';
import { useMay } from '../session';
import { PersonMenu } from './PersonMenu';
import classes from './Shell.module.css';

interface Props {
  all: readonly Feature[];
  menuOpened: boolean;
  onMenu: () => void;
}

/** Brand, search (Ctrl K), what features put here (bell), and the person's own menu. */
export function TopBar({ all, menuOpened, onMenu }: Props) {
  const { t } = useTranslation();
  const items = topBarItems(all, useMay(), 'actions');
  const palette = usePalette();
  return (
    <div className={classes.bar}>
      <Burger
        hiddenFrom="sm"
        size="sm"
        opened={menuOpened}
        onClick={onMenu}
        aria-expanded={menuOpened}
        aria-label={t('shell.navigation')}
      />
      <Link to="/" className={classes.brand} aria-label={t('shell.toHome')}>
        <Logo size={24} />
        <span className={classes.brandName}>{t('product')}</span>
      </Link>
      <button type="button" className={classes.search} onClick={palette.open} aria-haspopup="dialog">
        <IconSearch size={15} aria-hidden />
        <span className={classes.searchText}>{t('palette.open')}</span>
        <Kbd size="xs" visibleFrom="sm">
          {t('palette.shortcut')}
        </Kbd>
      </button>
      <div className={classes.spacer} />
      {items.map(({ load, order }) => (
        <Lazy key={order} load={load} />
      ))}
      <PersonMenu />
      <PaletteHost all={all} state={palette} />
    </div>
  );
}
