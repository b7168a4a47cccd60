import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";

const questions = ["(forced-colors: active)", "(prefers-color-scheme: dark)"] as const;

/** Light, dark or high contrast, as the system asks; follows a change. */
export function useTheme(): Theme {
  const [answers, setAnswers] = useState(ask);
  useEffect(() => {
    const media = questions.map((question) => window.matchMedia(question));
    const update = (): void => setAnswers(ask());
    media.forEach((query) => query.addEventListener("change", update));
    return () => media.forEach((query) => query.removeEventListener("change", update));
  }, []);
  const [contrast, dark] = answers;
  return contrast ? teamsHighContrastTheme : dark ? webDarkTheme : webLightTheme;
}

function ask(): boolean[] {
  return questions.map((question) => window.matchMedia(question).matches);
}
