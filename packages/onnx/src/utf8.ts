/** Every platform has these two; this package's types know none of them. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

export const utf8Bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes that are no UTF-8 become U+FFFD. */
export const utf8Text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
