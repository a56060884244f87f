import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconLink, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './messages.module.css';
import { pointerId, problemAt } from './problems';
import type { MessageProblem, NamedLink } from './types';

interface Props {
  links: readonly NamedLink[];
  onChange: (links: NamedLink[]) => void;
  problems: readonly MessageProblem[];
  readOnly: boolean;
}

/** Where the message's links lead. A link has a name, so that its address is written once and a journey can wait for a click on it. */
export function LinksField({ links, onChange, problems, readOnly }: Props) {
  const { t } = useTranslation('content');
  const set = (index: number, changes: Partial<NamedLink>) =>
    onChange(links.map((link, at) => (at === index ? { ...link, ...changes } : link)));
  return (
    <section aria-label={t('link.title')}>
      <div className={classes.sourceHead}>
        <span className={classes.sourceLabel}>{t('link.title')}</span>
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...links, { name: freeName(links), url: 'https://' }])}
          >
            {t('link.add')}
          </Button>
        )}
      </div>
      <Text size="xs" c="dimmed" mb="xs">
        {links.length > 0 ? t('link.hint') : t('link.none')}
      </Text>
      <div className={classes.links}>
        {links.map((link, index) => (
          <div key={index} className={classes.link}>
            <TextInput
              id={pointerId(`/links/${index}/name`)}
              aria-label={t('link.name', { number: index + 1 })}
              value={link.name}
              readOnly={readOnly}
              maxLength={60}
              error={problemAt(problems, `/links/${index}/name`)}
              onChange={(event) => set(index, { name: event.currentTarget.value.replaceAll(/[^A-Za-z0-9_]/g, '_') })}
            />
            <TextInput
              id={pointerId(`/links/${index}/url`)}
              aria-label={t('link.url', { name: link.name })}
              leftSection={<IconLink size={15} aria-hidden />}
              value={link.url}
              readOnly={readOnly}
              error={problemAt(problems, `/links/${index}/url`)}
              onChange={(event) => set(index, { url: event.currentTarget.value })}
            />
            {!readOnly && (
              <ActionIcon
                mt={4}
                aria-label={t('link.remove', { name: link.name })}
                onClick={() => onChange(links.filter((_, at) => at !== index))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function freeName(links: readonly NamedLink[]): string {
  const taken = new Set(links.map(({ name }) => name));
  if (!taken.has('main')) return 'main';
  let number = 2;
  while (taken.has(`link${number}`)) number += 1;
  return `link${number}`;
}
