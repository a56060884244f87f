import { Input, Spoiler, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './fields';
import { ruleInWords } from './ruleWords';

/** A rule: what it says in words, and its text behind an expert view. */
export function RuleField({ setting, value, onChange, error }: FieldProps) {
  const { t } = useTranslation('journeys');
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const broken = text.trim() !== '' && ruleInWords(text) === null;
  return (
    <Input.Wrapper
      label={setting.label}
      description={setting.help ?? undefined}
      withAsterisk={setting.required}
      error={error}
    >
      <Text size="sm" my={6}>
        {value ? (ruleInWords(value) ?? t('rule.unreadable')) : t('rule.none')}
      </Text>
      <Spoiler maxHeight={0} showLabel={t('rule.show')} hideLabel={t('rule.hide')}>
        <Textarea
          aria-label={t('rule.expert.text')}
          autosize
          minRows={3}
          maxRows={14}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
          value={text}
          error={broken ? t('rule.expert.wrong') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => !broken && text.trim() !== value && onChange(text.trim())}
        />
      </Spoiler>
    </Input.Wrapper>
  );
}
