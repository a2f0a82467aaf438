/// What the interface for reports promises, as OpenAPI 3.1: every object of ours is closed.
enum ReportAPIDocument {
    static let text = #"""
        {
          "openapi": "3.1.0",
          "info": {"title": "Wangge: reports", "version": "1"},
          "paths": {
            "/api/v1/matters": {
              "get": {
                "summary": "What may be reported",
                "operationId": "matters",
                "security": [{"token": []}],
                "parameters": [],
                "responses": {
                  "200": {
                    "description": "done",
                    "content": {
                      "application/json": {
                        "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Matter"}}
                      }
                    }
                  },
                  "401": {"$ref": "#/components/responses/Problem"},
                  "403": {"$ref": "#/components/responses/Problem"}
                }
              }
            },
            "/api/v1/reports": {
              "get": {
                "summary": "One's own reports, the newest first",
                "operationId": "ownReports",
                "security": [{"token": []}],
                "parameters": [
                  {
                    "name": "after",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string", "pattern": "^[1-9][0-9]{0,18}~[0-9]{1,16}$"}
                  },
                  {
                    "name": "state",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string", "enum": ["open", "over"]}
                  }
                ],
                "responses": {
                  "200": {
                    "description": "done",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["items", "next"],
                          "properties": {
                            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Report"}},
                            "next": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                          }
                        }
                      }
                    }
                  },
                  "401": {"$ref": "#/components/responses/Problem"},
                  "403": {"$ref": "#/components/responses/Problem"},
                  "422": {"$ref": "#/components/responses/Problem"}
                }
              },
              "post": {
                "summary": "Brings a report; sent again under its key it is the same one (200)",
                "operationId": "bringReport",
                "security": [{"token": []}],
                "parameters": [
                  {
                    "name": "Idempotency-Key",
                    "in": "header",
                    "required": true,
                    "schema": {"type": "string", "minLength": 1, "maxLength": 64}
                  }
                ],
                "requestBody": {
                  "required": true,
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewReport"}}}
                },
                "responses": {
                  "200": {
                    "description": "done",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Given"}}},
                    "links": {
                      "report": {"$ref": "#/components/links/Report"},
                      "update": {"$ref": "#/components/links/Update"}
                    }
                  },
                  "201": {
                    "description": "done",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Given"}}},
                    "links": {
                      "report": {"$ref": "#/components/links/Report"},
                      "update": {"$ref": "#/components/links/Update"}
                    }
                  },
                  "401": {"$ref": "#/components/responses/Problem"},
                  "403": {"$ref": "#/components/responses/Problem"},
                  "409": {"$ref": "#/components/responses/Problem"},
                  "413": {"$ref": "#/components/responses/Problem"},
                  "422": {"$ref": "#/components/responses/Problem"},
                  "429": {"$ref": "#/components/responses/Problem"},
                  "404": {"$ref": "#/components/responses/Problem"},
                  "503": {"$ref": "#/components/responses/Problem"}
                }
              }
            },
            "/api/v1/reports/{report}": {
              "get": {
                "summary": "One of one's own reports",
                "operationId": "ownReport",
                "security": [{"token": []}],
                "parameters": [
                  {
                    "name": "report",
                    "in": "path",
                    "required": true,
                    "schema": {"$ref": "#/components/schemas/Key"}
                  }
                ],
                "responses": {
                  "200": {
                    "description": "done",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Report"}}}
                  },
                  "401": {"$ref": "#/components/responses/Problem"},
                  "403": {"$ref": "#/components/responses/Problem"},
                  "404": {"$ref": "#/components/responses/Problem"}
                }
              }
            },
            "/api/v1/reports/{report}/updates": {
              "post": {
                "summary": "Adds to it, or gives its reporter's word",
                "operationId": "addToReport",
                "security": [{"token": []}],
                "parameters": [
                  {
                    "name": "report",
                    "in": "path",
                    "required": true,
                    "schema": {"$ref": "#/components/schemas/Key"}
                  },
                  {
                    "name": "Idempotency-Key",
                    "in": "header",
                    "required": true,
                    "schema": {"type": "string", "minLength": 1, "maxLength": 64}
                  }
                ],
                "requestBody": {
                  "required": true,
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewUpdate"}}}
                },
                "responses": {
                  "200": {
                    "description": "done",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Added"}}}
                  },
                  "401": {"$ref": "#/components/responses/Problem"},
                  "403": {"$ref": "#/components/responses/Problem"},
                  "413": {"$ref": "#/components/responses/Problem"},
                  "422": {"$ref": "#/components/responses/Problem"},
                  "429": {"$ref": "#/components/responses/Problem"},
                  "404": {"$ref": "#/components/responses/Problem"},
                  "503": {"$ref": "#/components/responses/Problem"}
                }
              }
            },
            "/api/v1/cases": {
              "get": {
                "summary": "The public list, a day late, for anybody",
                "operationId": "publicCases",
                "security": [],
                "parameters": [
                  {
                    "name": "after",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string", "maxLength": 60}
                  }
                ],
                "responses": {
                  "200": {
                    "description": "done",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["items", "next"],
                          "properties": {
                            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Case"}},
                            "next": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                          }
                        }
                      }
                    }
                  },
                  "422": {"$ref": "#/components/responses/Problem"}
                }
              }
            }
          },
          "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "responses": {
              "Problem": {
                "description": "what is wrong, and what to do",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              }
            },
            "links": {
              "Report": {"operationId": "ownReport", "parameters": {"report": "$response.body#/number"}},
              "Update": {"operationId": "addToReport", "parameters": {"report": "$response.body#/number"}}
            },
            "schemas": {
              "Key": {"type": "string", "pattern": "^[0-9A-Za-z]{13}$"},
              "Matter": {
                "type": "object",
                "additionalProperties": false,
                "required": ["key", "name", "standards"],
                "properties": {
                  "key": {"$ref": "#/components/schemas/Key"},
                  "name": {"type": "string"},
                  "standards": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "additionalProperties": false,
                      "required": ["number", "filing"],
                      "properties": {"number": {"type": "integer"}, "filing": {"type": "string"}}
                    }
                  }
                }
              },
              "NewReport": {
                "type": "object",
                "additionalProperties": false,
                "required": ["matter", "text", "place"],
                "properties": {
                  "matter": {"$ref": "#/components/schemas/Key"},
                  "text": {"type": "string", "minLength": 1, "maxLength": 2000},
                  "place": {"$ref": "#/components/schemas/Place"},
                  "standard": {"type": ["integer", "null"], "minimum": 1},
                  "address": {"type": ["string", "null"], "maxLength": 200},
                  "name": {"type": ["string", "null"], "maxLength": 40},
                  "phone": {"type": ["string", "null"], "maxLength": 20},
                  "mediaAddress": {"type": ["string", "null"], "maxLength": 1000}
                }
              },
              "Place": {
                "oneOf": [
                  {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["latitude", "longitude"],
                    "properties": {
                      "latitude": {"type": "number", "minimum": -90, "maximum": 90},
                      "longitude": {"type": "number", "minimum": -180, "maximum": 180}
                    }
                  },
                  {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["area"],
                    "properties": {"area": {"$ref": "#/components/schemas/Key"}}
                  },
                  {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["code"],
                    "properties": {"code": {"type": "string", "minLength": 1, "maxLength": 40}}
                  },
                  {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["words"],
                    "properties": {"words": {"type": "string", "minLength": 1, "maxLength": 200}}
                  }
                ]
              },
              "Given": {
                "type": "object",
                "additionalProperties": false,
                "required": ["number", "follow"],
                "properties": {
                  "number": {"$ref": "#/components/schemas/Key"},
                  "follow": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                }
              },
              "NewUpdate": {
                "type": "object",
                "additionalProperties": false,
                "required": ["word"],
                "properties": {
                  "word": {"type": "string", "enum": ["solved", "notSolved", "takenBack", "remark"]},
                  "text": {"type": ["string", "null"], "maxLength": 2000}
                }
              },
              "Added": {
                "type": "object",
                "additionalProperties": false,
                "required": ["update"],
                "properties": {"update": {"$ref": "#/components/schemas/Key"}}
              },
              "Report": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "number",
                  "stage",
                  "isOver",
                  "matter",
                  "text",
                  "place",
                  "address",
                  "holder",
                  "answer",
                  "made",
                  "changed",
                  "due"
                ],
                "properties": {
                  "number": {"$ref": "#/components/schemas/Key"},
                  "stage": {"type": "string"},
                  "isOver": {"type": "boolean"},
                  "matter": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "text": {"type": "string"},
                  "place": {"type": "string"},
                  "address": {"type": "string"},
                  "holder": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "answer": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "made": {"type": "string", "format": "date-time"},
                  "changed": {"type": "string", "format": "date-time"},
                  "due": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]}
                }
              },
              "Case": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "number",
                  "matter",
                  "place",
                  "longitude",
                  "latitude",
                  "standing",
                  "isOver",
                  "opened",
                  "changed",
                  "text",
                  "outcome"
                ],
                "properties": {
                  "number": {"$ref": "#/components/schemas/Key"},
                  "matter": {"type": "string"},
                  "place": {"type": "string"},
                  "longitude": {"anyOf": [{"type": "number"}, {"type": "null"}]},
                  "latitude": {"anyOf": [{"type": "number"}, {"type": "null"}]},
                  "standing": {
                    "type": "string",
                    "enum": ["filed", "handling", "answered", "solved", "closedWithoutWord", "notTakenOn"]
                  },
                  "isOver": {"type": "boolean"},
                  "opened": {"type": "string", "format": "date"},
                  "changed": {"type": "string", "format": "date"},
                  "text": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "outcome": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                }
              },
              "Problem": {
                "type": "object",
                "additionalProperties": false,
                "required": ["type", "title", "status", "detail", "instance", "code"],
                "properties": {
                  "type": {"type": "string"},
                  "title": {"type": "string"},
                  "status": {"type": "integer"},
                  "detail": {"type": "string"},
                  "instance": {"type": "string"},
                  "code": {"type": "string"},
                  "field": {"type": "string"},
                  "arguments": {"type": "object", "additionalProperties": {"type": ["integer", "string"]}}
                }
              }
            }
          }
        }
        """#
}
