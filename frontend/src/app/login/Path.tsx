import { useTranslation } from 'react-i18next';
import classes from './Entrance.module.css';

/** A small drawn journey: the product in one picture. Decoration, hidden from screen readers. */
export function Path() {
  const { t } = useTranslation();
  return (
    <svg viewBox="0 0 460 250" className={classes.path} aria-hidden>
      <g fill="none" stroke="currentColor" strokeWidth="1.6" opacity="0.55">
        <path d="M44 125h36M200 125h38M262 101V62q0-10 10-10h22M262 149v39q0 10 10 10h22" />
      </g>
      <circle cx="32" cy="125" r="12" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M262 101l24 24-24 24-24-24z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      {[
        [80, 102, t('login.picture.welcome')],
        [294, 29, t('login.picture.sales')],
        [294, 175, t('login.picture.reminder')],
      ].map(([x, y, label]) => (
        <g key={label} transform={`translate(${x} ${y})`}>
          <rect width="120" height="46" rx="9" fill="#ffffff14" stroke="currentColor" strokeWidth="1.6" />
          <text x="60" y="28" textAnchor="middle" fontSize="13" fill="currentColor">
            {label}
          </text>
        </g>
      ))}
      <circle cx="142" cy="102" r="5" fill="#9fe3c4" />
      <circle cx="158" cy="102" r="5" fill="#9fe3c4" />
      <circle cx="398" cy="29" r="5" fill="#ffd58a" />
    </svg>
  );
}
