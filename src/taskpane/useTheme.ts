import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const questions = ["(prefers-color-scheme: dark)"] as const;

/**
 * Light or dark, as the system asks; follows a change. In high contrast the system's own colours replace
 * those of either theme, which Fluent's components are made for.
 */
export function useTheme(): Theme {
  const [answers, setAnswers] = useState(ask);
  useEffect(() => {
    const media = questions.map((question) => window.matchMedia(question));
    const update = (): void => setAnswers(ask());
    media.forEach((query) => query.addEventListener("change", update));
    return () => media.forEach((query) => query.removeEventListener("change", update));
  }, []);
  const [dark] = answers;
  return dark ? webDarkTheme : webLightTheme;
}

function ask(): boolean[] {
  return questions.map((question) => window.matchMedia(question).matches);
}
