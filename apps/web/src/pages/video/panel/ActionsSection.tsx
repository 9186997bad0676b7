import { RECOGNITION_TEXTS } from '@posebox/texts';
import { Shapes, TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { VideoItem } from '../../../api/videos.ts';
import { State } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { NotMedical } from '../../../components/NotMedical.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import {
  modelLabelText,
  modelText,
  OTHER,
  percentText,
  READY_MADE,
  secondsText,
} from '../../actions/action-words.ts';
import { fallsOnce } from '../recognition-lanes.ts';
import type { RecognitionHold } from '../use-recognitions.ts';

/** Which model recognises, what it found, and falls; each line goes to its moment. */
export function ActionsSection(props: {
  readonly item: VideoItem;
  readonly hold: RecognitionHold;
  /** Seconds of the first frame: times are told from there. */
  readonly startS: number;
  readonly onShow: (timeS: number) => void;
}) {
  const t = useSay();
  const { hold, item, startS } = props;
  const { models, actions, falls, isBusy } = hold;
  const [own, setOwn] = useState<string | null>(null);
  const model = own ?? actions?.recogniser ?? models[0]?.id ?? '';
  const isKnown = models.some(({ id }) => id === model);
  const at = (timeS: number) => secondsText(timeS - startS);
  const spans = (actions?.result.people ?? []).flatMap(({ personId, spans: some }) =>
    some.filter(({ label }) => label !== OTHER && label !== 'unknown').map((span) => ({ personId, ...span })),
  );
  const found = fallsOnce(falls);
  return (
    <PanelSection title={t(RECOGNITION_TEXTS.title)}>
      {models.length === 0 ? (
        <p class="cap">
          {t(RECOGNITION_TEXTS.noModels)} <a href="#/actions">{t(RECOGNITION_TEXTS.toActions)}</a>
        </p>
      ) : (
        <>
          <select
            class="select"
            aria-label={t(RECOGNITION_TEXTS.model)}
            value={model}
            onChange={(event) => setOwn(event.currentTarget.value)}
          >
            {models.map(({ id, name, version }) => (
              <option key={id} value={id}>
                {modelText(t, { id, name })}
                {id !== READY_MADE && ` · ${version}`}
              </option>
            ))}
          </select>
          <Button
            icon={Shapes}
            onClick={() => void hold.recognise(model, actions?.drawn ?? false)}
            {...((isBusy || !isKnown) && { unavailable: t(RECOGNITION_TEXTS.model) })}
          >
            {t(actions?.recogniser === model ? RECOGNITION_TEXTS.again : RECOGNITION_TEXTS.recognise)}
          </Button>
        </>
      )}
      {actions && !actions.upToDate && <State tone="look">{t(RECOGNITION_TEXTS.stale)}</State>}
      {actions && spans.length === 0 && <p class="cap">{t(RECOGNITION_TEXTS.nothing)}</p>}
      {spans.length > 0 && (
        <ul class="moments">
          {spans.slice(0, MOST_LINES).map(({ personId, label, fromS, toS, confidence }) => (
            <li key={`${personId} ${fromS}`}>
              <button type="button" class="link" onClick={() => props.onShow(fromS)}>
                {modelLabelText(t, label, actions?.recogniser ?? '')}
              </button>
              <span class="cap">
                {t(RECOGNITION_TEXTS.spanLine, { from: at(fromS), to: at(toS) })} · {percentText(confidence)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {actions && item.kind === 'video' && spans.length > 0 && (
        <Switch
          name={t(RECOGNITION_TEXTS.draw)}
          say={t(RECOGNITION_TEXTS.drawSay)}
          on={actions.drawn}
          onFlip={(draw) => void hold.recognise(actions.recogniser, draw)}
        />
      )}
      <Button
        icon={TriangleAlert}
        onClick={() => void hold.findFalls()}
        {...(isBusy && { unavailable: t(RECOGNITION_TEXTS.falls) })}
      >
        {t(RECOGNITION_TEXTS.falls)}
      </Button>
      {falls && found.length === 0 && <State tone="good">{t(RECOGNITION_TEXTS.fallsNone)}</State>}
      {found.map(({ personId, fellAtS, isConfirmed }) => (
        <div key={`${personId} ${fellAtS}`} class="row wrap">
          <State tone="stop">
            {t(isConfirmed ? RECOGNITION_TEXTS.fallConfirmed : RECOGNITION_TEXTS.fallSuspected)}
          </State>
          <button type="button" class="link" onClick={() => props.onShow(fellAtS)}>
            {t(RECOGNITION_TEXTS.fallAt, { at: at(fellAtS), person: personId })}
          </button>
        </div>
      ))}
      {falls && <p class="cap">{t(RECOGNITION_TEXTS.noAlarm)}</p>}
      {falls && <NotMedical />}
    </PanelSection>
  );
}

const MOST_LINES = 20;
