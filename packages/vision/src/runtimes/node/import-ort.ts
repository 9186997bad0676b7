export type Ort = typeof import('onnxruntime-node');

/**
 * The native library sends usage data to its maker unless this variable is set before it is loaded, which is
 * why nothing else imports it. In a worker thread setting it has no effect: there the main thread must have done so.
 */
export async function importOrtSilently(): Promise<Ort> {
  process.env.ORT_DISABLE_TELEMETRY = '1';
  return import('onnxruntime-node');
}
