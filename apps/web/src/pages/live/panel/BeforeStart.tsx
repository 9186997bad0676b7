import type { CaptureChecks } from '@posebox/motion';
import { LIVE_PANEL_TEXTS, type Text } from '@posebox/texts';
import { Check, TriangleAlert } from 'lucide-preact';
import { Icon } from '../../../components/Icon.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { useSay } from '../../../preferences/preferences.tsx';

interface Line {
  readonly good: boolean;
  readonly text: Text;
  readonly say: Text;
}

const T = LIVE_PANEL_TEXTS;

function linesOf(checks: CaptureChecks): readonly Line[] {
  const body: Line =
    checks.body === 'whole'
      ? { good: true, text: T.bodyGood, say: T.bodyGoodSay }
      : checks.body === 'nobody'
        ? { good: false, text: T.bodyNobody, say: T.bodyNobodySay }
        : { good: false, text: T.bodyPart, say: T.bodyPartSay };
  return [
    body,
    checks.light === 'good'
      ? { good: true, text: T.lightGood, say: T.lightGoodSay }
      : { good: false, text: T.lightDark, say: T.lightDarkSay },
    checks.distance === 'good'
      ? { good: checks.body !== 'nobody', text: T.distanceGood, say: T.distanceGoodSay }
      : { good: false, text: T.distanceFar, say: T.distanceFarSay },
    checks.alone
      ? { good: true, text: T.aloneGood, say: T.aloneGoodSay }
      : { good: true, text: T.aloneMany, say: T.aloneManySay },
  ];
}

/** Whether this is a good place to be filmed in, point by point. What can't be said without a person is left out. */
export function BeforeStart(props: { readonly checks: CaptureChecks; readonly people: number }) {
  const t = useSay();
  const lines = linesOf(props.checks).slice(0, props.checks.body === 'nobody' ? 2 : 4);
  const good = lines.filter((line) => line.good).length;
  return (
    <PanelSection title={t(T.before)} aside={t(T.done, { n: good, all: lines.length })}>
      <ul class="checks">
        {lines.map((line) => (
          <li key={line.text.en} class={line.good ? 'good' : 'look'}>
            <Icon of={line.good ? Check : TriangleAlert} />
            <span>
              <b>{t(line.text, { n: props.people })}</b>
              <span class="cap">{t(line.say)}</span>
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
