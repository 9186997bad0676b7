import type { Language } from '@posebox/texts';

/** Says a sentence with a voice of this computer; what was being said is broken off. Silent where there is no voice. */
export function speak(sentence: string, language: Language): void {
  if (!('speechSynthesis' in globalThis)) return;
  const tag = language === 'zh' ? 'zh-CN' : 'en-US';
  // Some voices send the sentence to their maker: only those that speak on this computer may.
  const voice = speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.replace('_', '-').startsWith(tag.slice(0, 2)));
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.lang = tag;
  utterance.voice = voice;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}
