import { SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldMenu } from './FieldMenu';
import classes from './messages.module.css';
import { pointerId, problemAt, problemLines } from './problems';
import type { SourceHandle } from './SourceEditor';
import type { MessageProblem, NamedLink } from './types';
import { WordsField } from './WordsField';

const SourceEditor = lazy(() => import('./SourceEditor'));

interface Props {
  value: string;
  onChange: (value: string) => void;
  problems: readonly MessageProblem[];
  links: readonly NamedLink[];
  readOnly: boolean;
}

type Way = 'words' | 'source';

/** The body of an e-mail: its words, or the MJML they stand in. */
export function SourceField({ value, onChange, problems, links, readOnly }: Props) {
  const { t } = useTranslation('content');
  const [way, setWay] = useLocalStorage<Way>({
    key: 'journeyman.bodyAs',
    defaultValue: 'words',
    getInitialValueInEffect: false,
  });
  const handle = useRef<SourceHandle>(null);
  const wrong = problemAt(problems, '/source');
  return (
    <div id={pointerId('/source')} tabIndex={-1}>
      <div className={classes.sourceHead}>
        <span className={classes.sourceChoice}>
          <span className={classes.sourceLabel}>{t('email.body')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('email.bodyAs')}
            value={way}
            onChange={(next) => setWay(next as Way)}
            data={[
              { value: 'words', label: t('email.asWords') },
              { value: 'source', label: t('email.asSource') },
            ]}
          />
        </span>
        {!readOnly && way === 'source' && (
          <FieldMenu
            wordy
            label={t('field.insertAny')}
            links={links}
            onInsert={(text) => handle.current?.insert(text)}
          />
        )}
      </div>
      {way === 'words' ? (
        <>
          {!readOnly && (
            <Text size="xs" c="dimmed" mb="xs">
              {t('words.hint')}
            </Text>
          )}
          <WordsField source={value} onChange={onChange} problems={problems} links={links} readOnly={readOnly} />
        </>
      ) : (
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
      )}
      {wrong && (
        <Text size="xs" c="var(--mantine-color-error)" mt={4}>
          {wrong}
        </Text>
      )}
    </div>
  );
}
