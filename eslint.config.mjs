import officeAddins from "eslint-plugin-office-addins";
import typescript from "typescript-eslint";

// The plugin's own rules alone: its preset also brings JavaScript rules that do not know TypeScript.
const officeRules = Object.assign(
  {},
  ...officeAddins.configs.recommended.map(({ rules }) => rules)
);
const own = Object.entries(officeRules).filter(([name]) => name.startsWith("office-addins/"));

export default typescript.config(
  { ignores: ["dist/**", "dist-workbench/**", "node_modules/**", "reports/**", ".stryker-tmp/**"] },
  ...typescript.configs.recommended,
  {
    files: ["src/workbook/excel/*.ts", "src/runtime.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(own),
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, argsIgnorePattern: "^_" },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: ["*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  }
);
