import { VIDEO_START_TEXTS } from '@posebox/texts';
import { CircleCheck, CircleDashed, LoaderCircle } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import '../../components/stage.css';
import { Icon } from '../../components/Icon.tsx';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import './video-start.css';

const STEPS = [VIDEO_START_TEXTS.stepSend, VIDEO_START_TEXTS.stepLook, VIDEO_START_TEXTS.stepDraw];

/** The stage of a clip that has no result yet: its picture if there is one, the bar, and which step it is at. */
export function WaitingStage(props: {
  readonly name: string;
  readonly facts: string;
  /** 0 sending, 1 looking, 2 drawing; null when nothing goes on. */
  readonly step: 0 | 1 | 2 | null;
  readonly mayLeave: boolean;
  readonly picture: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const t = useSay();
  const { step } = props;
  return (
    <div class="work">
      <section class="stagecard waiting" aria-label={props.name}>
        <header>
          <div class="what">
            <h2>{props.name}</h2>
            <span class="cap">{props.facts}</span>
          </div>
        </header>
        <div class="stage film">{props.picture}</div>
        <footer>{props.children}</footer>
      </section>
      <Panel name={t(VIDEO_START_TEXTS.happens)}>
        <PanelSection title={t(VIDEO_START_TEXTS.happens)}>
          <ol class="steps">
            {STEPS.map((text, index) => (
              <li
                key={text.en}
                class={index === step ? 'now' : ''}
                aria-current={index === step ? 'step' : undefined}
              >
                <Icon
                  of={
                    step !== null && index < step ? CircleCheck : index === step ? LoaderCircle : CircleDashed
                  }
                  class={index === step ? 'spin' : ''}
                />
                {t(text)}
              </li>
            ))}
          </ol>
          {step !== null && (
            <p class="cap">
              {t(props.mayLeave ? VIDEO_START_TEXTS.mayLeave : VIDEO_START_TEXTS.mayNotLeave)}
            </p>
          )}
        </PanelSection>
      </Panel>
    </div>
  );
}
