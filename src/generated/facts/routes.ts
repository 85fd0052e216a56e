// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { EdgeStrategyListDocument, RouteCreateDocument, RouteDocument, RouteListDocument, RouteUpdateDocument, RoutesListQuery } from "../schema.ts";

/** What each operation takes. */
export interface RoutesInputs {
  "routes.create": { body: RouteCreateDocument };
  "routes.delete": { path: { id: string } };
  "routes.list": { query: RoutesListQuery };
  "routes.listEdgeStrategies": {  };
  "routes.update": { path: { id: string }; body: RouteUpdateDocument };
}

/** What each operation answers. */
export interface RoutesDocuments {
  "routes.create": RouteDocument;
  "routes.delete": undefined;
  "routes.list": RouteListDocument;
  "routes.listEdgeStrategies": EdgeStrategyListDocument;
  "routes.update": RouteDocument;
}

export const routes = {
  "routes.create": {
    path: "/v2/routes",
    method: "POST",
    answer: "item",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["route"] },
            attributes: {
              properties: {
                alias: { minLength: 1 },
                route_type: { enum: ["host", "number", "uri"] },
                value: { minLength: 1, phoneNumberIf: { route_type: "number" } },
                edge_strategy_id: { type: "integer" },
              },
              required: ["alias", "route_type", "value"],
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
  "routes.delete": {
    path: "/v2/routes/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" } },
    method: "DELETE",
    repeatable: true,
    answer: "none",
  },
  "routes.list": {
    path: "/v2/routes",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        limit: { type: "integer", minimum: 1, maximum: 200 },
        offset: { type: "integer", minimum: 0 },
        route_type: { enum: ["sip-reg", "host", "uri", "number"] },
      },
    },
  },
  "routes.listEdgeStrategies": { path: "/v2/routes/edge_strategies", method: "GET", repeatable: true, answer: "list" },
  "routes.update": {
    path: "/v2/routes/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" } },
    method: "PATCH",
    repeatable: true,
    answer: "item",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["route"] },
            attributes: {
              properties: {
                alias: { minLength: 1 },
                route_type: { enum: ["host", "number", "uri"] },
                value: { minLength: 1, phoneNumberIf: { route_type: "number" } },
                edge_strategy_id: { type: "integer" },
              },
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
} as const;
