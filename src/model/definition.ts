import type { MetricName } from "./choices";

/** What a figure of each metric counts, as the pane states it. */
export const definitions: Readonly<Record<MetricName, string>> = {
  registrations:
    "New cars registered for the first time in the period. Registrations are what the industry calls sales; some are cars that dealers register to themselves.",
  production: "Cars and commercial vehicles built in the United Kingdom in the year.",
  "car production": "Cars built in the United Kingdom in the year.",
  "commercial production":
    "Vans, trucks, taxis, buses and coaches built in the United Kingdom in the year.",
  "light vehicle production":
    "Cars and light commercial vehicles built in the United Kingdom in the year.",
  "car production for export": "Cars built in the United Kingdom to be sold abroad.",
  "car production for the home market": "Cars built in the United Kingdom to be sold there.",
  "electrified car production":
    "Battery electric, plug-in hybrid and hybrid cars built in the United Kingdom.",
  "production target":
    "Vehicles that the government wants built in the United Kingdom in the year.",
  wholesales: "Vehicles that a maker delivered to its dealers, in the area that the figure names.",
  "retail sales": "Vehicles that a maker's dealers sold, in the area that the figure names.",
  revenue: "Revenue of the maker in million pounds.",
  profit: "Profit of the maker before tax and exceptional items, in million pounds.",
  "world sales": "Vehicles that a maker sold, at home and abroad.",
  exports: "Vehicles that a maker sold outside its own country.",
  "ZEV target":
    "Share of a maker's new cars or vans that must be without emissions under the mandate; flexibilities apply.",
  "market outlook":
    "What the trade body expects the market to be: cars a year, or the share of a fuel.",
};
