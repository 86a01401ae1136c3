package dev.storypact.benchmark;

/** An event as services have them, and its schema. */
final class OrderEvent {

    static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["orderId", "total", "lines"],
              "properties": {
                "orderId": {"type": "string", "minLength": 1, "maxLength": 80},
                "placedAt": {"type": "string", "format": "date-time"},
                "state": {"enum": ["new", "paid", "sent"]},
                "sku": {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4,8}$"},
                "total": {"$ref": "#/$defs/money"},
                "lines": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["sku", "count"],
                    "properties": {
                      "sku": {"type": "string"},
                      "count": {"type": "integer", "minimum": 1},
                      "price": {"$ref": "#/$defs/money"}
                    }
                  }
                }
              },
              "$defs": {
                "money": {
                  "type": "object",
                  "required": ["amount", "currency"],
                  "properties": {
                    "amount": {"type": "number"},
                    "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}
                  }
                }
              }
            }
            """;

    static final String MESSAGE = """
            {
              "orderId": "o-1",
              "placedAt": "2026-01-01T00:00:00Z",
              "state": "paid",
              "sku": "ABC-12345",
              "total": {"amount": 12.5, "currency": "EUR"},
              "lines": [
                {"sku": "a", "count": 1, "price": {"amount": 12.5, "currency": "EUR"}},
                {"sku": "b", "count": 2, "price": {"amount": 1.5, "currency": "EUR"}}
              ]
            }
            """;

    private OrderEvent() {}
}
