/** Where the fake is and how to get in, from the test; and what came of it, back to it. */
const { FR_BASE_URL: baseUrl = "", FR_ACCESS_KEY: accessKey = "", FR_SECRET_KEY: secretKey = "" } = process.env;
const keys = `${accessKey}:${secretKey}`;
const authorization = `Basic ${btoa(keys)}`;

function tell(seen: unknown): void {
  process.stdout.write(JSON.stringify(seen));
}

export { authorization, baseUrl, keys, tell };
