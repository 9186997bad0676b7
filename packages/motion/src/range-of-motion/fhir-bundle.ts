import { protocolOf } from './known-protocols.ts';
import type { MeasuredSide } from './protocol.ts';
import type { TrendPoint } from './trend.ts';

/** A measurement as it goes out: what a trend knows, and when to the second. */
export interface FhirMeasurement extends TrendPoint {
  /** ISO 8601 with time zone. */
  readonly measuredAt: string;
  /** Names of what moved instead of the joint; written as a note. */
  readonly compensations: readonly string[];
}

/**
 * LOINC codes that were verified: shoulder abduction of the left side, active. Everything else has a code of our own and
 * its words; a guessed code would be worse than none. Source: loinc.org, term 41299-9.
 */
const LOINC: Readonly<Record<string, { readonly code: string; readonly display: string }>> = {
  'shoulder_abduction left active': { code: '41299-9', display: 'Shoulder - left Abduction AROM' },
};

const OWN_SYSTEM = 'urn:posebox:range-of-motion-protocol';
const SIDE_WORDS: Readonly<Record<MeasuredSide, string | null>> = {
  left: 'left',
  right: 'right',
  none: null,
};

/**
 * Measurements as an HL7 FHIR R4 collection bundle: a Patient by pseudonym and one Observation a measurement, in UCUM
 * units. For export only.
 *
 * @param pseudonym what the patient is called in PoseBox; no name and no date of birth goes out.
 * @param said what is said of every value, a note each: that it is none for diagnosis
 * @example JSON.stringify(fhirBundle('P-0142', measurements, '2026-11-30T12:00:00Z', [NOT_MEDICAL_TEXT.en]))
 */
export function fhirBundle(
  pseudonym: string,
  measurements: readonly FhirMeasurement[],
  writtenAt: string,
  said: readonly string[],
) {
  const patientUrl = 'urn:uuid:00000000-0000-4000-8000-000000000001';
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: writtenAt,
    entry: [
      {
        fullUrl: patientUrl,
        resource: {
          resourceType: 'Patient',
          identifier: [{ system: 'urn:posebox:patient', value: pseudonym }],
        },
      },
      ...measurements.map((measurement) => ({
        fullUrl: `urn:uuid:${measurement.id}`,
        resource: observationOf(measurement, patientUrl, said),
      })),
    ],
  };
}

function observationOf(measurement: FhirMeasurement, patientUrl: string, said: readonly string[]) {
  const { protocolId, protocolVersion, side, movedBy, unit, value, error, view, instrument } = measurement;
  const name = protocolOf(protocolId)?.name.en ?? protocolId;
  const sideWord = SIDE_WORDS[side];
  const text = [sideWord ? `${name}, ${sideWord}` : name, movedBy].join(', ');
  const loinc = LOINC[`${protocolId} ${side} ${movedBy}`];
  const notes = [
    `± ${error.toFixed(1)} ${unit} in 9 of 10 cases.`,
    ...(measurement.compensations.length > 0 ? [`Also moved: ${measurement.compensations.join(', ')}.`] : []),
    ...said,
  ];
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: unit === 'deg' ? 'exam' : 'activity',
          },
        ],
      },
    ],
    code: {
      coding: [
        ...(loinc ? [{ system: 'http://loinc.org', ...loinc }] : []),
        { system: OWN_SYSTEM, version: String(protocolVersion), code: protocolId, display: name },
      ],
      text,
    },
    subject: { reference: patientUrl },
    effectiveDateTime: measurement.measuredAt,
    valueQuantity: {
      value: Math.round(value * 10) / 10,
      unit: unit === 'deg' ? 'degrees' : 'seconds',
      system: 'http://unitsofmeasure.org',
      code: unit,
    },
    ...(sideWord && { bodySite: { text: `${sideWord} side` } }),
    method: { text: `One camera, ${view} view, angle in the picture’s plane (${instrument})` },
    note: notes.map((words) => ({ text: words })),
  };
}
