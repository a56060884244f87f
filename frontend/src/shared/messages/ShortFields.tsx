import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './EmailFields';
import { FieldMenu } from './FieldMenu';
import { LineField } from './LineField';
import { LinksField } from './LinksField';
import classes from './messages.module.css';
import { pointerId, problemAt } from './problems';
import { SmsLength } from './SmsLength';
import type { MessagePreview } from './types';
import { useInsert } from './useInsert';

interface Props extends FieldsProps {
  preview: MessagePreview | null | undefined;
}

/** The words of an SMS or Viber message; a picture and a button for Viber. */
export function ShortFields({ content, change, problems, readOnly, preview }: Props) {
  const { t } = useTranslation('content');
  const viber = content.channel === 'VIBER';
  const { ref, insert } = useInsert<HTMLTextAreaElement>(content.source, (source) => change({ source }));
  const line = { problems, readOnly, links: content.links };
  return (
    <>
      <div>
        <div className={classes.sourceHead}>
          <label htmlFor={pointerId('/text')} className={classes.sourceLabel}>
            {t('short.text')}
          </label>
          {!readOnly && <FieldMenu wordy label={t('field.insertAny')} links={content.links} onInsert={insert} />}
        </div>
        <Textarea
          ref={ref}
          id={pointerId('/text')}
          autosize
          minRows={4}
          maxRows={14}
          value={content.source}
          readOnly={readOnly}
          error={problemAt(problems, '/text')}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        {preview?.length && <SmsLength length={preview.length} />}
      </div>
      <LinksField
        links={content.links}
        onChange={(links) => change({ links })}
        problems={problems}
        readOnly={readOnly}
      />
      {viber && (
        <>
          <LineField
            {...line}
            label={t('short.image')}
            hint={t('short.imageHint')}
            pointer="/imageUrl"
            value={content.imageUrl}
            onChange={(imageUrl) => change({ imageUrl })}
          />
          <div className={classes.pair}>
            <LineField
              {...line}
              label={t('short.button')}
              hint={t('short.buttonHint')}
              pointer="/buttonLabel"
              max={60}
              value={content.buttonLabel}
              onChange={(buttonLabel) => change({ buttonLabel })}
            />
            <LineField
              {...line}
              label={t('short.buttonUrl')}
              hint={t('short.buttonUrlHint')}
              pointer="/buttonUrl"
              value={content.buttonUrl}
              onChange={(buttonUrl) => change({ buttonUrl })}
            />
          </div>
        </>
      )}
    </>
  );
}
