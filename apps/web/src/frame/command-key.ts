/** What the key for commands is called on this keyboard. */
export const commandKey = (): 'Ctrl' | '⌘' => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl');
