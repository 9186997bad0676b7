import { type AnyModelName, isOwnModel, MODEL_NAMES, shortNameOf } from '@posebox/body';
import { OWN_MODEL_TEXTS, type Text } from '@posebox/texts';
import { useState } from 'preact/hooks';
import '../components/button.css';
import '../components/select.css';
import { Segmented } from '../components/Segmented.tsx';
import { useSay } from '../preferences/preferences.tsx';
import { formatRoute } from '../route.ts';
import { rememberedOwnModels } from './own-model-names.ts';

/** PoseBox's three models, one's own where there are any, and the way to where they are looked after. */
export function ModelChoice(props: {
  readonly name: string;
  readonly texts: Readonly<Record<(typeof MODEL_NAMES)[number], Text>>;
  readonly value: AnyModelName;
  readonly onChoose: (model: AnyModelName) => void;
}) {
  const t = useSay();
  const [remembered] = useState(rememberedOwnModels);
  const { value } = props;
  const own = isOwnModel(value) && !remembered.includes(value) ? [...remembered, value] : remembered;
  return (
    <>
      <div class="field">
        <span class="label" aria-hidden="true">
          {props.name}
        </span>
        <Segmented<AnyModelName>
          look="full mini"
          name={props.name}
          options={MODEL_NAMES.map((model) => ({ value: model, text: t(props.texts[model]) }))}
          value={value}
          onChoose={props.onChoose}
        />
      </div>
      {own.length > 0 && (
        <select
          class="select"
          aria-label={t(OWN_MODEL_TEXTS.title)}
          value={isOwnModel(value) ? value : ''}
          onChange={({ currentTarget }) => {
            const chosen = own.find((model) => model === currentTarget.value);
            if (chosen) props.onChoose(chosen);
          }}
        >
          <option value="" disabled>
            {t(OWN_MODEL_TEXTS.own)}
          </option>
          {own.map((model) => (
            <option key={model} value={model}>
              {shortNameOf(model)}
            </option>
          ))}
        </select>
      )}
      <a class="btn quiet" href={formatRoute({ place: 'models', item: null })}>
        {t(OWN_MODEL_TEXTS.manage)}
      </a>
    </>
  );
}
