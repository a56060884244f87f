import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { diffLines } from './diff';
import classes from './messages.module.css';
import type { MessageContent } from './types';

const PARTS = [
  'subject',
  'preheader',
  'senderName',
  'senderAddress',
  'replyTo',
  'source',
  'text',
  'imageUrl',
  'buttonLabel',
  'buttonUrl',
] as const;

const MARKS = { same: ' ', added: '+', removed: '−', skipped: '' } as const;

/** What changed between two texts of a message, part by part. */
export function VersionDiff({ before, after }: { before: MessageContent; after: MessageContent }) {
  const { t } = useTranslation('content');
  const links = (content: MessageContent) => content.links.map(({ name, url }) => `${name}: ${url}`).join('\n');
  const parts = [
    ...PARTS.map((part) => ({ part, lines: diffLines(before[part] ?? '', after[part] ?? '') })),
    { part: 'links', lines: diffLines(links(before), links(after)) },
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) {
    return (
      <Text size="sm" c="dimmed" mb="sm">
        {t('version.same')}
      </Text>
    );
  }
  return parts.map(({ part, lines }) => (
    <section key={part} aria-label={t(`part.${part}`)}>
      <Text size="xs" fw={600} c="dimmed" mb={2}>
        {t(`part.${part}`)}
      </Text>
      <div className={classes.diff}>
        {lines.map(({ kind, text }, index) => (
          <div key={index} className={`${classes.diffLine} ${kind === 'same' ? '' : classes[kind]}`}>
            <span aria-hidden>{MARKS[kind]}</span>
            <span>{text}</span>
          </div>
        ))}
      </div>
    </section>
  ));
}
