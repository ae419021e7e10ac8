import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  type CheckboxProps,
  Label,
  Radio,
  type SwitchProps,
} from "react-aria-components";

type Plain<P> = Omit<P, "className" | "style" | "children"> & { children?: ReactNode };

export function Checkbox({ children, ...props }: Plain<CheckboxProps>) {
  return (
    <AriaCheckbox {...props} className="ff-check">
      {({ isIndeterminate }) => (
        <>
          <span className="box">{isIndeterminate ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}</span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}

export function Switch({ children, ...props }: Plain<SwitchProps>) {
  return (
    <AriaSwitch {...props} className="ff-switch">
      <span className="track" />
      {children}
    </AriaSwitch>
  );
}

/** A few choices of which one holds, all in sight. */
export function RadioGroup<T extends string>(props: {
  label: ReactNode;
  hideLabel?: boolean;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly { value: T; label: ReactNode }[];
  id?: string;
  "aria-describedby"?: string;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isInvalid?: boolean;
  isRequired?: boolean;
}) {
  const { label, hideLabel, options, onChange, ...group } = props;
  return (
    <AriaRadioGroup {...group} className="ff-field" onChange={(value) => onChange(value as T)} validationBehavior="aria">
      <Label className={hideLabel ? "ff-visually-hidden" : "ff-label"}>{label}</Label>
      <span className="ff-row" style={{ flexWrap: "wrap", columnGap: "var(--s4)" }}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="ff-check radio">
            <span className="box">
              <Check aria-hidden="true" />
            </span>
            {option.label}
          </Radio>
        ))}
      </span>
    </AriaRadioGroup>
  );
}
