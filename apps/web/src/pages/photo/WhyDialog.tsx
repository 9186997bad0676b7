import { isKnown, type Pose, type PoseDocument } from '@posebox/body';
import { FRAME_TEXTS, LANDMARK_TEXTS, PHOTO_STAGE_TEXTS, PHOTO_WHY_TEXTS, type Text } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { State } from '../../components/Banner.tsx';
import { Confidence } from '../../components/Confidence.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Table } from '../../components/Table.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { isInside } from '../../picture/view-transform.ts';
import { type Say, useSay } from '../../preferences/preferences.tsx';
import { modeText } from './look-settings.ts';
import { countPoints } from './person-summary.ts';
import type { PhotoItem } from './photo-item.ts';
import { durationText, photoName, sizeText } from './photo-words.ts';
import './why-dialog.css';

/** Why the result says what it says: every point with its numbers, and what made them. */
export function WhyDialog(props: {
  readonly item: PhotoItem;
  readonly document: PoseDocument;
  readonly person: Pose;
  readonly onClose: () => void;
}) {
  const t = useSay();
  return (
    <Dialog broad title={t(PHOTO_WHY_TEXTS.title)} closeName={t(FRAME_TEXTS.close)} onClose={props.onClose}>
      <Tabs
        name={t(PHOTO_WHY_TEXTS.tabs)}
        tabs={[
          {
            id: 'points',
            text: t(PHOTO_WHY_TEXTS.pointsTab),
            panel: () => <Points document={props.document} person={props.person} t={t} />,
          },
          {
            id: 'origin',
            text: t(PHOTO_WHY_TEXTS.originTab),
            panel: () => <Origin {...props} t={t} />,
          },
        ]}
      />
    </Dialog>
  );
}

function Points(props: { readonly document: PoseDocument; readonly person: Pose; readonly t: Say }) {
  const { document, person, t } = props;
  const { width, height } = document.image;
  const counts = countPoints(person);
  const known = person.landmarks.filter(isKnown);
  const missing = person.landmarks.length - known.length;
  const ascending = known.sort((a, b) => a.confidence - b.confidence);
  return (
    <>
      <p class="row wrap counts">
        {counts.good > 0 && <State tone="good">{t(PHOTO_WHY_TEXTS.good, { n: counts.good })}</State>}
        {counts.look > 0 && <State tone="look">{t(PHOTO_WHY_TEXTS.look, { n: counts.look })}</State>}
        {counts.stop > 0 && <State tone="stop">{t(PHOTO_WHY_TEXTS.stop, { n: counts.stop })}</State>}
      </p>
      <p class="muted">{t(PHOTO_WHY_TEXTS.meaning)}</p>
      <p class="muted">{t(PHOTO_WHY_TEXTS.visibleMeaning)}</p>
      {missing > 0 && <p class="muted">{t(PHOTO_WHY_TEXTS.missing, { n: missing })}</p>}
      <Table
        caption={t(PHOTO_WHY_TEXTS.table, { n: person.id })}
        rows={ascending}
        rowKey={(landmark) => landmark.name}
        columns={[
          {
            id: 'point',
            head: t(PHOTO_WHY_TEXTS.point),
            cell: (landmark) => t(LANDMARK_TEXTS[landmark.name]),
          },
          {
            id: 'confidence',
            head: t(PHOTO_WHY_TEXTS.confidence),
            cell: (landmark) => <Confidence value={landmark.confidence} />,
          },
          {
            id: 'visible',
            head: t(PHOTO_WHY_TEXTS.visible),
            figure: true,
            cell: (landmark) => landmark.visibility.toFixed(2),
          },
          {
            id: 'position',
            head: t(PHOTO_WHY_TEXTS.position),
            figure: true,
            cell: (landmark) =>
              isInside(landmark) ? (
                `${Math.round(landmark.x * width)}, ${Math.round(landmark.y * height)}`
              ) : (
                <span class="of">{t(PHOTO_STAGE_TEXTS.outside)}</span>
              ),
          },
        ]}
      />
    </>
  );
}

const STAGE_TEXTS: Readonly<Record<string, Text>> = {
  decode: PHOTO_WHY_TEXTS.stageDecode,
  detect: PHOTO_WHY_TEXTS.stageDetect,
  landmark: PHOTO_WHY_TEXTS.stageLandmark,
  other: PHOTO_WHY_TEXTS.stageOther,
};

function Origin(props: {
  readonly item: PhotoItem;
  readonly document: PoseDocument;
  readonly person: Pose;
  readonly t: Say;
}) {
  const { item, document, person, t } = props;
  const { model, engine, timing, image } = document;
  const stages = Object.entries(timing.stagesMs).map(
    ([stage, ms]) => `${STAGE_TEXTS[stage] ? t(STAGE_TEXTS[stage]) : stage} ${durationText(ms, t)}`,
  );
  const facts: readonly (readonly [Text, ComponentChildren])[] = [
    [
      PHOTO_WHY_TEXTS.source,
      t(PHOTO_WHY_TEXTS.sourceSay, {
        name: photoName(item, t),
        size: sizeText(item.file.size),
        width: image.width,
        height: image.height,
      }),
    ],
    [PHOTO_WHY_TEXTS.score, t(PHOTO_WHY_TEXTS.scoreSay, { score: person.score.toFixed(2) })],
    [PHOTO_WHY_TEXTS.mode, `${t(modeText(engine.mode))} (${engine.mode})`],
    [PHOTO_WHY_TEXTS.model, t(PHOTO_WHY_TEXTS.modelSay, { name: model.name })],
    [PHOTO_WHY_TEXTS.modelHash, <Hash key="model" value={model.sha256} />],
    [
      PHOTO_WHY_TEXTS.detectorHash,
      engine.detectorSha256 === null ? (
        t(PHOTO_WHY_TEXTS.noDetector)
      ) : (
        <Hash key="detector" value={engine.detectorSha256} />
      ),
    ],
    [PHOTO_WHY_TEXTS.engine, t(PHOTO_WHY_TEXTS.engineSay, { version: engine.version })],
    [
      PHOTO_WHY_TEXTS.time,
      <span key="time">
        {durationText(timing.totalMs, t)}
        <span class="cap"> {stages.join(' · ')}</span>
      </span>,
    ],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t(PHOTO_WHY_TEXTS.same)}</p>
    </>
  );
}

const Hash = (props: { readonly value: string }) => <code class="code">{props.value}</code>;
