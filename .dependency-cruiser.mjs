/**
 * The order of the house: a folder uses what stands below it in these lists, never what stands above.
 * `npm run lint` holds it.
 */
const client = ["index.ts|node.ts", "wrappers/(node-)?flowroute.ts", "wrappers/client-parts.ts", "wrappers/resources", "wrappers/rules/ask-rules.ts", "wrappers/files", "wrappers/list", "wrappers/call", "wrappers/pacing", "wrappers/wire", "wrappers/settings", "wrappers/input", "wrappers/errors.ts", "wrappers/rules/message-rule.ts", "generated"];
const fake = ["testing/command", "testing/index.ts", "testing/fake-flowroute.ts", "testing/server", "testing/requests", "testing/handlers", "testing/webhooks", "testing/world", "testing/failure.ts", "testing/values"];
const sending = ["sending/index.ts", "sending/(queue|settle|pacing)", "sending/journal", "sending/receipts"];
const rules = ["rules/index.ts", "rules/(?!stores|zones|index)", "rules/stores", "rules/zones", "sms"];
const webhooks = ["webhooks/index.ts", "webhooks/account", "webhooks/receive", "webhooks/seen", "webhooks/parse"];

/** What the fake shares with the client: the facts and how they are read, words for mistakes. Nothing that could make it agree with the client's own errors. */
const sharedWithFake = ["input/(facts|find-path|alternatives|invalid-argument|callback-type|members|member-of|shielded).ts"];

/** What every entry may have a copy of: how what a caller gave is read. It stands on nothing. */
const anywhere = "wrappers/input/(?:member-of|shielded)\\.ts";

const matching = (parts) => `^src/(${parts.join("|")})`;

const downwards = (layers) =>
  layers.slice(1).map((layer, index) => ({
    name: `only-down-from-${layer.replace(/\W+/g, "-")}`,
    severity: "error",
    comment: `${layer} stands below ${layers.slice(0, index + 1).join(", ")}, so it may not use them.`,
    from: { path: matching([layer]) },
    to: { path: matching(layers.slice(0, index + 1)) },
  }));

export default {
  forbidden: [
    ...downwards(client),
    ...downwards(fake),
    ...downwards(webhooks),
    ...downwards(sending),
    ...downwards(rules),
    {
      name: "webhooks-stand-alone",
      severity: "error",
      comment: "Who only receives carries no client: it is given one.",
      from: { path: "^src/webhooks" },
      to: { path: `^src/(?!webhooks|stores|generated|${anywhere})` },
    },
    {
      name: "sending-goes-by-the-package-s-name",
      severity: "error",
      comment: "What is shared with the client, errors above all, must be the client's own, not a copy of it.",
      from: { path: "^src/sending" },
      to: { path: `^src/(?!sending|stores|generated|node\\.ts|${anywhere})` },
    },
    {
      name: "stores-know-nothing",
      severity: "error",
      comment: "How a user's client of a store is called, whatever is kept there.",
      from: { path: "^src/stores" },
      to: { path: `^src/(?!stores|${anywhere})` },
    },
    {
      name: "sms-stands-alone",
      severity: "error",
      comment: "Who only counts segments carries nothing else.",
      from: { path: "^src/sms" },
      to: { path: `^src/(?!sms|${anywhere})` },
    },
    {
      name: "rules-stand-alone",
      severity: "error",
      comment: "Rules are functions that the client is given; of it they know types, by the package's name.",
      from: { path: "^src/rules" },
      to: { path: `^src/(?!rules|sms|stores|node\\.ts|${anywhere})` },
    },
    { name: "no-circles", severity: "error", comment: "Two files that need each other are one idea, or want a third below them.", from: { path: "^src" }, to: { circular: true } },
    {
      name: "one-seam-to-openapi-fetch",
      severity: "error",
      comment: "Only src/generated/client.ts imports openapi-fetch, so that replacing it touches one file.",
      from: { path: "^src", pathNot: "^src/generated/client\\.ts$" },
      to: { path: "openapi-fetch" },
    },
    {
      name: "the-fake-stands-alone",
      severity: "error",
      comment: "The fake takes of the client only what is listed here: what it shares, it cannot test.",
      from: { path: "^src/testing" },
      to: { path: "^src/(wrappers|openapi|index|node)", pathNot: `^src/wrappers/(${sharedWithFake.join("|")})$` },
    },
    {
      name: "the-client-knows-no-subpath",
      severity: "error",
      comment: "The main entry holds nothing of the other entries.",
      from: { path: "^src/(wrappers|generated|index|node)" },
      to: { path: "^src/(?!wrappers|generated|index|node)" },
    },
    {
      name: "no-test-in-src",
      severity: "error",
      comment: "What is shipped uses nothing of tests, scripts or examples.",
      from: { path: "^src" },
      to: { path: "^(test|scripts|examples|bench)" },
    },
    { name: "resolvable", severity: "error", comment: "An import leads somewhere.", from: { path: "^src" }, to: { couldNotResolve: true, pathNot: "^flowroute-sdk" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
