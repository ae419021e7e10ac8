import { Switch } from "@/ui/choice";

/** Something that holds or does not; what holds by default is not written. */
export function FlagSetting(props: {
  label: string;
  value: boolean | undefined;
  byDefault?: boolean;
  onChange: (value: boolean | undefined) => void;
}) {
  const { byDefault = false } = props;
  return (
    <Switch isSelected={props.value ?? byDefault} onChange={(isOn) => props.onChange(isOn === byDefault ? undefined : isOn)}>
      {props.label}
    </Switch>
  );
}
