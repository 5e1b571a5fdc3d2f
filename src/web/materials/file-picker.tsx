import type { JSX } from 'preact';

interface Props {
  readonly says: string;
  /** For those who hear the page, where `says` is too short alone. */
  readonly label?: string;
  readonly look: string;
  readonly accept: string;
  /** One file alone. */
  readonly single?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. */
export function FilePicker({ says, label = says, look, accept, single = false, onFiles }: Props): JSX.Element {
  const pick = (input: HTMLInputElement): void => {
    const picked = [...(input.files ?? [])];
    // Emptied, so that the same file can be picked again after a correction.
    input.value = '';
    onFiles(picked);
  };
  return (
    <label class={`picker ${look}`}>
      {says}
      <input type="file" multiple={!single} accept={accept} aria-label={label} onChange={(event) => pick(event.currentTarget)} />
    </label>
  );
}
