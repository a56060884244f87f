import { Badge, Button, Group, Stack } from '@mantine/core';
import { IconMail, IconMouse, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import {
  ConfirmDialog,
  CopyButton,
  EmailPreview,
  ErrorState,
  FactList,
  KeyValue,
  NumberLink,
  PageHeader,
  PageSection,
  ProgressBar,
  RelativeTime,
  showDone,
  showProblem,
  showUndo,
  StatusBadge,
  Timeline,
  useTabNumber,
} from '@/shared/ui';
import { ProblemError } from '@/remote';

const LETTER =
  '<html><head><title>x</title></head><body style="font-family:sans-serif"><h1>Hello Ana</h1><script>alert(1)</script><p>Our <a href="https://example.org">spring offer</a>.</p></body></html>';
const COLORS = [
  'brand',
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'cyan',
  'blue',
  'violet',
  'grape',
  'pink',
  'lime',
];
const START = Date.now();
const ago = (minutes: number) => new Date(START - minutes * 60_000).toISOString();

export default function PartsPage() {
  const [asking, setAsking] = useState(false);
  useTabNumber('gallery', 3);
  return (
    <>
      <PageHeader
        title="Warm-up and handover, with a name that goes on for quite a while longer than fits"
        back={{ to: '/journeys', label: 'Journeys' }}
        mark={<StatusBadge tone="good">Running</StatusBadge>}
        hint="Version 3, published yesterday by Mia"
        action={<Button>Publish</Button>}
        more={<Button variant="default">Hold</Button>}
      />
      <Group gap="xl" mb="lg" align="flex-start">
        <KeyValue
          label="Entered"
          value={<NumberLink value={12450} to="/people" label="people entered" />}
          hint="since Monday"
        />
        <KeyValue label="Here now" value={<NumberLink value={830} to="/people" />} />
        <KeyValue label="Stuck" value={<NumberLink value={0} to="/people" />} />
      </Group>
      <PageSection
        title="States"
        action={
          <Button variant="subtle" size="compact-sm">
            All
          </Button>
        }
      >
        <Group gap="xs">
          {(['good', 'busy', 'waiting', 'held', 'warning', 'bad', 'neutral'] as const).map((tone) => (
            <StatusBadge key={tone} tone={tone}>
              {tone}
            </StatusBadge>
          ))}
        </Group>
        <Group gap="xs" mt="xs">
          {COLORS.map((color) => (
            <Badge key={color} color={color}>
              {color}
            </Badge>
          ))}
        </Group>
        <Group gap="xs" mt="xs">
          {COLORS.map((color) => (
            <Badge key={color} color={color} variant="filled">
              {color}
            </Badge>
          ))}
        </Group>
        <Group gap="xs" mt="xs">
          {(['filled', 'light', 'default', 'outline', 'subtle'] as const).map((variant) => (
            <Button key={variant} variant={variant}>
              {variant}
            </Button>
          ))}
          <Button color="red">Delete</Button>
          <Button color="red" variant="light">
            Take out
          </Button>
          <Button disabled>Not yet</Button>
        </Group>
      </PageSection>
      <PageSection title="Facts">
        <FactList
          facts={[
            {
              label: 'Key',
              value: (
                <Group gap={4}>
                  jm_4f…9a <CopyButton value="jm_4f" />
                </Group>
              ),
            },
            { label: 'Last used', value: <RelativeTime at={ago(187)} zone="America/New_York" /> },
            { label: 'Expires', value: null },
          ]}
        />
      </PageSection>
      <PageSection title="What happened">
        <Timeline
          zone="America/New_York"
          items={[
            { id: '1', at: ago(3), icon: IconMouse, title: 'Ana clicked “Prices” in “Spring offer”' },
            {
              id: '2',
              at: ago(70),
              icon: IconMail,
              title: 'We sent “Spring offer”',
              body: 'Journey “Warm-up”, version 3',
            },
            { id: '3', at: ago(60 * 30), icon: IconPhone, title: 'Rado called: no answer', tone: 'bad' },
          ]}
        />
      </PageSection>
      <PageSection title="Progress">
        <Stack maw={480}>
          <ProgressBar label="Enrolling people" done={4200} total={10000} startedAt={ago(1)} failed={2} />
          <ProgressBar label="Counting" done={120} total={null} />
        </Stack>
      </PageSection>
      <PageSection title="Notices">
        <Group gap="xs">
          <Button variant="default" onClick={() => showDone('Saved.')}>
            Done
          </Button>
          <Button
            variant="default"
            onClick={() => showUndo('Ana was taken off the list.', () => showDone('Back again.'))}
          >
            Undo
          </Button>
          <Button variant="default" onClick={() => showProblem(new ProblemError(500, { incident: 'k3v9x2' }))}>
            Problem
          </Button>
          <Button variant="default" onClick={() => setAsking(true)}>
            Ask
          </Button>
        </Group>
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          title="Send to everybody who is stuck?"
          confirmLabel="Send 1,240 messages"
          dangerous
          typeToConfirm="1240"
          onConfirm={() => Promise.reject(new ProblemError(409, { title: 'Rado already did this.' }))}
        >
          This sends 1,240 messages; 300 of them are older than a day.
        </ConfirmDialog>
      </PageSection>
      <PageSection title="Letter">
        <EmailPreview title="E-mail “Welcome” as Ana gets it" html={LETTER} height={160} />
      </PageSection>
      <PageSection title="Trouble">
        <ErrorState compact error={new ProblemError(500, { incident: 'k3v9x2' })} onRetry={() => undefined} />
      </PageSection>
    </>
  );
}
