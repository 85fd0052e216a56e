// The client knows its server when it is made: the test's, wherever that listens.
module.exports = {
  flowroute: {
    input: "../../openapi/flowroute.yaml",
    output: { target: "generated/orval/client.ts", client: "fetch", baseUrl: process.env["FR_BASE_URL"] },
  },
};
