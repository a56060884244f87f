import { useState } from 'react';
import { FilePick, PageHeader, ProgressBar, Wizard } from '@/shared/ui';

export default function WizardPage() {
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <PageHeader title="Import people" />
      <Wizard
        finishLabel="Import 500 people"
        onCancel={() => undefined}
        steps={[
          {
            key: 'file',
            label: 'File',
            missing: file ? null : 'Choose a file first.',
            content: (
              <FilePick label="Drop a CSV file here" hint="Up to 50 MB" fileName={file?.name} onPick={setFile} />
            ),
          },
          { key: 'columns', label: 'Columns', content: <p>Columns</p> },
          {
            key: 'go',
            label: 'Import',
            content: (
              <ProgressBar label="Importing" done={120} total={500} startedAt={new Date(0).toISOString()} failed={3} />
            ),
          },
        ]}
      />
    </>
  );
}
