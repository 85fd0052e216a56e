// What the pages use of other runtimes, so that their programs can be checked here.
declare const Bun: { serve(options: { port: number; fetch: (request: Request, server: unknown) => Promise<Response> }): void };
declare const Deno: { env: { get(name: string): string | undefined }; serve(options: { port: number }, handler: (request: Request, info: unknown) => Promise<Response>): void };
