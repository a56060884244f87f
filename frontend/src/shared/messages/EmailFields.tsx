import { Collapse, Switch, Textarea, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LineField } from './LineField';
import { LinksField } from './LinksField';
import classes from './messages.module.css';
import { pointerId, problemAt } from './problems';
import { SourceField } from './SourceField';
import type { Change, MessageContent, MessageProblem } from './types';

export interface FieldsProps {
  content: MessageContent;
  change: Change;
  problems: readonly MessageProblem[];
  readOnly: boolean;
}

/** Everything of an e-mail: what mail programs list, where its links lead, the body, who it comes from. */
export function EmailFields({ content, change, problems, readOnly }: FieldsProps) {
  const { t } = useTranslation('content');
  const line = { problems, readOnly, links: content.links };
  return (
    <>
      <LineField
        {...line}
        label={t('email.subject')}
        pointer="/subject"
        max={400}
        value={content.subject}
        onChange={(subject) => change({ subject })}
      />
      <LineField
        {...line}
        label={t('email.preheader')}
        hint={t('email.preheaderHint')}
        pointer="/preheader"
        max={400}
        value={content.preheader}
        onChange={(preheader) => change({ preheader })}
      />
      <LinksField
        links={content.links}
        onChange={(links) => change({ links })}
        problems={problems}
        readOnly={readOnly}
      />
      <SourceField
        value={content.source}
        onChange={(source) => change({ source })}
        problems={problems}
        links={content.links}
        readOnly={readOnly}
      />
      <Sender content={content} change={change} problems={problems} readOnly={readOnly} />
      <PlainText content={content} change={change} problems={problems} readOnly={readOnly} />
    </>
  );
}

function Sender({ content, change, problems, readOnly }: FieldsProps) {
  const { t } = useTranslation('content');
  const own = Boolean(content.senderName ?? content.senderAddress ?? content.replyTo);
  const [opened, { toggle }] = useDisclosure(own);
  const line = { problems, readOnly };
  return (
    <section>
      <UnstyledButton onClick={toggle} aria-expanded={opened} className={classes.sourceLabel} mb="xs">
        <IconChevronRight
          size={14}
          aria-hidden
          style={{ transform: opened ? 'rotate(90deg)' : undefined, verticalAlign: -2, marginRight: 4 }}
        />
        {t('email.sender')}
      </UnstyledButton>
      <Collapse expanded={opened}>
        <div className={classes.pair}>
          <LineField
            {...line}
            label={t('email.senderName')}
            hint={t('email.senderDefault')}
            pointer="/senderName"
            max={120}
            value={content.senderName}
            onChange={(senderName) => change({ senderName })}
          />
          <LineField
            {...line}
            label={t('email.senderAddress')}
            hint={t('email.senderDefault')}
            pointer="/senderAddress"
            fields={false}
            max={254}
            value={content.senderAddress}
            onChange={(senderAddress) => change({ senderAddress })}
          />
          <LineField
            {...line}
            label={t('email.replyTo')}
            hint={t('email.replyToDefault')}
            pointer="/replyTo"
            fields={false}
            max={254}
            value={content.replyTo}
            onChange={(replyTo) => change({ replyTo })}
          />
        </div>
      </Collapse>
    </section>
  );
}

function PlainText({ content, change, problems, readOnly }: FieldsProps) {
  const { t } = useTranslation('content');
  const own = content.text !== undefined;
  return (
    <section>
      <Switch
        label={t('email.ownText')}
        description={t('email.ownTextHint')}
        checked={own}
        disabled={readOnly}
        onChange={(event) => change({ text: event.currentTarget.checked ? '' : undefined })}
      />
      {own && (
        <Textarea
          mt="xs"
          id={pointerId('/text')}
          aria-label={t('email.text')}
          autosize
          minRows={5}
          maxRows={16}
          value={content.text}
          readOnly={readOnly}
          error={problemAt(problems, '/text')}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
    </section>
  );
}
