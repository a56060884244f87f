import { useSearchParams } from 'react-router';
import { PhonePreview } from '@/shared/messages';
import { EmailPreview } from '@/shared/ui';
import source from '../../src/test/resources/xss/payloads.txt?raw';

const PAYLOADS = source.split('\n').filter((line) => line && !line.startsWith('#'));

/** Addresses that must not run anything when they are clicked. */
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'javascript://%0aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
];

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Messages of people who mean harm: ?from=0&to=60, or ?links=1 for links to click. Nothing here may run. */
export default function MalicePage() {
  const [params] = useSearchParams();
  const from = Number(params.get('from') ?? 0);
  const shown = PAYLOADS.slice(from, Number(params.get('to') ?? from + 60));
  if (params.get('links')) {
    return ADDRESSES.map((address) => (
      <EmailPreview
        key={address}
        title={address}
        height={70}
        html={`<a href="${quoted(address)}" style="display:block;height:60px">link</a>`}
      />
    ));
  }
  return (
    <section aria-label={`${PAYLOADS.length} payloads`}>
      {shown.map((payload, index) => (
        <div key={index} style={{ display: 'flex' }}>
          <EmailPreview title={`as body ${from + index}`} height={60} html={payload} />
          <EmailPreview
            title={`in attribute ${from + index}`}
            height={60}
            html={`<p title="${payload}">x</p><a href="${payload}">y</a>`}
          />
          <PhonePreview
            channel="VIBER"
            sender={payload}
            text={payload}
            imageUrl={payload}
            buttonLabel={payload}
            buttonUrl={payload}
          />
        </div>
      ))}
    </section>
  );
}
