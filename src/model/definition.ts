import type { MetricName } from "./choices";

/** What one figure of a metric counts, as the pane states it. */
export const definitions: Readonly<Record<MetricName, string>> = {
  registrations:
    "New cars registered for the first time in the year. Registrations are what the industry calls sales; some are cars that dealers register to themselves.",
  production: "Cars and commercial vehicles built in the United Kingdom in the year.",
  "car production": "Cars built in the United Kingdom in the year.",
  "commercial production":
    "Vans, trucks, taxis, buses and coaches built in the United Kingdom in the year.",
  "light vehicle production":
    "Cars and light commercial vehicles built in the United Kingdom in the year.",
  "production target":
    "Vehicles a year that the government wants built in the United Kingdom by then.",
};
