import type { PoseDocument } from '@posebox/body';
import { posedJoints, poseOfFrame, solvePose } from '@posebox/figure';
import { FIGURE_STAGE_TEXTS, FRAME_TEXTS, PHOTO_QUEUE_TEXTS } from '@posebox/texts';
import { Image as ImageIcon, RefreshCw, Shuffle } from 'lucide-preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useApi } from '../../api/api-context.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { oneAfterTheOther } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { stemOf } from '../photo/export/file-names.ts';
import { STANDARD_LOOK } from '../photo/look-settings.ts';
import { createPoseClient, type PoseAnswer } from '../photo/pose-client.ts';
import { FigurePanel } from './FigurePanel.tsx';
import { FigureWork } from './FigureWork.tsx';
import type { FiguresDesk } from './figures-desk.ts';
import { PersonChoice } from './PersonChoice.tsx';
import { RecordSection } from './RecordSection.tsx';
import { fitToPicture } from './scene/picture-fit.ts';
import { TakeSection } from './TakeSection.tsx';
import { useStage } from './use-stage.ts';

/** A figure that stands as somebody stands in a photo. */
export function PhotoFigure(props: {
  readonly photo: File;
  readonly desk: FiguresDesk;
  readonly onAnother: () => void;
  readonly onLeave: () => void;
}) {
  const t = useSay();
  const { photo, desk } = props;
  const { settings, own } = desk;
  const { url, answer, again } = useLookedAt(photo);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const document = answer?.kind === 'document' ? answer.document : null;
  const person = document?.people.find(({ id }) => id === chosenId) ?? document?.people[0] ?? null;
  const stage = useStage(settings, own, false);
  const { scene, skeleton } = stage;
  const isOver = settings.layout === 'over';

  const motion = useMemo(
    () => (document && person && skeleton ? solvePose(person, document.image, { skeleton }) : null),
    [document, person, skeleton],
  );

  useEffect(() => {
    if (!scene || !skeleton) return;
    if (!document || !person || !motion) {
      scene.hide(isOver);
      scene.pose(null);
      return;
    }
    const pose = poseOfFrame(motion, 0);
    const fit = isOver ? fitPerson(person, pose, skeleton, document) : null;
    scene.hide(isOver && !fit);
    if (fit || !isOver) scene.lieOver(fit, document.image);
    scene.pose(pose);
  }, [scene, skeleton, document, person, motion, isOver]);

  const people = document?.people ?? [];
  const say = !answer
    ? t(FIGURE_STAGE_TEXTS.looking)
    : document && !person
      ? t(FIGURE_STAGE_TEXTS.nobody)
      : null;
  return (
    <div class="col wide figures-page">
      {answer?.kind === 'problem' && (
        <Banner tone="stop" title={t(answer.problem.title)}>
          {oneAfterTheOther(t(answer.problem.detail), t(answer.problem.remedy))}
        </Banner>
      )}
      {(answer?.kind === 'unreachable' || answer?.kind === 'busy') && (
        <Banner
          tone="stop"
          actions={
            <Button icon={RefreshCw} onClick={again}>
              {t(FRAME_TEXTS.retry)}
            </Button>
          }
        >
          {t(PHOTO_QUEUE_TEXTS.down)}
        </Banner>
      )}
      <FigureWork
        name={photo.name || t(FIGURE_STAGE_TEXTS.photoName)}
        facts={document ? `${document.image.width} × ${document.image.height}` : '…'}
        actions={
          <>
            <Button icon={ImageIcon} onClick={props.onAnother}>
              {t(FIGURE_STAGE_TEXTS.photoName)}
            </Button>
            <Button icon={Shuffle} onClick={props.onLeave}>
              {t(FIGURE_STAGE_TEXTS.change)}
            </Button>
          </>
        }
        picture={url && <img src={url} alt={photo.name || t(FIGURE_STAGE_TEXTS.photoName)} />}
        stage={stage}
        settings={settings}
        say={say}
        panel={
          <FigurePanel
            desk={desk}
            hasPicture
            first={
              <PersonChoice
                ids={people.map(({ id }) => id)}
                chosen={person?.id ?? null}
                onChoose={setChosenId}
              />
            }
          >
            <RecordSection stage={stage} isOver={isOver} />
            {motion && (
              <TakeSection
                motion={motion}
                stem={stemOf(photo.name)}
                figure={settings.kind}
                isOwn={own.state.kind === 'there'}
              />
            )}
          </FigurePanel>
        }
      />
    </div>
  );
}

function fitPerson(
  person: PoseDocument['people'][number],
  pose: Parameters<typeof posedJoints>[1],
  skeleton: Parameters<typeof posedJoints>[0],
  document: PoseDocument,
) {
  const image = person.landmarks.flatMap(({ x, y, z }) => [x, y, z]);
  const confidence = Float32Array.from(person.landmarks, (landmark) => landmark.confidence);
  return fitToPicture(posedJoints(skeleton, pose), image, confidence, document.image);
}

interface LookedAt {
  readonly url: string | null;
  readonly answer: PoseAnswer | null;
  again(): void;
}

/** The photo's address for `<img>` and what the service sees in it; both belong to this photo only. */
function useLookedAt(photo: File): LookedAt {
  const api = useApi();
  const client = useMemo(() => createPoseClient(api), [api]);
  const [asked, setAsked] = useState(0);
  const [looked, setLooked] = useState<{ readonly photo: File; readonly answer: PoseAnswer } | null>(null);
  const [shown, setShown] = useState<{ readonly photo: File; readonly url: string } | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(photo);
    setShown({ photo, url });
    return () => URL.revokeObjectURL(url);
  }, [photo]);
  useEffect(() => {
    const stop = new AbortController();
    setLooked(null);
    client.estimate(photo, STANDARD_LOOK, stop.signal).then(
      (answer) => setLooked({ photo, answer }),
      () => undefined,
    );
    return () => stop.abort();
  }, [photo, client, asked]);
  return {
    url: shown?.photo === photo ? shown.url : null,
    answer: looked?.photo === photo ? looked.answer : null,
    again: () => setAsked(asked + 1),
  };
}
