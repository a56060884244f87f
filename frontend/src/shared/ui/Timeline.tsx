import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate } from '../i18n/format';
import { RelativeTime } from './RelativeTime';
import classes from './Timeline.module.css';

export interface TimelineItem {
  id: string;
  /** ISO instant. */
  at: string;
  icon: Icon;
  /** One sentence: "Ana opened “Spring offer”". */
  title: ReactNode;
  body?: ReactNode;
  tone?: 'good' | 'bad';
}

interface Props {
  /** Newest first, as the server gives them. */
  items: readonly TimelineItem[];
  /** The contact's zone, for the times on hover. */
  zone?: string | null;
}

/** What happened, day by day. */
export function Timeline({ items, zone }: Props) {
  return (
    <div>
      {byDay(items).map(({ day, items: ofDay }) => (
        <section key={day} aria-label={day}>
          <h3 className={classes.day}>{day}</h3>
          <ol className={classes.list}>
            {ofDay.map(({ id, at, icon: Mark, title, body, tone }) => (
              <li key={id} className={classes.item} data-tone={tone}>
                <span className={classes.mark}>
                  <Mark size={14} stroke={1.8} aria-hidden />
                </span>
                <div className={classes.text}>
                  <div className={classes.line}>
                    <span className={classes.title}>{title}</span>
                    <span className={classes.time}>
                      <RelativeTime at={at} zone={zone} />
                    </span>
                  </div>
                  {body && <div className={classes.body}>{body}</div>}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

export function byDay(items: readonly TimelineItem[]): { day: string; items: TimelineItem[] }[] {
  const days = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const day = formatDate(item.at, { dateStyle: 'full' });
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }));
}
