export const TUS = { 'tus-resumable': '1.0.0' };

/** Begins an upload of so many bytes at the address of uploads. */
export const beginUpload = (address: string, bytes: number): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { ...TUS, 'upload-length': String(bytes) },
  });

/** Sends a piece to an upload's own address. */
export const sendPiece = (place: string, offset: number, bytes: Uint8Array): Promise<Response> =>
  fetch(place, {
    method: 'PATCH',
    headers: {
      ...TUS,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });
