import { PHOTO_START_TEXTS, TRY_ON_TEXTS } from '@posebox/texts';
import { Download, Image as ImageIcon, LoaderCircle, UserX } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApi } from '../../api/api-context.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Stage } from '../../components/Stage.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { WindowDrop } from '../../components/WindowDrop.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { CameraDialog } from '../photo/CameraDialog.tsx';
import { stemOf } from '../photo/export/file-names.ts';
import { saveFile } from '../photo/export/save-file.ts';
import { usePhotoStudio } from '../photo/photo-context.tsx';
import { type Sample, sampleUrl } from '../photo/samples.ts';
import { FittingStage, FittingSureness } from './FittingStage.tsx';
import { GarmentSections } from './GarmentSections.tsx';
import { fileOf, type PersonPhoto, type PhotoTrouble, readPersonPhoto } from './person-photo.ts';
import { pickPicture } from './pick-picture.ts';
import { SizeSection } from './SizeSection.tsx';
import { StartView } from './StartView.tsx';
import { useFitting } from './use-fitting.ts';
import type { Wardrobe } from './use-wardrobe.ts';
import { pieceName } from './wardrobe-pieces.ts';
import '../photo/result-view.css';
import './tryon.css';

/** A photo on its way: looked at, not to be had, or seen. */
type PhotoState =
  | { readonly kind: 'looking'; readonly name: string }
  | { readonly kind: 'trouble'; readonly trouble: PhotoTrouble }
  | { readonly kind: 'seen'; readonly photo: PersonPhoto };

/** Somebody's photo, a garment, and the one on the other. */
export function TryOnPhoto(props: {
  readonly wardrobe: Wardrobe;
  readonly router: Router;
  readonly onLive: () => void;
}) {
  const t = useSay();
  const toasts = useToasts();
  const api = useApi();
  const { convert } = usePhotoStudio();
  const [state, setState] = useState<PhotoState | null>(null);
  const { piece, worn, points } = props.wardrobe;
  const [person, setPerson] = useState<number | null>(null);
  const [camera, setCamera] = useState(false);
  const photo = state?.kind === 'seen' ? state.photo : null;
  const fitting = useFitting(photo, worn, points, person);

  const latest = useRef(0);
  const takePhoto = async (file: Blob, name: string) => {
    const turn = ++latest.current;
    // The photo before goes at once, with everything that was found in it.
    setState({ kind: 'looking', name });
    setPerson(null);
    const found = await readPersonPhoto(file, name, api, convert);
    if (turn !== latest.current) return;
    setState('picture' in found ? { kind: 'seen', photo: found } : { kind: 'trouble', trouble: found });
  };
  const takeFiles = (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    if (files.length > 1) toasts.say(t(TRY_ON_TEXTS.onePhoto));
    void takePhoto(first, first.name);
  };
  const takeSample = async (sample: Sample) => {
    const response = await fetch(sampleUrl(sample)).catch(() => null);
    if (!response?.ok) return toasts.say(t(PHOTO_START_TEXTS.sampleFailed));
    await takePhoto(await response.blob(), sample.file);
  };
  const pickPhoto = () => pickPicture((file) => void takePhoto(file, file.name));

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) takeFiles(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  // Nobody to dress gives the photo as it was: nothing to take along or to judge.
  const dressing = fitting.dressing && fitting.dressing.fittings.length > 0 ? fitting.dressing : null;
  const sizedPerson =
    photo?.people.find(({ id }) => id === person) ?? (photo?.people.length === 1 ? photo.people[0] : null);
  const download = async () => {
    if (!photo || !dressing) return;
    const name = `${stemOf(photo.name)}-tryon.jpg`;
    saveFile(await fileOf(dressing.picture, 'image/jpeg'), name);
    toasts.say(t(TRY_ON_TEXTS.saved, { name }));
  };

  return (
    <div class="col wide">
      {state === null ? (
        <StartView
          router={props.router}
          onLive={props.onLive}
          onPick={pickPhoto}
          onCamera={() => setCamera(true)}
          onSample={(one) => void takeSample(one)}
        />
      ) : (
        <div class="work">
          <Stage
            name={state.kind === 'looking' ? state.name : (photo?.name ?? t(TRY_ON_TEXTS.original))}
            facts={photo ? t(TRY_ON_TEXTS.facts, { ...sizeOf(photo), n: photo.people.length }) : ''}
            actions={
              <>
                <Button icon={ImageIcon} onClick={pickPhoto}>
                  {t(TRY_ON_TEXTS.otherPhoto)}
                </Button>
                {dressing && (
                  <Button kind="primary" icon={Download} onClick={() => void download()}>
                    {t(TRY_ON_TEXTS.download)}
                  </Button>
                )}
              </>
            }
            sureness={dressing && <FittingSureness dressing={dressing} kind={worn.kind} />}
          >
            {state.kind === 'looking' ? (
              <div class="tell" role="status">
                <Icon of={LoaderCircle} size="l" class="spin" />
                <p>{t(TRY_ON_TEXTS.looking)}</p>
              </div>
            ) : state.kind === 'trouble' ? (
              <Trouble title={t(state.trouble.title)} say={t(state.trouble.say)} onPick={pickPhoto} />
            ) : state.photo.people.length === 0 ? (
              <Trouble title={t(TRY_ON_TEXTS.nobodyTitle)} say={t(TRY_ON_TEXTS.nobody)} onPick={pickPhoto} />
            ) : (
              <FittingStage
                photo={state.photo}
                dressing={dressing}
                garmentName={pieceName(piece, t)}
                busy={fitting.busy}
              />
            )}
          </Stage>
          <Panel name={t(TRY_ON_TEXTS.panel)}>
            <GarmentSections
              wardrobe={props.wardrobe}
              reading={fitting.busy ? (fitting.reading ?? undefined) : fitting.reading}
            >
              {photo && photo.people.length > 1 && (
                <PanelSection title={t(TRY_ON_TEXTS.people)}>
                  <Segmented
                    look="full mini"
                    name={t(TRY_ON_TEXTS.people)}
                    options={[
                      { value: 'all', text: t(TRY_ON_TEXTS.everybody) },
                      ...photo.people.map(({ id }) => ({
                        value: String(id),
                        text: t(TRY_ON_TEXTS.person, { n: id }),
                      })),
                    ]}
                    value={person === null ? 'all' : String(person)}
                    onChoose={(value) => setPerson(value === 'all' ? null : Number(value))}
                  />
                </PanelSection>
              )}
            </GarmentSections>
            {sizedPerson && <SizeSection key={`${photo?.name} ${sizedPerson.id}`} person={sizedPerson} />}
          </Panel>
        </div>
      )}
      <WindowDrop countText={() => t(TRY_ON_TEXTS.aPhoto)} onDrop={takeFiles} />
      {camera && (
        <CameraDialog
          onTake={(shot) => {
            setCamera(false);
            void takePhoto(shot, t(TRY_ON_TEXTS.cameraPhoto));
          }}
          onPickInstead={() => {
            setCamera(false);
            pickPhoto();
          }}
          onClose={() => setCamera(false)}
        />
      )}
    </div>
  );
}

const sizeOf = ({ picture: { width, height } }: PersonPhoto) => ({ width, height });

/** Why there is nothing to dress, and the way on. */
function Trouble(props: { readonly title: string; readonly say: string; readonly onPick: () => void }) {
  const t = useSay();
  return (
    <div class="tell" role="alert">
      <Icon of={UserX} size="l" />
      <b>{props.title}</b>
      <p>{props.say}</p>
      <Button kind="primary" icon={ImageIcon} onClick={props.onPick}>
        {t(TRY_ON_TEXTS.otherPhoto)}
      </Button>
    </div>
  );
}
