import { RECOGNITION_TEXTS } from '@posebox/texts';
import { Shapes } from 'lucide-preact';
import { State } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { modelLabelText, modelText, percentText, READY_MADE } from '../../actions/action-words.ts';
import type { LiveActionsHold } from '../use-live-actions.ts';

/** Which model watches, what everybody does now, and whether the service is told. */
export function ActionsSection(props: { readonly actions: LiveActionsHold; readonly isPrivate: boolean }) {
  const t = useSay();
  const { actions } = props;
  const people = actions.people.value;
  return (
    <PanelSection title={t(RECOGNITION_TEXTS.live)}>
      {actions.models === null ? (
        <Button icon={Shapes} onClick={() => void actions.listModels()}>
          {t(RECOGNITION_TEXTS.recognise)}
        </Button>
      ) : (
        <select
          class="select"
          aria-label={t(RECOGNITION_TEXTS.model)}
          value={actions.modelId}
          onChange={(event) => actions.chooseModel(event.currentTarget.value)}
        >
          <option value="">{t(RECOGNITION_TEXTS.liveOff)}</option>
          {actions.models.map(({ id, name, version }) => (
            <option key={id} value={id}>
              {modelText(t, { id, name })}
              {id !== READY_MADE && ` · ${version}`}
            </option>
          ))}
        </select>
      )}
      {actions.isOn && (
        <ul class="doing-now" aria-live="polite">
          {people.length === 0 && <li class="cap">{t(RECOGNITION_TEXTS.liveNobody)}</li>}
          {people.map(({ id, label, confidence, hasFallen }) => (
            <li key={id}>
              <span>{t(RECOGNITION_TEXTS.livePerson, { n: id })}</span>
              {hasFallen ? (
                <State tone="stop">{t(RECOGNITION_TEXTS.fallSuspected)}</State>
              ) : (
                <b>
                  {label === null
                    ? t(RECOGNITION_TEXTS.liveWaiting)
                    : modelLabelText(t, label, actions.modelId)}
                </b>
              )}
              {label !== null && confidence > 0 && <span class="cap">{percentText(confidence)}</span>}
            </li>
          ))}
        </ul>
      )}
      <Switch
        name={t(RECOGNITION_TEXTS.liveFalls)}
        say={t(RECOGNITION_TEXTS.noAlarm)}
        on={actions.watchesFalls}
        onFlip={actions.watchFalls}
      />
      {actions.isOn && (
        <Switch
          name={t(RECOGNITION_TEXTS.liveEvents)}
          say={t(RECOGNITION_TEXTS.liveEventsSay)}
          on={actions.tells && !props.isPrivate}
          onFlip={actions.tell}
        />
      )}
    </PanelSection>
  );
}
