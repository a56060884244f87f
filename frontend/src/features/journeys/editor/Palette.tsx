import { Text, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconBell,
  IconBrandViber,
  IconCirclePlay,
  IconClock,
  IconFlag,
  IconGitBranch,
  IconHelpHexagon,
  IconHourglassHigh,
  IconListCheck,
  IconMail,
  IconMessage,
  IconPuzzle,
  IconRoute,
  IconSearch,
  IconStar,
  IconUserShare,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drawn } from '../drawing/canvas';
import type { BlockDescriptor } from '../types';
import { blockShape } from './blockShape';
import type { Board } from './board';
import { place } from './place';

const GROUPS = ['start', 'message', 'wait', 'question', 'contact', 'sales', 'flow', 'end'];
const ICONS: Record<string, Icon> = {
  mail: IconMail,
  message: IconMessage,
  'brand-viber': IconBrandViber,
  clock: IconClock,
  'hourglass-high': IconHourglassHigh,
  route: IconRoute,
  flag: IconFlag,
  bell: IconBell,
  'user-share': IconUserShare,
};
const OF_GROUP: Record<string, Icon> = {
  start: IconCirclePlay,
  message: IconMail,
  wait: IconClock,
  question: IconHelpHexagon,
  contact: IconListCheck,
  sales: IconUserShare,
  flow: IconPuzzle,
  end: IconFlag,
};

interface Entry {
  key: string;
  name: string;
  help: string;
  group: string;
  icon: Icon;
  make: () => Drawn;
}

function useEntries(board: Board): Entry[] {
  const { t } = useTranslation('journeys');
  const tools = { elementFactory: board.get('elementFactory'), create: board.create };
  const gateway = (type: string) => () => tools.elementFactory.createShape({ type });
  return [
    ...board.blocks.map((block: BlockDescriptor) => ({
      key: block.key,
      name: block.name,
      help: block.help,
      group: GROUPS.includes(block.group) ? block.group : 'flow',
      icon:
        ICONS[block.icon] ??
        (/star|score|points|plus/.test(block.icon) ? IconStar : (OF_GROUP[block.group] ?? IconPuzzle)),
      make: () => blockShape(tools, block),
    })),
    {
      key: '+sort',
      name: t('palette.sort'),
      help: t('palette.sortHelp'),
      group: 'flow',
      icon: IconGitBranch,
      make: gateway('bpmn:ExclusiveGateway'),
    },
    {
      key: '+both',
      name: t('palette.both'),
      help: t('palette.bothHelp'),
      group: 'flow',
      icon: IconArrowsSplit2,
      make: gateway('bpmn:ParallelGateway'),
    },
  ];
}

/** The steps by purpose: press or Enter puts one behind the selected step, dragging puts it anywhere. */
export function Palette({ board }: { board: Board }) {
  const { t } = useTranslation('journeys');
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = useEntries(board).filter(({ name, help }) => `${name} ${help}`.toLowerCase().includes(wanted));
  return (
    <nav className="editor-palette" aria-label={t('palette.label')}>
      <TextInput
        size="xs"
        m={8}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <Text size="sm" c="dimmed" px="sm">
          {t('palette.nothing')}
        </Text>
      )}
      {GROUPS.map((group) => {
        const entries = found.filter((entry) => entry.group === group);
        if (entries.length === 0) return null;
        return (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h2>{t(`group.${group}`)}</h2>
            {entries.map(({ key, name, help, icon: Mark, make }) => (
              <UnstyledButton
                key={key}
                className="editor-step"
                title={help}
                draggable
                onDragStart={(event) => {
                  event.preventDefault();
                  board.get('create').start(event.nativeEvent, make());
                }}
                onClick={() => place(board, make())}
              >
                <Mark size={17} stroke={1.7} aria-hidden />
                <span>{name}</span>
              </UnstyledButton>
            ))}
          </section>
        );
      })}
    </nav>
  );
}
