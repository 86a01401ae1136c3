package dev.storypact.testkit.assertion;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.testkit.internal.message.Origin;
import java.util.Optional;

/**
 * Who published the messages of an assertion.
 *
 * @param origin what a failure shows of it
 * @param schemas the registry of the test, if it is configured with one
 */
record Publisher(Origin origin, Optional<SchemaRegistry> schemas) {}
