import es from "eslint-plugin-es-x";
import officeAddins from "eslint-plugin-office-addins";
import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

// The plugin's own rules alone: its preset also brings JavaScript rules that do not know TypeScript.
const officeRules = Object.assign(
  {},
  ...officeAddins.configs.recommended.map(({ rules }) => rules)
);
const own = Object.entries(officeRules).filter(([name]) => name.startsWith("office-addins/"));

export default typescript.config(
  { ignores: ["dist/**", "dist-workbench/**", "node_modules/**", "reports/**", ".stryker-tmp/**"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: typescript.configs.recommendedTypeChecked,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, argsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
      eqeqeq: "error",
    },
  },
  {
    // A port's method is asynchronous for every host, and what it throws reaches its caller as a rejection.
    files: ["src/workbook/**/*.ts", "test/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/require-await": "off" },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: { ...hooks.configs.recommended.rules, "react-hooks/exhaustive-deps": "error" },
  },
  {
    // A module with a look-behind does not even load in Safari before 16.4; the rest is read in the built scripts.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/build/**"],
    plugins: { "es-x": es },
    rules: { "es-x/no-regexp-lookbehind-assertions": "error" },
  },
  {
    files: ["src/workbook/excel/*.ts", "src/runtime.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(own),
  },
  {
    files: ["*.{js,mjs}"],
    extends: [...typescript.configs.recommended],
    rules: { "@typescript-eslint/no-require-imports": "off", eqeqeq: "error" },
  }
);
