import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { IconHome } from '@tabler/icons-react';
import type { Feature } from '../feature';
import { navigation, type PlacedEntry } from '../features';
import { Lazy } from '../lazy';
import { useMay } from '../session';
import classes from './Shell.module.css';

interface Props {
  all: readonly Feature[];
  onNavigate: () => void;
}

/** The left navigation: rooms by purpose, only what this person may use. */
export function Navigation({ all, onNavigate }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <div className={classes.nav}>
      <NavLink to="/" end className={classes.entry} onClick={onNavigate}>
        <IconHome size={17} stroke={1.7} className={classes.entryIcon} aria-hidden />
        <span className={classes.entryName}>{t('sections.home')}</span>
      </NavLink>
      {navigation(all, may).map(({ section, entries }) => (
        <section key={section} className={classes.section} aria-label={t(`sections.${section}`)}>
          {/* A heading over a single entry would only say the same twice. */}
          {entries.length > 1 && <span className={classes.sectionName}>{t(`sections.${section}`)}</span>}
          {entries.map((entry) => (
            <Entry key={entry.to} entry={entry} onNavigate={onNavigate} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Entry({ entry, onNavigate }: { entry: PlacedEntry; onNavigate: () => void }) {
  const { t } = useTranslation('menu');
  const { icon: Icon } = entry;
  return (
    <NavLink to={entry.to} className={classes.entry} onClick={onNavigate}>
      <Icon size={17} stroke={1.7} className={classes.entryIcon} aria-hidden />
      <span className={classes.entryName}>{t(`${entry.feature}.${entry.label}`)}</span>
      {entry.badge && <Lazy load={entry.badge} />}
    </NavLink>
  );
}
