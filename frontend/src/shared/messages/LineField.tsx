import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldMenu } from './FieldMenu';
import { problemAt, pointerId } from './problems';
import type { MessageProblem, NamedLink } from './types';
import { useInsert } from './useInsert';

interface Props {
  label: string;
  hint?: ReactNode;
  /** Where the server's problems point: `/subject`. */
  pointer: string;
  value: string | undefined;
  onChange: (value: string) => void;
  problems: readonly MessageProblem[];
  /** Without it no field can be inserted. */
  links?: readonly NamedLink[];
  placeholder?: string;
  fields?: boolean;
  readOnly?: boolean;
  max?: number;
}

/** One line of a message, with the menu of fields and what is wrong with it. */
export function LineField(props: Props) {
  const {
    label,
    hint,
    pointer,
    value = '',
    onChange,
    problems,
    links,
    placeholder,
    fields = true,
    readOnly,
    max,
  } = props;
  const { t } = useTranslation('content');
  const { ref, insert } = useInsert<HTMLInputElement>(value, onChange);
  return (
    <TextInput
      ref={ref}
      id={pointerId(pointer)}
      label={label}
      description={hint}
      placeholder={placeholder}
      value={value}
      readOnly={readOnly}
      maxLength={max}
      error={problemAt(problems, pointer)}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={
        fields && !readOnly ? (
          <FieldMenu label={t('field.into', { where: label })} onInsert={insert} links={links} />
        ) : null
      }
    />
  );
}
