import type { PoseDocument } from '@posebox/body';
import { FRAME_TEXTS, PHOTO_PANEL_TEXTS, PHOTO_STAGE_TEXTS } from '@posebox/texts';
import {
  CircleX,
  Focus,
  Image as ImageIcon,
  LoaderCircle,
  RefreshCw,
  ScanSearch,
  UserX,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AnglesSection } from '../../angles/AnglesSection.tsx';
import type { PickedPoints } from '../../angles/picked-points.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Stage } from '../../components/Stage.tsx';
import { inSentence, oneAfterTheOther } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { modeText } from './look-settings.ts';
import { LookSection } from './panel/LookSection.tsx';
import { PeopleSection } from './panel/PeopleSection.tsx';
import { StyleSection } from './panel/StyleSection.tsx';
import { usePhotoStudio } from './photo-context.tsx';
import { chosenPerson, type PhotoItem } from './photo-item.ts';
import { durationText, photoName, sizeText } from './photo-words.ts';
import { ResultActions } from './ResultActions.tsx';
import { Sureness } from './Sureness.tsx';
import { PictureView } from './stage/PictureView.tsx';
import { usePicture } from './use-picture.ts';
import { WhyDialog } from './WhyDialog.tsx';
import '../../components/tell.css';
import './result-view.css';

/** One photo with its result: the stage, and beside it the options, which act at once. */
export function ResultView(props: {
  readonly item: PhotoItem;
  readonly strip: ComponentChildren;
  readonly panelId: string;
  readonly onPick: () => void;
  /** To the photo before or after this one. */
  readonly onStep: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}) {
  const t = useSay();
  const { desk, drawing, draw } = usePhotoStudio();
  const [why, setWhy] = useState(false);
  const [picked, setPicked] = useState<PickedPoints | null>(null);
  const { item } = props;
  const { document } = item;
  const decoded = usePicture(item.file, document !== null);
  const picture = decoded === 'undecodable' ? null : decoded;
  const chosen = chosenPerson(item);
  // Another look gives other people; another photo is another item.
  useEffect(() => setPicked(null), [item.id, item.document]);
  const people = document?.people ?? [];
  const finished = desk.items.value.filter((other) => other.document !== null);
  const width = document?.image.width ?? picture?.width ?? 4;
  const height = document?.image.height ?? picture?.height ?? 3;
  const size = useMemo(() => ({ width, height }), [width, height]);
  const working = item.state.kind === 'looking' || item.state.kind === 'waiting';
  const nobody = item.state.kind === 'done' && document !== null && people.length === 0;

  return (
    <div class="work" id={props.panelId} role="tabpanel" aria-label={photoName(item, t)}>
      <div class="col wide">
        <Stage
          name={photoName(item, t)}
          facts={<Facts item={item} document={document} picture={picture} />}
          actions={
            document &&
            people.length > 0 && (
              <ResultActions
                item={item}
                document={document}
                picture={picture}
                drawing={drawing.value}
                finished={finished}
                onRemove={props.onRemove}
              />
            )
          }
          sureness={
            chosen && <Sureness person={chosen} several={people.length > 1} onWhy={() => setWhy(true)} />
          }
        >
          {item.state.kind === 'failed' && !document ? (
            <Failure item={item} onPick={props.onPick} />
          ) : (
            <PictureView
              photoId={item.id}
              name={photoName(item, t)}
              picture={picture}
              size={size}
              people={people}
              chosen={chosen}
              drawing={drawing.value}
              picked={picked}
              onPick={setPicked}
              onChoosePerson={(personId) => desk.choosePerson(item.id, personId)}
              onStep={props.onStep}
            >
              {working && (
                <span class="on plate say-on" role="status">
                  <Icon of={LoaderCircle} size="s" class="spin" />
                  {t(
                    item.state.kind === 'waiting'
                      ? PHOTO_STAGE_TEXTS.waiting
                      : document
                        ? PHOTO_STAGE_TEXTS.lookingAgain
                        : PHOTO_STAGE_TEXTS.looking,
                  )}
                  <button type="button" onClick={() => desk.stop(item.id)}>
                    {t(FRAME_TEXTS.cancel)}
                  </button>
                </span>
              )}
              {!working && decoded === 'undecodable' && document && (
                <span class="on plate say-on">{t(PHOTO_STAGE_TEXTS.noPreview)}</span>
              )}
            </PictureView>
          )}
        </Stage>
        {props.strip}
      </div>
      <Panel name={t(PHOTO_PANEL_TEXTS.name)}>
        {nobody && <Nobody item={item} onPick={props.onPick} />}
        {item.state.kind === 'stopped' && (
          <section class="tell">
            <Icon of={Focus} size="l" />
            <b>{t(PHOTO_STAGE_TEXTS.stopped)}</b>
            <p>{t(PHOTO_STAGE_TEXTS.stoppedSay)}</p>
            <Button kind="primary" icon={ScanSearch} onClick={() => desk.lookAgain(item.id, item.settings)}>
              {t(PHOTO_STAGE_TEXTS.lookNow)}
            </Button>
          </section>
        )}
        {item.state.kind === 'failed' && document && <Failure item={item} onPick={props.onPick} />}
        {document && people.length > 0 && (
          <PeopleSection
            document={document}
            picture={picture}
            chosen={chosen}
            drawing={drawing.value}
            onChoose={(personId) => desk.choosePerson(item.id, personId)}
            onDraw={draw}
          />
        )}
        {people.length > 0 && (
          <StyleSection
            {...{ size, chosen }}
            several={people.length > 1}
            drawing={drawing.value}
            onDraw={draw}
          />
        )}
        {chosen && (
          <AnglesSection person={chosen} size={size} picked={picked} onClearPicked={() => setPicked(null)} />
        )}
        <LookSection settings={item.settings} onLook={(settings) => desk.lookAgain(item.id, settings)} />
      </Panel>
      {why && document && chosen && (
        <WhyDialog item={item} document={document} person={chosen} onClose={() => setWhy(false)} />
      )}
    </div>
  );
}

/** What it is: size, way of looking, model, time. */
function Facts(props: {
  readonly item: PhotoItem;
  readonly document: PoseDocument | null;
  readonly picture: ImageBitmap | null;
}) {
  const t = useSay();
  const { item, document, picture } = props;
  if (document) {
    const { image, engine, model, timing } = document;
    return (
      <>
        {t(PHOTO_STAGE_TEXTS.facts, {
          width: image.width,
          height: image.height,
          mode: inSentence(t(modeText(engine.mode))),
          model: model.name,
          time: durationText(timing.totalMs, t),
        })}
      </>
    );
  }
  const size = sizeText(item.file.size);
  return <>{picture ? `${picture.width} × ${picture.height} · ${size}` : size}</>;
}

/** Nobody in the picture is an answer: what to try, and a button that tries it. */
function Nobody(props: { readonly item: PhotoItem; readonly onPick: () => void }) {
  const t = useSay();
  const { desk } = usePhotoStudio();
  const { item } = props;
  const lookedThoroughly = item.document?.engine.mode === 'thorough';
  return (
    <section class="tell" role="status">
      <Icon of={UserX} size="l" />
      <b>{t(PHOTO_STAGE_TEXTS.nobodyTitle)}</b>
      <p>
        {oneAfterTheOther(
          t(PHOTO_STAGE_TEXTS.nobodySay),
          t(lookedThoroughly ? PHOTO_STAGE_TEXTS.nobodyThoroughDone : PHOTO_STAGE_TEXTS.nobodyTryThorough),
        )}
      </p>
      {!lookedThoroughly && (
        <Button
          kind="primary"
          icon={ScanSearch}
          onClick={() => desk.lookAgain(item.id, { ...item.settings, mode: 'thorough' })}
        >
          {t(PHOTO_STAGE_TEXTS.lookThoroughly)}
        </Button>
      )}
      <Button kind={lookedThoroughly ? 'primary' : 'outlined'} icon={ImageIcon} onClick={props.onPick}>
        {t(PHOTO_STAGE_TEXTS.anotherPhoto)}
      </Button>
    </section>
  );
}

/** What went wrong, why, what to do, and a button that does it. */
function Failure(props: { readonly item: PhotoItem; readonly onPick: () => void }) {
  const t = useSay();
  const { desk } = usePhotoStudio();
  const { item } = props;
  if (item.state.kind !== 'failed') return null;
  const { problem } = item.state;
  return (
    <section class="tell failed" role="alert">
      <Icon of={CircleX} size="l" />
      <b>{t(problem.title)}</b>
      <p>{oneAfterTheOther(t(problem.detail), t(problem.remedy))}</p>
      <div class="row wrap">
        <Button kind="primary" icon={ImageIcon} onClick={props.onPick}>
          {t(PHOTO_STAGE_TEXTS.anotherPhoto)}
        </Button>
        <Button icon={RefreshCw} onClick={() => desk.lookAgain(item.id, item.settings)}>
          {t(FRAME_TEXTS.retry)}
        </Button>
      </div>
    </section>
  );
}
