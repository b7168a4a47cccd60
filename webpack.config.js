require("tsx/cjs");
const fs = require("fs");
const path = require("path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { AddinPlugin } = require("./src/build/plugin");
const { baseAddress, developmentAddress, manifestFor } = require("./src/build/manifest");
const { unpack } = require("./src/data/pack");
const { devServer } = require("./src/build/devServer");
const { iconNames } = require("./src/build/iconNames");
const { licences } = require("./src/build/licences");
const { policyOf } = require("./src/build/policy");
const { startingText } = require("./src/build/needs");

// The folder is the list of functions.
const functions = fs
  .readdirSync("src/functions")
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .map((file) => `./src/functions/${file}`);
const icons = iconNames("assets");
const iconFiles = {
  from: "assets/icon-*.png",
  to: ({ absoluteFilename }) => `assets/${icons.get(path.basename(absoluteFilename))}`,
};
const officeHost = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const officeCopy = "office/office.js";

// The oldest web views run nothing newer, and some packages are published for newer ones.
const vendor = {
  test: /\.m?js$/,
  include: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { swcrc: false, isModule: "unknown", jsc: { target: "es2020" } },
  },
};

function base(mode, { transpileOnly = false, rules = [] } = {}) {
  return {
    mode,
    // No "new Function" to find the global object with: every host has globalThis.
    target: ["web", "es2020"],
    devtool: mode === "production" ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: "ts-loader", options: { onlyCompileBundledFiles: true, transpileOnly } },
        },
        { test: /\.css$/, type: "asset/source" },
        ...rules,
      ],
    },
  };
}

/** A module that does nothing but import files, in their order. */
function importing(files) {
  const lines = files.map((file) => `import ${JSON.stringify(path.resolve(file))};`);
  return `data:text/javascript,${encodeURIComponent(lines.join(""))}`;
}

function metadata() {
  return new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functions });
}

function data(helpAddress, editions) {
  const read = (file) => JSON.parse(fs.readFileSync(`src/data/${file}`, "utf8"));
  const [dataset, notes] = [unpack(read("dataset.json")), read("notes.json")];
  return new AddinPlugin({
    dataset,
    notes,
    functions,
    helpAddress,
    editions,
    tables: "src/data/tables",
  });
}

function addin(env, mode) {
  const baseUrl = baseAddress(env.baseUrl ?? developmentAddress);
  const hashed = mode === "production" ? ".[contenthash:10]" : "";
  return {
    ...base(mode, { rules: [vendor] }),
    name: "addin",
    devServer,
    entry: {
      // Functions are associated as they are evaluated, so that what they are associated with comes first. One module
      // that imports the rest, since modules with several entries above them are not put together.
      runtime: importing(["./src/functions/lib/host.ts", ...functions, "./src/runtime.ts"]),
    },
    output: {
      path: path.resolve("dist"),
      filename: `[name]${hashed}.js`,
      chunkFilename: `[name]${hashed}.js`,
      // Chunks stand beside the page.
      publicPath: "",
      clean: true,
    },
    optimization: {
      // What has to be compiled for old web views goes through swc already; its minifier makes the smallest files too.
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { ecma: 2020, compress: { passes: 3 } },
        }),
      ],
      splitChunks: {
        cacheGroups: {
          charts: {
            test: /[\\/]node_modules[\\/](@observablehq|d3|d3-|internmap|isoformat|interval-tree)/,
            name: "charts-vendor",
            chunks: "async",
            priority: 10,
          },
          // Like stands beside like: Fluent's many files repeat each other, which packs well together.
          fluent: {
            test: /[\\/]node_modules[\\/](@fluentui|@borgar)/,
            name: "pane-vendor",
            chunks: "async",
            priority: 5,
            enforce: true,
          },
          // What two views or more use is loaded once, and packs better together.
          shared: {
            test: /[\\/]src[\\/]/,
            name: "pane-shared",
            chunks: "async",
            minChunks: 2,
            minSize: 0,
          },
        },
      },
    },
    plugins: [
      licences(),
      metadata(),
      data(`${baseUrl}help.html`, env.editions),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        chunks: ["runtime"],
        scriptLoading: "blocking",
        inject: "body",
        minify: false,
        templateParameters: {
          office: env.selfHosted ? officeCopy : officeHost,
          policy: policyOf(!env.selfHosted),
          starting: startingText,
          icons,
        },
      }),
      new CopyWebpackPlugin({
        patterns: [
          iconFiles,
          {
            from: "manifest.xml",
            transform: (text) => manifestFor(text.toString(), { ...env, baseUrl, icons }),
          },
          ...(env.selfHosted ? [officeFiles()] : []),
        ],
      }),
    ],
  };
}

// Microsoft's licence asks for its files unchanged, so that they are not minified once more.
function officeFiles() {
  return {
    from: "**/*.js",
    context: "node_modules/@microsoft/office-js/dist",
    to: "office/[path][name][ext]",
    info: { minimized: true },
    globOptions: {
      ignore: [
        "**/*.debug.js",
        "**/*.map",
        "**/*.d.ts",
        "**/{word,outlook,powerpoint,onenote,project,visio,access}*",
      ],
    },
  };
}

function workbench(env, mode) {
  return {
    // npm start does not wait for the types, which take twice as long as all the rest; npm test checks them.
    ...base(mode, { transpileOnly: Boolean(env.quick) }),
    name: "workbench",
    entry: {
      workbench: ["./src/workbench/customFunctions.ts", ...functions, "./src/workbench/main.ts"],
    },
    output: {
      path: path.resolve("dist-workbench"),
      filename: "[name].js",
      chunkFilename: "[name].js",
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      licences(),
      metadata(),
      data("help.html"),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "src/workbench/index.html",
        scriptLoading: "blocking",
        inject: "body",
        minify: false,
        templateParameters: { policy: policyOf(false), starting: startingText, icons },
      }),
      new CopyWebpackPlugin({
        patterns: [iconFiles, { from: "test/formulas.json", to: "conformance.json" }],
      }),
    ],
    devServer,
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  return [addin(env, mode), workbench(env, mode)];
};
