package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.internal.oracle.SchemaDialect;

/** What makes two links the same on both sides: the same text, which refers to the same texts, in the same reading. */
record LinkKey(SchemaDialect dialect, boolean isClosed, String identity) {}
