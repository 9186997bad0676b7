/** A password that is typed; `autocomplete` tells keepers of passwords which one. */
export function PasswordField(props: {
  readonly name: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  return (
    <label class="field">
      <span>{props.name}</span>
      <input
        class="input"
        type="password"
        required
        autocomplete={props.autocomplete}
        value={props.value}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </label>
  );
}
