import { isKnown, LANDMARK_COUNT, type PoseDocument } from '@posebox/body';
import { decodePhoto } from '@posebox/media';
import { beginLook, type LookParts, type PixelImage } from '@posebox/vision';
import { loadOwnModel, type OwnModelFiles, type OwnModelGuard } from '@posebox/vision/node';
import {
  type Finding,
  type FindingCode,
  type ModelReport,
  type OwnModel,
  type OwnModelFacts,
  OwnModelProblem,
  type OwnModelProblemCode,
  openOwnPoseEstimator,
  skeletonOf,
} from '@posebox/vision/own-model';
import { poseDocument } from './pose-document.ts';

export interface CheckParts {
  /** PoseBox's networks, for its person detector. */
  readonly look: LookParts;
  /** Ends the process when the network takes too much. */
  readonly guard?: OwnModelGuard;
}

/**
 * Tries a model of one's own: its card, its files, a run on pictures without anybody, and on a photo when there is one. What
 * doesn't fit is a finding, not an error; the first such finding ends the check.
 *
 * @throws PhotoProblem when the photo is at fault
 * @example const { fits, findings } = await checkOwnModel(await openModelCard('mine.yaml'), photo, { look });
 */
export async function checkOwnModel(
  files: OwnModelFiles,
  photo: Uint8Array | null,
  parts: CheckParts,
): Promise<ModelReport> {
  const findings: Finding[] = cardFindings(files);
  const note = (
    step: Finding['step'],
    state: 'good' | 'look',
    code: FindingCode,
    facts: OwnModelFacts = {},
  ) => findings.push({ step, state, code, facts });
  const image = photo && (await decodePhoto(photo));
  let model: OwnModel | undefined;
  let document: PoseDocument | null = null;
  try {
    model = await loadOwnModel(files, parts.guard ? { guard: parts.guard } : {});
    note('file', 'good', 'file_fits', { files: files.paths.length });
    const { invented, ms } = await runOnEmptyPictures(model, parts.look);
    note('run', 'good', 'runs', { ms: Math.round(ms * 10) / 10 });
    note('decoder', 'good', 'outputs_fit');
    if (invented === 0) note('decoder', 'good', 'nobody_invented');
    else note('decoder', 'look', 'somebody_invented', { people: invented });
    if (image) {
      document = await documentOf(model, image, parts.look);
      findings.push(...photoFindings(document));
    }
  } catch (error) {
    if (!(error instanceof OwnModelProblem)) throw error;
    findings.push({
      step: STEP_OF[error.code] ?? 'file',
      state: 'stop',
      code: error.code,
      facts: error.facts,
    });
  } finally {
    await model?.close();
  }
  return { fits: !findings.some(({ state }) => state === 'stop'), findings, document };
}

/** Where a check ends with a problem, when that isn't with the file. */
const STEP_OF: Partial<Record<OwnModelProblemCode, Finding['step']>> = {
  own_model_cannot_run: 'run',
  own_model_openvino_missing: 'run',
  own_model_output: 'decoder',
  own_model_not_finite: 'decoder',
};

function cardFindings({ card }: OwnModelFiles): Finding[] {
  const points = skeletonOf(card);
  const mapped = points.filter((name) => name !== null).length;
  const facts = { task: card.task, decoder: card.decoder.kind, points: points.length };
  const findings: Finding[] = [
    { step: 'card', state: 'good', code: 'card_read', facts },
    { step: 'card', state: 'good', code: 'points_mapped', facts: { mapped, points: points.length } },
  ];
  if (mapped < LANDMARK_COUNT) {
    const missing = LANDMARK_COUNT - mapped;
    findings.push({
      step: 'card',
      state: 'look',
      code: 'points_missing',
      facts: { missing, all: LANDMARK_COUNT },
    });
  }
  return findings;
}

const EMPTY_SIZE = { width: 320, height: 240 } as const;

/** Grey, and a pattern of all levels: networks that answer only to one kind of picture show it here. */
function emptyPictures(): PixelImage[] {
  const length = EMPTY_SIZE.width * EMPTY_SIZE.height * 3;
  return [
    { ...EMPTY_SIZE, channels: 3, data: new Uint8Array(length).fill(128) },
    { ...EMPTY_SIZE, channels: 3, data: Uint8Array.from({ length }, (_, at) => (at * 7919) % 256) },
  ];
}

/** A person who would stand in the middle. */
const MIDDLE_BOX = { leftPx: 110, topPx: 20, rightPx: 210, bottomPx: 220 } as const;

/** @returns how many people were seen where nobody is, and milliseconds of one run of the pose network */
async function runOnEmptyPictures(model: OwnModel, look: LookParts) {
  let invented = 0;
  let ms = Number.POSITIVE_INFINITY;
  for (const picture of emptyPictures()) {
    invented += (await model.find(picture, beginLook(look))).length;
    if (model.card.task === 'top-down') {
      model.takeNetworkMs();
      await model.findIn(picture, MIDDLE_BOX);
    }
    ms = Math.min(ms, model.takeNetworkMs().landmark);
  }
  return { invented, ms };
}

async function documentOf(model: OwnModel, image: PixelImage, look: LookParts): Promise<PoseDocument> {
  const startMs = performance.now();
  const estimation = await openOwnPoseEstimator(model, look).estimate(image, {
    model: model.name,
    mode: 'standard',
    people: 20,
    minConfidence: 0.5,
    segmentation: false,
  });
  return poseDocument(estimation, {
    image,
    mode: 'standard',
    segmentation: 'none',
    totalMs: performance.now() - startMs,
    stagesMs: estimation.stagesMs,
  });
}

/** So many points beyond the edges mean that the card says pixels for shares, or mistakes the input's size. */
const MOST_OUTSIDE = 0.5;

function photoFindings({ people }: PoseDocument): Finding[] {
  const found = (code: FindingCode, state: 'good' | 'look', facts: OwnModelFacts = {}): Finding => ({
    step: 'photo',
    ...{ state, code, facts },
  });
  if (people.length === 0) return [found('nobody_found', 'look')];
  const known = people.flatMap(({ landmarks }) => landmarks.filter(isKnown));
  const outside = known.filter(({ x, y }) => x < 0 || y < 0 || x > 1 || y > 1).length;
  const findings = [found('people_found', 'good', { people: people.length, points: known.length })];
  if (outside > MOST_OUTSIDE * known.length) findings.push(found('points_outside', 'look', { outside }));
  return findings;
}
