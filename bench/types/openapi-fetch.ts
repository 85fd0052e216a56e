import createClient from "openapi-fetch";

/** As openapi-typescript writes it, for one operation. */
interface paths {
  "/v2/numbers/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/vnd.api+json": { data: { id: string; attributes: { rate_center: string } } } } };
        404: { headers: { [name: string]: unknown }; content: { "application/vnd.api+json": { errors: { id: string; status: number }[] } } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

const client = createClient<paths>({ baseUrl: "https://api.flowroute.com" });
const { data } = await client.GET("/v2/numbers/{id}", { params: { path: { id: "16502390214" } } });
console.log(data?.data.attributes.rate_center);
