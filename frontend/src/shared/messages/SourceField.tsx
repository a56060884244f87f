import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldMenu } from './FieldMenu';
import classes from './messages.module.css';
import { pointerId, problemAt, problemLines } from './problems';
import type { SourceHandle } from './SourceEditor';
import type { MessageProblem, NamedLink } from './types';

const SourceEditor = lazy(() => import('./SourceEditor'));

interface Props {
  value: string;
  onChange: (value: string) => void;
  problems: readonly MessageProblem[];
  links: readonly NamedLink[];
  readOnly: boolean;
}

/** The body of an e-mail as MJML. */
export function SourceField({ value, onChange, problems, links, readOnly }: Props) {
  const { t } = useTranslation('content');
  const handle = useRef<SourceHandle>(null);
  const wrong = problemAt(problems, '/source');
  return (
    <div id={pointerId('/source')}>
      <div className={classes.sourceHead}>
        <span className={classes.sourceLabel}>{t('email.body')}</span>
        {!readOnly && (
          <FieldMenu
            wordy
            label={t('field.insertAny')}
            links={links}
            onInsert={(text) => handle.current?.insert(text)}
          />
        )}
      </div>
      <div className={classes.source} data-wrong={Boolean(wrong)}>
        <Suspense fallback={<Skeleton h={300} radius={0} />}>
          <SourceEditor
            label={t('email.bodyLabel')}
            value={value}
            onChange={onChange}
            readOnly={readOnly}
            marked={problemLines(problems, '/source')}
            ref={handle}
          />
        </Suspense>
      </div>
      {wrong && (
        <Text size="xs" c="var(--mantine-color-error)" mt={4}>
          {wrong}
        </Text>
      )}
    </div>
  );
}
